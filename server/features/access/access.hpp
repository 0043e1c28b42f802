#pragma once
// Who may enter: sign-up, registration, sign-in, sessions, invitations and approvals.

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "features/access/tokens.hpp"
#include "features/access/types.hpp"
#include "features/audit/audit.hpp"
#include "features/companies/companies.hpp"
#include "features/notices/notices.hpp"
#include "features/people/people.hpp"
#include "platform/cache/cache.hpp"
#include "platform/http/http.hpp"
#include "platform/live/live.hpp"

namespace attune {

struct AccessSettings {
    std::string secret;  // signs tokens, sessions and cookies
    std::string public_url;
    std::chrono::minutes access_lifetime{30};
    std::chrono::days refresh_lifetime{7};
    bool insecure_cookies = false;
};

class Access {
public:
    Access(AccessSettings settings, db::Database& database, const Clock& clock, wait::Pool& passwords,
           live::Tickets& tickets, Companies& companies, People& people, Audit& audit, Notices& notices);
    void routes(http::Api& api);

    // Who asks, from a bearer token or the session cookie. Nothing when neither was sent; 401 when it is not good, 403 when an
    // unsafe method comes with the cookie but without its X-CSRF-Token.
    std::optional<Asker> authenticate(const http::Request& request);

    // Also for the command line and the demo: a company with its first admin.
    SignedUp create_company(Work& work, const SignUp& wish);
    UserId create_member(Work& work, const std::string& email, const std::string& password, const std::string& first,
                         const std::string& last, Role role);

    http::Reply sign_up(Work& work, SignUp wish, const http::Request& request);
    http::Reply sign_up_hr(Work& work, SignUp wish, const http::Request& request);
    http::Reply register_person(Work& work, Register wish, const http::Request& request);
    http::Reply sign_in(Work& work, SignIn wish, const http::Request& request);
    http::Reply sign_in_hr(Work& work, SignIn wish, const http::Request& request);
    http::Reply refresh(Work& work, Refresh wish, const http::Request& request);
    http::Reply sign_out(Work& work, const http::Request& request);
    Me me(Work& work);
    std::vector<SessionView> sessions(Work& work);
    void end_session(Work& work, SessionId session);

    http::Created<FreshInvite> invite(Work& work, NewInvite wish);
    http::Page<Invite> invites(Work& work);
    void revoke_invite(Work& work, InviteId invite);
    InviteWelcome welcome(Work& work, std::string token);

    http::Page<UserProfile> users(Work& work, http::Query<UserQuery> query);
    UserProfile user(Work& work, UserId id);
    UserProfile approve(Work& work, UserId id);
    void disable(Work& work, UserId id);

    SocketTicket ticket(Work& work);

    // For metrics: sign-ins of all companies that could still be used now.
    std::int64_t active_sessions();
    cache::Use session_cache() const { return live_sessions_.use(); }

private:
    struct NewPerson;
    std::string hashed(Work& work, const std::string& password, const std::string& email);
    void insert_person(Work& own, const UserId& id, const NewPerson& person);
    Identity checked_identity(Work& work, const SignIn& wish);
    http::Reply open_session(Work& work, const Identity& identity, const http::Request& request, int status,
                             std::string_view forget = {});
    SessionId start_session(Work& own, const Identity& identity, const http::Request& request);
    UserProfile profile_of(Work& work, const UserRow& row);
    std::optional<LiveSession> live(const SessionId& session);
    Asker asker_of(const LiveSession& session, const http::Request& request) const;

    AccessSettings settings_;
    db::Database& database_;
    const Clock& clock_;
    wait::Pool& passwords_;
    live::Tickets& tickets_;
    Companies& companies_;
    People& people_;
    Audit& audit_;
    Notices& notices_;
    SessionTokens session_tokens_;
    cache::Cache<std::string, LiveSession> live_sessions_;
};

}  // namespace attune

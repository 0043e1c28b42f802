#pragma once
// Who may enter: sign-up, registration, sign-in, sessions, invitations, approvals, and everything that proves a person.
// One class whose methods lie in one .cpp a noun; what has a state or a rule of its own is a class beside it.

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "features/access/api_keys.hpp"
#include "features/access/own_proof.hpp"
#include "features/access/passwords.hpp"
#include "features/access/refused_sign_ins.hpp"
#include "features/access/revocations.hpp"
#include "features/access/roles.hpp"
#include "features/access/second_factor.hpp"
#include "features/access/tokens.hpp"
#include "features/access/types.hpp"
#include "features/audit/audit.hpp"
#include "features/companies/companies.hpp"
#include "features/notices/notices.hpp"
#include "features/notifications/notifications.hpp"
#include "features/people/people.hpp"
#include "platform/cache/cache.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/http/http.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/live/live.hpp"

namespace attune {

struct AccessSettings {
    crypto::Secrets secrets;  // sign tokens, sessions and cookies; seal secrets of second factors
    std::string public_url;
    std::chrono::minutes access_lifetime{30};
    std::chrono::days refresh_lifetime{7};   // without use
    std::chrono::days session_lifetime{30};  // however much it is used
    bool insecure_cookies = false;
    std::string service_name = "Attune";  // shown in authenticator apps
};

class Access {
public:
    struct Rooms {
        db::Database& database;
        const Clock& clock;
        wait::Pool& passwords;  // for Argon2id
        jobs::Queue& queue;
        live::Tickets& tickets;
        live::Hub& hub;
        Companies& companies;
        People& people;
        Notices& notices;
        Notifications& notifications;
        Audit& audit;
    };
    Access(AccessSettings settings, CommonPasswords common, Rooms rooms);
    void routes(http::Api& api);

    // Who asks, from a bearer token, an API key or the session cookie. Nothing when none was sent; 401 when it is not good, 403
    // when an unsafe method comes with the cookie but without its X-CSRF-Token. The language is empty where they have chosen none.
    std::optional<Asker> authenticate(const http::Request& request);
    // Forgets what is over: failed tries, links and sessions of the past. Housekeeping calls it.
    void tidy(Instant now);

    // Also for the command line and the demo: a company with its first admin.
    SignedUp create_company(Work& work, const SignUp& wish);
    UserId create_member(Work& work, const std::string& email, const std::string& password, const std::string& first,
                         const std::string& last, Role role);

    // For the command line, in a Work of the company: 400 for a hash of a kind that cannot be verified.
    UserId import_person(Work& work, const ImportedPerson& wish);

    // joining.cpp
    http::Reply sign_up(Work& work, SignUp wish, const http::Request& request);
    http::Reply sign_up_hr(Work& work, SignUp wish, const http::Request& request);
    http::Reply register_person(Work& work, Register wish, const http::Request& request);
    http::Reply withdraw(Work& work, const http::Request& request);

    // join_confirmations.cpp
    Joined confirm_joining(Work& work, JoinConfirmation wish);

    // signing_in.cpp
    http::Reply sign_in(Work& work, SignIn wish, const http::Request& request);
    http::Reply sign_in_hr(Work& work, SignIn wish, const http::Request& request);

    // sessions.cpp
    http::Reply refresh(Work& work, Refresh wish, const http::Request& request);
    http::Reply sign_out(Work& work, const http::Request& request);
    http::Page<SessionView> sessions(Work& work, http::Paging page);
    void end_session(Work& work, SessionId session);
    void end_other_sessions(Work& work);
    SocketTicket ticket(Work& work);

    // password_change.cpp
    void change_password(Work& work, PasswordChange wish, const http::Request& request);
    http::Accepted<ResetPromised> forgot_password(Work& work, ForgottenPassword wish);
    void reset_password(Work& work, PasswordReset wish, const http::Request& request);

    // invites.cpp
    http::Created<FreshInvite> invite(Work& work, NewInvite wish);
    // To the address of the employee's entry, which whoever accepts it gets. 409 `employee_has_user`.
    http::Created<FreshInvite> invite_employee(Work& work, EmployeeId employee, EmployeeInvite wish);
    // With a password, or an invitation, where the asker may give either.
    http::Created<Employee> add_employee(Work& work, NewEmployeeUser wish);
    http::Page<Invite> invites(Work& work, http::Paging page);
    void revoke_invite(Work& work, InviteId invite);
    InviteWelcome welcome(Work& work, std::string token);

    // users.cpp
    Me me(Work& work);
    http::Page<UserProfile> users(Work& work, http::Query<UserQuery> query, http::Paging page);
    UserProfile user(Work& work, UserId id);
    UserProfile change_user(Work& work, UserId id, UserChange wish);
    UserProfile approve(Work& work, UserId id);
    void disable(Work& work, UserId id);
    UserProfile restore(Work& work, UserId id);

    // Whose WebSocket this request opens, by its ticket; 401 for one that is over or was used on any node.
    Asker redeem(const http::Request& request);
    // Whether an asker of a moment ago may still do what they might then: to be asked once their socket is in the hub.
    bool is_still(const Asker& asker);
    Revocations& revocations() { return revocations_; }
    RefusedSignIns& refused_sign_ins() { return refused_sign_ins_; }
    // Into the audit log of each one's company.
    void record(const std::vector<RefusedSignIn>& refused);
    // viewing.cpp
    ViewedBy view_as(Work& work, ViewAs wish);
    void stop_viewing(Work& work);

    // explaining.cpp
    Explanation explain(Work& work, http::Query<ExplanationQuery> query);

    // While the server's secrets are exchanged: goes through the second factors of the Work's company after that person, a page at
    // a time, and answers where it stopped, nothing at the end; through the orders of new passwords that wait, all at once.
    std::optional<UserId> reseal_second_factors(Work& work, const UserId& after, crypto::Resealing& resealing);
    void reseal_resets(crypto::Resealing& resealing);
    // Recovery codes of the Work's company that are left and open with the secret only that was the server's when they were made.
    std::int64_t recovery_codes_of_secrets(Work& work);
    // Of all companies: sessions that may carry tokens from before that moment, and when the last of them ends.
    SessionsOfBefore sessions_of_before(Instant moment);

    // For metrics: sign-ins of all companies that could still be used now.
    std::int64_t active_sessions();
    cache::Use session_cache() const { return live_sessions_.use(); }
    cache::Use key_cache() const { return api_keys_.use(); }

private:
    struct NewPerson;
    void insert_person(Work& own, const UserId& id, const NewPerson& person);
    SignInCheck checked(Work& work, const SignIn& wish);
    void require_second_factor(Work& work, const Identity& identity, const Attempting& who,
                               const std::optional<std::string>& otp);
    [[noreturn]] void refuse_try(Work& work, const Attempting& who, const std::optional<Identity>& identity,
                                 std::string code);
    void remember_refusal(const Work& work, const Identity& identity);
    http::Reply enter(Work& work, const SignInCheck& checked, const http::Request& request);
    // Starts a session in the Work of the person, and commits.
    http::Reply open_session(Work& own, const Identity& identity, const http::Request& request, int status);
    SessionId start_session(Work& own, const Identity& identity, const http::Request& request);
    // As the row has it, and no longer than a session may live.
    std::optional<LiveSession> session_in(Work& work, const SessionId& session) const;
    std::optional<LiveSession> live(const SessionId& session);
    void add_permissions(LiveSession& session);
    // Who asks in a session whose person views as somebody else.
    Asker viewing(Asker asker, const LiveSession& session) const;
    ViewedBy viewed_by(Work& work);
    void end_view(Work& work);
    void end_lapsed_views(Instant now);
    Asker asker_of(const LiveSession& session, const http::Request& request) const;
    bool is_open(const LiveSession& session) const;
    void end(const std::optional<Revocation>& revocation);
    void end_all_but(Work& work, const UserId& user, const SessionId& session);
    void mail_reset(jobs::Run& run);
    // The same job for every request to join, so that nothing tells which company lets whom in, or that there is such a company.
    // It mails the link, or tells those who may approve.
    void order_join_confirmation(Work& own, const UserId& user);
    void mail_join_confirmation(jobs::Run& run);
    void tell_password_changed(Work& own, const std::string& email, const http::Request& request);
    // As notifications ask for them: who holds the permission over the company, and of those near whom it concerns.
    std::vector<UserId> who_may(Work& work, Permission permission, const std::vector<UserId>& near, std::int64_t limit);
    UserProfile profile_of(Work& work, const UserRow& row);
    UserRow existing(Work& work, const UserId& id);
    // The user, where the permission reaches them; 404 otherwise.
    UserRow reached(Work& work, Permission permission, const UserId& id);
    UserProfile save(Work& work, const UserRow& before, const UserRow& after, std::string_view action);

    AccessSettings settings_;
    db::Database& database_;
    const Clock& clock_;
    jobs::Queue& queue_;
    live::Tickets& tickets_;
    live::Hub& hub_;
    Companies& companies_;
    People& people_;
    Notices& notices_;
    Notifications& notifications_;
    Audit& audit_;
    Passwords passwords_;
    OwnPassword own_password_;
    SecondFactor second_factor_;
    const http::Router* router_ = nullptr;  // whose routes are explained
    Roles roles_;
    Revocations revocations_;
    RefusedSignIns refused_sign_ins_;
    ApiKeys api_keys_;
    SessionTokens session_tokens_;
    cache::Cache<std::string, LiveSession> live_sessions_;
};

}  // namespace attune

#include "features/access/access.hpp"

#include "platform/http/routes.hpp"

namespace attune {
namespace {

using namespace std::chrono_literals;

constexpr auto live_session_lifetime = 2000ms;  // how long an ended session or a changed role may linger on this node

}  // namespace

Access::Access(AccessSettings settings, db::Database& database, const Clock& clock, wait::Pool& passwords,
               live::Tickets& tickets, Companies& companies, People& people, Audit& audit)
    : settings_(std::move(settings)), database_(database), clock_(clock), passwords_(passwords), tickets_(tickets),
      companies_(companies), people_(people), audit_(audit),
      session_tokens_(settings_.secret, settings_.access_lifetime), live_sessions_(100'000, live_session_lifetime) {}

void Access::routes(http::Api& api) {
    using enum Permission;
    auto at = api.group("", *this, "access");
    at.post("/auth/signup", &Access::sign_up, anyone, "Found a company and become its first admin").success(201);
    at.post("/hr/signup", &Access::sign_up_hr, anyone, "The same, as the emotion system's contract calls it")
        .success(201);
    at.post("/auth/register", &Access::register_person, anyone,
            "Join by invitation, ask to join a company, or register as a person")
        .success(201);
    at.post("/auth/login", &Access::sign_in, anyone, "Sign in with e-mail address or user name");
    at.post("/hr/login", &Access::sign_in_hr, anyone, "Sign in as HR");
    at.post("/auth/token", &Access::sign_in, anyone, "Sign in with an OAuth2 password form").form();
    at.post("/token", &Access::sign_in, anyone, "Sign in with an OAuth2 password form").form();
    at.post("/auth/refresh", &Access::refresh, anyone, "A new pair of tokens for a refresh token").form();
    at.post("/auth/token/refresh", &Access::refresh, anyone, "A new pair of tokens for a refresh token").form();
    at.post("/auth/logout", &Access::sign_out, signed_in, "End this session").success(204);
    at.get("/auth/sessions", &Access::sessions, signed_in, "Own open sessions");
    at.del("/auth/sessions/{session_id}", &Access::end_session, signed_in, "End one of one's own sessions");
    at.get("/auth/me", &Access::me, signed_in, "Who is asking");
    at.get("/me", &Access::me, signed_in, "Who is asking");
    at.post("/ws/tickets", &Access::ticket, member, "A ticket, good once and for 30 seconds, to open a WebSocket with");

    at.post("/invites", &Access::invite, invites_manage, "Invite somebody; the token is shown this once");
    at.get("/invites", &Access::invites, invites_manage, "Invitations, newest first");
    at.del("/invites/{invite_id}", &Access::revoke_invite, invites_manage, "Revoke an invitation");
    at.get("/invitations/{token}", &Access::welcome, anyone, "What an invitation says, for whoever holds its link");

    at.get("/users", &Access::users, users_approve, "People who may sign in or ask to");
    at.get("/users/{user_id}", &Access::user, member, "One person's profile");
    at.post("/users/{user_id}/approve", &Access::approve, users_approve, "Let a pending person in");
    at.del("/users/{user_id}", &Access::disable, users_approve, "Turn a pending person away, or end a person's access");
}

}  // namespace attune

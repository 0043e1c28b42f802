#include "features/access/access.hpp"

#include "features/access/access.sql.hpp"
#include "features/access/join_confirmations.sql.hpp"
#include "features/access/passwords.sql.hpp"
#include "features/access/revocations.sql.hpp"
#include "features/access/sessions.sql.hpp"
#include "features/access/users.sql.hpp"
#include "platform/http/routes.hpp"

namespace attune {
namespace {

using namespace std::chrono_literals;

constexpr auto live_session_lifetime = 30s;  // what ends one sooner is a revocation
constexpr auto attempts_kept = std::chrono::days(1);
constexpr auto resets_kept = std::chrono::days(1);
constexpr auto confirmations_kept = std::chrono::days(2);
constexpr auto revocations_kept = std::chrono::days(1);
constexpr auto tickets_kept = 5min;                    // after their end, since nodes' clocks differ
constexpr auto sessions_kept = std::chrono::days(30);  // after their end

}  // namespace

Access::Access(AccessSettings settings, CommonPasswords common, Rooms rooms)
    : settings_(std::move(settings)), database_(rooms.database), clock_(rooms.clock), queue_(rooms.queue),
      tickets_(rooms.tickets), hub_(rooms.hub), companies_(rooms.companies), people_(rooms.people),
      notices_(rooms.notices), notifications_(rooms.notifications), audit_(rooms.audit),
      passwords_(rooms.passwords, std::move(common)), own_password_(database_, passwords_),
      second_factor_(settings_.secrets, settings_.service_name, database_, own_password_, audit_), roles_(audit_),
      revocations_(database_, clock_, [this](const std::optional<Revocation>& revocation) { end(revocation); }),
      api_keys_(database_, roles_, audit_, revocations_), session_tokens_(settings_.secrets, settings_.access_lifetime),
      live_sessions_(100'000, live_session_lifetime) {
    queue_.handle("mail_password_reset", [this](jobs::Run& run) { mail_reset(run); });
    queue_.handle("mail_join_confirmation", [this](jobs::Run& run) { mail_join_confirmation(run); });
    companies_.programmes_are_run_by([this](Work& work, const UserId& user) {
        const auto row = work.db(sql::find_user{.user = user});
        return row && row->state == UserState::active &&
               decide(roles_.permissions(work, {row->role, row->role_id}), Permission::emotion_results, Scope::company)
                   .allowed();
    });
    notifications_.people_who_may([this](Work& work, Permission permission, const std::vector<UserId>& near,
                                         std::int64_t limit) { return who_may(work, permission, near, limit); });
    roles_.on_change([this](Work& work, const std::vector<UserId>& users) {
        for (const auto& user : users) revocations_.record(work, user);
    });
}

void Access::tidy(Instant now) {
    Work work(database_, {}, db::Mode::write, now);
    work.db(sql::forget_attempts_before{.before = now - attempts_kept});
    work.db(sql::forget_resets_before{.before = now - resets_kept});
    work.db(sql::forget_join_confirmations_before{.before = now - confirmations_kept});
    companies_.tidy(work);
    work.db(sql::forget_sessions_before{.before = now - sessions_kept});
    work.db(sql::forget_revocations_before{.before = now - revocations_kept});
    work.db(sql::forget_tickets_before{.before = now - tickets_kept});
    work.commit();
    end_lapsed_views(now);
}

std::optional<UserId> Access::reseal_second_factors(Work& work, const UserId& after, crypto::Resealing& resealing) {
    return second_factor_.reseal(work, after, resealing);
}

std::int64_t Access::recovery_codes_of_secrets(Work& work) { return second_factor_.recovery_codes_of_secrets(work); }

void Access::routes(http::Api& api) {
    using enum Permission;
    using http::RateClass::auth;
    router_ = &api.router();
    second_factor_.routes(api);
    roles_.routes(api);
    api_keys_.routes(api);
    const auto reached_by = [this](Permission permission) {
        return [this, permission](Work& work, const std::string& id) {
            if (!is_uuid(id)) throw not_found("user");
            reached(work, permission, UserId(id));
        };
    };
    auto employees = api.group("/employees", *this, "people");
    employees.post("", &Access::add_employee, employees_write,
                   "Add an employee, who is invited by mail, or may sign in with the password that is given");
    employees
        .post("/{employee_id}/invite", &Access::invite_employee, invites_manage,
              "Invite somebody who is on the list already, at the address that stands there")
        .shows_once({"token", "url"});
    auto at = api.group("", *this, "access");
    at.post("/auth/signup", &Access::sign_up, anyone, "Found a company and become its first admin")
        .success(201)
        .answers<SignedUp>()
        .rate(auth);
    at.post("/hr/signup", &Access::sign_up_hr, anyone, "The same, as the emotion system's contract calls it")
        .success(201)
        .answers<SignedUp>()
        .rate(auth);
    at.post("/auth/register", &Access::register_person, anyone,
            "Join by invitation, ask to join a company, or register as a person")
        .success(201)
        .answers<Registered>()
        .rate(auth);
    at.post("/auth/register/confirm", &Access::confirm_joining, anyone,
            "Join a company that lets in one's e-mail domain, with the mailed link and the password of one's "
            "registration")
        .rate(auth);
    at.post("/auth/login", &Access::sign_in, anyone, "Sign in with e-mail address or user name")
        .answers<Tokens, http::Empty>()
        .rate(auth);
    at.post("/hr/login", &Access::sign_in_hr, anyone, "Sign in as HR").answers<Tokens, http::Empty>().rate(auth);
    at.post("/auth/token", &Access::sign_in, anyone, "Sign in with an OAuth2 password form")
        .form()
        .answers<Tokens, http::Empty>()
        .rate(auth);
    at.post("/token", &Access::sign_in, anyone, "Sign in with an OAuth2 password form")
        .form()
        .answers<Tokens, http::Empty>()
        .rate(auth);
    at.post("/auth/refresh", &Access::refresh, anyone, "A new pair of tokens for a refresh token")
        .form()
        .answers<Tokens, http::Empty>()
        .rate(auth);
    at.post("/auth/token/refresh", &Access::refresh, anyone, "A new pair of tokens for a refresh token")
        .form()
        .answers<Tokens, http::Empty>()
        .rate(auth);
    at.post("/auth/logout", &Access::sign_out, signed_in, "End this session")
        .success(204)
        .viewing(http::Viewing::allowed);
    at.get("/auth/sessions", &Access::sessions, signed_in, "Own open sessions").viewing(http::Viewing::refused);
    at.del("/auth/sessions/{session_id}", &Access::end_session, signed_in, "End one of one's own sessions");
    at.del("/auth/sessions", &Access::end_other_sessions, signed_in, "End all of one's other sessions");
    at.get("/auth/me", &Access::me, signed_in, "Who is asking").viewing(http::Viewing::allowed);
    at.get("/me", &Access::me, signed_in, "Who is asking").viewing(http::Viewing::allowed);
    at.del("/auth/me", &Access::withdraw, signed_in, "Withdraw one's request to join, and be forgotten").success(204);
    at.post("/auth/password", &Access::change_password, signed_in, "Change one's password; ends all other sessions")
        .rate(auth);
    at.post("/auth/password/forgot", &Access::forgot_password, anyone,
            "Mail a link to set a new password, if somebody has this address")
        .rate(auth);
    at.post("/auth/password/reset", &Access::reset_password, anyone,
            "Set a new password with such a link, once; ends all sessions")
        .rate(auth);
    at.post("/ws/tickets", &Access::ticket, member, "A ticket, good once and for 30 seconds, to open a WebSocket with")
        .shows_once({"ticket"});

    at.get("/access/explain", &Access::explain, roles_manage,
           "Why somebody may or may not: `user` is an id, `resource` a request like `GET /hr/employees/12`");
    at.post("/access/view-as", &Access::view_as, view_as,
            "See the product as somebody else for 15 minutes, and only look");
    at.del("/access/view-as", &Access::stop_viewing, signed_in, "Be oneself again").viewing(http::Viewing::allowed);

    at.post("/invites", &Access::invite, invites_manage, "Invite somebody; the token is shown this once")
        .shows_once({"token", "url"});
    at.get("/invites", &Access::invites, invites_manage, "Invitations, newest first");
    at.del("/invites/{invite_id}", &Access::revoke_invite, invites_manage, "Revoke an invitation");
    at.get("/invitations/{token}", &Access::welcome, anyone, "What an invitation says, for whoever holds its link");

    at.get("/users", &Access::users, users_approve, "People who may sign in or ask to");
    at.get("/users/{user_id}", &Access::user, users_read, "One person's profile").guard(reached_by(users_read));
    at.put("/users/{user_id}", &Access::change_user, users_write,
           "Change a profile: one's own, or as HR; role and access as HR, and only what one holds oneself")
        .guard(reached_by(users_write));
    at.post("/users/{user_id}/approve", &Access::approve, users_approve, "Let a pending person in");
    at.del("/users/{user_id}", &Access::disable, users_approve, "Turn a pending person away, or end a person's access");
    at.post("/users/{user_id}/restore", &Access::restore, users_approve, "Give a person whose access ended it back");
}

}  // namespace attune

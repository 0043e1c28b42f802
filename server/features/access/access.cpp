#include "features/access/access.hpp"

#include <array>
#include <format>

#include "features/access/access.sql.hpp"
#include "features/access/cookies.hpp"
#include "features/access/sign_in_delay.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/http/routes.hpp"

namespace attune {
namespace {

using namespace std::chrono_literals;

constexpr auto live_session_lifetime = 2000ms;  // how long an ended session or a changed role may linger on this node
constexpr auto refresh_grace = 10s;             // two tabs that refresh at once get the same pair

std::string full_name(const std::optional<std::string>& first, const std::optional<std::string>& last,
                      const std::string& email) {
    auto name = trimmed(first.value_or("") + " " + last.value_or(""));
    return name.empty() ? email.substr(0, email.find('@')) : name;
}

template <class T>
std::optional<std::string> text_of(const std::optional<T>& text) {
    return text && !text->value.empty() ? std::optional(text->value) : std::nullopt;
}

void refuse_weak(const std::string& password, const std::string& email) {
    if (!is_utf8(password)) throw invalid("password", "This is not text.");
    const auto length = length_in_code_points(password);
    if (length < 10) throw invalid("password", "A password needs at least 10 characters.");
    if (length > 128) throw invalid("password", "A password may have at most 128 characters.");
    const auto local = folded(email.substr(0, email.find('@')));
    if (local.size() >= 3 && folded(password).find(local) != std::string::npos) {
        throw invalid("password", "A password may not contain the e-mail address.");
    }
}

bool wants_cookies(const http::Request& request) { return request.query_value("session") == "cookie"; }

Asker known(Asker anyone, const UserId& user, const CompanyId& company, Role role) {
    anyone.user = user;
    anyone.company = company;
    anyone.role = role;
    anyone.permissions = permissions_of(role);
    return anyone;
}

std::string token_hash(std::string_view token) { return crypto::hex(crypto::sha256(token)); }

}  // namespace

struct Access::NewPerson {
    std::string email, hash;
    std::optional<std::string> username, first, last, phone;
    Role role = Role::user;
    UserState state = UserState::active;
};

Access::Access(AccessSettings settings, db::Database& database, const Clock& clock, wait::Pool& passwords,
               live::Tickets& tickets, Companies& companies, People& people, Audit& audit, Notices& notices)
    : settings_(std::move(settings)), database_(database), clock_(clock), passwords_(passwords), tickets_(tickets),
      companies_(companies), people_(people), audit_(audit), notices_(notices),
      session_tokens_(settings_.secret, settings_.access_lifetime), live_sessions_(100'000, live_session_lifetime) {
    companies_.programmes_are_run_by([](Work& work, const UserId& user) {
        const auto row = work.db(sql::find_user{.user = user});
        return row && row->state == UserState::active && permissions_of(row->role).has(Permission::emotion_dashboard);
    });
}

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

// ---- joining ----

std::string Access::hashed(Work& work, const std::string& password, const std::string& email) {
    refuse_weak(password, email);
    return work.offload(passwords_, [&] { return crypto::hash_password(password); });
}

void Access::insert_person(Work& own, const UserId& id, const NewPerson& person) {
    const auto username_key = person.username ? std::optional(folded(*person.username)) : std::nullopt;
    own.db(sql::insert_identity{.user = id,
                                .email = person.email,
                                .email_key = folded(person.email),
                                .username = person.username,
                                .username_key = username_key,
                                .hash = person.hash,
                                .role = person.role,
                                .state = person.state,
                                .now = own.now});
    own.db(sql::insert_user{.user = id,
                            .email = person.email,
                            .username = person.username,
                            .first = person.first,
                            .last = person.last,
                            .phone = person.phone,
                            .role = person.role,
                            .state = person.state,
                            .now = own.now});
}

SignedUp Access::create_company(Work& work, const SignUp& wish) {
    const auto& name = wish.company_name ? wish.company_name : wish.name;
    if (!name) throw invalid("company_name", "This field is required.");
    const auto hash = hashed(work, wish.password, wish.email.value);
    const UserId user(work.new_id());
    const CompanyId company(work.new_id());
    Work own(database_, known(work.asker, user, company, Role::admin), db::Mode::write, work.now);
    companies_.found(own, name->value, wish.jurisdiction, wish.time_zone.value_or("UTC"));
    insert_person(own, user,
                  {.email = wish.email.value, .hash = hash, .username = text_of(wish.username), .role = Role::admin});
    people_.join(own, user, wish.email.value, full_name({}, {}, wish.email.value), {});
    audit_.record(own, "company_founded", "company", company.value);
    own.commit();
    return {.message = "The company is ready.",
            .company_id = company,
            .user_id = user,
            .email = wish.email.value,
            .role = Role::admin};
}

UserId Access::create_member(Work& work, const std::string& email, const std::string& password,
                             const std::string& first, const std::string& last, Role role) {
    const auto hash = hashed(work, password, email);
    const UserId user(work.new_id());
    Work own(database_, work.asker, db::Mode::write, work.now);
    insert_person(own, user, {.email = email, .hash = hash, .first = first, .last = last, .role = role});
    people_.join(own, user, email, full_name(first, last, email), {});
    audit_.record(own, "user_created", "user", user.value);
    own.commit();
    return user;
}

http::Reply Access::sign_up(Work& work, SignUp wish, const http::Request& request) {
    const auto done = create_company(work, wish);
    if (!wants_cookies(request))
        return http::Reply::json(201, http::write_json(done)).with("Location", "/companies/current");
    auto reply = open_session(
        work, {.user_id = done.user_id, .company_id = done.company_id, .email = done.email, .role = Role::admin},
        request, 201);
    reply.body = http::write_json(done);
    return reply;
}

http::Reply Access::sign_up_hr(Work& work, SignUp wish, const http::Request& request) {
    auto done = create_company(work, wish);
    done.role = Role::hr;  // what that contract's clients expect; the person holds admin beside it
    static_cast<void>(request);
    return http::Reply::json(201, http::write_json(done)).with("Location", "/companies/current");
}

http::Reply Access::register_person(Work& work, Register wish, const http::Request& request) {
    if (wish.invite && wish.company_name)
        throw invalid("company_name", "Give an invitation or a company's name, not both.");
    const auto hash = hashed(work, wish.password, wish.email.value);
    const UserId user(work.new_id());
    NewPerson person{.email = wish.email.value,
                     .hash = hash,
                     .username = text_of(wish.username),
                     .first = text_of(wish.first_name),
                     .last = text_of(wish.last_name),
                     .phone = text_of(wish.phone_number)};
    CompanyId company;
    std::optional<Invite> invite;
    {
        Work look(database_, work.asker, db::Mode::read, work.now);
        if (wish.invite) {
            const auto reference = look.db(sql::invite_of_token{.hash = token_hash(*wish.invite)});
            if (!reference) throw not_found("invite");
            company = reference->company_id;
            Work there(database_, known(work.asker, user, company, Role::user), db::Mode::read, work.now);
            invite = there.db(sql::find_invite{.invite = reference->invite_id});
            if (!invite) throw not_found("invite");
            if (folded(invite->email) != folded(wish.email.value)) throw conflict("invite_other_address");
            person.role = invite->role;
        } else if (wish.company_name) {
            // An unknown name is answered like a known one: a request to join that nobody will approve.
            company = companies_.named(look, wish.company_name->value).value_or(CompanyId{});
            person.role = Role::employee;
            person.state = UserState::pending;
        }
    }
    const bool alone = company.empty();
    if (alone) company = CompanyId(work.new_id());
    const auto name = full_name(person.first, person.last, person.email);
    {
        Work own(database_, known(work.asker, user, company, person.role), db::Mode::write, work.now);
        if (alone) companies_.found_personal(own);
        insert_person(own, user, person);
        if (invite) {
            if (own.db(sql::use_invite{.invite = invite->invite_id, .now = own.now}) == 0) throw not_found("invite");
            people_.join(own, user, person.email, name, invite->team_id);
        }
        audit_.record(own, "user_registered", "user", user.value);
        own.commit();
    }
    const Identity identity{
        .user_id = user, .company_id = company, .email = person.email, .role = person.role, .state = person.state};
    auto reply = open_session(work, identity, request, 201);
    Work own(database_, known(work.asker, user, company, person.role), db::Mode::read, work.now);
    const auto row = own.db(sql::find_user{.user = user});
    Registered registered{.user = profile_of(own, *row), .tokens = {}};
    if (!wants_cookies(request)) registered.tokens = http::read_json<Tokens>(reply.body);
    reply.body = http::write_json(registered);
    return reply.with("Location", "/users/" + user.value);
}

// ---- sessions ----

Identity Access::checked_identity(Work& work, const SignIn& wish) {
    if (!wish.email && !wish.username) throw invalid("email", "Give an e-mail address or a user name.");
    const auto name = trimmed(wish.email ? *wish.email : *wish.username);
    const auto key = folded(name);
    const std::array subjects{"account:" + key, "address:" + work.asker.address};
    std::optional<Identity> identity;
    std::array<std::optional<Attempts>, 2> attempts;
    {
        Work look(database_, work.asker, db::Mode::read, work.now);
        for (std::size_t i = 0; i < subjects.size(); ++i)
            attempts[i] = look.db(sql::attempts_of{.subject = subjects[i]});
        identity = name.find('@') != std::string::npos ? look.db(sql::identity_by_email{.key = key})
                                                       : look.db(sql::identity_by_username{.key = key});
    }
    for (const auto& attempt : attempts) {
        if (attempt && attempt->blocked_until > work.now) {
            const auto wait = std::chrono::ceil<std::chrono::seconds>(attempt->blocked_until - work.now);
            throw too_many_requests("too_many_attempts", static_cast<int>(wait.count()));
        }
    }
    // An unknown name costs the same work as a known one.
    const auto& hash = identity ? identity->password_hash : crypto::decoy_hash();
    const bool right = work.offload(passwords_, [&] { return crypto::verify_password(hash, wish.password); });
    if (!right || !identity || identity->state == UserState::disabled) {
        Work count(database_, work.asker, db::Mode::write, work.now);
        constexpr std::array kinds{AttemptKind::account, AttemptKind::address};
        for (std::size_t i = 0; i < subjects.size(); ++i) {
            const auto failures = attempts[i] ? attempts[i]->failures + 1 : 1;
            count.db(sql::count_failure{.subject = subjects[i],
                                        .blocked_until = work.now + sign_in_delay(kinds[i], failures),
                                        .now = work.now});
        }
        count.commit();
        throw unauthenticated("bad_credentials");
    }
    return *std::move(identity);
}

SessionId Access::start_session(Work& own, const Identity& identity, const http::Request& request) {
    const SessionId session(own.new_id());
    own.db(sql::insert_session{.session = session,
                               .user = identity.user_id,
                               .now = own.now,
                               .expires = own.now + settings_.refresh_lifetime,
                               .device = valid_utf8(request.header("user-agent").substr(0, 200)),
                               .address = own.asker.address});
    own.db(sql::touch_login{.user = identity.user_id, .now = own.now});
    audit_.record(own, "signed_in", "session", session.value);
    return session;
}

http::Reply Access::open_session(Work& work, const Identity& identity, const http::Request& request, int status,
                                 std::string_view forget) {
    Work own(database_, known(work.asker, identity.user_id, identity.company_id, identity.role), db::Mode::write,
             work.now);
    if (!forget.empty()) own.db(sql::forget_failures{.subject = "account:" + std::string(forget)});
    const auto session = start_session(own, identity, request);
    own.commit();
    if (!wants_cookies(request)) {
        return http::Reply::json(status, http::write_json(session_tokens_.pair(session, identity.user_id, 0, own.now)));
    }
    auto reply = http::Reply::json(status, "{}");
    add_session_cookies(reply, session_tokens_, session, request, settings_.refresh_lifetime,
                        settings_.insecure_cookies);
    return reply;
}

http::Reply Access::sign_in(Work& work, SignIn wish, const http::Request& request) {
    const auto identity = checked_identity(work, wish);
    return open_session(work, identity, request, 200, folded(identity.email));
}

http::Reply Access::sign_in_hr(Work& work, SignIn wish, const http::Request& request) {
    const auto identity = checked_identity(work, wish);
    if (!permissions_of(identity.role).has(Permission::emotion_dashboard)) throw unauthenticated("bad_credentials");
    return open_session(work, identity, request, 200, folded(identity.email));
}

http::Reply Access::refresh(Work& work, Refresh wish, const http::Request& request) {
    static_cast<void>(request);
    const auto& token = wish.refresh_token ? wish.refresh_token : wish.refresh;
    if (!token) throw invalid("refresh_token", "This field is required.");
    const auto wanted = session_tokens_.read_refresh(*token);
    if (!wanted) throw unauthenticated("refresh_token_wrong");
    std::optional<LiveSession> session;
    {
        Work look(database_, work.asker, db::Mode::read, work.now);
        session = look.db(sql::live_session{.session = wanted->session});
    }
    if (!session || session->ended_at || session->expires_at <= work.now || session->state == UserState::disabled) {
        throw unauthenticated("refresh_token_wrong");
    }
    Work own(database_, known(work.asker, session->user_id, session->company_id, session->role), db::Mode::write,
             work.now);
    if (wanted->generation == session->generation &&
        own.db(sql::rotate_session{.session = session->session_id,
                                   .generation = session->generation,
                                   .now = own.now,
                                   .expires = own.now + settings_.refresh_lifetime}) == 1) {
        own.commit();
        return http::Reply::json(200, http::write_json(session_tokens_.pair(session->session_id, session->user_id,
                                                                            session->generation + 1, own.now)));
    }
    const auto now_there = own.db(sql::live_session{.session = wanted->session});
    if (now_there && !now_there->ended_at && now_there->generation == wanted->generation + 1 &&
        own.now - now_there->rotated_at <= refresh_grace) {
        return http::Reply::json(
            200, http::write_json(session_tokens_.pair(session->session_id, session->user_id, now_there->generation,
                                                       now_there->rotated_at)));
    }
    // An old token is in somebody's hands: the whole family ends.
    own.db(sql::end_session{.session = session->session_id, .user = session->user_id, .now = own.now});
    audit_.record(own, "refresh_token_reused", "session", session->session_id.value);
    own.commit();
    live_sessions_.forget(session->session_id.value);
    throw unauthenticated("refresh_token_wrong");
}

http::Reply Access::sign_out(Work& work, const http::Request& request) {
    end_session(work, work.asker.session);
    auto reply = http::Reply::empty(204);
    remove_session_cookies(reply, request);
    return reply;
}

std::vector<SessionView> Access::sessions(Work& work) {
    std::vector<SessionView> views;
    for (const auto& row : work.db(sql::sessions_of{.user = work.user(), .now = work.now})) {
        views.push_back({.session_id = row.session_id,
                         .device = row.device,
                         .address = row.address,
                         .created_at = row.created_at,
                         .last_used_at = row.last_used_at,
                         .current = row.session_id == work.asker.session});
    }
    return views;
}

void Access::end_session(Work& work, SessionId session) {
    if (work.db(sql::end_session{.session = session, .user = work.user(), .now = work.now}) == 0)
        throw not_found("session");
    audit_.record(work, "signed_out", "session", session.value);
    work.after_commit([this, session] { live_sessions_.forget(session.value); });
}

std::int64_t Access::active_sessions() {
    Work look(database_, {}, db::Mode::read, clock_.now());
    return look.db(sql::count_active_sessions{.now = look.now});
}

std::optional<LiveSession> Access::live(const SessionId& id) {
    const auto now = clock_.now();
    if (auto cached = live_sessions_.find(id.value, now)) return cached;
    Work look(database_, {}, db::Mode::read, now);
    auto session = look.db(sql::live_session{.session = id});
    if (session) live_sessions_.put(id.value, *session, now);
    return session;
}

Asker Access::asker_of(const LiveSession& session, const http::Request& request) const {
    Asker asker;
    asker.user = session.user_id;
    asker.company = session.company_id;
    asker.role = session.role;
    asker.pending = session.state == UserState::pending;
    asker.permissions = asker.pending ? permissions_of(Role::user) : permissions_of(session.role);
    asker.session = session.session_id;
    asker.email = session.email;
    asker.request_id = request.request_id;
    asker.address = request.address;
    return asker;
}

std::optional<Asker> Access::authenticate(const http::Request& request) {
    const auto now = clock_.now();
    const auto authorization = request.header("authorization");
    std::optional<SessionId> id;
    bool by_cookie = false;
    if (!authorization.empty()) {
        constexpr std::string_view bearer = "bearer ";
        if (authorization.size() <= bearer.size() || folded(authorization.substr(0, bearer.size())) != bearer)
            throw unauthenticated();
        id = session_tokens_.read_access(authorization.substr(bearer.size()), now);
        if (!id) throw unauthenticated();
    } else if (const auto cookie = session_cookie(request); !cookie.empty()) {
        // A stale cookie is no error by itself: whoever holds one may still sign in or read what is public.
        id = session_tokens_.read_cookie(cookie);
        by_cookie = true;
    }
    if (!id) return {};
    const auto session = live(*id);
    if (!session || session->ended_at || session->expires_at <= now || session->state == UserState::disabled) {
        if (by_cookie) return {};
        throw unauthenticated();
    }
    const bool safe = request.method == http::Method::get || request.method == http::Method::head ||
                      request.method == http::Method::options;
    if (by_cookie && !safe && !crypto::equal(request.header("x-csrf-token"), session_tokens_.csrf(*id))) {
        throw forbidden("csrf_token_wrong");
    }
    return asker_of(*session, request);
}

SocketTicket Access::ticket(Work& work) {
    return {.ticket = tickets_.issue(work.asker, work.now), .expires_at = Timestamp(work.now + 30s)};
}

// ---- people ----

Me Access::me(Work& work) {
    const auto row = work.db(sql::find_user{.user = work.user()});
    if (!row) throw not_found("user");
    const auto company = companies_.current(work);
    const auto employee = people_.of_user(work, work.user());
    std::vector<std::string> names;
    for (int i = 0; i < static_cast<int>(Permission::count_); ++i) {
        const auto permission = static_cast<Permission>(i);
        if (work.may(permission)) names.emplace_back(name_of(permission));
    }
    Me me{.id = row->user_id,
          .email = row->email,
          .username = row->username,
          .first_name = row->first_name,
          .last_name = row->last_name,
          .full_name = full_name(row->first_name, row->last_name, row->email),
          .role = row->role,
          .state = row->state};
    if (employee) {
        me.employee_id = employee->employee_id;
        me.department_id = employee->department_id;
        me.team_id = employee->team_id;
    }
    // A pending person learns nothing of the company, not even that it exists.
    const bool hidden = work.asker.pending;
    me.company = {.company_id = company.company_id,
                  .name = hidden ? "" : company.name,
                  .time_zone = hidden ? "UTC" : company.time_zone,
                  .jurisdiction = hidden ? std::nullopt : company.jurisdiction,
                  .emotion_policy = hidden ? "" : std::string(name_of(company.emotion_policy)),
                  .personal = row->role == Role::user};
    me.permissions = std::move(names);
    return me;
}

UserProfile Access::profile_of(Work& work, const UserRow& row) {
    UserProfile profile{.id = row.user_id,
                        .email = row.email,
                        .username = row.username,
                        .first_name = row.first_name,
                        .last_name = row.last_name,
                        .full_name = full_name(row.first_name, row.last_name, row.email),
                        .role = row.role,
                        .state = row.state,
                        .phone_number = row.phone_number,
                        .last_login = row.last_login,
                        .is_active = row.state == UserState::active,
                        .created_at = row.created_at,
                        .updated_at = row.updated_at};
    if (const auto employee = people_.of_user(work, row.user_id)) {
        profile.employee_id = employee->employee_id;
        profile.department_id = employee->department_id;
        profile.hire_date = employee->hire_date;
    }
    return profile;
}

http::Page<UserProfile> Access::users(Work& work, http::Query<UserQuery> query) {
    const auto page = http::paging(query->page, query->page_size);
    const auto q =
        query->q && !trimmed(*query->q).empty() ? std::optional("%" + folded(trimmed(*query->q)) + "%") : std::nullopt;
    http::Page<UserProfile> result{
        .items = {},
        .total = work.db(sql::count_users{.q = q, .role = query->role, .state = query->status}),
        .page = page.page,
        .page_size = page.page_size};
    for (const auto& row : work.db(sql::list_users{
             .q = q, .role = query->role, .state = query->status, .limit = page.page_size, .offset = page.offset()})) {
        result.items.push_back(profile_of(work, row));
    }
    return result;
}

UserProfile Access::user(Work& work, UserId id) {
    const auto row = work.db(sql::find_user{.user = id});
    if (!row || (id != work.user() && !work.may(Permission::users_approve))) throw not_found("user");
    return profile_of(work, *row);
}

UserProfile Access::approve(Work& work, UserId id) {
    const auto row = work.db(sql::find_user{.user = id});
    if (!row) throw not_found("user");
    if (row->state != UserState::pending) throw conflict("already_approved");
    work.db(sql::approve_identity{.user = id});
    work.db(sql::set_user_state{.user = id, .state = UserState::active, .now = work.now});
    people_.join(work, id, row->email, full_name(row->first_name, row->last_name, row->email), {});
    audit_.record(work, "user_approved", "user", id.value);
    notices_.post(work,
                  {.kind = NoticeKind::account_approved,
                   .to = row->email,
                   .language = work.asker.language,
                   .values = {{"company", companies_.current(work).name}, {"link", settings_.public_url + "/login"}}});
    work.after_commit([this] { live_sessions_.forget_all(); });
    return profile_of(work, *work.db(sql::find_user{.user = id}));
}

void Access::disable(Work& work, UserId id) {
    if (id == work.user()) throw conflict("not_oneself");
    const auto row = work.db(sql::find_user{.user = id});
    if (!row || row->state == UserState::disabled) throw not_found("user");
    work.db(sql::disable_identity{.user = id});
    work.db(sql::set_user_state{.user = id, .state = UserState::disabled, .now = work.now});
    work.db(sql::end_sessions_of{.user = id, .now = work.now});
    audit_.record(work, "user_disabled", "user", id.value);
    work.after_commit([this] { live_sessions_.forget_all(); });
}

// ---- invitations ----

http::Created<FreshInvite> Access::invite(Work& work, NewInvite wish) {
    if (wish.role == Role::user) throw invalid("role", "Choose admin, hr, manager, analyst or employee.");
    if (wish.role == Role::admin && work.asker.role != Role::admin) throw forbidden("not_allowed");
    if (wish.team_id) people_.team(work, *wish.team_id);
    const InviteId id(work.new_id());
    const auto token = crypto::random_token();
    const auto expires = work.now + std::chrono::days(wish.expires_in_days ? wish.expires_in_days->value : 7);
    work.db(sql::insert_invite{.invite = id,
                               .email = wish.email.value,
                               .role = wish.role,
                               .team = wish.team_id,
                               .by = work.user(),
                               .now = work.now,
                               .expires = expires});
    work.db(sql::insert_invite_token{.hash = token_hash(token), .invite = id});
    audit_.record(work, "person_invited", "invite", id.value);
    const auto url = std::format("{}/invitations/{}", settings_.public_url, token);
    notices_.post(work, {.kind = NoticeKind::invitation,
                         .to = wish.email.value,
                         .language = work.asker.language,
                         .values = {{"link", url},
                                    {"company", companies_.current(work).name},
                                    {"inviter", work.asker.email},
                                    {"role", std::string(name_of(wish.role))},
                                    {"expires", to_text(expires)}}});
    return {.location = "/invites/" + id.value,
            .body = {.invite_id = id,
                     .email = wish.email.value,
                     .role = wish.role,
                     .expires_at = Timestamp(expires),
                     .token = token,
                     .url = url}};
}

http::Page<Invite> Access::invites(Work& work) {
    return {.items = work.db(sql::list_invites{.limit = 200, .offset = 0}),
            .total = work.db(sql::count_invites{}),
            .page = 1,
            .page_size = 200};
}

void Access::revoke_invite(Work& work, InviteId invite) {
    if (work.db(sql::revoke_invite{.invite = invite, .now = work.now}) == 0) throw not_found("invite");
    audit_.record(work, "invite_revoked", "invite", invite.value);
}

InviteWelcome Access::welcome(Work& work, std::string token) {
    const auto reference = work.db(sql::invite_of_token{.hash = token_hash(token)});
    if (!reference) throw not_found("invite");
    Work there(database_, known(work.asker, {}, reference->company_id, Role::user), db::Mode::read, work.now);
    const auto invite = there.db(sql::find_invite{.invite = reference->invite_id});
    if (!invite || invite->used_at || invite->revoked_at || invite->expires_at.value <= work.now)
        throw not_found("invite");
    return {.email = invite->email,
            .role = invite->role,
            .company_name = companies_.current(there).name,
            .expires_at = invite->expires_at};
}

}  // namespace attune

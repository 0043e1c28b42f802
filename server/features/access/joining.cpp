#include "features/access/access.hpp"

#include <algorithm>
#include <array>

#include "features/access/access.sql.hpp"
#include "features/access/asking.hpp"
#include "features/access/cookies.hpp"
#include "features/access/full_name.hpp"
#include "features/access/invites.sql.hpp"
#include "features/access/sessions.sql.hpp"
#include "features/access/users.sql.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/http/routes.hpp"

namespace attune {
namespace {

template <class T>
std::optional<std::string> text_of(const std::optional<T>& text) {
    return text && !text->value.empty() ? std::optional(text->value) : std::nullopt;
}

}  // namespace

struct Access::NewPerson {
    std::string email, hash;
    std::optional<std::string> username, first, last, phone;
    Role role = Role::user;
    std::optional<RoleId> role_id;
    UserState state = UserState::active;
};

void Access::insert_person(Work& own, const UserId& id, const NewPerson& person) {
    const auto username_key = person.username ? std::optional(folded(*person.username)) : std::nullopt;
    own.db(sql::insert_identity{.user = id,
                                .email = person.email,
                                .email_key = folded(person.email),
                                .username = person.username,
                                .username_key = username_key,
                                .hash = person.hash,
                                .role = person.role,
                                .role_id = person.role_id,
                                .state = person.state,
                                .now = own.now});
    own.db(sql::insert_user{.user = id,
                            .email = person.email,
                            .username = person.username,
                            .first = person.first,
                            .last = person.last,
                            .phone = person.phone,
                            .role = person.role,
                            .role_id = person.role_id,
                            .state = person.state,
                            .now = own.now});
}

SignedUp Access::create_company(Work& work, const SignUp& wish) {
    const auto& name = wish.company_name ? wish.company_name : wish.name;
    if (!name) throw invalid("company_name", "This field is required.");
    const auto hash = passwords_.hashed(work, wish.password, wish.email.value);
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
    const auto hash = passwords_.hashed(work, password, email);
    const UserId user(work.new_id());
    Work own(database_, work.asker, db::Mode::write, work.now);
    insert_person(own, user, {.email = email, .hash = hash, .first = first, .last = last, .role = role});
    people_.join(own, user, email, full_name(first, last, email), {});
    audit_.record(own, "user_created", "user", user.value);
    own.commit();
    return user;
}

http::Created<Employee> Access::add_employee(Work& work, NewEmployeeUser wish) {
    const bool may_let_in = work.may(Permission::invites_manage, Scope::company);
    if ((wish.password || wish.access || wish.invite.value_or(false)) && !may_let_in) throw forbidden("not_allowed");
    if (wish.password && wish.invite.value_or(false))
        throw invalid("invite", "Give a password or send an invitation, not both.");
    const auto hash = wish.password ? passwords_.hashed(work, *wish.password, wish.email.value) : std::string();
    auto created = people_.add(work, {.name = wish.name,
                                      .email = wish.email,
                                      .team_id = wish.team_id,
                                      .role = wish.role,
                                      .department_id = wish.department_id,
                                      .manager_id = wish.manager_id,
                                      .hire_date = wish.hire_date});
    if (wish.password) {
        const auto given = roles_.given(work, wish.access.value_or(Role::employee), {});
        const UserId user(work.new_id());
        insert_person(work, user,
                      {.email = wish.email.value,
                       .hash = hash,
                       .first = wish.name.value,
                       .role = given.role,
                       .role_id = given.role_id});
        created.body = people_.join(work, user, wish.email.value, wish.name.value, {});
        audit_.record(work, "user_created", "user", user.value);
    } else if (wish.invite.value_or(may_let_in)) {
        invite(work, {.email = wish.email, .role = wish.access, .role_id = {}, .team_id = {}, .expires_in_days = {}});
    }
    return created;
}

UserId Access::import_person(Work& work, const ImportedPerson& wish) {
    constexpr std::array<std::string_view, 5> kinds{"$2a$", "$2b$", "$2y$", "pbkdf2_sha256$", "$argon2id$"};
    if (std::ranges::none_of(kinds, [&](auto kind) { return wish.password_hash.starts_with(kind); }))
        throw invalid("password_hash", "This is no hash of bcrypt, Django's pbkdf2_sha256 or Argon2id.");
    if (wish.role == Role::custom) throw invalid("role", "Choose a built-in role.");
    const UserId user(work.new_id());
    const NewPerson person{.email = wish.email.value,
                           .hash = wish.password_hash,
                           .username = text_of(wish.username),
                           .first = text_of(wish.first_name),
                           .last = text_of(wish.last_name),
                           .role = wish.role};
    insert_person(work, user, person);
    people_.join(work, user, person.email, full_name(person.first, person.last, person.email), {});
    audit_.record(work, "user_imported", "user", user.value);
    return user;
}

http::Reply Access::sign_up(Work& work, SignUp wish, const http::Request& request) {
    refuse_unsafe_cookies(request, settings_.insecure_cookies);
    const auto done = create_company(work, wish);
    if (!wants_cookies(request))
        return http::Reply::json(201, http::write_json(done)).with("Location", "/companies/current");
    Work own(database_, known(work.asker, done.user_id, done.company_id, Role::admin), db::Mode::write, work.now);
    auto reply = open_session(
        own, {.user_id = done.user_id, .company_id = done.company_id, .email = done.email, .role = Role::admin},
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
    refuse_unsafe_cookies(request, settings_.insecure_cookies);
    const auto hash = passwords_.hashed(work, wish.password, wish.email.value);
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
            look.db.close();  // never two connections at once
            Work there(database_, known(work.asker, user, company, Role::user), db::Mode::read, work.now);
            invite = there.db(sql::find_invite{.invite = reference->invite_id});
            if (!invite) throw not_found("invite");
            if (folded(invite->email) != folded(wish.email.value)) throw conflict("invite_other_address");
            person.role = invite->role;
            person.role_id = invite->role_id;
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
    Work own(database_, known(work.asker, user, company, person.role), db::Mode::write, work.now);
    if (alone) companies_.found_personal(own);
    insert_person(own, user, person);
    if (invite) {
        if (own.db(sql::use_invite{.invite = invite->invite_id, .now = own.now}) == 0) throw not_found("invite");
        const auto joined = people_.join(own, user, person.email, name, invite->team_id);
        if (const auto inviter = own.db(sql::inviter_of{.invite = invite->invite_id}))
            notifications_.tell(own, *inviter,
                                {.kind = NotificationKind::invitation_accepted,
                                 .values = {{"name", joined.name}, {"email", person.email}},
                                 .link = "/employees/" + std::to_string(joined.employee_id)});
    }
    if (person.state == UserState::pending) order_join_confirmation(own, user);
    audit_.record(own, "user_registered", "user", user.value);
    Registered registered{.user = profile_of(own, existing(own, user)), .tokens = {}};
    auto reply = open_session(
        own,
        {.user_id = user, .company_id = company, .email = person.email, .role = person.role, .state = person.state},
        request, 201);
    if (!wants_cookies(request)) registered.tokens = http::read_json<Tokens>(reply.body);
    reply.body = http::write_json(registered);
    return reply.with("Location", "/users/" + user.value);
}

http::Reply Access::withdraw(Work& work, const http::Request& request) {
    if (!work.asker.pending || work.db(sql::remove_pending_identity{.user = work.user()}) == 0)
        throw conflict("not_pending");
    work.db(sql::remove_user{.user = work.user()});
    work.db(sql::end_sessions_of{.user = work.user(), .now = work.now});
    audit_.record(work, "request_withdrawn", "user", work.user().value);
    revocations_.record(work, work.user());
    auto reply = http::Reply::empty(204);
    remove_session_cookies(reply, request);
    return reply;
}

}  // namespace attune

#include "features/access/access.hpp"

#include <algorithm>
#include <format>
#include <iterator>

#include "features/access/access.sql.hpp"
#include "features/access/full_name.hpp"
#include "features/access/mail_language.hpp"
#include "features/access/sessions.sql.hpp"
#include "features/access/users.sql.hpp"

namespace attune {
namespace {

// An absent member stays, null and empty text clear.
template <class T>
void change(std::optional<std::string>& field, const http::Change<T>& wish) {
    if (!wish.present) return;
    field = wish.value && !wish.value->value.empty() ? std::optional(wish.value->value) : std::nullopt;
}

std::string_view word_of(Role role) { return name_of(role); }
template <class Tag>
std::string_view word_of(const Id<Tag>& id) {
    return id.value;
}

template <class T>
std::string json_list(const std::vector<T>& words) {
    std::string list;
    for (const auto& word : words) list += std::format("{}\"{}\"", list.empty() ? "" : ",", word_of(word));
    return "[" + list + "]";
}

}  // namespace

Me Access::me(Work& work) {
    const auto row = existing(work, work.user());
    const auto company = companies_.current(work);
    const auto employee = people_.of_user(work, work.user());
    std::vector<std::string> names;
    for (int i = 0; i < static_cast<int>(Permission::count_); ++i) {
        const auto permission = static_cast<Permission>(i);
        if (work.may(permission)) names.emplace_back(name_of(permission));
    }
    Me me{.id = row.user_id,
          .email = row.email,
          .username = row.username,
          .first_name = row.first_name,
          .last_name = row.last_name,
          .full_name = full_name(row.first_name, row.last_name, row.email),
          .role = row.role,
          .role_id = row.role_id,
          .role_name = roles_.name(work, {row.role, row.role_id}),
          .state = row.state,
          .language = row.language};
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
                  .personal = row.role == Role::user};
    me.permissions = std::move(names);
    if (work.asker.viewer) me.viewed_by = viewed_by(work);
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
                        .role_id = row.role_id,
                        .state = row.state,
                        .phone_number = row.phone_number,
                        .avatar_url = row.avatar_url,
                        .language = row.language,
                        .last_login = row.last_login,
                        .joined_by_domain = row.joined_by_domain,
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

http::Page<UserProfile> Access::users(Work& work, http::Query<UserQuery> query, http::Paging page) {
    const auto q =
        query->q && !trimmed(*query->q).empty() ? std::optional("%" + folded(trimmed(*query->q)) + "%") : std::nullopt;
    const auto& role = query->role;
    const auto& state = query->status;
    const auto limit = page.page_size, offset = page.offset();
    http::Page<UserProfile> result{.items = {}, .total = 0, .paging = page};
    std::vector<UserRow> rows;
    if (query->department_id) {
        const auto among = json_list(people_.users_of_department(work, *query->department_id));
        result.total = work.db(sql::count_users_among{.users = among, .q = q, .role = role, .state = state});
        rows = work.db(sql::list_users_among{
            .users = among, .q = q, .role = role, .state = state, .limit = limit, .offset = offset});
    } else {
        result.total = work.db(sql::count_users{.q = q, .role = role, .state = state});
        rows = work.db(sql::list_users{.q = q, .role = role, .state = state, .limit = limit, .offset = offset});
    }
    for (const auto& row : rows) result.items.push_back(profile_of(work, row));
    return result;
}

std::vector<UserId> Access::who_may(Work& work, Permission permission, const std::vector<UserId>& near,
                                    std::int64_t limit) {
    std::vector<UserId> people;
    for (const auto& user : near) {
        const auto row = work.db(sql::find_user{.user = user});
        if (row && row->state == UserState::active &&
            decide(roles_.permissions(work, {row->role, row->role_id}), permission, Scope::own_team).allowed())
            people.push_back(user);
    }
    const auto roles = roles_.those_with(work, permission, Scope::company);
    std::ranges::copy(work.db(sql::users_with_roles{
                          .roles = json_list(roles.built_in), .role_ids = json_list(roles.own), .limit = limit}),
                      std::back_inserter(people));
    return people;
}

UserRow Access::existing(Work& work, const UserId& id) {
    auto row = work.db(sql::find_user{.user = id});
    if (!row) throw not_found("user");
    return *std::move(row);
}

UserRow Access::reached(Work& work, Permission permission, const UserId& id) {
    if (!work.may(permission, people_.relation_to(work, id))) throw not_found("user");
    return existing(work, id);
}

UserProfile Access::user(Work& work, UserId id) { return profile_of(work, reached(work, Permission::users_read, id)); }

// Writes what is different, holds what a company needs, and lets live sessions and sockets learn it.
UserProfile Access::save(Work& work, const UserRow& before, const UserRow& after, std::string_view action) {
    const bool was_admin = before.role == Role::admin && before.state == UserState::active;
    const bool is_admin = after.role == Role::admin && after.state == UserState::active;
    // Whoever may more than who asks is not theirs to change.
    const RoleName had{before.role, before.role_id}, has{after.role, after.role_id};
    if (before.user_id != work.user() && !may_give(work.asker.permissions, roles_.permissions(work, had)))
        throw forbidden("not_allowed");
    if (was_admin && !is_admin) {
        // Two admins who demote each other at the same moment wait for each other here.
        work.db(sql::lock_admins{});
        if (work.db(sql::count_other_admins{.user = before.user_id}) == 0) throw conflict("last_admin");
    }
    work.db(sql::set_identity{.user = after.user_id,
                              .username = after.username,
                              .username_key = after.username ? std::optional(folded(*after.username)) : std::nullopt,
                              .role = after.role,
                              .role_id = after.role_id,
                              .state = after.state,
                              .language = after.language});
    work.db(sql::update_user{.user = after.user_id,
                             .username = after.username,
                             .first = after.first_name,
                             .last = after.last_name,
                             .phone = after.phone_number,
                             .avatar = after.avatar_url,
                             .language = after.language,
                             .role = after.role,
                             .role_id = after.role_id,
                             .state = after.state,
                             .now = work.now});
    audit_.record(work, action, "user", after.user_id.value);
    if (had != has && after.state == UserState::active)
        notifications_.tell(work, after.user_id,
                            {.kind = NotificationKind::role_changed,
                             .values = {{"role", roles_.name(work, has)}},
                             .link = "/settings/roles"});
    if (had != has || before.state != after.state) revocations_.record(work, after.user_id);
    if (before.language != after.language)
        work.after_commit([this, user = after.user_id.value] { live_sessions_.forget_tagged(user); });
    return profile_of(work, existing(work, after.user_id));
}

UserProfile Access::change_user(Work& work, UserId id, UserChange wish) {
    const bool is_own = id == work.user();
    const auto before = reached(work, Permission::users_write, id);
    auto after = before;
    const bool other_role =
        (wish.role && *wish.role != before.role) || (wish.role_id && wish.role_id != before.role_id);
    if (other_role) {
        if (!work.may(Permission::users_approve)) throw forbidden("not_allowed");
        const auto given = roles_.given(work, wish.role, wish.role_id);
        after.role = given.role;
        after.role_id = given.role_id;
    }
    if (wish.is_active && *wish.is_active != (before.state == UserState::active)) {
        if (!work.may(Permission::users_approve)) throw forbidden("not_allowed");
        if (is_own) throw conflict("not_oneself");
        if (before.state == UserState::pending) throw forbidden("not_allowed");
        after.state = *wish.is_active ? UserState::active : UserState::disabled;
    }
    if (wish.language.present && wish.language.value != before.language) {
        if (!is_own) throw forbidden("not_allowed");
        after.language = wish.language.value;
    }
    change(after.username, wish.username);
    change(after.first_name, wish.first_name);
    change(after.last_name, wish.last_name);
    change(after.phone_number, wish.phone_number);
    change(after.avatar_url, wish.avatar_url);
    if (after.avatar_url && !after.avatar_url->starts_with("https://"))
        throw invalid("avatar_url", "Give an address that begins with https://.");
    if (after.state != before.state && after.state == UserState::disabled)
        work.db(sql::end_sessions_of{.user = id, .now = work.now});
    return save(work, before, after, other_role ? "user_role_changed" : "user_changed");
}

UserProfile Access::approve(Work& work, UserId id) {
    const auto before = existing(work, id);
    if (before.state != UserState::pending) throw conflict("already_approved");
    auto after = before;
    after.state = UserState::active;
    people_.join(work, id, before.email, full_name(before.first_name, before.last_name, before.email), {});
    auto profile = save(work, before, after, "user_approved");
    notices_.post(work,
                  {.kind = NoticeKind::account_approved,
                   .to = before.email,
                   .language = mail_language(before.language, work.asker.language),
                   .values = {{"company", companies_.current(work).name}, {"link", settings_.public_url + "/login"}}});
    return profile;
}

void Access::disable(Work& work, UserId id) {
    if (id == work.user()) throw conflict("not_oneself");
    const auto before = existing(work, id);
    if (before.state == UserState::disabled) throw not_found("user");
    auto after = before;
    after.state = UserState::disabled;
    work.db(sql::end_sessions_of{.user = id, .now = work.now});
    save(work, before, after, "user_disabled");
}

UserProfile Access::restore(Work& work, UserId id) {
    const auto before = existing(work, id);
    if (before.state != UserState::disabled) throw conflict("not_disabled");
    auto after = before;
    after.state = UserState::active;
    if (!people_.of_user(work, id))
        people_.join(work, id, before.email, full_name(before.first_name, before.last_name, before.email), {});
    return save(work, before, after, "user_restored");
}

}  // namespace attune

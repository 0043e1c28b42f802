#include "features/access/access.hpp"

#include "features/access/access.sql.hpp"
#include "features/access/full_name.hpp"
#include "features/access/sessions.sql.hpp"
#include "features/access/users.sql.hpp"

namespace attune {

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

}  // namespace attune

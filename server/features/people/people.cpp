#include "features/people/people.hpp"

#include <algorithm>
#include <charconv>

#include "features/people/people.sql.hpp"
#include "platform/http/routes.hpp"

namespace attune {
namespace {

template <class T>
std::optional<std::string> text_of(const std::optional<T>& text) {
    return text ? std::optional(text->value) : std::nullopt;
}

std::optional<Day> day_of(const std::optional<Date>& date) { return date ? std::optional(date->value) : std::nullopt; }

// A pattern for LIKE that matches the words anywhere, with its own wildcards made harmless.
std::optional<std::string> containing(const std::optional<std::string>& q) {
    if (!q || trimmed(*q).empty()) return {};
    std::string pattern = "%";
    for (const char c : folded(trimmed(*q))) {
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c;
    }
    return pattern + "%";
}

Position position_of(const Employee& employee, Day from) {
    return {.valid_from = Date(from),
            .role = employee.role,
            .team_id = employee.team_id,
            .department_id = employee.department_id,
            .manager_id = employee.manager_id};
}

constexpr std::int64_t most_teams = 5000;  // that one list names at once

std::string ids_text(const std::optional<std::vector<std::int64_t>>& ids) {
    std::string text = "[";
    for (const auto id : ids.value_or(std::vector<std::int64_t>{}))
        text += (text.size() > 1 ? "," : "") + std::to_string(id);
    return text + "]";
}

bool has_title(const Employee& employee, const std::optional<std::string>& title) {
    if (!title) return true;
    if (!employee.role) return false;
    return (" " + folded(*employee.role) + " ").contains(" " + folded(trimmed(*title)) + " ");
}

std::string sort_of(const EmployeeQuery& query) {
    const auto sort = query.sort.value_or("name");
    if (std::ranges::find(sql::list_employees::sorts, sort) == sql::list_employees::sorts.end()) {
        throw invalid("sort", "Sort by name, -name, email or employee_id.");
    }
    return sort;
}

}  // namespace

void People::routes(http::Api& api) {
    const auto reached_by = [this](Permission permission) {
        return [this, permission](Work& work, const std::string& id) { reached(work, permission, id); };
    };
    auto employees = api.group("/employees", *this, "people");
    employees.get("", &People::list, Permission::employees_read, "Employees, filtered and sorted");
    employees
        .get("/{employee_id}", &People::find, Permission::colleagues_read,
             "One employee; \"current\" is the person who asks")
        .guard(reached_by(Permission::colleagues_read));
    employees
        .get("/{employee_id}/history", &People::history, Permission::colleagues_read,
             "What somebody was since when: title, team, department and manager, newest first")
        .guard(reached_by(Permission::colleagues_read));
    employees.put("/{employee_id}", &People::change, Permission::employees_write, "Change an employee")
        .guard(reached_by(Permission::employees_write));
    employees.del("/{employee_id}", &People::remove, Permission::employees_write, "Deactivate an employee")
        .guard(reached_by(Permission::employees_write));

    auto chart = api.group("/org-chart", *this, "people");
    chart.get("", &People::chart, Permission::colleagues_read,
              "Who reports to whom, on any day, by name: everybody, a manager's reports or a team");

    auto teams = api.group("/teams", *this, "people");
    teams.get("", &People::teams, Permission::member, "All teams, by name");
    teams.get("/{team_id}", &People::team, Permission::member, "One team");
    teams.post("", &People::add_team, Permission::departments_write, "Add a team");
    teams.put("/{team_id}", &People::change_team, Permission::departments_write, "Change a team");
    teams.del("/{team_id}", &People::remove_team, Permission::departments_write,
              "Delete a team; its members stay, without a team");
}

Employee People::join(Work& work, const UserId& user, const std::string& email, const std::string& name,
                      std::optional<TeamId> team) {
    if (auto linked = work.db(sql::link_employee{.email_key = folded(email), .user = user, .now = work.now}))
        return *std::move(linked);
    auto added = work.db(sql::insert_employee{.user = user,
                                              .name = name,
                                              .name_key = folded(name),
                                              .email = email,
                                              .email_key = folded(email),
                                              .role = {},
                                              .department = {},
                                              .team = team,
                                              .manager = {},
                                              .hired = {},
                                              .now = work.now});
    note_position(work, added.employee_id, position_of(added, today(work)));
    return added;
}

std::optional<Employee> People::of_user(Work& work, const UserId& user) {
    return work.db(sql::employee_of_user{.user = user});
}

std::optional<Employee> People::by_id(Work& work, EmployeeId id) { return work.db(sql::find_employee{.employee = id}); }

Scope People::relation_to(Work& work, const Employee& other) {
    if (other.user_id == work.user()) return Scope::self;
    const auto own = of_user(work, work.user());
    if (!own) return Scope::company;
    if ((own->team_id && own->team_id == other.team_id) || other.manager_id == own->employee_id) return Scope::own_team;
    if (other.team_id) {
        const auto team = work.db(sql::find_team{.team = *other.team_id});
        if (team && team->lead_id == own->employee_id) return Scope::own_team;
    }
    const bool same_department = own->department_id && own->department_id == other.department_id;
    return same_department ? Scope::own_department : Scope::company;
}

Scope People::relation_to(Work& work, const UserId& other) {
    if (other == work.user()) return Scope::self;
    const auto employee = of_user(work, other);
    return employee ? relation_to(work, *employee) : Scope::company;
}

People::Reach People::reach_of(Work& work, Permission permission) {
    if (work.may(permission, Scope::company)) return {.everybody = true};
    const auto own = of_user(work, work.user());
    if (!own || !work.may(permission, Scope::self)) return {};
    if (!work.may(permission, Scope::own_team)) return {.me = own->employee_id};
    return {.me = own->employee_id,
            .lead = own->employee_id,
            .own_team = own->team_id,
            .own_department = work.may(permission, Scope::own_department) ? own->department_id : std::nullopt};
}

std::vector<Employee> People::page_of(Work& work, Permission permission, const EmployeeQuery& query, std::int64_t limit,
                                      std::int64_t offset) {
    const auto sort = sort_of(query);
    const auto reach = reach_of(work, permission);
    if (reach.everybody)
        return work.db(sql::list_employees{.q = containing(query.q),
                                           .department = query.department_id,
                                           .team = query.team_id,
                                           .manager = query.manager_id,
                                           .active = query.is_active,
                                           .limit = limit,
                                           .offset = offset,
                                           .sort = sort});
    return work.db(sql::list_reached_employees{.me = reach.me,
                                               .lead = reach.lead,
                                               .own_team = reach.own_team,
                                               .own_department = reach.own_department,
                                               .q = containing(query.q),
                                               .department = query.department_id,
                                               .team = query.team_id,
                                               .manager = query.manager_id,
                                               .active = query.is_active,
                                               .limit = limit,
                                               .offset = offset,
                                               .sort = sort});
}

std::int64_t People::count_of(Work& work, Permission permission, const EmployeeQuery& query) {
    const auto reach = reach_of(work, permission);
    if (reach.everybody)
        return work.db(sql::count_employees{.q = containing(query.q),
                                            .department = query.department_id,
                                            .team = query.team_id,
                                            .manager = query.manager_id,
                                            .active = query.is_active});
    return work.db(sql::count_reached_employees{.me = reach.me,
                                                .lead = reach.lead,
                                                .own_team = reach.own_team,
                                                .own_department = reach.own_department,
                                                .q = containing(query.q),
                                                .department = query.department_id,
                                                .team = query.team_id,
                                                .manager = query.manager_id,
                                                .active = query.is_active});
}

std::vector<Employee> People::chosen(Work& work, const Reach& reach, const Choice& choice, std::int64_t limit) {
    constexpr std::int64_t page = 5000;
    const auto one =
        choice.employees && choice.employees->size() == 1 ? std::optional(choice.employees->front()) : std::nullopt;
    std::vector<Employee> found;
    std::string after_key;
    for (EmployeeId after = 0; std::ssize(found) < limit;) {
        auto rows = work.db(sql::choose_employees{.limited = !reach.everybody,
                                                  .me = reach.me,
                                                  .lead = reach.lead,
                                                  .own_team = reach.own_team,
                                                  .own_department = reach.own_department,
                                                  .only = one,
                                                  .any_employee = !choice.employees,
                                                  .employees = ids_text(choice.employees),
                                                  .any_team = !choice.teams,
                                                  .teams = ids_text(choice.teams),
                                                  .any_department = !choice.departments,
                                                  .departments = ids_text(choice.departments),
                                                  .active = choice.is_active,
                                                  .after_key = after_key,
                                                  .after = after,
                                                  .limit = page});
        const bool is_last = std::ssize(rows) < page;
        if (!rows.empty()) {
            after_key = rows.back().name_key;
            after = rows.back().employee_id;
        }
        for (auto& row : rows)
            if (std::ssize(found) < limit && has_title(row, choice.title)) found.push_back(std::move(row));
        if (is_last) break;
    }
    return found;
}

std::vector<Team> People::all_teams(Work& work) { return work.db(sql::list_teams{.limit = most_teams, .offset = 0}); }

PeopleStamp People::stamp(Work& work) { return work.db(sql::people_stamp{}); }

std::vector<UserId> People::users_of_department(Work& work, DepartmentId department) {
    return work.db(sql::users_of_department{.department = department});
}

std::vector<DepartmentCount> People::by_department(Work& work, std::optional<TeamId> team) {
    return work.db(sql::employees_by_department{.team = team});
}

http::Page<Employee> People::list(Work& work, http::Query<EmployeeQuery> query, http::Paging page) {
    return {.items = page_of(work, Permission::employees_read, *query, page.page_size, page.offset()),
            .total = count_of(work, Permission::employees_read, *query),
            .paging = page};
}

Employee People::reached(Work& work, Permission permission, std::string_view id) {
    if (id == "current") {
        auto own = of_user(work, work.user());
        if (!own || !work.may(permission, Scope::self)) throw not_found("employee");
        return *std::move(own);
    }
    EmployeeId number = 0;
    const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), number);
    if (error != std::errc{} || end != id.data() + id.size())
        throw invalid("employee_id", "Give a whole number, or \"current\".");
    auto found = by_id(work, number);
    if (!found || !work.may(permission, relation_to(work, *found))) throw not_found("employee");
    return *std::move(found);
}

Employee People::find(Work& work, std::string id) { return reached(work, Permission::colleagues_read, id); }

void People::require_employee(Work& work, const std::optional<EmployeeId>& employee, const char* field) {
    if (employee && !by_id(work, *employee)) throw invalid(field, "There is no such employee.");
}

void People::require_team(Work& work, const std::optional<TeamId>& team) {
    if (team && !work.db(sql::find_team{.team = *team})) throw invalid("team_id", "There is no such team.");
}

void People::require_department(Work& work, const std::optional<DepartmentId>& department) {
    if (department && !companies_.has_department(work, *department))
        throw invalid("department_id", "There is no such department.");
}

http::Created<Employee> People::add(Work& work, NewEmployee wish) {
    require_team(work, wish.team_id);
    require_department(work, wish.department_id);
    require_employee(work, wish.manager_id, "manager_id");
    Employee planned;
    planned.team_id = wish.team_id;
    planned.department_id = wish.department_id;
    planned.manager_id = wish.manager_id;
    if (!work.may(Permission::employees_write, relation_to(work, planned))) throw forbidden("not_allowed");
    auto added = work.db(sql::insert_employee{.user = {},
                                              .name = wish.name.value,
                                              .name_key = folded(wish.name.value),
                                              .email = wish.email.value,
                                              .email_key = folded(wish.email.value),
                                              .role = text_of(wish.role),
                                              .department = wish.department_id,
                                              .team = wish.team_id,
                                              .manager = wish.manager_id,
                                              .hired = day_of(wish.hire_date),
                                              .now = work.now});
    note_position(work, added.employee_id, position_of(added, wish.hire_date ? wish.hire_date->value : today(work)));
    audit_.record(work, "employee_added", "employee", std::to_string(added.employee_id));
    return {.location = "/employees/" + std::to_string(added.employee_id), .body = std::move(added)};
}

Employee People::change(Work& work, EmployeeId id, EmployeeChange wish) {
    auto after = reached(work, Permission::employees_write, std::to_string(id));
    // Where people belong decides whom others reach: it is not moved by who reaches only some.
    const bool moves = wish.team_id.present || wish.department_id.present || wish.manager_id.present;
    if (moves && !work.may(Permission::employees_write, Scope::company)) throw forbidden("not_allowed");
    if (wish.name) after.name = wish.name->value;
    if (wish.team_id.present) after.team_id = wish.team_id.value;
    if (wish.role.present) after.role = text_of(wish.role.value);
    if (wish.department_id.present) after.department_id = wish.department_id.value;
    if (wish.manager_id.present) after.manager_id = wish.manager_id.value;
    if (wish.hire_date.present) after.hire_date = wish.hire_date.value;
    if (wish.is_active) after.is_active = *wish.is_active;
    if (wish.team_id.present) require_team(work, after.team_id);
    if (wish.department_id.present) require_department(work, after.department_id);
    if (wish.manager_id.present) require_employee(work, after.manager_id, "manager_id");
    if (wish.manager_id.present) refuse_circle(work, id, after.manager_id);
    if (moves || wish.role.present) {
        const auto from = wish.effective_from ? wish.effective_from->value : today(work);
        if (from > today(work)) throw invalid("effective_from", "This day is still to come.");
        // A change of the past keeps what else held then, and does not undo what came after it.
        auto then = work.db(sql::position_on{.employee = id, .day = from}).value_or(position_of(after, from));
        then.valid_from = Date(from);
        if (wish.role.present) then.role = after.role;
        if (wish.team_id.present) then.team_id = after.team_id;
        if (wish.department_id.present) then.department_id = after.department_id;
        if (wish.manager_id.present) then.manager_id = after.manager_id;
        const auto now = note_position(work, id, then);
        after.role = now.role;
        after.team_id = now.team_id;
        after.department_id = now.department_id;
        after.manager_id = now.manager_id;
    }
    auto changed = work.db(sql::update_employee{.employee = id,
                                                .name = after.name,
                                                .name_key = folded(after.name),
                                                .team = after.team_id,
                                                .role = after.role,
                                                .department = after.department_id,
                                                .manager = after.manager_id,
                                                .hired = day_of(after.hire_date),
                                                .active = after.is_active,
                                                .now = work.now});
    if (!changed) throw not_found("employee");
    audit_.record(work, "employee_changed", "employee", std::to_string(id));
    return *std::move(changed);
}

Day People::today(Work& work) { return day_in_zone(work.now, companies_.current(work).time_zone); }

void People::refuse_circle(Work& work, EmployeeId employee, std::optional<EmployeeId> manager) {
    constexpr int deepest = 100;
    if (manager == employee) throw invalid("manager_id", "Nobody is their own manager.");
    for (int i = 0; manager && i < deepest; ++i) {
        const auto above = by_id(work, *manager);
        manager = above ? above->manager_id : std::nullopt;
        if (manager == employee) throw invalid("manager_id", "This person reports to the one who is changed.");
    }
}

Position People::note_position(Work& work, EmployeeId employee, const Position& position) {
    work.db(sql::put_position{.employee = employee,
                              .from = position.valid_from.value,
                              .role = position.role,
                              .team = position.team_id,
                              .department = position.department_id,
                              .manager = position.manager_id,
                              .now = work.now});
    return work.db(sql::newest_position{.employee = employee});
}

http::Page<Position> People::history(Work& work, std::string id, http::Paging page) {
    const auto employee = reached(work, Permission::colleagues_read, id).employee_id;
    return {.items = work.db(sql::positions_of{.employee = employee, .limit = page.page_size, .offset = page.offset()}),
            .total = work.db(sql::count_positions{.employee = employee}),
            .paging = page};
}

http::Page<ChartEntry> People::chart(Work& work, http::Query<ChartQuery> query, http::Paging page) {
    const auto reach = reach_of(work, Permission::colleagues_read);
    const auto day = query->as_of ? query->as_of->value : today(work);
    return {.items = work.db(sql::chart_of_day{.day = day,
                                               .manager = query->manager_id,
                                               .team = query->team_id,
                                               .limited = !reach.everybody,
                                               .me = reach.me,
                                               .lead = reach.lead,
                                               .own_team = reach.own_team,
                                               .own_department = reach.own_department,
                                               .limit = page.page_size,
                                               .offset = page.offset()}),
            .total = work.db(sql::count_chart{.day = day,
                                              .manager = query->manager_id,
                                              .team = query->team_id,
                                              .limited = !reach.everybody,
                                              .me = reach.me,
                                              .lead = reach.lead,
                                              .own_team = reach.own_team,
                                              .own_department = reach.own_department}),
            .paging = page};
}

void People::remove(Work& work, EmployeeId id) {
    EmployeeChange wish;
    wish.is_active = false;
    change(work, id, std::move(wish));
}

http::Page<Team> People::teams(Work& work, http::Paging page) {
    return {.items = work.db(sql::list_teams{.limit = page.page_size, .offset = page.offset()}),
            .total = work.db(sql::count_teams{}),
            .paging = page};
}

http::Page<TeamName> People::team_names(Work& work, const http::Paging& page) {
    auto items = work.db(sql::name_teams{.limit = page.page_size, .offset = page.offset()});
    const auto total = items.empty() ? work.db(sql::count_teams{}) : items.front().total;
    return {.items = std::move(items), .total = total, .paging = page};
}

Team People::team(Work& work, TeamId id) {
    auto found = work.db(sql::find_team{.team = id});
    if (!found) throw not_found("team");
    return *std::move(found);
}

http::Created<Team> People::add_team(Work& work, NewTeam wish) {
    require_department(work, wish.department_id);
    require_employee(work, wish.lead_id, "lead_id");
    auto added = work.db(sql::insert_team{.name = wish.team_name.value,
                                          .name_key = folded(wish.team_name.value),
                                          .department = wish.department_id,
                                          .lead = wish.lead_id,
                                          .now = work.now});
    audit_.record(work, "team_added", "team", std::to_string(added.team_id));
    return {.location = "/teams/" + std::to_string(added.team_id), .body = std::move(added)};
}

Team People::change_team(Work& work, TeamId id, TeamChange wish) {
    auto after = team(work, id);
    if (wish.team_name) after.team_name = wish.team_name->value;
    if (wish.department_id.present) after.department_id = wish.department_id.value;
    if (wish.lead_id.present) after.lead_id = wish.lead_id.value;
    if (wish.department_id.present) require_department(work, after.department_id);
    if (wish.lead_id.present) require_employee(work, after.lead_id, "lead_id");
    auto changed = work.db(sql::update_team{.team = id,
                                            .name = after.team_name,
                                            .name_key = folded(after.team_name),
                                            .department = after.department_id,
                                            .lead = after.lead_id,
                                            .now = work.now});
    if (!changed) throw not_found("team");
    audit_.record(work, "team_changed", "team", std::to_string(id));
    return *std::move(changed);
}

void People::remove_team(Work& work, TeamId id) {
    team(work, id);
    work.db(sql::leave_team_positions{.team = id, .day = today(work), .now = work.now});
    work.db(sql::leave_team{.team = id, .now = work.now});
    if (work.db(sql::delete_team{.team = id}) == 0) throw not_found("team");
    audit_.record(work, "team_deleted", "team", std::to_string(id));
}

}  // namespace attune

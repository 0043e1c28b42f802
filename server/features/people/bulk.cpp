// Many employees at once: a handful of statements, however many they are.

#include <algorithm>
#include <functional>
#include <unordered_set>

#include "features/people/bulk.sql.hpp"
#include "features/people/people.hpp"
#include "platform/http/routes.hpp"

namespace attune {
namespace {

EmployeeRow row_of(const Employee& employee) {
    return {.employee_id = employee.employee_id,
            .name = employee.name,
            .name_key = folded(employee.name),
            .email = employee.email,
            .email_key = folded(employee.email),
            .role = employee.role,
            .team_id = employee.team_id,
            .department_id = employee.department_id,
            .manager_id = employee.manager_id,
            .hire_date = employee.hire_date,
            .is_active = employee.is_active};
}

std::vector<EmployeeRow> rows_of(std::span<const Employee> employees) {
    std::vector<EmployeeRow> rows;
    rows.reserve(employees.size());
    for (const auto& employee : employees) rows.push_back(row_of(employee));
    return rows;
}

std::vector<EmployeeId> ids_of(std::span<const Employee> employees) {
    std::vector<EmployeeId> ids;
    ids.reserve(employees.size());
    for (const auto& employee : employees) ids.push_back(employee.employee_id);
    return ids;
}

// Some ids at once, as a statement takes them.
void in_stretches(const std::vector<EmployeeId>& ids, const std::function<void(const std::string&)>& step) {
    constexpr std::size_t most = 5'000;
    for (std::size_t begin = 0; begin < ids.size(); begin += most) {
        const auto some = std::span(ids).subspan(begin, std::min(most, ids.size() - begin));
        step(http::write_json(std::vector<EmployeeId>(some.begin(), some.end())));
    }
}

PositionOf position_from(const Employee& employee, Day day) {
    return {.employee_id = employee.employee_id,
            .valid_from = Date(day),
            .role = employee.role,
            .team_id = employee.team_id,
            .department_id = employee.department_id,
            .manager_id = employee.manager_id};
}

}  // namespace

bool stands_elsewhere(const Employee& one, const Employee& other) {
    return one.role != other.role || one.team_id != other.team_id || one.department_id != other.department_id ||
           one.manager_id != other.manager_id;
}

std::vector<Employee> People::with_ids(Work& work, const std::vector<EmployeeId>& ids) {
    return work.db(sql::employees_with_ids{.ids = http::write_json(ids)});
}

std::vector<Employee> People::with_emails(Work& work, const std::vector<std::string>& keys) {
    return work.db(sql::employees_with_emails{.keys = http::write_json(keys)});
}

std::vector<Employee> People::with_names(Work& work, const std::vector<std::string>& keys) {
    return work.db(sql::employees_with_names{.keys = http::write_json(keys)});
}

std::vector<Reporting> People::reporting(Work& work) { return work.db(sql::reporting{}); }

std::vector<Employee> People::add_many(Work& work, std::span<const Employee> employees) {
    if (employees.empty()) return {};
    auto added = work.db(sql::insert_employees{.rows = http::write_json(rows_of(employees)), .now = work.now});
    const auto day = today(work);
    std::vector<PositionOf> positions;
    positions.reserve(added.size());
    for (const auto& employee : added)
        positions.push_back(position_from(employee, employee.hire_date ? employee.hire_date->value : day));
    work.db(sql::put_positions{.rows = http::write_json(positions), .now = work.now});
    return added;
}

std::vector<PositionOf> People::newest_positions(Work& work, const std::vector<EmployeeId>& ids) {
    return work.db(sql::newest_positions{.ids = http::write_json(ids)});
}

void People::change_many(Work& work, std::span<const Moved> moved) {
    if (moved.empty()) return;
    std::vector<EmployeeRow> rows;
    std::vector<PositionOf> positions;
    const auto day = today(work);
    for (const auto& [after, before, position_since] : moved) {
        rows.push_back(row_of(after));
        // What is to hold only from a day that is still to come is changed itself.
        const bool is_ahead = position_since && position_since->value > day;
        if (stands_elsewhere(after, before))
            positions.push_back(position_from(after, is_ahead ? position_since->value : day));
    }
    work.db(sql::update_employees{.rows = http::write_json(rows), .now = work.now});
    if (!positions.empty()) work.db(sql::put_positions{.rows = http::write_json(positions), .now = work.now});
}

std::vector<EmployeeId> People::restore_many(Work& work, std::span<const Moved> moved, Instant since) {
    std::vector<Employee> after;
    for (const auto& one : moved) after.push_back(one.after);
    const auto kept = work.db(sql::unchanged_since{.ids = http::write_json(ids_of(after)), .since = since});
    const std::unordered_set<EmployeeId> wanted(kept.begin(), kept.end());
    std::vector<EmployeeRow> rows;
    std::vector<PositionOf> positions;
    std::vector<EmployeeId> of_that_day;
    const auto day = day_in_zone(since, companies_.current(work).time_zone);
    for (const auto& one : moved) {
        if (!wanted.contains(one.before.employee_id)) continue;
        rows.push_back(row_of(one.before));
        if (!stands_elsewhere(one.after, one.before)) continue;
        if (one.position_since && one.position_since->value >= day)
            positions.push_back(position_from(one.before, one.position_since->value));
        else
            of_that_day.push_back(one.before.employee_id);
    }
    if (!rows.empty()) work.db(sql::update_employees{.rows = http::write_json(rows), .now = work.now});
    if (!positions.empty()) work.db(sql::put_positions{.rows = http::write_json(positions), .now = work.now});
    if (!of_that_day.empty()) work.db(sql::drop_positions{.ids = http::write_json(of_that_day), .day = day});
    return kept;
}

std::vector<EmployeeId> People::forget_many(Work& work, const std::vector<EmployeeId>& ids, Instant since) {
    std::unordered_set<EmployeeId> going;
    in_stretches(ids, [&](const std::string& some) {
        for (const auto id : work.db(sql::deletable{.ids = some, .since = since})) going.insert(id);
    });
    // Who has somebody left to lead stays, and so does who leads them.
    const auto pairs = reporting(work);
    for (bool changed = !going.empty(); changed;) {
        changed = false;
        for (const auto& [employee, manager] : pairs)
            if (!going.contains(employee) && going.erase(manager) > 0) changed = true;
    }
    const std::vector<EmployeeId> gone(going.begin(), going.end());
    in_stretches(gone, [&](const std::string& some) {
        work.db(sql::delete_employees{.ids = some});
        work.db(sql::drop_all_positions{.ids = some});
    });
    return gone;
}

}  // namespace attune

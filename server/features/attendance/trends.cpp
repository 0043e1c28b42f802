#include "features/attendance/trends.hpp"

#include <map>

#include "features/attendance/bulk.hpp"
#include "features/attendance/rollups.hpp"
#include "features/attendance/rollups.sql.hpp"

namespace attune {
namespace {

std::vector<TrendRow> rows_of(const std::vector<GroupCount>& counts) {
    std::int64_t all = 0;
    for (const auto& count : counts) all += count.n;
    std::vector<TrendRow> rows;
    rows.reserve(counts.size());
    for (const auto& count : counts)
        rows.push_back({.team_id = {},
                        .team_name = {},
                        .employee_id = {},
                        .employee_name = {},
                        .status = count.status,
                        .count = count.n,
                        .percentage = 100.0 * static_cast<double>(count.n) / static_cast<double>(all),
                        .earliest_date = count.earliest,
                        .latest_date = count.latest});
    return rows;
}

std::map<std::int64_t, std::vector<GroupCount>> by_group(std::vector<GroupCount> counts) {
    std::map<std::int64_t, std::vector<GroupCount>> groups;
    for (auto& count : counts) groups[count.group_id].push_back(count);
    return groups;
}

http::Page<TrendRow> by_team(Work& work, People& people, const TrendsWish& wish, const http::Paging& page) {
    const auto teams = people.team_names(work, page);
    std::vector<TeamId> ids;
    ids.reserve(teams.items.size());
    for (const auto& team : teams.items) ids.push_back(team.team_id);
    const auto groups = by_group(status_totals(work, ids, wish.from, wish.to));
    http::Page<TrendRow> result{.items = {}, .total = teams.total, .paging = page};
    for (const auto& team : teams.items) {
        const auto found = groups.find(team.team_id);
        if (found == groups.end()) continue;
        for (auto& row : rows_of(found->second)) {
            row.team_id = team.team_id;
            row.team_name = team.team_name;
            result.items.push_back(std::move(row));
        }
    }
    return result;
}

http::Page<TrendRow> by_employee(Work& work, People& people, const TrendsWish& wish, const http::Paging& page) {
    const auto employees = people.page_of(work, Permission::attendance_read, {}, page.page_size, page.offset());
    const auto groups = by_group(work.db(sql::employee_counts{
        .from = wish.from, .to = wish.to, .employees = ids_of(employees, &Employee::employee_id)}));
    http::Page<TrendRow> result{
        .items = {}, .total = people.count_of(work, Permission::attendance_read, {}), .paging = page};
    for (const auto& employee : employees) {
        const auto found = groups.find(employee.employee_id);
        if (found == groups.end()) continue;
        for (auto& row : rows_of(found->second)) {
            row.team_id = employee.team_id;
            row.employee_id = employee.employee_id;
            row.employee_name = employee.name;
            result.items.push_back(std::move(row));
        }
    }
    return result;
}

}  // namespace

http::Page<TrendRow> trends_of(Work& work, People& people, const TrendsWish& wish, const http::Paging& page) {
    switch (wish.group) {
        case TrendGroup::team: return by_team(work, people, wish, page);
        case TrendGroup::employee: return by_employee(work, people, wish, page);
        case TrendGroup::status: break;
    }
    auto rows = rows_of(status_totals(work, {whole_company}, wish.from, wish.to));
    return {.items = std::move(rows), .total = 1, .paging = page};
}

}  // namespace attune

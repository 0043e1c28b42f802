#include "features/attendance/trends.hpp"

#include <format>
#include <map>

#include "features/attendance/bulk.hpp"
#include "features/attendance/rollups.hpp"
#include "features/attendance/rollups.sql.hpp"
#include "features/attendance/working_day.hpp"
#include "platform/http/routes.hpp"

namespace attune {
namespace {

constexpr std::int64_t most_steps = 10'000;  // of all groups of a page: each has up to five rows

Day end_of_step(Day begin, TrendStep step) {
    switch (step) {
        case TrendStep::day: return begin;
        case TrendStep::week: return plus_days(begin, 6 - static_cast<int>(weekday_of(begin)));
        case TrendStep::month: break;
    }
    return begin.year() / begin.month() / std::chrono::last;
}

std::vector<CountedPeriod> periods_of(const TrendsWish& wish, std::int64_t groups) {
    if (!wish.step) return {{.starts = wish.from, .ends = wish.to}};
    std::vector<CountedPeriod> periods;
    for (auto begin = wish.from; begin <= wish.to; begin = plus_days(periods.back().ends.value, 1)) {
        if (std::ssize(periods) == most_steps / groups)
            throw invalid("step",
                          std::format("A page of {} groups has at most {} steps: ask for longer ones, for fewer "
                                      "days or for a smaller page.",
                                      groups, most_steps / groups));
        periods.push_back({.starts = begin, .ends = std::min(end_of_step(begin, *wish.step), wish.to)});
    }
    return periods;
}

// Of a group whose counts are ordered by their periods.
std::vector<TrendRow> rows_of(const std::vector<GroupCount>& counts) {
    std::map<Day, std::int64_t> all;
    for (const auto& count : counts) all[count.starts.value] += count.n;
    std::vector<TrendRow> rows;
    rows.reserve(counts.size());
    for (const auto& count : counts)
        rows.push_back(
            {.team_id = {},
             .team_name = {},
             .employee_id = {},
             .employee_name = {},
             .period_start = count.starts,
             .period_end = count.ends,
             .status = count.status,
             .count = count.n,
             .percentage = 100.0 * static_cast<double>(count.n) / static_cast<double>(all[count.starts.value]),
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
    const auto periods = periods_of(wish, page.page_size);
    const auto teams = people.team_names(work, page);
    std::vector<TeamId> ids;
    ids.reserve(teams.items.size());
    for (const auto& team : teams.items) ids.push_back(team.team_id);
    const auto groups = by_group(status_totals(work, ids, periods));
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
    const auto periods = periods_of(wish, page.page_size);
    const auto employees = people.page_of(work, Permission::attendance_read, {}, page.page_size, page.offset());
    const auto groups = by_group(work.db(sql::employee_counts{.periods = http::write_json(periods),
                                                              .employees = ids_of(employees, &Employee::employee_id)}));
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
    auto rows = rows_of(status_totals(work, {whole_company}, periods_of(wish, 1)));
    return {.items = std::move(rows), .total = 1, .paging = page};
}

}  // namespace attune

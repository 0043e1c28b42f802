#include "features/attendance/rollups.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "core/enum_names.hpp"
#include "features/attendance/bulk.sql.hpp"
#include "features/attendance/count_line.hpp"
#include "features/attendance/rollups.sql.hpp"
#include "platform/http/routes.hpp"

namespace attune {
namespace {

constexpr std::string_view marks = "PLWVA";  // Present, Late, WFH, Leave (vacation), Absent
constexpr char nothing = '.';
constexpr std::size_t longest_month = 31;
constexpr std::int64_t page = 5000;
constexpr std::size_t lines_at_once = 1000;
constexpr std::size_t statuses = marks.size();

void mark(Work& work, EmployeeId employee, Day day, char with) {
    const auto place = static_cast<unsigned>(day.day());  // 1…31
    auto fresh = empty_month();
    fresh[place - 1] = with;
    work.db(sql::mark_day{.employee = employee,
                          .month = first_of_month(day),
                          .fresh = fresh,
                          .before = place - 1,
                          .mark = std::string(1, with),
                          .after = place + 1});
}

void add_to_line(Work& work, TeamId team, Day day, AttendanceStatus status, std::int64_t n) {
    auto fresh = empty_counts();
    add_to(fresh, day, status, n);
    work.db(sql::add_to_line{.team = team,
                             .month = first_of_month(day),
                             .fresh = fresh,
                             .before = static_cast<std::int64_t>(place_of_count(day, status)),
                             .n = n});
}

// The team's row before the company's, which everybody who checks in wants: it is held as shortly as can be.
void add(Work& work, const std::optional<TeamId>& team, Day day, AttendanceStatus status, std::int64_t n) {
    if (team) add_to_line(work, *team, day, status, n);
    add_to_line(work, whole_company, day, status, n);
}

std::vector<CountLine> lines_of(Work& work, const std::vector<TeamId>& teams, Day from, Day to) {
    return work.db(sql::count_lines{.from = first_of_month(from), .to = to, .teams = http::write_json(teams)});
}

// In the order in which lists of them stand.
constexpr auto statuses_by_name = [] {
    std::array<AttendanceStatus, statuses> all{};
    for (std::size_t i = 0; i < statuses; ++i) all[i] = static_cast<AttendanceStatus>(i);
    std::ranges::sort(all, {}, [](AttendanceStatus status) { return name_of(status); });
    return all;
}();

using Counts = std::map<std::tuple<TeamId, std::string>, std::string>;
using Months = std::map<std::tuple<std::string, EmployeeId>, std::string>;

// What is kept now. A line of zeros is as good as none, and so is a person's month without a mark.
std::pair<Counts, Months> kept(Work& work) {
    Counts counts;
    for (auto& line : work.db(sql::all_count_lines{}))
        if (line.counts != empty_counts()) counts[{line.team_id, to_text(line.month.value)}] = std::move(line.counts);
    Months months;
    Day month{std::chrono::year(1), std::chrono::month(1), std::chrono::day(1)};
    EmployeeId employee = 0;
    for (;;) {
        const auto rows = work.db(sql::months_after{.month = month, .employee = employee, .limit = page});
        if (rows.empty()) return {counts, months};
        for (const auto& row : rows) {
            if (row.days.find_first_not_of(nothing) != std::string::npos)
                months[{to_text(row.month.value), row.employee_id}] = row.days;
        }
        month = rows.back().month.value;
        employee = rows.back().employee_id;
    }
}

// What the records say.
std::pair<Counts, Months> said(Work& work) {
    Counts counts;
    Months months;
    const auto count = [&](TeamId team, const CountableRecord& record) {
        const auto day = record.attendance_date.value;
        auto& line = counts[{team, to_text(first_of_month(day))}];
        if (line.empty()) line = empty_counts();
        add_to(line, day, record.status, 1);
    };
    for (std::int64_t after = 0;;) {
        const auto rows = work.db(sql::records_after{.after = after, .limit = page});
        if (rows.empty()) return {counts, months};
        for (const auto& row : rows) {
            const auto day = row.attendance_date.value;
            count(whole_company, row);
            if (row.team_id) count(*row.team_id, row);
            auto& days = months[{to_text(first_of_month(day)), row.employee_id}];
            if (days.empty()) days = empty_month();
            days[static_cast<unsigned>(day.day()) - 1] = mark_of(row.status);
        }
        after = rows.back().record_id;
    }
}

}  // namespace

Day first_of_month(Day day) { return day.year() / day.month() / 1; }
std::string empty_month() { return std::string(longest_month, nothing); }

char mark_of(AttendanceStatus status) { return marks[static_cast<std::size_t>(status)]; }

std::optional<AttendanceStatus> status_of(char mark) {
    const auto place = marks.find(mark);
    return place == std::string_view::npos ? std::nullopt : std::optional(static_cast<AttendanceStatus>(place));
}

void count_record(Work& work, const RecordRow& record, RecordIs now) {
    const auto day = record.attendance_date.value;
    mark(work, record.employee_id, day, now == RecordIs::there ? mark_of(record.status) : nothing);
    add(work, record.team_id, day, record.status, now == RecordIs::there ? 1 : -1);
}

void count_change(Work& work, const RecordRow& before, const RecordRow& after) {
    if (before.status == after.status) return;
    const auto day = after.attendance_date.value;
    mark(work, after.employee_id, day, mark_of(after.status));
    // In the order of the statuses, whichever was before: two such changes cannot wait for each other.
    const bool first_is_before = before.status < after.status;
    add(work, after.team_id, day, first_is_before ? before.status : after.status, first_is_before ? -1 : 1);
    add(work, after.team_id, day, first_is_before ? after.status : before.status, first_is_before ? 1 : -1);
}

std::vector<DayCount> day_counts(Work& work, std::optional<TeamId> team, Day from, Day to) {
    std::vector<DayCount> counts;
    for (const auto& line : lines_of(work, {team.value_or(whole_company)}, from, to))
        each_count(line.counts, line.month.value, from, to, [&](Day day, AttendanceStatus status, std::int64_t n) {
            counts.push_back({.day = Date(day), .status = status, .n = n});
        });
    return counts;
}

std::int64_t counted_records(Work& work, std::optional<TeamId> team, Day from, Day to,
                             std::optional<AttendanceStatus> status) {
    std::int64_t sum = 0;
    for (const auto& line : lines_of(work, {team.value_or(whole_company)}, from, to))
        each_count(line.counts, line.month.value, from, to, [&](Day, AttendanceStatus its, std::int64_t n) {
            if (!status || *status == its) sum += n;
        });
    return sum;
}

std::vector<GroupCount> status_totals(Work& work, const std::vector<TeamId>& teams,
                                      const std::vector<CountedPeriod>& periods) {
    const auto from = periods.front().starts.value;
    const auto to = periods.back().ends.value;
    std::map<std::pair<TeamId, std::size_t>, std::array<GroupCount, statuses>> by_team;
    for (const auto& line : lines_of(work, teams, from, to)) {
        std::size_t period = 0;  // days come in their order, and so do periods
        each_count(line.counts, line.month.value, from, to, [&](Day day, AttendanceStatus status, std::int64_t n) {
            while (periods[period].ends.value < day) ++period;
            auto& sum = by_team[{line.team_id, period}][static_cast<std::size_t>(status)];
            if (sum.n == 0) sum.earliest = Date(day);
            sum.latest = Date(day);
            sum.n += n;
        });
    }
    std::vector<GroupCount> totals;
    for (const auto& [key, sums] : by_team) {
        const auto& [team, period] = key;
        for (const auto status : statuses_by_name) {
            auto sum = sums[static_cast<std::size_t>(status)];
            if (sum.n == 0) continue;
            sum.group_id = team;
            sum.starts = periods[period].starts;
            sum.ends = periods[period].ends;
            sum.status = status;
            totals.push_back(sum);
        }
    }
    return totals;
}

void recompute_attendance(Work& work) {
    const auto [counts, months] = said(work);
    work.db(sql::clear_lines{});
    work.db(sql::clear_months{});
    std::vector<CountLine> lines;
    const auto write = [&] {
        if (!lines.empty()) work.db(sql::put_counts{.rows = http::write_json(lines)});
        lines.clear();
    };
    for (const auto& [key, line] : counts) {
        const auto& [team, month] = key;
        lines.push_back({.team_id = team, .month = Date(*day_from(month)), .counts = line});
        if (lines.size() == lines_at_once) write();
    }
    write();
    for (const auto& [key, days] : months) {
        const auto& [month, employee] = key;
        work.db(sql::mark_day{.employee = employee,
                              .month = *day_from(month),
                              .fresh = days,
                              .before = 0,
                              .mark = days.substr(0, 1),
                              .after = 2});
    }
}

bool attendance_holds(Work& work) { return kept(work) == said(work); }

}  // namespace attune

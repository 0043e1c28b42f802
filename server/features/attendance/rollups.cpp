#include "features/attendance/rollups.hpp"

#include <array>
#include <map>
#include <tuple>
#include <vector>

#include "features/attendance/rollups.sql.hpp"

namespace attune {
namespace {

constexpr std::string_view marks = "PLWVA";  // Present, Late, WFH, Leave (vacation), Absent
constexpr char nothing = '.';
constexpr std::size_t longest_month = 31;
constexpr TeamId everybody = 0;
constexpr std::int64_t page = 5000;

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

// The team's row before the company's, which everybody who checks in wants: it is held as shortly as can be.
void add(Work& work, const std::optional<TeamId>& team, Day day, AttendanceStatus status, std::int64_t n) {
    if (team) work.db(sql::add_day_count{.team = *team, .day = day, .status = status, .n = n});
    work.db(sql::add_day_count{.team = everybody, .day = day, .status = status, .n = n});
}

using Counts = std::map<std::tuple<TeamId, std::string, AttendanceStatus>, std::int64_t>;
using Months = std::map<std::tuple<std::string, EmployeeId>, std::string>;

// What is kept now. A person's month without a mark is as good as none.
std::pair<Counts, Months> kept(Work& work) {
    Counts counts;
    for (const auto& each : work.db(sql::all_day_counts{}))
        counts[{each.team_id, to_text(each.day.value), each.status}] = each.n;
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
    for (std::int64_t after = 0;;) {
        const auto rows = work.db(sql::records_after{.after = after, .limit = page});
        if (rows.empty()) return {counts, months};
        for (const auto& row : rows) {
            const auto day = row.attendance_date.value;
            ++counts[{everybody, to_text(day), row.status}];
            if (row.team_id) ++counts[{*row.team_id, to_text(day), row.status}];
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
    return work.db(sql::day_counts{.team = team.value_or(everybody), .from = from, .to = to});
}

std::int64_t counted_records(Work& work, std::optional<TeamId> team, Day from, Day to,
                             std::optional<AttendanceStatus> status) {
    return work.db(sql::counted{.team = team.value_or(everybody), .from = from, .to = to, .status = status});
}

void recompute_attendance(Work& work) {
    const auto [counts, months] = said(work);
    work.db(sql::clear_day_counts{});
    work.db(sql::clear_months{});
    for (const auto& [key, n] : counts) {
        const auto& [team, day, status] = key;
        work.db(sql::add_day_count{.team = team, .day = *day_from(day), .status = status, .n = n});
    }
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

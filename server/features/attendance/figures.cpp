#include "features/attendance/figures.hpp"

#include <algorithm>
#include <map>

#include "core/enum_names.hpp"
#include "features/attendance/attendance.sql.hpp"
#include "features/attendance/figures.sql.hpp"
#include "features/attendance/rollups.hpp"
#include "features/attendance/rollups.sql.hpp"

namespace attune {
namespace {

constexpr std::int64_t page = 5000;

std::string json_of(const std::vector<std::int64_t>& ids) {
    std::string text = "[";
    for (const auto id : ids) text += (text.size() > 1 ? "," : "") + std::to_string(id);
    return text + "]";
}

std::string json_of(const Whose& whose) { return whose ? json_of(*whose) : "[]"; }

std::string json_of(std::span<const AttendanceStatus> statuses) {
    std::string text = "[";
    for (const auto status : statuses) text += (text.size() > 1 ? ",\"" : "\"") + std::string(name_of(status)) + "\"";
    return text + "]";
}

// One person's days are found by their own index.
std::optional<EmployeeId> only(const Whose& whose) {
    return whose && whose->size() == 1 ? std::optional(whose->front()) : std::nullopt;
}

void tell_month(const MonthRow& row, Day from, Day to, const std::function<void(const Mark&)>& tell) {
    const auto month = row.month.value;
    for (std::size_t place = 0; place < row.days.size(); ++place) {
        const auto status = status_of(row.days[place]);
        const Day day = month.year() / month.month() / std::chrono::day(static_cast<unsigned>(place + 1));
        if (status && day >= from && day <= to) tell({.employee_id = row.employee_id, .day = day, .status = *status});
    }
}

}  // namespace

void each_mark(Work& work, const Whose& whose, Day from, Day to, const std::function<void(const Mark&)>& tell) {
    if (whose && whose->empty()) return;
    for (auto month = first_of_month(from); month <= to; month += std::chrono::months(1)) {
        if (whose) {
            for (const auto& row : work.db(sql::marks_of{.month = month, .employees = json_of(whose)}))
                tell_month(row, from, to, tell);
            continue;
        }
        for (EmployeeId after = 0;;) {
            const auto rows = work.db(sql::marks_after{.month = month, .after = after, .limit = page});
            for (const auto& row : rows) tell_month(row, from, to, tell);
            if (std::ssize(rows) < page) break;
            after = rows.back().employee_id;
        }
    }
}

std::vector<DayCount> statuses_by_day(Work& work, std::optional<TeamId> team, Day from, Day to) {
    return day_counts(work, team, from, to);
}

std::vector<GroupCount> statuses_by_team(Work& work, const std::vector<TeamId>& teams, Day from, Day to) {
    return status_totals(work, teams, {{.starts = from, .ends = to}});
}

std::vector<DayTimes> times_by_day(Work& work, const Whose& whose, Day from, Day to,
                                   std::span<const AttendanceStatus> statuses) {
    return work.db(sql::times_by_day{.from = from,
                                     .to = to,
                                     .only = only(whose),
                                     .everybody = !whose,
                                     .employees = json_of(whose),
                                     .any_status = statuses.empty(),
                                     .statuses = json_of(statuses)});
}

std::vector<EmployeeTimes> times_by_employee(Work& work, const Whose& whose, Day from, Day to,
                                             std::span<const AttendanceStatus> statuses) {
    return work.db(sql::times_by_employee{.from = from,
                                          .to = to,
                                          .only = only(whose),
                                          .everybody = !whose,
                                          .employees = json_of(whose),
                                          .any_status = statuses.empty(),
                                          .statuses = json_of(statuses)});
}

std::vector<EmployeeCount> unexplained_absences(Work& work, const Whose& whose, Day from, Day to) {
    return work.db(sql::unexplained_absences{.from = from, .to = to, .everybody = !whose, .employees = json_of(whose)});
}

std::vector<AttendanceRecord> records_among(Work& work, const Whose& whose, Day from, Day to,
                                            std::span<const AttendanceStatus> statuses, std::int64_t limit) {
    return work.db(sql::records_among{.from = from,
                                      .to = to,
                                      .only = only(whose),
                                      .everybody = !whose,
                                      .employees = json_of(whose),
                                      .any_status = statuses.empty(),
                                      .statuses = json_of(statuses),
                                      .limit = limit});
}

std::vector<StatusCount> statuses_among(Work& work, const Whose& whose, Day from, Day to) {
    if (whose)
        return work.db(sql::statuses_among{
            .from = from, .to = to, .only = only(whose), .everybody = false, .employees = json_of(whose)});
    std::map<AttendanceStatus, std::int64_t> sums;
    for (const auto& count : day_counts(work, {}, from, to)) sums[count.status] += count.n;
    std::vector<StatusCount> counts;
    counts.reserve(sums.size());
    for (const auto& [status, n] : sums) counts.push_back({.status = status, .n = n});
    return counts;
}

std::optional<AttendanceRecord> record_on(Work& work, EmployeeId employee, Day day) {
    auto row = work.db(sql::record_of_day{.employee = employee, .day = day});
    return row ? std::optional<AttendanceRecord>(*std::move(row)) : std::nullopt;
}

}  // namespace attune

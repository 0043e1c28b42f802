#pragma once
// Numbers for features that answer questions. Nothing here looks at permissions: who asks has found out first that the asker
// may see these people, or numbers of everybody. Periods are whole days, both ends included.

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "features/attendance/types.hpp"
#include "platform/db/db.hpp"

namespace attune {

// Of these people; nothing: of everybody in the company.
using Whose = std::optional<std::vector<EmployeeId>>;

struct Mark {
    EmployeeId employee_id = 0;
    Day day{};
    AttendanceStatus status = AttendanceStatus::Present;
};

// Each day that is recorded, month by month, from the lines of marks: some thousand people are in memory at a time.
void each_mark(Work& work, const Whose& whose, Day from, Day to, const std::function<void(const Mark&)>& tell);

// How often each status was recorded on each day, of a team (as it was on the day) or of the whole company (nothing).
std::vector<DayCount> statuses_by_day(Work& work, std::optional<TeamId> team, Day from, Day to);
// The same over the whole period, of many teams.
std::vector<GroupCount> statuses_by_team(Work& work, const std::vector<TeamId>& teams, Day from, Day to);

// Minutes worked and arrivals, of days with one of these statuses; none: of all.
std::vector<DayTimes> times_by_day(Work& work, const Whose& whose, Day from, Day to,
                                   std::span<const AttendanceStatus> statuses);
std::vector<EmployeeTimes> times_by_employee(Work& work, const Whose& whose, Day from, Day to,
                                             std::span<const AttendanceStatus> statuses);

// Days of absence without a note, of those who had any.
std::vector<EmployeeCount> unexplained_absences(Work& work, const Whose& whose, Day from, Day to);

// The newest records, at most `limit`, and how often each status is among all of the period's.
std::vector<AttendanceRecord> records_among(Work& work, const Whose& whose, Day from, Day to,
                                            std::span<const AttendanceStatus> statuses, std::int64_t limit);
std::vector<StatusCount> statuses_among(Work& work, const Whose& whose, Day from, Day to);

std::optional<AttendanceRecord> record_on(Work& work, EmployeeId employee, Day day);

}  // namespace attune

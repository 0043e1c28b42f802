#pragma once
// What is kept beside the records, in their transactions, so that no question about many days reads them: a month of the company
// and of each team as a line of how often each status was recorded on each day; and a month of each person as a line of 31 marks.

#include <string>
#include <vector>

#include "features/attendance/types.hpp"
#include "platform/db/db.hpp"

namespace attune {

inline constexpr TeamId whole_company = 0;  // where a team could stand

enum class RecordIs { there, gone };

// One mark a day in a person's month; '.' where nothing is recorded.
char mark_of(AttendanceStatus status);
std::optional<AttendanceStatus> status_of(char mark);

Day first_of_month(Day day);
std::string empty_month();

// A record that is there from now on, or is no more.
void count_record(Work& work, const RecordRow& record, RecordIs now);
// A record whose status is another one now.
void count_change(Work& work, const RecordRow& before, const RecordRow& after);

// How often each status was recorded, of one team or of the whole company (nothing).
std::vector<DayCount> day_counts(Work& work, std::optional<TeamId> team, Day from, Day to);
std::int64_t counted_records(Work& work, std::optional<TeamId> team, Day from, Day to,
                             std::optional<AttendanceStatus> status);
// The same in each of some periods, which follow each other, of many teams (0: the company): by team, then by period, then by the
// statuses' names, none that is zero.
std::vector<GroupCount> status_totals(Work& work, const std::vector<TeamId>& teams,
                                      const std::vector<CountedPeriod>& periods);

// From the records themselves, in the Work that is given.
void recompute_attendance(Work& work);
// Whether what is kept is what the records say.
bool attendance_holds(Work& work);

}  // namespace attune

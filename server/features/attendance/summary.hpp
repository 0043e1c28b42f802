#pragma once
// Yesterday and last week of a whole company, in numbers and in a sentence each.

#include <span>

#include "features/attendance/types.hpp"
#include "platform/db/db.hpp"

namespace attune {

// (Present + Late + WFH) ÷ (those + Absent); Leave is outside. Nothing when nobody was expected.
std::optional<double> attendance_rate(std::int64_t attended, std::int64_t absent);

DayNumbers numbers_of_day(Day day, std::span<const DayCount> counts);
// Of the seven days from Monday on.
WeekNumbers numbers_of_week(Day monday, std::span<const DayCount> counts);

// "90% attendance rate with 45 employees present".
std::string sentence_of(const DayNumbers& numbers);
// "Average attendance rate of 88% with highest attendance on Tuesday".
std::string sentence_of(const WeekNumbers& numbers);

AttendanceSummary summary_of(Work& work, Day today);

}  // namespace attune

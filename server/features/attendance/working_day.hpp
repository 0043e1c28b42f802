#pragma once
// What a company's rules make of a day, as pure functions: which day a shift belongs to, who is late, how long somebody worked.

#include <optional>
#include <string>
#include <string_view>

#include "features/attendance/types.hpp"

namespace attune {

// Until a company says otherwise: Monday to Friday, from nine, ten minutes of grace, at most sixteen hours.
AttendanceRules usual_rules();

AttendanceRules rules_of(const RulesRow& row);
std::string text_of(const std::vector<Weekday>& days);  // "1111100", from Monday on

Weekday weekday_of(Day day);
bool is_working_day(const AttendanceRules& rules, Day day);

// The day that a shift which begins now belongs to: the local day, or the one before where that day's start is more than
// twelve hours ahead (half past midnight, when shifts start at ten in the evening).
Day day_of_shift(const AttendanceRules& rules, Instant now, std::string_view time_zone);

// When nobody can begin a shift of that day any more, whatever the rules: at noon of the next.
Instant end_of_day(Day day, std::string_view time_zone);

// Whether somebody who came then on that day came after the start and the grace.
bool is_late(const AttendanceRules& rules, Day day, Instant arrival, std::string_view time_zone);

// When the clocks of the zone showed these times of one record: an end before the beginning is of the next day.
struct Span {
    std::optional<Instant> from, to;
};
Span span_of(Day day, const std::optional<TimeOfDay>& from, const std::optional<TimeOfDay>& to,
             std::string_view time_zone);
// Whole minutes that really passed; nothing while one end is missing.
std::optional<std::int64_t> minutes_between(const Span& span);

}  // namespace attune

#pragma once
// A month of a team, or of the whole company, as one line of digits: how often each status was recorded on each of 31 days.
//
// A number has seven digits; the five of a day stand in the order of the statuses, the days one behind the other. So a row holds
// a month, a period is a few rows, and a single number is changed where it stands. Pure functions.

#include <functional>
#include <string>
#include <string_view>

#include "features/attendance/types.hpp"

namespace attune {

inline constexpr std::size_t digits_of_a_count = 7;

std::string empty_counts();

// Where the number of a day and status begins, from 0.
std::size_t place_of_count(Day day, AttendanceStatus status);

// Adds to a number of a line. None falls below zero: one that was too low before stays wrong until it is computed anew.
void add_to(std::string& counts, Day day, AttendanceStatus status, std::int64_t n);

// Each number of the month that is not zero and of these days, in the order of days, then of statuses.
void each_count(std::string_view counts, Day month, Day from, Day to,
                const std::function<void(Day, AttendanceStatus, std::int64_t)>& tell);

}  // namespace attune

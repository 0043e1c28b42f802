#pragma once
// How a year at work went for one person of the demo: made from the wish and the roster alone, the same on every machine.
//
// Fridays are worked from home, Mondays begin late, winter makes people ill, summer empties the office; and in the troubled teams
// people stay away without a word in the weeks before the last day.

#include <optional>
#include <string_view>
#include <vector>

#include "app/demo_roster.hpp"
#include "features/attendance/types.hpp"

namespace attune::app {

// Minutes are those after midnight of the day: more than 1,440 are of the next one.
struct DayAtWork {
    Day day;
    AttendanceStatus status = AttendanceStatus::Present;
    std::optional<int> from, to;
    std::string_view note;
};

// When a shift begins, in minutes after midnight.
inline constexpr int day_starts = 9 * 60;
inline constexpr int night_starts = 22 * 60;
inline constexpr int grace = 10;

// The days of a company on which anybody works: no weekends, no holidays.
std::vector<Day> days_of_work(const DemoWish& wish, const Roster& roster);

// From somebody's first day to their last, of `days`.
std::vector<DayAtWork> year_of(const DemoWish& wish, const Roster& roster, const std::vector<Day>& days,
                               std::size_t person);

}  // namespace attune::app

#pragma once
// What readers at doors and apps report, ten thousand at once, in any order and as often as they like.

#include <span>
#include <string_view>
#include <vector>

#include "features/attendance/types.hpp"
#include "features/attendance/working_day.hpp"
#include "platform/db/db.hpp"

namespace attune {

// One person's shift: from the first punch in to the last one out.
struct Shift {
    Day day{};
    Instant from;
    std::optional<Instant> to;
};

// The shifts that a person's punches make, which are in the order of their times. A punch in begins one unless one has begun
// less than the longest shift before; a punch out ends the one that it can belong to, and without one it waits.
std::vector<Shift> shifts_of(std::span<const Punch> punches, const AttendanceRules& rules, std::string_view time_zone);

}  // namespace attune

#include "features/attendance/punches.hpp"

namespace attune {

std::vector<Shift> shifts_of(std::span<const Punch> punches, const AttendanceRules& rules, std::string_view time_zone) {
    const auto longest = std::chrono::hours(rules.longest_shift_hours);
    std::vector<Shift> shifts;
    Instant last_in;
    for (const auto& punch : punches) {
        const auto at = punch.at.value;
        if (punch.kind == PunchKind::out) {
            if (!shifts.empty() && at - last_in <= longest) shifts.back().to = at;
            continue;
        }
        last_in = at;
        const auto day = day_of_shift(rules, at, time_zone);
        // Back from a break, or the second half of a split shift: one record a day.
        const bool goes_on = !shifts.empty() && (at - shifts.back().from <= longest || shifts.back().day == day);
        if (!goes_on) shifts.push_back({.day = day, .from = at, .to = {}});
    }
    return shifts;
}

}  // namespace attune

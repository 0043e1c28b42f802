#pragma once
// Takes a batch of punches in: which are new, whose days they change, and what those days' records are then.

#include <functional>
#include <optional>
#include <string>

#include "features/attendance/types.hpp"
#include "features/attendance/working_day.hpp"
#include "platform/db/db.hpp"

namespace attune {

using RulesOfTeam = std::function<AttendanceRules(const std::optional<TeamId>&)>;
using IsHoliday = std::function<bool(Day)>;

struct PunchSurroundings {
    std::string time_zone;
    RulesOfTeam rules;
    IsHoliday is_holiday;
};

// Each punch is answered for itself; the same one again is a duplicate. Records that somebody wrote by hand stay.
PunchBatchAnswer take_punches(Work& work, const PunchBatch& batch, const PunchSurroundings& surroundings);

}  // namespace attune

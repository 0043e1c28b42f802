#pragma once
// A month's sheet, people × days: leaves in pieces, so that twenty thousand people do not have to fit in memory.

#include <optional>

#include "features/attendance/types.hpp"
#include "features/people/people.hpp"

namespace attune {

// `month` is its first day. Whom `reach` does not cover is not in it.
http::Reply month_sheet(Work& work, Clock& clock, Day month, std::optional<TeamId> team, const People::Reach& reach);

}  // namespace attune

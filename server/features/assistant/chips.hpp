#pragma once
// A plan as chips: what was understood, member by member, for people to look at and change.

#include <vector>

#include "features/assistant/facts.hpp"
#include "features/assistant/types.hpp"

namespace attune::assistant {

// Names only whom the asker may see.
std::vector<Chip> chips_of(Facts& facts, const std::vector<Plan>& steps);

}  // namespace attune::assistant

#pragma once
// "And for Sales?", "show it by week", "why?": the plan before with what the message changes.

#include <optional>

#include "features/assistant/intents.hpp"

namespace attune::assistant {

// Nothing where the message stands on its own. `own` is what it asks without the plan before.
std::optional<Draft> follow_up(const Slots& slots, const Asking& asking, const std::optional<Draft>& own);

}  // namespace attune::assistant

#pragma once
// From what stands in a message to what it asks: rules over the slots, the narrow ones first.

#include <optional>

#include "features/assistant/plan.hpp"
#include "features/assistant/slots.hpp"
#include "features/assistant/understanding.hpp"

namespace attune::assistant {

struct Draft {
    Plan plan;
    double sure = 0;
    bool only_slots = false;  // names, dates, groupings, but nothing that says what is asked
};

// Nothing where the patterns leave the intent open.
std::optional<Draft> draft(const Slots& slots, const Asking& asking);

// Whose records: nothing for everybody.
std::optional<Who> who_of(const Slots& slots, const Asking& asking);
// The periods of a part: the one that is asked about, and the one that it is compared with.
struct Periods {
    std::optional<Period> period, compare_with;
};
Periods periods_of(const Slots& slots, const Asking& asking, const std::optional<Period>& otherwise);
Period last_30_days(Day today);

// The date that was asked for: of the period that is said, or today.
Plan date_of(const Slots& slots, const Asking& asking);

// The figure that was asked, with everything that the message says about it.
Plan figure(const Slots& slots, const Asking& asking);

}  // namespace attune::assistant

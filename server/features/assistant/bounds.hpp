#pragma once
// Thresholds ("below 80 %", "more than twice", "after 9:30") and limits ("top 5").

#include <cstdint>
#include <optional>

#include "features/assistant/plan.hpp"
#include "features/assistant/tokens.hpp"

namespace attune::assistant {

struct Bound {
    Comparison is = Comparison::below;
    double value = 0;
    std::optional<Unit> unit;  // minutes since midnight when it is a time of day
    bool time_of_day = false;
};

// The first one; its tokens are used afterwards.
std::optional<Bound> take_bound(Tokens& tokens);

struct Top {
    std::int64_t limit = 0;
    std::optional<Order> order;  // where the word says it
};
std::optional<Top> take_top(Tokens& tokens);

}  // namespace attune::assistant

#pragma once
// Named points at which a drill ends the process as kill -9 would. Without the environment variable they do nothing.

#include <string_view>

namespace attune::drill {

// Ends the process at once where ATTUNE_DRILL names this phase: "upload", "complete", "leased", "decoding", "committing", …
void point(std::string_view phase);

}  // namespace attune::drill

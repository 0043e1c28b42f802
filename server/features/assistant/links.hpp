#pragma once
// Links from an answer to the same numbers in the API: only to routes that the asker may call.

#include <vector>

#include "features/assistant/facts.hpp"
#include "features/assistant/types.hpp"

namespace attune::assistant {

// The list of records, and the trends, that a plan about attendance counts; as near as their filters go.
std::vector<Link> links_to_records(Facts& facts, const Plan& plan);

}  // namespace attune::assistant

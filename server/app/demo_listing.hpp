#pragma once
// Who is at the demo's companies, as JSON: what tests and questions about the demo take for the truth.

#include <string>
#include <vector>

#include "app/demo_roster.hpp"

namespace attune::app {

std::string listing_of(const DemoWish& wish, const std::vector<Roster>& companies);

}  // namespace attune::app

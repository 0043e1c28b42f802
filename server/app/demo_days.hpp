#pragma once
// The years of a roster's people become attendance records, some thousand at a time, with all that is kept beside them.

#include "app/demo_founding.hpp"
#include "app/demo_roster.hpp"
#include "app/house.hpp"

namespace attune::app {

// Says on standard output how far it is where it takes long.
void write_years(House& house, const DemoWish& wish, const Roster& roster, const Founded& founded);

}  // namespace attune::app

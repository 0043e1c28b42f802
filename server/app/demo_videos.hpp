#pragma once
// Some of a roster's people uploaded videos in the weeks before the last day: films of a plain card, with results that nobody
// measured and that say so.

#include "app/demo_founding.hpp"
#include "app/demo_roster.hpp"
#include "app/house.hpp"

namespace attune::app {

// None where the law of the place forbids their analysis.
void write_videos(House& house, const DemoWish& wish, const Roster& roster, const Founded& founded);

}  // namespace attune::app

#pragma once
// A company to look at, made once: `attune serve --demo`.

#include "app/house.hpp"

namespace attune::app {

// Does nothing when the demo company is there already.
void make_demo(House& house);

}  // namespace attune::app

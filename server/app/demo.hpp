#pragma once
// Companies to look at, with believable people and a year of attendance: `attune demo`, and once for `attune serve --demo`.

#include <cstdint>
#include <string>

#include "app/demo_roster.hpp"
#include "app/house.hpp"

namespace attune::app {

struct DemoOrder {
    std::string size = "small", until;  // until yesterday unless said
    std::uint64_t seed = 1;
    int people = 0;          // one company of so many; 0: those of the size
    bool only_list = false;  // who would be there, as JSON
};

// 1 with a sentence when a company of that name is there already.
int demo(const config::Config& config, const DemoOrder& order);

// The small company. Does nothing when it is there already.
void make_demo(House& house);

}  // namespace attune::app

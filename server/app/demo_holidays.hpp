#pragma once
// The public holidays of the places where the demo's companies are.

#include <string>
#include <string_view>
#include <vector>

#include "core/time.hpp"

namespace attune::app {

struct DemoHoliday {
    Day day;
    std::string name;
};

// Of one year, in order; where a place moves a holiday off the weekend, the day on which work rests.
std::vector<DemoHoliday> holidays_of(std::string_view jurisdiction, std::chrono::year year);

}  // namespace attune::app

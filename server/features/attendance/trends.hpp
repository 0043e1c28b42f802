#pragma once
// How often each status was recorded in a period, by team, by person or over all.

#include "features/attendance/types.hpp"
#include "features/people/people.hpp"

namespace attune {

struct TrendsWish {
    Day from{}, to{};
    TrendGroup group = TrendGroup::team;
};

// A page is of groups, in the order of their names; each has a row for each status that was recorded.
http::Page<TrendRow> trends_of(Work& work, People& people, const TrendsWish& wish, const http::Paging& page);

}  // namespace attune

#pragma once
// How often each status was recorded in a period or in each of its steps, by team, by person or over all.

#include "features/attendance/types.hpp"
#include "features/people/people.hpp"

namespace attune {

struct TrendsWish {
    Day from{}, to{};
    TrendGroup group = TrendGroup::team;
    std::optional<TrendStep> step;
};

// A page is of groups, in the order of their names; each has a row for each step and status that was recorded.
// 400 where a page would have more than 10,000 steps of groups.
http::Page<TrendRow> trends_of(Work& work, People& people, const TrendsWish& wish, const http::Paging& page);

}  // namespace attune

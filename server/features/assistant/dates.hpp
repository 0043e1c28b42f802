#pragma once
// Every way in which people say a period, as whole days.
//
// What has no year is the latest that has begun; "the last 30 days" end today; a weekday alone is the latest before today.

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "features/assistant/calendar.hpp"
#include "features/assistant/plan.hpp"
#include "features/assistant/tokens.hpp"

namespace attune::assistant {

struct Reckoning {
    Day today{};
    bool month_first = false;  // 3/4 is March 4th
};

// What a period is said against another one.
enum class Relative { none, before, year_earlier, since_hired };

struct FoundPeriod {
    std::size_t at = 0, count = 0;  // the tokens
    Period period;
    Day whole_to{};          // the end of "this month", though it is later than today
    std::optional<Day> day;  // the one day that is meant when a day is asked for: of "three weeks ago"
    bool year_left_out = false;
    std::optional<std::pair<Period, Period>> halves;  // of "between June and July"
    bool weekday = false;                             // one alone, the latest before today
    Relative relative =
        Relative::none;  // with `before`, `year_earlier`: only the words count; with `since_hired` only `to`
};

// In the order of the message; their tokens are used afterwards, with the prepositions before them.
std::vector<FoundPeriod> take_periods(Tokens& tokens, const Reckoning& reckoning);

// "31 February", "30/02/2026": a date that there is not, as it was written; empty where every date is one.
std::string impossible_date(const Tokens& tokens, bool month_first);

// The period of the same length before: of a whole month the month before, of a whole week the week before.
Period period_before(const Period& period);
Period year_before(const Period& period);

}  // namespace attune::assistant

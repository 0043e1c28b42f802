#pragma once
// Weeks, months, quarters and years around a day. Weeks run from Monday to Sunday.

#include <chrono>
#include <optional>
#include <string>

#include "core/time.hpp"

namespace attune::assistant {

struct Days {
    Day from, to;  // both included
    bool operator==(const Days&) const = default;
};

constexpr Day day(int year, int month, int day_of_month) {
    return {std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
            std::chrono::day(static_cast<unsigned>(day_of_month))};
}
inline int year_of(Day d) { return static_cast<int>(d.year()); }
inline int month_of(Day d) { return static_cast<int>(static_cast<unsigned>(d.month())); }
// 0 is Monday.
int weekday_of(Day d);
// The same day of another month, or the last one that it has.
Day plus_months(Day d, int months);

Days week_around(Day d);
Days month_around(Day d);
Days quarter_around(Day d);
Days year_around(Day d);
Days month(int year, int month_of_year);
Days quarter(int year, int quarter_of_year);
// ISO 8601: week 1 has the year's first Thursday.
Days iso_week(int year, int week);

// "3 March 2026", "March 2026", "2026", "3 March to 7 April 2026".
std::string in_words(Days days);

}  // namespace attune::assistant

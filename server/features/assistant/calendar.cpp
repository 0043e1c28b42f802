#include "features/assistant/calendar.hpp"

#include <array>
#include <format>

namespace attune::assistant {
namespace {

constexpr std::array month_names{"January", "February", "March",     "April",   "May",      "June",
                                 "July",    "August",   "September", "October", "November", "December"};

std::string spelled(Day d, bool with_year) {
    const auto text =
        std::format("{} {}", static_cast<unsigned>(d.day()), month_names[static_cast<std::size_t>(month_of(d) - 1)]);
    return with_year ? std::format("{} {}", text, year_of(d)) : text;
}

}  // namespace

int weekday_of(Day d) { return static_cast<int>(std::chrono::weekday(std::chrono::sys_days(d)).iso_encoding()) - 1; }

Day plus_months(Day d, int months) {
    const auto moved = d + std::chrono::months(months);
    return moved.ok() ? moved : Day(moved.year() / moved.month() / std::chrono::last);
}

Days week_around(Day d) {
    const auto monday = plus_days(d, -weekday_of(d));
    return {monday, plus_days(monday, 6)};
}

Days month_around(Day d) { return month(year_of(d), month_of(d)); }
Days quarter_around(Day d) { return quarter(year_of(d), (month_of(d) + 2) / 3); }
Days year_around(Day d) { return {day(year_of(d), 1, 1), day(year_of(d), 12, 31)}; }

Days month(int year, int month_of_year) {
    const auto first = day(year, month_of_year, 1);
    return {first, Day(first.year() / first.month() / std::chrono::last)};
}

Days quarter(int year, int quarter_of_year) {
    return {day(year, quarter_of_year * 3 - 2, 1), month(year, quarter_of_year * 3).to};
}

Days iso_week(int year, int week) {
    const auto first = week_around(day(year, 1, 4)).from;
    return week_around(plus_days(first, 7 * (week - 1)));
}

std::string in_words(Days days) {
    if (days.from == days.to) return spelled(days.from, true);
    if (days == month_around(days.from))
        return std::format("{} {}", month_names[static_cast<std::size_t>(month_of(days.from) - 1)], year_of(days.from));
    if (days == year_around(days.from)) return std::to_string(year_of(days.from));
    return std::format("{} to {}", spelled(days.from, days.from.year() != days.to.year()), spelled(days.to, true));
}

}  // namespace attune::assistant

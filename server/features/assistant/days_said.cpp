// Single days: by a word, in figures, by month, by weekday, by feast.

#include <algorithm>
#include <array>

#include "features/assistant/date_reader.hpp"

namespace attune::assistant {
namespace {

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> weekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                   "friday", "saturday", "sunday"};

Span one(Day d, std::size_t count) { return {.days = {d, d}, .count = count}; }

int full_year(int year) { return year < 100 ? year + (year < 70 ? 2000 : 1900) : year; }

}  // namespace

std::optional<int> month_named(std::string_view word) {
    if (word == "sept") return 9;
    if (word == "febr") return 2;
    for (std::size_t i = 0; i < months.size(); ++i)
        if (word == months[i] || (word.size() == 3 && months[i].starts_with(word))) return static_cast<int>(i) + 1;
    return {};
}

std::optional<int> weekday_named(std::string_view word) {
    for (std::size_t i = 0; i < weekdays.size(); ++i)
        if (word == weekdays[i] || (word.size() >= 3 && word.size() <= 5 && weekdays[i].starts_with(word)))
            return static_cast<int>(i);
    if (word == "weds") return 2;
    return {};
}

std::optional<Span> DateReader::a_day(std::size_t at) const {
    for (const auto reader :
         {&DateReader::named_day, &DateReader::numeric, &DateReader::days_of_month, &DateReader::day_and_month,
          &DateReader::a_weekday, &DateReader::nth_alone, &DateReader::feast})
        if (auto span = (this->*reader)(at)) return span;
    return {};
}

std::optional<Span> DateReader::named_day(std::size_t at) const {
    const auto starts = is(at, {"the"}) ? at + 1 : at;
    if (const auto n = says(starts, "day before yesterday")) return one(plus_days(today_, -2), starts - at + n);
    if (const auto n = says(starts, "day after tomorrow")) return one(plus_days(today_, 2), starts - at + n);
    for (const auto* words :
         {"this morning", "this afternoon", "this evening", "right now", "just now", "at the moment", "today",
          "tonight", "currently", "now", "at present", "as we speak", "presently"})
        if (auto n = says(at, words)) {
            if (is(at + n, {"morning", "afternoon", "evening"})) ++n;
            return one(today_, n);
        }
    if (const auto n = says(at, "so far today")) return one(today_, n);
    if (const auto n = says(at, "last night")) return one(plus_days(today_, -1), n);
    if (is(at, {"yesterday"}))
        return one(plus_days(today_, -1), is(at + 1, {"morning", "afternoon", "evening"}) ? 2 : 1);
    if (is(at, {"tomorrow"})) return one(plus_days(today_, 1), 1);
    return {};
}

std::optional<Span> DateReader::numeric(std::size_t at) const {
    if (at >= tokens_.size() || !tokens_.list[at].digits) return {};
    const auto sign = [&](std::size_t i) -> char {
        if (i >= tokens_.size() || !tokens_.list[i].sign || !tokens_.touch(i - 1, i) || !tokens_.touch(i, i + 1))
            return 0;
        const char c = tokens_.list[i].word[0];
        return c == '-' || c == '/' || c == '.' ? c : char(0);
    };
    const auto figures = [&](std::size_t i) { return tokens_.list[i].end - tokens_.list[i].begin; };
    const auto first = whole_number(at, 0, 9999);
    const char separator = sign(at + 1);
    if (!first || !separator) return {};
    const auto second = whole_number(at + 2, 1, 9999);
    if (!second || !tokens_.list[at + 2].digits) return {};
    if (*first == 24 && *second == 7 && !sign(at + 3)) return {};  // round the clock
    const bool three = sign(at + 3) == separator && whole_number(at + 4, 0, 9999) && tokens_.list[at + 4].digits;
    if (three && figures(at) == 4) {
        if (const auto d = day(*first, std::min(*second, 12), std::min(*whole_number(at + 4, 0, 9999), 99));
            *second <= 12 && d.ok())
            return one(d, 5);
        return {};
    }
    auto day_of_month = *first, month_of_year = *second;
    // A dot is never American.
    if (month_first_ && separator != '.') std::swap(day_of_month, month_of_year);
    if (month_of_year > 12) std::swap(day_of_month, month_of_year);
    if (three) {
        const auto d = day(full_year(*whole_number(at + 4, 0, 9999)), std::clamp(month_of_year, 1, 12),
                           std::clamp(day_of_month, 1, 99));
        return d.ok() && month_of_year <= 12 ? std::optional(one(d, 5)) : std::nullopt;
    }
    // "2026-03" and "3/2026" are months.
    if (figures(at) == 4 && *second <= 12) return Span{.days = month(*first, *second), .count = 3};
    if (figures(at + 2) == 4 && *first >= 1 && *first <= 12) return Span{.days = month(*second, *first), .count = 3};
    if (separator == '-' || separator == '.' || counts_something(at + 3)) return {};
    const auto d = dated({}, month_of_year, day_of_month);
    if (!d) return {};
    auto span = one(*d, 3);
    span.year_left_out = true;
    return span;
}

std::optional<Span> DateReader::day_and_month(std::size_t at) const {
    auto i = at;
    std::optional<int> weekday;
    if (is(i, {"the"})) ++i;
    if (weekday = weekday_named(tokens_.word(i)); weekday) {
        ++i;
        if (is(i, {","})) ++i;
        if (is(i, {"the"})) ++i;
    }
    std::optional<int> month_of_year, day_of_month;
    if ((day_of_month = whole_number(i, 1, 31))) {
        ++i;
        if (is(i, {"of"})) ++i;
        if (is(i, {"."}) && month_named(tokens_.word(i + 1))) ++i;
        month_of_year = month_named(tokens_.word(i));
        ++i;
    } else if ((month_of_year = month_named(tokens_.word(i)))) {
        ++i;
        if (is(i, {".", "the"})) ++i;
        day_of_month = whole_number(i, 1, 31);
        if (!day_of_month || (!tokens_.list[i].ordinal && (counts_something(i + 1) || !tokens_.list[i].digits)))
            return {};
        ++i;
    }
    if (!month_of_year || !day_of_month) return {};
    const auto year = year_after(i);
    const auto d = dated(year, *month_of_year, *day_of_month);
    if (!d) return {};
    auto span = one(*d, i - at + (year ? year->count : 0));
    span.year_left_out = !year;
    return span;
}

// "3 to 7 March", "3-7 March 2026", "March 3 – 7".
std::optional<Span> DateReader::days_of_month(std::size_t at) const {
    auto i = at;
    if (is(i, {"the"})) ++i;
    auto month_of_year = month_named(tokens_.word(i));
    if (month_of_year) ++i;
    if (is(i, {"the"})) ++i;
    const auto first = whole_number(i, 1, 31);
    if (!first) return {};
    ++i;
    if (!is(i, {"-", "to", "and", "until", "till", "through"})) return {};
    ++i;
    if (is(i, {"the"})) ++i;
    const auto last = whole_number(i, 1, 31);
    if (!last || *last < *first) return {};
    ++i;
    if (!month_of_year) {
        if (is(i, {"of"})) ++i;
        month_of_year = month_named(tokens_.word(i));
        ++i;
    } else if (is(i, {"/", ".", "-"}) || month_named(tokens_.word(i)) || counts_something(i)) {
        return {};
    }
    if (!month_of_year) return {};
    const auto year = year_after(i);
    const auto from = dated(year, *month_of_year, *first);
    if (!from) return {};
    const auto to = from->year() / from->month() / std::chrono::day(static_cast<unsigned>(*last));
    if (!to.ok()) return {};
    return Span{.days = {*from, to}, .count = i - at + (year ? year->count : 0), .year_left_out = !year};
}

// "the 3rd", "Monday the 3rd": the latest one.
std::optional<Span> DateReader::nth_alone(std::size_t at) const {
    auto i = at;
    if (weekday_named(tokens_.word(i))) ++i;
    if (is(i, {","})) ++i;
    if (!is(i, {"the"})) return {};
    const auto nth = whole_number(i + 1, 1, 31);
    if (!nth || !tokens_.list[i + 1].ordinal) return {};
    const bool ends =
        i + 2 >= tokens_.size() || tokens_.list[i + 2].sign || is(i + 2, {"and", "to", "of", "until", "or"});
    if (!ends && !(at > 0 && is(at - 1, {"on", "since", "until", "till", "from", "to", "by"}))) return {};
    if (const auto n = says(i + 2, "of last month")) {
        const auto before = neighbour(today_, Stretch::month, -1).from;
        const auto d = before.year() / before.month() / std::chrono::day(static_cast<unsigned>(*nth));
        return d.ok() ? std::optional(one(d, i + 2 - at + n)) : std::nullopt;
    }
    for (int back = 0; back < 3; ++back) {
        const auto first = neighbour(today_, Stretch::month, -back).from;
        const auto d = first.year() / first.month() / std::chrono::day(static_cast<unsigned>(*nth));
        if (!d.ok() || d > today_) continue;
        const auto of_month = says(i + 2, "of this month") + says(i + 2, "of the month");
        return Span{.days = {d, d}, .count = i + 2 - at + of_month, .weak = of_month == 0};
    }
    return {};
}

std::optional<Span> DateReader::a_weekday(std::size_t at) const {
    auto i = at;
    int week = 0;
    bool of_week = false, next = false, last = false;
    if (const auto n =
            std::max({says(i, "last week"), says(i, "last weeks"), says(i, "this week"), says(i, "next week")});
        n && weekday_named(tokens_.word(i + n + (is(i + n, {"on"}) ? 1 : 0)))) {
        week = is(i, {"last"}) ? -1 : is(i, {"next"}) ? 1 : 0;
        of_week = true;
        i += n;
        if (is(i, {"on"})) ++i;
    } else if (is(i, {"last", "past", "previous", "this", "next", "coming", "the"}) &&
               weekday_named(tokens_.word(i + 1))) {
        of_week = is(i, {"this"});
        next = is(i, {"next", "coming"});
        last = is(i, {"last", "past", "previous"});
        ++i;
    }
    const auto weekday = weekday_named(tokens_.word(i));
    if (!weekday) return {};
    ++i;
    if (is(i, {"morning", "afternoon", "evening", "night"})) ++i;
    if (!of_week && !next && !last) {
        const auto j = is(i, {"of", "in", ","}) ? i + 1 : i;
        if (const auto n = says(j, "last week"))
            of_week = true, week = -1, i = j + n;
        else if (const auto k = says(j, "this week"))
            of_week = true, i = j + k;
        else if (const auto l = says(j, "next week"))
            of_week = true, week = 1, i = j + l;
        else if (const auto m = std::max(says(j, "the week before last"), says(j, "week before last")))
            of_week = true, week = -2, i = j + m;
    }
    const auto monday = plus_days(week_around(today_).from, 7 * week);
    Day d;
    if (of_week) {
        d = plus_days(monday, *weekday);
    } else {
        d = plus_days(monday, *weekday);
        if (next) {
            if (d <= today_) d = plus_days(d, 7);
        } else if (d >= today_) {
            d = plus_days(d, -7);
        }
    }
    auto span = one(d, i - at);
    span.weekday = !of_week && !next && !last;
    return span;
}

std::optional<Span> DateReader::feast(std::size_t at) const {
    struct Feast {
        std::string_view words;
        int month, day;
    };
    constexpr std::array feasts{Feast{"christmas eve", 12, 24}, Feast{"christmas day", 12, 25},
                                Feast{"christmas", 12, 25},     Feast{"xmas", 12, 25},
                                Feast{"boxing day", 12, 26},    Feast{"new year eve", 12, 31},
                                Feast{"new years eve", 12, 31}, Feast{"new years day", 1, 1},
                                Feast{"new year day", 1, 1},    Feast{"halloween", 10, 31}};
    for (const auto& feast : feasts)
        if (const auto n = says(at, feast.words)) {
            const auto year = year_after(at + n);
            const auto d = dated(year, feast.month, feast.day);
            if (!d) return {};
            auto span = one(*d, n + (year ? year->count : 0));
            span.year_left_out = !year;
            return span;
        }
    return {};
}

}  // namespace attune::assistant

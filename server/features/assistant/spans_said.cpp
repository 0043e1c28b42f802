// Stretches of days: so many of them, weeks, months, quarters, halves, years, seasons, and their parts.

#include <algorithm>
#include <array>

#include "features/assistant/date_reader.hpp"

namespace attune::assistant {
namespace {

constexpr bool is_weekend(Stretch stretch) { return stretch == Stretch::weekend; }

int days_in(Stretch stretch) {
    switch (stretch) {
        case Stretch::week: return 7;
        case Stretch::fortnight: return 14;
        case Stretch::month: return 30;
        case Stretch::quarter: return 90;
        case Stretch::year: return 365;
        default: return 1;
    }
}

Day moved(Day d, Stretch stretch, int by) {
    switch (stretch) {
        case Stretch::month: return plus_months(d, by);
        case Stretch::quarter: return plus_months(d, 3 * by);
        case Stretch::year: return plus_months(d, 12 * by);
        case Stretch::weekend: return plus_days(d, 7 * by);
        case Stretch::workday: {
            const int step = by < 0 ? -1 : 1;
            for (int left = std::abs(by); left > 0;) {
                d = plus_days(d, step);
                if (weekday_of(d) < 5) --left;
            }
            return d;
        }
        default: return plus_days(d, by * days_in(stretch));
    }
}

}  // namespace

std::optional<Stretch> stretch_named(std::string_view word) {
    if (word == "day" || word == "days" || word == "d") return Stretch::day;
    if (word == "week" || word == "weeks") return Stretch::week;
    if (word == "month" || word == "months") return Stretch::month;
    if (word == "quarter" || word == "quarters") return Stretch::quarter;
    if (word == "year" || word == "years") return Stretch::year;
    if (word == "weekend" || word == "weekends") return Stretch::weekend;
    if (word == "fortnight" || word == "fortnights") return Stretch::fortnight;
    if (word == "workday" || word == "workdays") return Stretch::workday;
    return {};
}

Days around(Day d, Stretch stretch) {
    switch (stretch) {
        case Stretch::week: return week_around(d);
        case Stretch::month: return month_around(d);
        case Stretch::quarter: return quarter_around(d);
        case Stretch::year: return year_around(d);
        case Stretch::weekend: {
            const auto saturday = plus_days(week_around(d).from, 5);
            return {saturday, plus_days(saturday, 1)};
        }
        case Stretch::fortnight: return {plus_days(d, -13), d};
        default: return {d, d};
    }
}

Days neighbour(Day d, Stretch stretch, int by) {
    // From the first day, so that the month before 31 March is February.
    return around(moved(around(d, stretch).from, stretch, by), stretch);
}

std::optional<Span> DateReader::a_span(std::size_t at) const {
    for (const auto reader : {&DateReader::fixed, &DateReader::to_date, &DateReader::week_of, &DateReader::part_of,
                              &DateReader::counted, &DateReader::ago, &DateReader::quarter_or_half, &DateReader::season,
                              &DateReader::unit_said, &DateReader::month_said, &DateReader::year_said})
        if (auto span = (this->*reader)(at)) return span;
    return {};
}

std::optional<Span> DateReader::fixed(std::size_t at) const {
    for (const auto* words : {"recently", "lately", "these days"})
        if (const auto n = says(at, words)) return Span{.days = {plus_days(today_, -29), today_}, .count = n};
    for (const auto* words : {"all time", "of all time", "since the beginning", "since ever", "historically",
                              "from the beginning", "since day one"})
        if (const auto n = says(at, words)) return Span{.days = {day(2000, 1, 1), today_}, .count = n};
    for (const auto* words :
         {"same time last year", "same period last year", "same month last year", "same week last year",
          "same quarter last year", "same day last year", "a year earlier", "one year earlier", "the year earlier",
          "same period a year ago", "same month a year ago"}) {
        const auto start = is(at, {"the"}) && !std::string_view(words).starts_with("the") ? at + 1 : at;
        if (const auto n = says(start, words))
            return Span{.days = {today_, today_}, .count = start - at + n, .relative = Relative::year_earlier};
    }
    const auto start = is(at, {"the"}) ? at + 1 : at;
    if (is(start, {"one", "period", "week", "month", "quarter", "year", "day"}) &&
        is(start + 1, {"before", "prior", "earlier", "previously"}) && !tokens_.word(start).empty() &&
        !is(start + 2, {"last", "yesterday"}) &&
        (start > at || is(start, {"one"}) || (at > 0 && is(at - 1, {"a", "than", "to", "with", "vs", "versus"}))) &&
        !a_day(start + 2))
        return Span{.days = {today_, today_}, .count = start - at + 2, .relative = Relative::before};
    if (is(start, {"previous", "preceding", "prior"}) && is(start + 1, {"period", "one"}))
        return Span{.days = {today_, today_}, .count = start - at + 2, .relative = Relative::before};
    return {};
}

std::optional<Span> DateReader::to_date(std::size_t at) const {
    constexpr std::array<std::pair<std::string_view, Stretch>, 9> words{{{"ytd", Stretch::year},
                                                                         {"mtd", Stretch::month},
                                                                         {"qtd", Stretch::quarter},
                                                                         {"wtd", Stretch::week},
                                                                         {"year to date", Stretch::year},
                                                                         {"month to date", Stretch::month},
                                                                         {"quarter to date", Stretch::quarter},
                                                                         {"week to date", Stretch::week},
                                                                         {"year so far", Stretch::year}}};
    const auto start = is(at, {"the"}) ? at + 1 : at;
    for (const auto& [phrase, stretch] : words)
        if (const auto n = says(start, phrase))
            return Span{.days = {around(today_, stretch).from, today_}, .count = start - at + n};
    return {};
}

// "the week of 3 March", "week beginning …", "w/c …", "week 12 of 2026".
std::optional<Span> DateReader::week_of(std::size_t at) const {
    auto i = at;
    if (is(i, {"the"})) ++i;
    if (is(i, {"w"}) && is(i + 1, {"/"}) && is(i + 2, {"c", "b", "e"})) {
        i += 3;
    } else {
        if (is(i, {"calendar"})) ++i;
        if (is(i, {"kw", "cw"}) && whole_number(i + 1, 1, 53)) {
            --i;
        } else if (!is(i, {"week"})) {
            const auto& word = tokens_.word(i);
            if (word.size() >= 3 && word.size() <= 4 &&
                (word.starts_with("kw") || word.starts_with("cw") || (word[0] == 'w' && word.size() == 3)) &&
                std::ranges::all_of(word.substr(word[0] == 'w' ? 1 : 2), [](char c) { return c >= '0' && c <= '9'; })) {
                const int number = std::stoi(word.substr(word[0] == 'w' ? 1 : 2));
                if (number < 1 || number > 53) return {};
                const auto year = year_after(i + 1);
                auto days = iso_week(year ? year->year : year_of(today_), number);
                if (!year && days.from > today_) days = iso_week(year_of(today_) - 1, number);
                return Span{.days = days, .count = i + 1 - at + (year ? year->count : 0), .year_left_out = !year};
            }
            return {};
        }
        ++i;
        if (is(i, {"number", "no", "#", "kw", "cw"})) ++i;
        if (const auto number = whole_number(i, 1, 53); number && !tokens_.list[i].ordinal && !is(i + 1, {"/"}) &&
                                                        !month_named(tokens_.word(i + 1)) && !counts_something(i + 1)) {
            const auto year = year_after(i + 1);
            auto days = iso_week(year ? year->year : year_of(today_), *number);
            if (!year && days.from > today_) days = iso_week(year_of(today_) - 1, *number);
            return Span{.days = days, .count = i + 1 - at + (year ? year->count : 0), .year_left_out = !year};
        }
        if (!is(i, {"of", "beginning", "starting", "commencing", "from", "ending", "containing", "with", "around",
                    "that", "including", "in"}))
            return {};
        if (is(i, {"that"})) ++i;
        ++i;
        if (is(i, {"on", "with"})) ++i;
    }
    const auto d = a_day(i);
    if (!d || d->days.from != d->days.to) return {};
    return Span{.days = week_around(d->days.from), .count = i + d->count - at, .year_left_out = d->year_left_out};
}

// "first half of last month", "the first two weeks of March", "beginning of the year", "end of May", "mid-June".
std::optional<Span> DateReader::part_of(std::size_t at) const {
    auto i = at;
    if (is(i, {"the"})) ++i;
    enum class Part { beginning, middle, end, first_half, second_half, first, last } part{};
    int amount = 1;
    auto stretch = Stretch::day;
    if (is(i, {"beginning", "start", "early"}))
        part = Part::beginning;
    else if (is(i, {"middle", "mid"}))
        part = Part::middle;
    else if (is(i, {"end", "late"}))
        part = Part::end;
    else if (is(i, {"first", "1st", "1", "second", "2nd", "last", "latter", "other"}) && is(i + 1, {"half"})) {
        part = is(i, {"first", "1st", "1"}) ? Part::first_half : Part::second_half;
        ++i;
    } else if (is(i, {"first", "1st", "1", "last", "final"})) {
        part = is(i, {"last", "final"}) ? Part::last : Part::first;
        if (const auto number = whole_number(i + 1, 1, 366)) amount = *number, ++i;
        const auto unit = stretch_named(tokens_.word(i + 1));
        if (!unit) return {};
        stretch = *unit;
        ++i;
        if (!is(i + 1, {"of", "in"})) return {};
    } else {
        return {};
    }
    const bool alone = is(i, {"early", "late", "mid"});
    ++i;
    if (is(i, {"of", "in"}))
        ++i;
    else if (!alone)
        return {};
    std::optional<Span> whole;
    if (is(i, {"the"}) && is(i + 1, {"year", "month", "quarter", "week"}) && !is(i + 2, {"before", "of"}))
        whole = Span{.days = around(today_, *stretch_named(tokens_.word(i + 1))), .count = 2};
    if (!whole) whole = month_said(i);
    if (!whole) whole = quarter_or_half(i);
    if (!whole) whole = unit_said(i);
    if (!whole) whole = year_said(i);
    if (!whole) return {};
    if (alone && part == Part::end &&
        !(at > 0 && is(at - 1, {"in", "since", "until", "till", "of", "by", "during", "from", "to"})))
        return {};
    auto days = whole->whole_to ? Days{whole->days.from, *whole->whole_to} : whole->days;
    const int length = days_between(days.from, days.to) + 1;
    if (length < 7) return {};
    const bool is_year = length > 300;
    switch (part) {
        case Part::beginning:
            days.to = is_year ? month(year_of(days.from), 3).to : plus_days(days.from, length > 27 ? 9 : 1);
            break;
        case Part::middle:
            days = is_year ? Days{day(year_of(days.from), 5, 1), month(year_of(days.from), 8).to}
                           : Days{plus_days(days.from, length / 3), plus_days(days.to, -(length / 3))};
            break;
        case Part::end:
            days.from = is_year ? day(year_of(days.from), 10, 1) : plus_days(days.to, length > 27 ? -9 : -1);
            break;
        case Part::first_half:
            days.to = length > 88 ? plus_days(plus_months(days.from, is_year ? 6 : 3), -1)
                                  : plus_days(days.from, length > 27 ? 14 : length / 2);
            if (length > 88 && length < 150) days.to = plus_days(days.from, length / 2 - 1);
            break;
        case Part::second_half:
            days.from = is_year ? plus_months(days.from, 6)
                                : plus_days(days.from, length > 27 && length < 32 ? 15 : length / 2);
            break;
        case Part::first: days.to = std::min(days.to, plus_days(moved(days.from, stretch, amount), -1)); break;
        case Part::last: days.from = std::max(days.from, plus_days(moved(days.to, stretch, -amount), 1)); break;
    }
    return Span{.days = days, .count = i + whole->count - at, .year_left_out = whole->year_left_out};
}

// "the last 30 days", "past two weeks", "next 7 days", "past month".
std::optional<Span> DateReader::counted(std::size_t at) const {
    auto i = at;
    if (is(i, {"the", "these", "our"})) ++i;
    const bool back = is(i, {"last", "past", "previous", "preceding", "prior", "recent"});
    const bool ahead = is(i, {"next", "coming", "upcoming", "following"});
    if (!back && !ahead) return {};
    const bool past = is(i, {"past"});
    const bool previous = is(i, {"previous", "preceding", "prior"});
    ++i;
    std::optional<int> amount = whole_number(i, 1, 3660);
    if (amount)
        ++i;
    else if (const auto n = std::max(says(i, "couple of"), says(i, "couple")))
        amount = 2, i += n;
    else if (is(i, {"few"}))
        amount = 3, ++i;
    else if (is(i, {"several"}))
        amount = 5, ++i;
    else if (past || is(i, {"fortnight"}))
        amount = 1;
    if (!amount) return {};
    if (is(i, {"calendar", "full", "working", "business", "whole", "complete"})) ++i;
    const auto unit = stretch_named(tokens_.word(i));
    if (is(i, {"hours", "hrs", "h"}) && *amount >= 24)
        return Span{.days = {plus_days(today_, -(*amount / 24)), today_}, .count = i + 1 - at};
    if (!unit || is_weekend(*unit)) return {};
    const bool working = is(i - 1, {"working", "business"}) && *unit == Stretch::day;
    ++i;
    const auto shift = working ? Stretch::workday : *unit;
    Span span{.days = {today_, today_}, .count = i - at, .previous = previous};
    if (ahead) {
        span.days.to = plus_days(moved(today_, shift, *amount), shift == Stretch::workday ? 0 : -1);
        return span;
    }
    // "past month" is the 30 days that end today.
    if (*amount == 1 || *unit == Stretch::week || *unit == Stretch::fortnight || *unit == Stretch::day)
        span.days.from = working ? plus_days(moved(today_, shift, -*amount), weekday_of(today_) < 5 ? 1 : 0)
                                 : plus_days(today_, 1 - *amount * days_in(*unit));
    else
        span.days.from = plus_days(moved(today_, *unit, -*amount), 1);
    if (working && weekday_of(today_) < 5) {
        // So many working days that end today, today included.
        span.days.from = moved(today_, shift, 1 - *amount);
    }
    return span;
}

// "three weeks ago", "a month ago", "in two weeks", "5 days from now".
std::optional<Span> DateReader::ago(std::size_t at) const {
    auto i = at;
    int direction = 0;
    if (is(i, {"in"})) direction = 1, ++i;
    std::optional<int> amount = whole_number(i, 1, 3660);
    if (amount)
        ++i;
    else if (const auto n = std::max({says(i, "a couple of"), says(i, "couple of"), says(i, "a couple")}))
        amount = 2, i += n;
    else if (const auto m = says(i, "a few"))
        amount = 3, i += m;
    else if (is(i, {"a", "an"}))
        amount = 1, ++i;
    if (!amount) return {};
    if (is(i, {"working", "business"}) && is(i + 1, {"day", "days"})) ++i;
    auto unit = stretch_named(tokens_.word(i));
    if (!unit || is_weekend(*unit)) return {};
    if (is(i - 1, {"working", "business"})) unit = Stretch::workday;
    ++i;
    bool exact = false;
    if (is(i, {"ago", "back", "earlier"}))
        direction = -1, ++i;
    else if (const auto n = std::max({says(i, "before today"), says(i, "before now")}))
        direction = -1, i += n, exact = true;
    else if (const auto m = std::max({says(i, "from now"), says(i, "from today"), says(i, "after today"),
                                      says(i, "ahead"), says(i, "hence")}))
        direction = 1, i += m, exact = true;
    else if (direction == 0 || tokens_.word(at) != "in" || (i < tokens_.size() && !tokens_.list[i].sign))
        return {};
    if (is(i, {"today"})) ++i, exact = true;
    const auto d = moved(today_, *unit, direction * *amount);
    const bool narrow = exact || *unit == Stretch::day || *unit == Stretch::workday || *unit == Stretch::fortnight;
    return Span{.days = narrow ? Days{d, d} : around(d, *unit), .count = i - at, .day = d};
}

// "last week", "this month", "next quarter", "the week before last", "last March", "this weekend".
std::optional<Span> DateReader::unit_said(std::size_t at) const {
    auto i = at;
    const bool the = is(i, {"the"});
    if (the) ++i;
    if (const auto unit = stretch_named(tokens_.word(i)); unit && *unit != Stretch::day && says(i + 1, "before last"))
        return Span{.days = neighbour(today_, *unit, -2), .count = i + 3 - at};
    if (is(i, {"weekend"}) && (the || (at > 0 && is(at - 1, {"on", "at", "over"})))) {
        const auto days = neighbour(today_, Stretch::weekend, weekday_of(today_) < 5 ? -1 : 0);
        return Span{.days = days, .count = i + 1 - at};
    }
    int by = 0;
    bool so_far = false;
    if (is(i, {"so"}) && is(i + 1, {"far"})) so_far = true, i += 2;
    if (is(i, {"last", "previous", "preceding", "prior"}))
        by = -1;
    else if (is(i, {"next", "coming", "upcoming", "following"}))
        by = 1;
    else if (!is(i, {"this", "current", "running", "ongoing"}))
        return {};
    const bool previous = is(i, {"previous", "preceding", "prior"});
    ++i;
    if (is(i, {"calendar", "full", "whole", "entire", "current", "past"})) ++i;
    // "last two …" is counted elsewhere.
    const auto unit = stretch_named(tokens_.word(i));
    if (!unit) {
        const auto m = month_named(tokens_.word(i));
        if (!m || whole_number(i + 1, 1, 31)) return {};
        auto days = month(year_of(today_), *m);
        if (by < 0 && days.to >= today_) days = month(year_of(today_) - 1, *m);
        if (by > 0 && days.from <= today_) days = month(year_of(today_) + 1, *m);
        return Span{.days = days, .count = i + 1 - at};
    }
    ++i;
    if (*unit == Stretch::day) {
        if (by == 0 || the || !is(i - 1, {"day"})) return {};
        return Span{.days = {plus_days(today_, by), plus_days(today_, by)}, .count = i - at};
    }
    if (*unit == Stretch::workday) {
        const auto d = by == 0 ? today_ : moved(today_, Stretch::workday, by);
        return Span{.days = {d, d}, .count = i - at};
    }
    if (says(i, "so far")) so_far = true, i += 2;
    for (const auto* words : {"until now", "till now", "to date", "up to now", "up to today", "until today"})
        i += says(i, words);
    auto days = neighbour(today_, *unit, by);
    Span span{.days = days, .count = i - at, .previous = previous};
    if (is_weekend(*unit)) {
        if (by < 0 && days.to >= today_) span.days = neighbour(today_, *unit, -2);
        if (by > 0 && weekday_of(today_) < 5) span.days = around(today_, *unit);
        return span;
    }
    if (by == 0) {
        span.whole_to = so_far ? today_ : days.to;
        span.days.to = std::min(days.to, today_);
    }
    return span;
}

std::optional<Span> DateReader::month_said(std::size_t at) const {
    auto i = at;
    if (says(i, "the month of")) i += 3;
    const auto m = month_named(tokens_.word(i));
    if (!m) return {};
    // "may" is mostly a verb, and "Jan" and "April" are people too.
    const bool weak = *m == 5;
    ++i;
    if (is(i, {"."}) && whole_number(i + 1, 1990, 2100)) ++i;
    const auto year = year_after(i);
    if (year) return Span{.days = month(year->year, *m), .count = i + year->count - at};
    auto days = month(year_of(today_), *m);
    if (days.from > today_) days = month(year_of(today_) - 1, *m);
    return Span{.days = days, .count = i - at, .year_left_out = true, .weak = weak};
}

std::optional<Span> DateReader::quarter_or_half(std::size_t at) const {
    auto i = at;
    if (is(i, {"the"})) ++i;
    std::optional<Year> year;
    if (const auto leading = whole_number(i, 1990, 2100); leading && tokens_.word(i + 1).size() == 2)
        year = Year{*leading, 0}, ++i;
    int number = 0;
    bool half = false;
    const auto& word = tokens_.word(i);
    if (word.size() == 2 && (word[0] == 'q' || word[0] == 'h') && word[1] >= '1' &&
        word[1] <= (word[0] == 'q' ? '4' : '2')) {
        half = word[0] == 'h';
        number = word[1] - '0';
        ++i;
    } else if ((is(i, {"quarter"}) && whole_number(i + 1, 1, 4)) || (is(i, {"half"}) && whole_number(i + 1, 1, 2))) {
        half = is(i, {"half"});
        number = *whole_number(i + 1, 1, 4);
        i += 2;
    } else if (whole_number(i, 1, 4) && tokens_.list[i].ordinal && is(i + 1, {"quarter"})) {
        number = *whole_number(i, 1, 4);
        i += 2;
    } else if (is(i, {"last", "final"}) && is(i + 1, {"quarter"}) &&
               (says(i + 2, "of last year") || says(i + 2, "of the year") ||
                (is(i + 2, {"of"}) && whole_number(i + 3, 1990, 2100)))) {
        number = 4;
        i += 2;
    } else {
        return {};
    }
    if (year && i == at) return {};
    if (!year) {
        auto j = i;
        if (is(j, {"/", "-"})) ++j;
        if ((year = year_after(j)))
            i = j + year->count;
        else if (const auto n = std::max(says(i, "of the year"), says(i, "this year")))
            i += n, year = Year{year_of(today_), 0};
    }
    const auto of = [&](int y) {
        return half ? Days{month(y, number * 6 - 5).from, month(y, number * 6).to} : quarter(y, number);
    };
    auto days = of(year ? year->year : year_of(today_));
    if (!year && days.from > today_) days = of(year_of(today_) - 1);
    return Span{.days = days, .count = i - at, .year_left_out = !year};
}

std::optional<Span> DateReader::year_said(std::size_t at) const {
    auto i = at;
    if (says(i, "the year"))
        i += 2;
    else if (is(i, {"year"}))
        ++i;
    const auto year = whole_number(i, 1990, 2100);
    if (!year || !tokens_.list[i].digits || counts_something(i + 1)) return {};
    return Span{.days = year_around(day(*year, 1, 1)), .count = i + 1 - at, .weak = i == at};
}

std::optional<Span> DateReader::season(std::size_t at) const {
    auto i = at;
    int by = 0;
    const bool last = is(i, {"last"}), this_one = is(i, {"this"});
    if (last || this_one || is(i, {"the"})) ++i;
    constexpr std::array<std::pair<std::string_view, int>, 5> seasons{
        {{"spring", 3}, {"summer", 6}, {"autumn", 9}, {"fall", 9}, {"winter", 12}}};
    const auto found =
        std::ranges::find(seasons, std::string_view(tokens_.word(i)), &std::pair<std::string_view, int>::first);
    if (found == seasons.end() ||
        (i == at && !(at > 0 && is(at - 1, {"in", "during", "over", "since"})) && !whole_number(i + 1, 1990, 2100)))
        return {};
    ++i;
    const auto year = year_after(i);
    if (year) i += year->count;
    auto from = day(year ? year->year : year_of(today_), found->second, 1);
    if (!year && from > today_) from = plus_months(from, -12);
    const auto end = [](Day first) { return plus_days(plus_months(first, 3), -1); };
    if (last && !year && end(from) >= today_) by = -12;
    from = plus_months(from, by);
    return Span{.days = {from, end(from)}, .count = i - at, .year_left_out = !year};
}

}  // namespace attune::assistant

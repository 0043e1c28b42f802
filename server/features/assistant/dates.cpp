#include "features/assistant/dates.hpp"

#include <algorithm>
#include <array>

#include "core/text.hpp"
#include "features/assistant/date_reader.hpp"

namespace attune::assistant {
namespace {

constexpr std::array<std::string_view, 17> prepositions{"in",    "on",    "during", "for",        "over",   "within",
                                                        "at",    "from",  "of",     "throughout", "across", "through",
                                                        "since", "until", "till",   "by",         "to"};
bool is_preposition(std::string_view word) { return std::ranges::find(prepositions, word) != prepositions.end(); }

// X after Y: one of the two was meant a year, or a week, earlier.
Days in_order(const Span& first, const Span& last) {
    Days days{first.days.from, last.days.to};
    if (first.year_left_out && !last.year_left_out && days.from.year() != days.to.year() &&
        month_of(first.days.from) <= month_of(days.to))
        days.from = plus_months(days.from, 12 * (year_of(days.to) - year_of(days.from)));
    if (days.from > days.to && first.year_left_out) days.from = plus_months(days.from, -12);
    if (days.from > days.to && last.year_left_out) days.to = plus_months(days.to, 12);
    if (days.from > days.to && days_between(days.to, days.from) < 7) days.from = plus_days(days.from, -7);
    if (days.from > days.to) std::swap(days.from, days.to);
    return days;
}

}  // namespace

bool DateReader::is(std::size_t at, std::initializer_list<std::string_view> words) const {
    return at < tokens_.size() && !tokens_.list[at].held &&
           std::ranges::find(words, std::string_view(tokens_.word(at))) != words.end();
}

std::size_t DateReader::says(std::size_t at, std::string_view phrase) const {
    std::size_t count = 0;
    while (!phrase.empty()) {
        const auto end = std::min(phrase.find(' '), phrase.size());
        if (tokens_.word(at + count) != phrase.substr(0, end)) return 0;
        ++count;
        phrase.remove_prefix(std::min(end + 1, phrase.size()));
    }
    return count;
}

std::optional<int> DateReader::whole_number(std::size_t at, int least, int most) const {
    if (at >= tokens_.size()) return {};
    const auto& number = tokens_.list[at].number;
    if (!number || *number < least || *number > most || *number != static_cast<int>(*number)) return {};
    return static_cast<int>(*number);
}

bool DateReader::counts_something(std::size_t at) const {
    return is(at, {"people",  "persons", "person",      "employees", "employee", "colleagues", "days",
                   "times",   "weeks",   "months",      "%",         "percent",  "hours",      "minutes",
                   "records", "teams",   "departments", "day",       "staff",    "members",    "or"}) ||
           (is(at, {":"}) && whole_number(at + 1, 0, 59)) || is(at, {"am", "pm"});
}

std::optional<DateReader::Year> DateReader::year_after(std::size_t at) const {
    auto i = at;
    if (is(i, {",", "of", "in", "/"})) ++i;
    for (const auto& [words, by] :
         {std::pair{"last year", -1}, {"this year", 0}, {"next year", 1}, {"the year before last", -2}})
        if (const auto n = says(i, words)) return Year{year_of(today_) + by, i + n - at};
    if (i >= tokens_.size() || !tokens_.list[i].digits) return {};
    if (const auto year = whole_number(i, 1990, 2100); year && !counts_something(i + 1)) return Year{*year, i + 1 - at};
    const auto begin = tokens_.list[i].begin;
    if (const auto year = whole_number(i, 0, 99); year && begin > 0 && tokens_.plain[begin - 1] == '\'')
        return Year{2000 + *year, i + 1 - at};
    return {};
}

// The latest that has begun, unless a year was said.
std::optional<Day> DateReader::dated(std::optional<Year> year, int month_of_year, int day_of_month) const {
    if (month_of_year < 1 || month_of_year > 12 || day_of_month < 1 || day_of_month > 31) return {};
    if (year) {
        const auto d = day(year->year, month_of_year, day_of_month);
        return d.ok() ? std::optional(d) : std::nullopt;
    }
    for (int back = 0; back <= 8; ++back)
        if (const auto d = day(year_of(today_) - back, month_of_year, day_of_month); d.ok() && d <= today_) return d;
    return {};
}

std::optional<Span> DateReader::phrase(std::size_t at) const {
    std::optional<Span> longest;
    for (const auto reader :
         {&DateReader::shifted, &DateReader::between, &DateReader::open, &DateReader::joined, &DateReader::whole})
        if (auto span = (this->*reader)(at); span && (!longest || span->count > longest->count))
            longest = std::move(span);
    return longest;
}

std::optional<Span> DateReader::whole(std::size_t at) const {
    if (at >= tokens_.size() || tokens_.list[at].used || tokens_.list[at].held) return {};
    auto as_day = a_day(at);
    auto as_span = a_span(at);
    auto& longest = as_day && (!as_span || as_day->count >= as_span->count) ? as_day : as_span;
    if (longest && says(at + longest->count, "so far")) longest->count += 2;
    return longest;
}

std::optional<Span> DateReader::joined(std::size_t at) const {
    const auto first = whole(at);
    if (!first || first->relative != Relative::none) return {};
    auto i = at + first->count;
    if (is(i, {"to", "-", "until", "till", "through"}) || says(i, "up to"))
        i += is(i, {"up"}) ? 2 : 1;
    else if (is(i, {"."}) && is(i + 1, {"."}))
        i += 2;
    else if (i >= tokens_.size() || tokens_.list[i].begin == 0 || tokens_.plain[tokens_.list[i].begin - 1] != '-')
        return {};
    const auto last = whole(i);
    if (!last || last->relative != Relative::none) return {};
    return Span{.days = in_order(*first, *last),
                .count = i + last->count - at,
                .year_left_out = first->year_left_out && last->year_left_out,
                .halves = std::pair(first->days, last->days)};
}

std::optional<Span> DateReader::between(std::size_t at) const {
    if (!is(at, {"between", "from"})) return {};
    if (is(at, {"between"})) {
        const auto first = whole(at + 1);
        if (!first) return {};
        // "between 3 and 7 March" has been read at once.
        const auto i = at + 1 + first->count;
        if (is(i, {"and", "to", "-"}))
            if (const auto last = whole(i + 1))
                return Span{.days = in_order(*first, *last),
                            .count = i + 1 + last->count - at,
                            .year_left_out = first->year_left_out && last->year_left_out,
                            .halves = std::pair(first->days, last->days)};
        return first->days.from != first->days.to
                   ? std::optional(
                         Span{.days = first->days, .count = first->count + 1, .year_left_out = first->year_left_out})
                   : std::nullopt;
    }
    auto span = joined(at + 1);
    if (span) ++span->count;
    return span;
}

std::optional<Span> DateReader::open(std::size_t at) const {
    const auto until_today = [&](Day from, std::size_t count, bool year_left_out) {
        return Span{.days = {from, std::max(from, today_)}, .count = count, .year_left_out = year_left_out};
    };
    if (is(at, {"since"}) || says(at, "ever since") || says(at, "from when") || says(at, "from the day") ||
        says(at, "from the moment")) {
        auto i = at + (is(at, {"since"}) ? 1 : says(at, "from the day") + says(at, "from the moment") ? 3 : 2);
        // "since she joined", "since Maria Lopez was hired", "since joining", "since his start"
        for (std::size_t words = 0; words <= 4 && i + words < tokens_.size(); ++words) {
            const auto j = i + words;
            if (is(j, {"joined", "joining", "join", "started", "starting", "began", "hired", "hire", "hiring",
                       "recruited", "arrived", "onboarded", "onboarding"}) ||
                (words > 0 && is(j, {"start", "arrival", "came"})) || says(j, "first day") || says(j, "day one")) {
                if (whole(j + 1) && is(j, {"starting"})) break;
                std::size_t end = j + (is(j, {"first", "day"}) ? 2 : 1);
                if (is(end, {"date", "day", "work", "working"})) ++end;
                for (const auto* tail : {"the company", "the team", "us", "here", "with us", "the firm"})
                    end += says(end, tail);
                return Span{.days = {today_, today_}, .count = end - at, .relative = Relative::since_hired};
            }
            if (tokens_.list[j].sign || tokens_.list[j].number || is(j, {"and", "in", "on", "last"})) break;
        }
        if (const auto span = whole(i))
            return until_today(span->day.value_or(span->days.from), i + span->count - at, span->year_left_out);
        if (is(i, {"the"}) && is(i + 1, {"beginning", "start"}) && is(i + 2, {"of"})) {
            const auto j = is(i + 3, {"the"}) ? i + 4 : i + 3;
            if (const auto unit = stretch_named(tokens_.word(j)))
                return until_today(around(today_, *unit).from, j + 1 - at, false);
        }
        return {};
    }
    if (is(at, {"from", "starting", "beginning", "after"})) {
        auto i = at + 1;
        if (!is(at, {"from", "after"}) && is(i, {"from", "on", "in"})) ++i;
        const auto span = whole(i);
        if (!span) return {};
        auto end = i + span->count;
        if (is(at, {"after"})) return until_today(plus_days(span->days.to, 1), end - at, span->year_left_out);
        std::size_t tail = 0;
        for (const auto* words : {"on", "onward", "onwards", "until now", "till now", "to now", "to today",
                                  "until today", "forward", "to date", "up to now"})
            tail = std::max(tail, says(end, words));
        if (tail == 0 && is(at, {"from"})) return {};
        return until_today(span->days.from, end + tail - at, span->year_left_out);
    }
    if (is(at, {"until", "till", "before"}) || says(at, "up to") || says(at, "up until")) {
        const auto i = at + (is(at, {"up"}) ? 2 : 1);
        const auto span = whole(i);
        if (!span) return {};
        const auto to = is(at, {"before"}) ? plus_days(span->days.from, -1) : span->days.to;
        return Span{
            .days = {year_around(to).from, to}, .count = i + span->count - at, .year_left_out = span->year_left_out};
    }
    return {};
}

// "10 days after 3 March", "the day before Christmas", "two weeks from Monday".
std::optional<Span> DateReader::shifted(std::size_t at) const {
    auto i = at;
    int amount = 1;
    if (is(i, {"the", "a", "one"}))
        ++i;
    else if (const auto number = whole_number(i, 1, 3660))
        amount = *number, ++i;
    else
        return {};
    const auto unit = stretch_named(tokens_.word(i));
    if (!unit || (*unit != Stretch::day && tokens_.word(at) == "the")) return {};
    ++i;
    const int direction = is(i, {"before"}) ? -1 : is(i, {"after", "from"}) ? 1 : 0;
    if (direction == 0) return {};
    const auto start = a_day(i + 1);
    if (!start || start->days.from != start->days.to || start->weak) return {};
    const auto from = start->days.from;
    const auto by = direction * amount;
    Day d;
    switch (*unit) {
        case Stretch::week: d = plus_days(from, 7 * by); break;
        case Stretch::fortnight: d = plus_days(from, 14 * by); break;
        case Stretch::month: d = plus_months(from, by); break;
        case Stretch::quarter: d = plus_months(from, 3 * by); break;
        case Stretch::year: d = plus_months(from, 12 * by); break;
        default: d = plus_days(from, by);
    }
    return Span{.days = {d, d}, .count = i + 1 + start->count - at, .day = d, .year_left_out = false};
}

namespace {

bool supported(const Tokens& tokens, std::size_t at, const Span& span) {
    if (!span.weak) return true;
    if (at > 0 && (is_preposition(tokens.word(at - 1)) || tokens.is(at - 1, "and") || tokens.is(at - 1, "about") ||
                   tokens.is(at - 1, "last") || tokens.is(at - 1, "this")))
        return true;
    if (at > 0 && tokens.list[at].capital) return true;
    return tokens.size() <= span.count + 2 && !tokens.is(at + 1, "i");
}

std::string words_for(const Tokens& tokens, std::size_t at, const Span& span) {
    bool weekday = false, date = false, counted = false;
    for (auto i = at; i < at + span.count; ++i) {
        const auto& token = tokens.list[i];
        if (month_named(token.word) || token.digits) date = true;
        if (weekday_named(token.word)) weekday = true;
        if (stretch_named(token.word) && i > at) counted = true;
    }
    if (date && !(counted && span.count <= 5)) return in_words(span.days);
    std::string text = folded(tokens.text(at, span.count));
    std::ranges::replace(text, '\n', ' ');
    return weekday ? text + ", " + in_words(span.days) : text;
}

}  // namespace

std::vector<FoundPeriod> take_periods(Tokens& tokens, const Reckoning& reckoning) {
    std::vector<FoundPeriod> found;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (tokens.list[at].used || tokens.list[at].held) continue;
        const DateReader reader(tokens, reckoning);
        auto span = reader.phrase(at);
        if (!span || span->count == 0 || !supported(tokens, at, *span)) continue;
        if (!span->days.from.ok() || !span->days.to.ok()) continue;
        FoundPeriod period{.at = at, .count = span->count};
        period.period = {Date(span->days.from), Date(span->days.to), words_for(tokens, at, *span)};
        period.whole_to = span->whole_to.value_or(span->days.to);
        period.day = span->day;
        period.year_left_out = span->year_left_out;
        period.weekday = span->weekday;
        if (span->halves) {
            const auto half = [](Days days) { return Period{Date(days.from), Date(days.to), in_words(days)}; };
            period.halves = std::pair(half(span->halves->first), half(span->halves->second));
        }
        period.relative = span->previous && !found.empty() ? Relative::before : span->relative;
        if (span->relative == Relative::since_hired) {
            tokens.use(at, 1);
            tokens.use(at + span->count - 1, 1);
        } else {
            tokens.use(at, span->count);
        }
        const bool a_day = span->days.from == span->days.to;
        for (auto before = at; before > 0; --before) {
            const auto& word = tokens.word(before - 1);
            if (tokens.list[before - 1].used ||
                !(word == "the" || (is_preposition(word) && word != "by" && word != "to")))
                break;
            // "was in yesterday" says that somebody was there.
            if (word == "in" && (a_day || tokens.is(at, "this") || tokens.is(at, "last"))) break;
            tokens.use(before - 1, 1);
        }
        found.push_back(std::move(period));
        at += span->count - 1;
    }
    return found;
}

std::string impossible_date(const Tokens& tokens, bool month_first) {
    const auto number = [&](std::size_t at) -> int {
        if (at >= tokens.size() || !tokens.list[at].number || tokens.list[at].held) return 0;
        const auto value = *tokens.list[at].number;
        return value >= 1 && value <= 9999 && value == static_cast<int>(value) ? static_cast<int>(value) : 0;
    };
    const auto last_day = [](int year, int month_of_year) {
        return static_cast<int>(static_cast<unsigned>(month(year, month_of_year).to.day()));
    };
    constexpr int leap_year = 2024;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const auto first = number(at);
        // "31 February", "31st of February 2026"
        const auto named = tokens.is(at + 1, "of") ? at + 2 : at + 1;
        if (const auto said = month_named(tokens.word(named)); first > 28 && first <= 31 && said) {
            const auto year = number(named + 1);
            if (first > last_day(year > 1900 ? year : leap_year, *said))
                return std::string(tokens.text(at, named + 1 - at));
        }
        // "February 31"
        if (const auto said = month_named(tokens.word(at))) {
            const auto nth = number(at + 1);
            if (nth > 28 && nth <= 31 && nth > last_day(leap_year, *said) && tokens.list[at + 1].digits)
                return std::string(tokens.text(at, 2));
        }
        // "30/02/2026", "2026-02-30"
        const auto& sign = tokens.word(at + 1);
        if (first == 0 || (sign != "/" && sign != "-" && sign != ".") || !tokens.is(at + 3, sign) ||
            !tokens.touch(at, at + 1) || !tokens.touch(at + 3, at + 4))
            continue;
        const auto second = number(at + 2), third = number(at + 4);
        const bool year_first = first > 1900;
        const int year = year_first ? first : third < 100 ? 2000 + third : third;
        int month_of_year = second, day_of_month = year_first ? third : first;
        if (!year_first && month_first && sign != ".") std::swap(month_of_year, day_of_month);
        if (!year_first && month_of_year > 12) std::swap(month_of_year, day_of_month);
        if (second > 0 && third > 0 && month_of_year <= 12 && day_of_month > last_day(year, month_of_year))
            return std::string(tokens.text(at, 5));
    }
    return {};
}

Period period_before(const Period& period) {
    const Days days{period.from.value, period.to.value};
    const int length = days_between(days.from, days.to) + 1;
    Days before{plus_days(days.from, -length), plus_days(days.from, -1)};
    std::string words = length == 1 ? "the day before" : "the " + std::to_string(length) + " days before";
    // A month that has only begun is compared with the whole one before.
    const auto starts = [&](Days whole) { return days.from == whole.from && days.to <= whole.to && length > 1; };
    if (days == week_around(days.from) || (starts(week_around(days.from)) && length > 1)) {
        before = week_around(plus_days(days.from, -1));
        words = "the week before";
    } else if (starts(month_around(days.from))) {
        before = month_around(plus_days(days.from, -1));
        words = "the month before";
    } else if (starts(quarter_around(days.from))) {
        before = quarter_around(plus_days(days.from, -1));
        words = "the quarter before";
    } else if (starts(year_around(days.from))) {
        before = year_around(plus_days(days.from, -1));
        words = "the year before";
    }
    return {Date(before.from), Date(before.to), words};
}

Period year_before(const Period& period) {
    const Days days{period.from.value, period.to.value};
    Days before{plus_months(days.from, -12), plus_months(days.to, -12)};
    if (days == month_around(days.from)) before = month_around(before.from);
    return {Date(before.from), Date(before.to), "a year earlier"};
}

}  // namespace attune::assistant

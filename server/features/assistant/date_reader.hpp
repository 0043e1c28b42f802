#pragma once
// Reads what a date phrase says from one word of a message on. For dates.cpp and its two parts.

#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>

#include "features/assistant/dates.hpp"

namespace attune::assistant {

struct Span {
    Days days;
    std::size_t count = 0;
    std::optional<Day> whole_to;  // see FoundPeriod
    std::optional<Day> day;
    bool year_left_out = false;
    std::optional<std::pair<Days, Days>> halves;
    bool weekday = false;
    bool weak = false;      // "may", "2026", "the 3rd": a date only where something says so
    bool previous = false;  // "the previous month": of another period, where there is one before
    Relative relative = Relative::none;
};

class DateReader {
public:
    DateReader(const Tokens& tokens, const Reckoning& reckoning)
        : tokens_(tokens), today_(reckoning.today), month_first_(reckoning.month_first) {}

    // The longest phrase from here on, with "from … to …" and "since …".
    std::optional<Span> phrase(std::size_t at) const;

private:
    // dates.cpp
    std::optional<Span> between(std::size_t at) const;
    std::optional<Span> open(std::size_t at) const;
    std::optional<Span> joined(std::size_t at) const;
    std::optional<Span> whole(std::size_t at) const;
    std::optional<Span> shifted(std::size_t at) const;

    // days_said.cpp
    std::optional<Span> a_day(std::size_t at) const;
    std::optional<Span> named_day(std::size_t at) const;
    std::optional<Span> numeric(std::size_t at) const;
    std::optional<Span> day_and_month(std::size_t at) const;
    std::optional<Span> days_of_month(std::size_t at) const;
    std::optional<Span> nth_alone(std::size_t at) const;
    std::optional<Span> a_weekday(std::size_t at) const;
    std::optional<Span> feast(std::size_t at) const;

    // spans_said.cpp
    std::optional<Span> a_span(std::size_t at) const;
    std::optional<Span> counted(std::size_t at) const;
    std::optional<Span> ago(std::size_t at) const;
    std::optional<Span> unit_said(std::size_t at) const;
    std::optional<Span> month_said(std::size_t at) const;
    std::optional<Span> quarter_or_half(std::size_t at) const;
    std::optional<Span> week_of(std::size_t at) const;
    std::optional<Span> part_of(std::size_t at) const;
    std::optional<Span> year_said(std::size_t at) const;
    std::optional<Span> season(std::size_t at) const;
    std::optional<Span> to_date(std::size_t at) const;
    std::optional<Span> fixed(std::size_t at) const;

    // Words shared by all of them.
    bool is(std::size_t at, std::initializer_list<std::string_view> words) const;
    // How many words a phrase takes here; 0 when it is not there.
    std::size_t says(std::size_t at, std::string_view phrase) const;
    std::optional<int> whole_number(std::size_t at, int least, int most) const;
    struct Year {
        int year = 0;
        std::size_t count = 0;
    };
    std::optional<Year> year_after(std::size_t at) const;
    std::optional<Day> dated(std::optional<Year> year, int month, int day_of_month) const;
    bool counts_something(std::size_t at) const;

    const Tokens& tokens_;
    Day today_;
    bool month_first_;
};

enum class Stretch { day, week, month, quarter, year, weekend, fortnight, workday };
std::optional<Stretch> stretch_named(std::string_view word);
std::optional<int> month_named(std::string_view word);
std::optional<int> weekday_named(std::string_view word);
Days around(Day d, Stretch stretch);
// The stretch that many stretches later, or earlier when negative.
Days neighbour(Day d, Stretch stretch, int by);

}  // namespace attune::assistant

#pragma once
// Days and times as people write them in tables, as pure functions: which day a text says, and whether it could be two.

#include <optional>
#include <string_view>

#include "core/time.hpp"
#include "features/imports/types.hpp"

namespace attune {

// 2026-02-01, 20260201, 1.2.2026, 01/02/26, 1 Feb 2026, February 1, 2026, with a time behind or not; months also in German, French, Spanish and
// Portuguese. Nothing for what is no day; where the order decides and none is given, too. Of two digits 70…99 are of the last century.
std::optional<Day> day_said(std::string_view text, std::optional<DateOrder> order);

// 8:30, 08:30:00, 8:30 pm, or the time of 2026-02-01 08:30:00.
std::optional<TimeOfDay> time_said(std::string_view text);

// true, yes, 1, active, x … and their opposites.
std::optional<bool> yes_or_no(std::string_view text);

// Counts the text, where it is a day, and keeps it as an example.
void look_at(DatesSeen& seen, const std::string& text);

// The only order that fits what was seen: nothing where none is needed, where both would fit, and where neither does.
std::optional<DateOrder> order_of(const std::vector<DatesSeen>& columns);
bool order_is_open(
    const std::vector<DatesSeen>& columns);  // a day could be read in two ways, and nothing says in which

}  // namespace attune

#include "features/attendance/working_day.hpp"

#include <algorithm>

namespace attune {

using namespace std::chrono_literals;

namespace {

constexpr auto belongs_to_the_day_before = 12h;

}  // namespace

AttendanceRules usual_rules() {
    using enum Weekday;
    return {.team_id = {},
            .working_days = {monday, tuesday, wednesday, thursday, friday},
            .starts_at = TimeOfDay(9h),
            .grace_minutes = 10,
            .longest_shift_hours = 16,
            .records_absences = false};
}

AttendanceRules rules_of(const RulesRow& row) {
    AttendanceRules rules{.team_id = row.team_id == 0 ? std::nullopt : std::optional(row.team_id),
                          .working_days = {},
                          .starts_at = row.starts_at,
                          .grace_minutes = row.grace_minutes,
                          .longest_shift_hours = row.longest_shift_hours,
                          .records_absences = row.records_absences};
    for (std::size_t i = 0; i < row.working_days.size(); ++i) {
        if (row.working_days[i] == '1') rules.working_days.push_back(static_cast<Weekday>(i));
    }
    return rules;
}

std::string text_of(const std::vector<Weekday>& days) {
    std::string text = "0000000";
    for (const auto day : days) text[static_cast<std::size_t>(day)] = '1';
    return text;
}

Weekday weekday_of(Day day) {
    return static_cast<Weekday>(std::chrono::weekday(std::chrono::sys_days(day)).iso_encoding() - 1);
}

bool is_working_day(const AttendanceRules& rules, Day day) {
    return std::ranges::contains(rules.working_days, weekday_of(day));
}

Day day_of_shift(const AttendanceRules& rules, Instant now, std::string_view time_zone) {
    const auto today = day_in_zone(now, time_zone);
    const auto start = instant_in_zone(today, rules.starts_at, time_zone);
    return start - now > belongs_to_the_day_before ? plus_days(today, -1) : today;
}

Instant end_of_day(Day day, std::string_view time_zone) {
    return instant_in_zone(plus_days(day, 1), TimeOfDay(12h), time_zone);
}

bool is_late(const AttendanceRules& rules, Day day, Instant arrival, std::string_view time_zone) {
    return arrival > instant_in_zone(day, rules.starts_at, time_zone) + std::chrono::minutes(rules.grace_minutes);
}

Span span_of(Day day, const std::optional<TimeOfDay>& from, const std::optional<TimeOfDay>& to,
             std::string_view time_zone) {
    Span span;
    if (from) span.from = instant_in_zone(day, *from, time_zone);
    if (to) span.to = instant_in_zone(from && *to < *from ? plus_days(day, 1) : day, *to, time_zone);
    return span;
}

std::optional<std::int64_t> minutes_between(const Span& span) {
    if (!span.from || !span.to) return {};
    return std::chrono::floor<std::chrono::minutes>(*span.to - *span.from).count();
}

}  // namespace attune

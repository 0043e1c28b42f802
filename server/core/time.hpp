#pragma once
// Instants (UTC, microseconds) and local days, with the one text form each has on the wire and in the database.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace attune {

using Instant = std::chrono::sys_time<std::chrono::microseconds>;
using Day = std::chrono::year_month_day;

// "2026-11-20T23:31:19.000000Z": six decimals, so that text order is time order.
std::string to_text(Instant instant);
// "2026-11-20".
std::string to_text(Day day);

// Reads RFC 3339 with any offset and 0–9 decimals, and PostgreSQL's "2026-11-20 23:31:19.5+00". Nothing for other text.
std::optional<Instant> instant_from(std::string_view text);
std::optional<Day> day_from(std::string_view text);

// The local day of an instant in an IANA time zone. Throws std::runtime_error for an unknown zone.
Day day_in_zone(Instant instant, std::string_view time_zone);
bool is_time_zone(std::string_view name);
// The first instant of a local day (after a gap at midnight: the first one that exists).
Instant day_start(Day day, std::string_view time_zone);

// A time on a wall clock, to the second: "09:00:00" on the wire; "09:00" is read as well.
struct TimeOfDay {
    using ReflectionType = std::string;
    std::chrono::seconds since_midnight{};
    TimeOfDay() = default;
    TimeOfDay(std::chrono::seconds since_midnight) : since_midnight(since_midnight) {}
    explicit TimeOfDay(const std::string& text);  // throws std::invalid_argument
    std::string reflection() const;
    auto operator<=>(const TimeOfDay&) const = default;
};
std::string to_text(TimeOfDay time);
std::optional<TimeOfDay> time_of_day_from(std::string_view text);

// What the wall clocks of a zone show at an instant.
TimeOfDay time_in_zone(Instant instant, std::string_view time_zone);
// When they show it: the first time where the hour comes twice, the moment of the change where it is left out.
Instant instant_in_zone(Day day, TimeOfDay time, std::string_view time_zone);

Day plus_days(Day day, int days);
int days_between(Day from, Day to);  // to - from

// Where "now" comes from; tests hand out their own.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

// On the wire an instant is text; these wrappers carry the reflection that the JSON reader and writer look for.
struct Timestamp {
    using ReflectionType = std::string;
    Instant value{};
    Timestamp() = default;
    Timestamp(Instant instant) : value(instant) {}  // an instant is a timestamp
    explicit Timestamp(const std::string& text);    // throws std::invalid_argument
    std::string reflection() const { return to_text(value); }
    auto operator<=>(const Timestamp&) const = default;
};

struct Date {
    using ReflectionType = std::string;
    Day value{};
    Date() = default;
    Date(Day day) : value(day) {}
    explicit Date(const std::string& text);  // throws std::invalid_argument
    std::string reflection() const { return to_text(value); }
    auto operator<=>(const Date&) const = default;
};

}  // namespace attune

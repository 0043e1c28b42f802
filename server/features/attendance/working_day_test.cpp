#include "features/attendance/working_day.hpp"

#include <array>
#include <catch2/catch_test_macros.hpp>

using namespace attune;
using namespace std::chrono_literals;

namespace {

AttendanceRules starting_at(std::chrono::seconds time) {
    auto rules = usual_rules();
    rules.starts_at = TimeOfDay(time);
    return rules;
}

Instant at(std::string_view text) { return *instant_from(text); }

// Zones whose clocks change at midnight, by half an hour, in the other half of the year, by a whole day, or never.
constexpr std::array<std::string_view, 8> zones{
    "UTC",          "Europe/Berlin",    "America/New_York",    "America/Havana",
    "Asia/Kolkata", "Australia/Sydney", "Australia/Lord_Howe", "Pacific/Apia"};

}  // namespace

TEST_CASE("working days are kept as seven marks from Monday on") {
    const auto rules = usual_rules();
    CHECK(text_of(rules.working_days) == "1111100");
    const auto read = rules_of({.team_id = 7,
                                .working_days = "0000011",
                                .starts_at = TimeOfDay(6h),
                                .grace_minutes = 5,
                                .longest_shift_hours = 10});
    CHECK(read.team_id == 7);
    CHECK(read.working_days == std::vector{Weekday::saturday, Weekday::sunday});
    CHECK(is_working_day(rules, 2026y / 11 / 27));
    CHECK_FALSE(is_working_day(rules, 2026y / 11 / 28));
    CHECK(weekday_of(2026y / 11 / 26) == Weekday::thursday);
}

TEST_CASE("a shift belongs to the day on which it began") {
    struct Row {
        std::string_view now;
        std::chrono::hours start;
        Day day;
    };
    constexpr auto rows = std::to_array<Row>({
        {"2026-11-26T08:55:00Z", 9h, 2026y / 11 / 26},
        {"2026-11-26T22:00:00Z", 9h, 2026y / 11 / 26},  // long after the start: still that day's
        {"2026-11-26T00:30:00Z", 9h, 2026y / 11 / 26},  // early for nine
        {"2026-11-26T21:50:00Z", 22h, 2026y / 11 / 26},
        {"2026-11-27T00:30:00Z", 22h, 2026y / 11 / 26},  // late for ten in the evening
        {"2026-11-27T01:00:00Z", 14h, 2026y / 11 / 26},
    });
    for (const auto& row : rows) {
        CAPTURE(row.now);
        CHECK(day_of_shift(starting_at(row.start), at(row.now), "UTC") == row.day);
    }
}

TEST_CASE("late is after the start and the grace, by the clocks of the place") {
    const auto rules = usual_rules();
    CHECK_FALSE(is_late(rules, 2026y / 11 / 26, at("2026-11-26T08:10:00Z"), "Europe/Berlin"));
    CHECK(is_late(rules, 2026y / 11 / 26, at("2026-11-26T08:10:01Z"), "Europe/Berlin"));
    CHECK_FALSE(is_late(rules, 2026y / 7 / 1, at("2026-07-01T07:00:00Z"), "Europe/Berlin"));
    CHECK(is_late(starting_at(22h), 2026y / 11 / 26, at("2026-11-27T00:30:00Z"), "UTC"));
}

TEST_CASE("minutes are real ones, over midnight and over a change of the clocks") {
    const auto minutes = [](Day day, std::chrono::seconds from, std::chrono::seconds to, std::string_view zone) {
        return minutes_between(span_of(day, TimeOfDay(from), TimeOfDay(to), zone));
    };
    CHECK(minutes(2026y / 11 / 26, 9h, 17h + 30min, "Europe/Berlin") == 510);
    CHECK(minutes(2026y / 11 / 26, 22h, 6h, "Europe/Berlin") == 480);
    CHECK(minutes(2026y / 3 / 28, 22h, 6h, "Europe/Berlin") == 420);
    CHECK(minutes(2026y / 10 / 24, 22h, 6h, "Europe/Berlin") == 540);
    CHECK(minutes(2026y / 11 / 26, 9h, 9h, "Europe/Berlin") == 0);
    CHECK_FALSE(minutes_between(span_of(2026y / 11 / 26, TimeOfDay(9h), {}, "UTC")));
    CHECK_FALSE(minutes_between(span_of(2026y / 11 / 26, {}, {}, "UTC")));
}

TEST_CASE("eight hours are eight hours in every zone, on every day, from every hour") {
    for (const auto zone : zones) {
        for (Day day = 2026y / 1 / 1; day <= 2026y / 12 / 31; day = plus_days(day, 1)) {
            for (auto hour = 0h; hour < 24h; hour += 1h) {
                const auto begin = instant_in_zone(day, TimeOfDay(hour), zone);
                CHECK(minutes_between({.from = begin, .to = begin + 8h}) == 480);
                // What the clocks showed tells the same, but where they showed the end twice.
                const auto shown = time_in_zone(begin, zone);
                const auto began_on = day_in_zone(begin, zone);
                const auto told = span_of(began_on, shown, time_in_zone(begin + 8h, zone), zone);
                const auto off = *told.to - *told.from - 8h;
                CAPTURE(zone, to_text(day), hour.count());
                CHECK((off == 0h || off == -1h || off == -30min));
            }
        }
    }
}

TEST_CASE("somebody who comes at the start of a day is on time for that very day, in every zone") {
    for (const auto zone : zones) {
        for (const auto start : {0h, 6h, 9h, 14h, 22h}) {
            const auto rules = starting_at(start);
            for (Day day = 2026y / 1 / 1; day <= 2026y / 12 / 31; day = plus_days(day, 1)) {
                const auto arrival = instant_in_zone(day, rules.starts_at, zone);
                CAPTURE(zone, to_text(day), start.count());
                CHECK(day_of_shift(rules, arrival, zone) == day);
                CHECK_FALSE(is_late(rules, day, arrival, zone));
                CHECK(is_late(rules, day, arrival + 11min, zone));
            }
        }
    }
}

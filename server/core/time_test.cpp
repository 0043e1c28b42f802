#include "core/time.hpp"

#include <array>
#include <stdexcept>
#include <string>

#include <catch2/catch_test_macros.hpp>

using namespace attune;
using namespace std::chrono;
using namespace std::chrono_literals;

TEST_CASE("instants of many spellings read as one") {
    struct Row {
        std::string_view text;
        std::string_view same;
    };
    constexpr auto rows = std::to_array<Row>({
        {"2026-11-20T23:31:19Z", "2026-11-20T23:31:19.000000Z"},
        {"2026-11-20t23:31:19z", "2026-11-20T23:31:19.000000Z"},
        {"2026-11-20T23:31:19.5Z", "2026-11-20T23:31:19.500000Z"},
        {"2026-11-20T23:31:19.123456Z", "2026-11-20T23:31:19.123456Z"},
        {"2026-11-20T23:31:19.123456789Z", "2026-11-20T23:31:19.123456Z"},
        {"2026-11-21T01:31:19+02:00", "2026-11-20T23:31:19.000000Z"},
        {"2026-11-20T18:01:19-0530", "2026-11-20T23:31:19.000000Z"},
        {"2026-11-20 23:31:19.5+00", "2026-11-20T23:31:19.500000Z"},
        {"2024-02-29T12:00:00Z", "2024-02-29T12:00:00.000000Z"},
        {"1969-12-31T23:59:59.9Z", "1969-12-31T23:59:59.900000Z"},
    });
    for (const auto& row : rows) {
        CAPTURE(row.text);
        const auto instant = instant_from(row.text);
        REQUIRE(instant);
        CHECK(to_text(*instant) == row.same);
    }
}

TEST_CASE("text that is no instant reads as none") {
    for (const std::string_view text :
         {"", "2026-11-20", "2026-11-20T23:31:19", "2026-11-20T23:31Z", "2026-11-20T24:00:00Z", "2026-11-20T23:60:00Z",
          "2026-11-20T23:31:60Z", "2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z",
          "2026-11-20T23:31:19.Z", "2026-11-20T23:31:19.1234567890Z", "2026-11-20T23:31:19+24:00",
          "2026-11-20T23:31:19+02:60", "2026-11-20T23:31:19Z ", " 2026-11-20T23:31:19Z", "20261120T233119Z",
          "+026-11-20T23:31:19Z", "2026-11-20T23:31:19+2"}) {
        CAPTURE(text);
        CHECK_FALSE(instant_from(text));
    }
}

TEST_CASE("text order of instants is time order") {
    const Instant now{seconds{1'790'000'000}};
    CHECK(to_text(now) < to_text(now + 1us));
    CHECK(to_text(now + 999'999us) < to_text(now + 1s));
}

TEST_CASE("days read and write as year, month, day") {
    CHECK(to_text(Day{2026y / 3 / 1}) == "2026-03-01");
    CHECK(to_text(Day{1y / 12 / 31}) == "0001-12-31");
    CHECK(to_text(Day{9999y / 12 / 31}) == "9999-12-31");
    CHECK(to_text(TimeOfDay(23h + 59min + 7s)) == "23:59:07");
    CHECK(day_from("2024-02-29") == Day{2024y / 2 / 29});
    for (const std::string_view text : {"", "2023-02-29", "2026-3-1", "2026-03-01T00:00:00Z", "2026/03/01", "today"}) {
        CAPTURE(text);
        CHECK_FALSE(day_from(text));
    }
}

TEST_CASE("an instant falls on different days in different zones") {
    const auto instant = *instant_from("2026-11-20T23:31:19Z");
    CHECK(day_in_zone(instant, "UTC") == Day{2026y / 11 / 20});
    CHECK(day_in_zone(instant, "Europe/Berlin") == Day{2026y / 11 / 21});
    CHECK(day_in_zone(instant, "America/Los_Angeles") == Day{2026y / 11 / 20});
    CHECK(day_in_zone(*instant_from("2026-11-20T10:00:00Z"), "Pacific/Kiritimati") == Day{2026y / 11 / 21});
    CHECK_THROWS_AS(day_in_zone(instant, "Europe/Atlantis"), std::runtime_error);
}

TEST_CASE("a day starts at its first instant, also where midnight is skipped or repeated") {
    struct Row {
        Day day;
        std::string_view zone;
        std::string_view start;
    };
    constexpr auto rows = std::to_array<Row>({
        {2026y / 11 / 20, "UTC", "2026-11-20T00:00:00.000000Z"},
        {2026y / 7 / 1, "Europe/Berlin", "2026-06-30T22:00:00.000000Z"},
        {2026y / 3 / 29, "Europe/Berlin", "2026-03-28T23:00:00.000000Z"},
        {2018y / 11 / 4, "America/Sao_Paulo", "2018-11-04T03:00:00.000000Z"},  // 00:00 did not exist
        {2026y / 11 / 1, "America/Havana", "2026-11-01T04:00:00.000000Z"},     // 00:00 to 01:00 happened twice
    });
    for (const auto& row : rows) {
        CAPTURE(row.zone, to_text(row.day));
        CHECK(to_text(day_start(row.day, row.zone)) == row.start);
        CHECK(day_in_zone(day_start(row.day, row.zone), row.zone) == row.day);
    }
}

TEST_CASE("zones are known by their IANA names") {
    CHECK(is_time_zone("Europe/Berlin"));
    CHECK(is_time_zone("UTC"));
    CHECK_FALSE(is_time_zone(""));
    CHECK_FALSE(is_time_zone("Berlin"));
    CHECK_FALSE(is_time_zone("../etc/passwd"));
}

TEST_CASE("days are counted over months and leap years") {
    CHECK(plus_days(2024y / 2 / 28, 2) == Day{2024y / 3 / 1});
    CHECK(plus_days(2026y / 1 / 1, -1) == Day{2025y / 12 / 31});
    CHECK(days_between(2024y / 2 / 1, 2024y / 3 / 1) == 29);
    CHECK(days_between(2026y / 3 / 1, 2026y / 2 / 1) == -28);
}

TEST_CASE("wire types refuse other text with a sentence") {
    CHECK(Timestamp{std::string{"2026-11-20T23:31:19+01:00"}}.reflection() == "2026-11-20T22:31:19.000000Z");
    CHECK(Date{std::string{"2026-11-20"}}.reflection() == "2026-11-20");
    CHECK_THROWS_AS(Timestamp{std::string{"yesterday"}}, std::invalid_argument);
    CHECK_THROWS_AS(Date{std::string{"2026-02-30"}}, std::invalid_argument);
}

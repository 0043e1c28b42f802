#include "features/attendance/punches.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string_view>
#include <vector>

using namespace attune;
using namespace std::chrono_literals;

namespace {

Punch in(std::string_view at) { return {.employee_id = 1, .at = *instant_from(at), .kind = PunchKind::in}; }
Punch out(std::string_view at) { return {.employee_id = 1, .at = *instant_from(at), .kind = PunchKind::out}; }

std::vector<Shift> shifts(std::vector<Punch> punches) { return shifts_of(punches, usual_rules(), "UTC"); }

}  // namespace

TEST_CASE("a day of punches is one shift, breaks included") {
    const auto found = shifts({in("2026-11-26T08:55:00Z"), out("2026-11-26T12:00:00Z"), in("2026-11-26T12:45:00Z"),
                               out("2026-11-26T17:30:00Z")});
    REQUIRE(found.size() == 1);
    CHECK(found[0].day == 2026y / 11 / 26);
    CHECK(to_text(found[0].from) == "2026-11-26T08:55:00.000000Z");
    CHECK(to_text(*found[0].to) == "2026-11-26T17:30:00.000000Z");
}

TEST_CASE("a night is one shift of the day on which it began") {
    const auto found = shifts({in("2026-11-26T21:55:00Z"), out("2026-11-27T06:05:00Z"), in("2026-11-27T21:50:00Z")});
    REQUIRE(found.size() == 2);
    CHECK(found[0].day == 2026y / 11 / 26);
    CHECK(to_text(*found[0].to) == "2026-11-27T06:05:00.000000Z");
    CHECK(found[1].day == 2026y / 11 / 27);
    CHECK_FALSE(found[1].to);
}

TEST_CASE("an end without a beginning waits, and a forgotten end is not made up") {
    CHECK(shifts({out("2026-11-26T17:30:00Z")}).empty());
    const auto found = shifts({in("2026-11-25T09:00:00Z"), in("2026-11-26T09:00:00Z"), out("2026-11-26T17:00:00Z")});
    REQUIRE(found.size() == 2);
    CHECK_FALSE(found[0].to);
    CHECK(to_text(*found[1].to) == "2026-11-26T17:00:00.000000Z");
    const auto late_out = shifts({in("2026-11-25T09:00:00Z"), out("2026-11-26T01:00:01Z")});
    REQUIRE(late_out.size() == 1);
    CHECK_FALSE(late_out[0].to);
}

TEST_CASE("two shifts of one day are one record") {
    const auto found = shifts({in("2026-11-26T00:10:00Z"), out("2026-11-26T04:00:00Z"), in("2026-11-26T18:00:00Z"),
                               out("2026-11-26T22:00:00Z")});
    REQUIRE(found.size() == 1);
    CHECK(found[0].day == 2026y / 11 / 26);
    CHECK(to_text(*found[0].to) == "2026-11-26T22:00:00.000000Z");
}

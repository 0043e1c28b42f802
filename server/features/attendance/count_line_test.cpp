#include "features/attendance/count_line.hpp"

#include <catch2/catch_test_macros.hpp>
#include <tuple>
#include <vector>

using namespace attune;
using namespace std::chrono_literals;
using enum AttendanceStatus;

namespace {

using Told = std::vector<std::tuple<Day, AttendanceStatus, std::int64_t>>;

Told told(const std::string& counts, Day from, Day to) {
    Told all;
    each_count(counts, 2026y / 2 / 1, from, to,
               [&](Day day, AttendanceStatus status, std::int64_t n) { all.emplace_back(day, status, n); });
    return all;
}

}  // namespace

TEST_CASE("a month's line keeps a number for each day and status") {
    auto counts = empty_counts();
    CHECK(counts.size() == 31 * 5 * 7);
    CHECK(told(counts, 2026y / 2 / 1, 2026y / 2 / 28).empty());
    add_to(counts, 2026y / 2 / 1, Present, 20'000);
    add_to(counts, 2026y / 2 / 1, Absent, 3);
    add_to(counts, 2026y / 2 / 28, WFH, 7);
    add_to(counts, 2026y / 2 / 28, WFH, -2);
    CHECK(counts.starts_with("0020000"));
    CHECK(counts.size() == 31 * 5 * 7);
    CHECK(told(counts, 2026y / 1 / 1, 2026y / 12 / 31) ==
          Told{{2026y / 2 / 1, Present, 20'000}, {2026y / 2 / 1, Absent, 3}, {2026y / 2 / 28, WFH, 5}});
    CHECK(told(counts, 2026y / 2 / 2, 2026y / 2 / 27).empty());
    CHECK(told(counts, 2026y / 2 / 28, 2026y / 3 / 3) == Told{{2026y / 2 / 28, WFH, 5}});
}

TEST_CASE("a number that was too low stays a number") {
    auto counts = empty_counts();
    add_to(counts, 2026y / 2 / 1, Late, -1);
    CHECK(counts == empty_counts());
    add_to(counts, 2026y / 2 / 1, Late, 100'000'000);
    CHECK(counts.substr(place_of_count(2026y / 2 / 1, Late), 7) == "9999999");
    CHECK(counts.size() == 31 * 5 * 7);
}

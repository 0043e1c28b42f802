#include "features/attendance/summary.hpp"

#include <catch2/catch_test_macros.hpp>
#include <vector>

using namespace attune;
using namespace std::chrono_literals;
using enum AttendanceStatus;

TEST_CASE("the rate is of those who were expected, and leave is outside it") {
    CHECK(attendance_rate(45, 5) == 0.9);
    CHECK_FALSE(attendance_rate(0, 0));
    const std::vector<DayCount> counts{{Date(2026y / 11 / 25), Present, 40}, {Date(2026y / 11 / 25), Late, 3},
                                       {Date(2026y / 11 / 25), WFH, 2},      {Date(2026y / 11 / 25), Leave, 10},
                                       {Date(2026y / 11 / 25), Absent, 5},   {Date(2026y / 11 / 24), Absent, 100}};
    const auto day = numbers_of_day(2026y / 11 / 25, counts);
    CHECK(day.present == 40);
    CHECK(day.leave == 10);
    CHECK(day.attendance_rate == 0.9);
    CHECK(sentence_of(day) == "90% attendance rate with 45 employees present");
}

TEST_CASE("a day without records says so, and so does one of leave only") {
    CHECK(sentence_of(numbers_of_day(2026y / 11 / 25, {})) == "No attendance was recorded yesterday");
    const std::vector<DayCount> leave{{Date(2026y / 11 / 25), Leave, 3}};
    CHECK(sentence_of(numbers_of_day(2026y / 11 / 25, leave)) == "Everybody who was recorded yesterday was on leave");
    const std::vector<DayCount> one{{Date(2026y / 11 / 25), Late, 1}};
    CHECK(sentence_of(numbers_of_day(2026y / 11 / 25, one)) == "100% attendance rate with 1 employee present");
}

TEST_CASE("a week names its best day") {
    std::vector<DayCount> counts;
    const Day monday = 2026y / 11 / 16;
    for (int i = 0; i < 5; ++i) {
        counts.push_back({Date(plus_days(monday, i)), Present, i == 1 ? 10 : 8});
        counts.push_back({Date(plus_days(monday, i)), Absent, i == 1 ? 0 : 2});
    }
    const auto week = numbers_of_week(monday, counts);
    CHECK(week.best_day == Weekday::tuesday);
    CHECK(week.to == Date(2026y / 11 / 22));
    CHECK(sentence_of(week) == "Average attendance rate of 84% with highest attendance on Tuesday");
    CHECK(sentence_of(numbers_of_week(monday, {})) == "No attendance was recorded last week");
}

#include "features/assistant/words.hpp"

#include <catch2/catch_test_macros.hpp>

#include "features/assistant/circle.hpp"

using namespace attune;
using namespace attune::assistant;
using namespace std::chrono_literals;
using enum AttendanceStatus;
using Of = Subject::Of;

namespace {

constexpr Day today = 2026y / 11 / 26;

Period october() { return {.from = Date(2026y / 10 / 1), .to = Date(2026y / 10 / 31), .words = "last month"}; }
Period this_day() { return {.from = Date(today), .to = Date(today), .words = "today"}; }

Plan figure_of(Measure measure, std::vector<AttendanceStatus> statuses = {}) {
    Plan plan;
    plan.intent = Intent::attendance_figure;
    plan.measure = measure;
    if (!statuses.empty()) plan.statuses = std::move(statuses);
    plan.period = october();
    return plan;
}

Group counted(std::int64_t present, std::int64_t late, std::int64_t leave, std::int64_t absent) {
    Group group;
    group.tally.add(Present, present);
    group.tally.add(Late, late);
    group.tally.add(Leave, leave);
    group.tally.add(Absent, absent);
    return group;
}

const Subject company{}, me{.of = Of::me}, maria{.of = Of::person, .name = "Maria Lopez"},
    sales{.of = Of::group, .name = "Sales"};

}  // namespace

TEST_CASE("names and numbers are listed as people say them") {
    const std::vector<std::string> names{"A", "B", "C", "D", "E"};
    CHECK(words::list_of({}) == "");
    CHECK(words::list_of(std::span(names).first(1)) == "A");
    CHECK(words::list_of(std::span(names).first(2)) == "A and B");
    CHECK(words::list_of(std::span(names).first(4)) == "A, B, C and D");
    CHECK(words::list_of(names) == "A, B, C and 2 more");
    CHECK(words::counted(1, "person") == "1 person");
    CHECK(words::counted(2, "person") == "2 people");
    CHECK(words::number(92.34) == "92.3");
    CHECK(words::number(90) == "90");
    CHECK(words::amount(Measure::arrival, 569.6) == "09:30");
}

TEST_CASE("periods are said in the asker's words and in dates") {
    CHECK(words::opening(october()) == "Last month (1–31 October 2026)");
    CHECK(words::opening({.from = Date(2026y / 10 / 28), .to = Date(today), .words = "the last 30 days"}) ==
          "In the last 30 days (28 October – 26 November 2026)");
    CHECK(words::opening({.from = Date(2026y / 10 / 28), .to = Date(today), .words = "past 30 days"}) ==
          "In past 30 days (28 October – 26 November 2026)");
    CHECK(words::opening({.from = Date(today), .to = Date(today), .words = ""}) == "On Thursday 26 November 2026");
    CHECK(words::span(2025y / 12 / 30, 2026y / 1 / 2) == "30 December 2025 – 2 January 2026");
}

TEST_CASE("a rate says what it is made of") {
    CHECK(words::figure(figure_of(Measure::rate), company, today, counted(8, 1, 4, 1), {}) ==
          "Last month (1–31 October 2026), the attendance rate of the company was 90%, 9 of 10 days attended.");
    CHECK(words::figure(figure_of(Measure::rate), me, today, counted(1, 0, 0, 0), {}) ==
          "Last month (1–31 October 2026), your attendance rate was 100%, 1 of 1 day attended.");
}

TEST_CASE("no records is not zero percent, and leave alone is no rate") {
    CHECK(words::figure(figure_of(Measure::rate), sales, today, {}, {}) ==
          "Last month (1–31 October 2026), there are no attendance records of Sales.");
    CHECK(words::figure(figure_of(Measure::rate), sales, today, counted(0, 0, 2, 0), {}) ==
          "Last month (1–31 October 2026), everybody recorded was on leave, so there is no attendance rate.");
    CHECK(words::figure(figure_of(Measure::days, {Late}), maria, today, counted(3, 0, 0, 0), {}) ==
          "Last month (1–31 October 2026), Maria Lopez was late on no day.");
}

TEST_CASE("a comparison has its direction and unit") {
    const Period september{.from = Date(2026y / 9 / 1), .to = Date(2026y / 9 / 30), .words = "the month before"};
    CHECK(words::figure(figure_of(Measure::rate), company, today, counted(9, 0, 0, 1),
                        words::Compared{.period = september, .value = 86.9}) ==
          "Last month (1–31 October 2026), the attendance rate of the company was 90%, 9 of 10 days attended. That is "
          "3.1 points more than the month before (1–30 September 2026): 86.9%.");
    CHECK(words::figure(figure_of(Measure::days, {Late}), maria, today, counted(1, 3, 0, 0),
                        words::Compared{.period = september, .value = 4}) ==
          "Last month (1–31 October 2026), Maria Lopez was late on 3 days. That is 1 day less (−25%) than the month "
          "before (1–30 September 2026): 4 days.");
    CHECK(words::figure(figure_of(Measure::rate), company, today, counted(9, 0, 0, 1),
                        words::Compared{.period = september, .value = {}}) ==
          "Last month (1–31 October 2026), the attendance rate of the company was 90%, 9 of 10 days attended. There "
          "are no records of the month before (1–30 September 2026) to compare with.");
}

TEST_CASE("who was present is told with those who were at work otherwise") {
    auto plan = figure_of(Measure::people, {Present});
    plan.period = this_day();
    auto all = counted(40, 3, 0, 2);
    all.people = 40;
    CHECK(words::figure(plan, company, today, all, {}) ==
          "Today (Thursday 26 November 2026), 40 people are present. With 3 late and 0 from home, 43 were at "
          "work.");
}

TEST_CASE("somebody who sees less is told whose figure it is") {
    const Subject own{.of = Of::me, .limited = true};
    CHECK(words::figure(figure_of(Measure::rate), own, today, counted(1, 0, 0, 0), {}) ==
          "Last month (1–31 October 2026), your attendance rate was 100%, 1 of 1 day attended. You may see your own "
          "attendance only, so this is yours.");
    const Subject seen{.limited = true, .people = 6};
    CHECK(words::figure(figure_of(Measure::rate), seen, today, counted(1, 0, 0, 0), {}) ==
          "Last month (1–31 October 2026), the attendance rate of the 6 people whom you may see was 100%, 1 of 1 day "
          "attended.");
    CHECK(words::refusal(Refusal::own_only, {}).starts_with("You may not see"));
    CHECK(words::refusal(Refusal::groups_only, {}).starts_with("You may not see"));
}

TEST_CASE("an issue is told with its rule and one thing to do") {
    CHECK_FALSE(words::is_issue({.under = 5, .unexplained = 2}));
    CHECK(words::is_issue({.under = 5.1}));
    CHECK(words::is_issue({.unexplained = 3}));
    Plan plan;
    plan.intent = Intent::attendance_issues;
    plan.period = october();
    const std::vector<words::Issue> issues{{.label = "Sales", .rate = 84, .under = 9.2}};
    CHECK(words::issues(plan, issues, 6, 93.2, false) ==
          "Last month (1–31 October 2026), 1 of 6 departments had attendance issues: Sales (rate 84%, 9.2 points "
          "under). An issue is a rate more than 5 points under that of the company (93.2%), or at least 3 absences "
          "without a note. Look at Sales first: its rate is the furthest under.");
    CHECK(words::issues(plan, {}, 6, {}, false) ==
          "Last month (1–31 October 2026), there are no attendance records to judge by.");
}

TEST_CASE("names stand in words as they are") {
    words::PersonSaid person{.name = "<b>Bob</b> {0} %s", .email = "bob@x.example"};
    CHECK(words::person(person, Fact::email) == "<b>Bob</b> {0} %s's e-mail address is bob@x.example.");
}

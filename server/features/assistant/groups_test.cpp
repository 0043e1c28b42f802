#include "features/assistant/groups.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace attune;
using namespace attune::assistant;
using namespace std::chrono_literals;
using enum AttendanceStatus;

namespace {

Group group_of(std::string label, std::int64_t present, std::int64_t late, std::int64_t absent) {
    Group group;
    group.label = std::move(label);
    group.tally.add(Present, present);
    group.tally.add(Late, late);
    group.tally.add(Absent, absent);
    return group;
}

std::vector<std::string> labels_of(const std::vector<Group>& groups) {
    std::vector<std::string> labels;
    for (const auto& group : groups) labels.push_back(group.label);
    return labels;
}

Plan ranking(Order order, std::optional<std::int64_t> limit) {
    Plan plan;
    plan.measure = Measure::rate;
    plan.group_by = Grouping::team;
    plan.order = order;
    plan.limit = limit;
    return plan;
}

}  // namespace

TEST_CASE("the rate leaves leave out, and a rate of nothing is absent") {
    Tally tally;
    CHECK_FALSE(tally.rate());
    tally.add(Leave, 3);
    CHECK_FALSE(tally.rate());
    tally.add(WFH, 3);
    tally.add(Absent, 1);
    CHECK(tally.rate() == 75.0);
    CHECK(tally.attended() == 3);
    CHECK(tally.all() == 7);
    CHECK(tally.of(std::vector{Leave, Absent}) == 4);
}

TEST_CASE("hours and arrivals are told only of days that have them") {
    Group group;
    CHECK_FALSE(value_of(Measure::hours, {}, group));
    CHECK_FALSE(value_of(Measure::arrival, {}, group));
    CHECK(value_of(Measure::days, {}, group) == 0.0);
    group.times = {.minutes = 930, .shifts = 2, .arrival_minutes = 1140, .arrivals = 2};
    CHECK(value_of(Measure::hours, {}, group) == 15.5);
    CHECK(value_of(Measure::arrival, {}, group) == 570.0);
}

TEST_CASE("days belong to weeks from Monday on, months and weekdays") {
    const Day sunday = 2026y / 3 / 1, monday = 2026y / 3 / 2;
    CHECK(label_of(Grouping::week, key_of(Grouping::week, sunday)) == "2026-02-23");
    CHECK(label_of(Grouping::week, key_of(Grouping::week, monday)) == "2026-03-02");
    CHECK(label_of(Grouping::month, key_of(Grouping::month, sunday)) == "2026-03");
    CHECK(label_of(Grouping::month, key_of(Grouping::month, 2025y / 12 / 31)) == "2025-12");
    CHECK(label_of(Grouping::weekday, key_of(Grouping::weekday, sunday)) == "Sunday");
    CHECK(label_of(Grouping::day, key_of(Grouping::day, monday)) == "2026-03-02");
}

TEST_CASE("a ranking keeps those that are equal to its last") {
    const std::vector groups{group_of("A", 9, 0, 1), group_of("B", 5, 0, 5), group_of("C", 1, 0, 1),
                             group_of("D", 0, 0, 0)};
    CHECK(labels_of(chosen(ranking(Order::lowest, 1), groups)) == std::vector<std::string>{"B", "C"});
    CHECK(labels_of(chosen(ranking(Order::highest, 1), groups)) == std::vector<std::string>{"A"});
    CHECK(labels_of(chosen(ranking(Order::highest, {}), groups)) == std::vector<std::string>{"A", "B", "C"});
}

TEST_CASE("a threshold is in its own unit") {
    CHECK(holds({.is = Comparison::below, .value = 80, .unit = Unit::percent}, Measure::rate, 79.9));
    CHECK_FALSE(holds({.is = Comparison::below, .value = 80, .unit = Unit::percent}, Measure::rate, 80));
    CHECK(holds({.is = Comparison::at_most, .value = 0, .unit = Unit::days}, Measure::days, 0));
    CHECK(holds({.is = Comparison::above, .value = 90, .unit = Unit::minutes}, Measure::hours, 1.6));
    CHECK(holds({.is = Comparison::at_least, .value = 9, .unit = Unit::hours}, Measure::arrival, 540));
    Plan plan = ranking(Order::highest, {});
    plan.threshold = Threshold{.is = Comparison::above, .value = 50, .unit = Unit::percent};
    CHECK(labels_of(chosen(plan, {group_of("A", 9, 0, 1), group_of("B", 5, 0, 5), group_of("D", 0, 0, 0)})) ==
          std::vector<std::string>{"A"});
}

TEST_CASE("days and people without a status are the attended ones") {
    Plan plan;
    plan.measure = Measure::days;
    CHECK(counted_statuses(plan) == std::vector{Present, Late, WFH});
    plan.statuses = std::vector{Leave};
    CHECK(counted_statuses(plan) == std::vector{Leave});
    plan.statuses.reset();
    plan.measure = Measure::hours;
    CHECK(counted_statuses(plan).empty());
}

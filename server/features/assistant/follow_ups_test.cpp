#include <catch2/catch_test_macros.hpp>
#include <span>

#include "features/assistant/test_company.hpp"

using namespace attune;
using namespace attune::assistant;

namespace {

struct Row {
    std::string_view message;
    std::string_view plan;
};

// Each message follows the one before. What is no plan about the company leaves the earlier one standing.
void check(std::span<const Row> rows) {
    std::optional<Plan> before;
    for (const auto& row : rows) {
        CAPTURE(row.message);
        const auto understood = understand(row.message, test::asking(before));
        CHECK(test::shown(understood) == row.plan);
        const auto intent = understood.plans.back().intent;
        if (understood.doubt == Doubt::none && intent != Intent::thanks) before = understood.plans.back();
    }
}

}  // namespace

TEST_CASE("after \"What was the attendance rate of Sales in Q3?\"") {
    constexpr Row rows[]{
        {"What was the attendance rate of Sales in Q3?", "attendance_figure rate teams=1 2026-07-01..2026-09-30"},
        {"and for Support?", "attendance_figure rate teams=2 2026-07-01..2026-09-30"},
        {"and in Q2?", "attendance_figure rate teams=2 2026-04-01..2026-06-30"},
        {"show it by week", "attendance_figure rate teams=2 2026-04-01..2026-06-30 by week"},
        {"compare with last year",
         "attendance_figure rate teams=2 2026-04-01..2026-06-30 vs 2025-01-01..2025-12-31 by week"},
        {"what about Maria?",
         "attendance_figure rate employees=1 2026-04-01..2026-06-30 vs 2025-01-01..2025-12-31 by week"},
        {"only the late ones",
         "attendance_figure days Late employees=1 2026-04-01..2026-06-30 vs 2025-01-01..2025-12-31 by week"},
    };
    check(rows);
}

TEST_CASE("after \"Who was late last month?\"") {
    constexpr Row rows[]{
        {"Who was late last month?", "attendance_figure days Late 2026-10-01..2026-10-31 by employee"},
        {"how many?", "attendance_figure people Late 2026-10-01..2026-10-31"},
        {"and who was absent?", "attendance_figure days Absent 2026-10-01..2026-10-31 by employee"},
        {"and in Sales?", "attendance_figure days Absent teams=1 2026-10-01..2026-10-31 by employee"},
        {"what about yesterday", "attendance_figure days Absent teams=1 2026-11-25 by employee"},
        {"show it by week", "attendance_figure days Absent teams=1 2026-11-25 by week"},
        {"by team", "attendance_figure days Absent teams=1 2026-11-25 by team"},
        {"top 3", "attendance_figure days Absent teams=1 2026-11-25 by team highest 3"},
        {"as a chart", "attendance_figure days Absent teams=1 2026-11-25 by team highest 3"},
        {"thanks", "thanks"},
        {"only Platform", "attendance_figure days Absent teams=3 2026-11-25"},
    };
    check(rows);
}

TEST_CASE("after \"Show me Maria's attendance last week\"") {
    constexpr Row rows[]{
        {"Show me Maria's attendance last week", "attendance_list employees=1 2026-11-16..2026-11-22"},
        {"and Jonas?", "attendance_list employees=2 2026-11-16..2026-11-22"},
        {"why was he late on Tuesday?", "explain_day Late employees=2 2026-11-24"},
        {"what about the week before", "explain_day Late employees=2 2026-11-16..2026-11-22"},
        {"by weekday", "attendance_figure days Late employees=2 2026-11-16..2026-11-22 by weekday"},
        {"who is her manager?", "person employees=2 fact=manager"},
        {"and his email?", "person employees=2 fact=email"},
    };
    check(rows);
}

TEST_CASE("after \"who hasn't checked in yet?\"") {
    constexpr Row rows[]{
        {"who hasn't checked in yet?", "missing 2026-11-26"},
        {"and yesterday?", "missing 2026-11-25"},
        {"in Support?", "missing teams=2 2026-11-25"},
        {"only the Platform team", "missing teams=3 2026-11-25"},
    };
    check(rows);
}

TEST_CASE("after \"attendance issues last month\"") {
    constexpr Row rows[]{
        {"attendance issues last month", "attendance_issues 2026-10-01..2026-10-31 by department"},
        {"by team", "attendance_issues 2026-10-01..2026-10-31 by team"},
        {"and in Q3?", "attendance_issues 2026-07-01..2026-09-30 by team"},
    };
    check(rows);
}

TEST_CASE("after \"How many employees are in Support?\"") {
    constexpr Row rows[]{
        {"How many employees are in Support?", "people_count teams=2"},
        {"who are they?", "people_list teams=2"},
        {"and in Sales?", "people_list teams=1"},
    };
    check(rows);
}

TEST_CASE("after \"List the developers\"") {
    constexpr Row rows[]{
        {"List the developers", "people_list title=Developer"},
        {"in Platform", "people_list teams=3 title=Developer"},
        {"and designers?", "people_list teams=3 title=Designer"},
    };
    check(rows);
}

TEST_CASE("after \"who is Maria's manager?\"") {
    constexpr Row rows[]{
        {"who is Maria's manager?", "person employees=1 fact=manager"},
        {"and Jonas's?", "person employees=2 fact=manager"},
        {"and her email?", "person employees=2 fact=email"},
        {"what's her attendance this month", "attendance_list employees=2 2026-11-01..2026-11-26"},
        {"since she joined", "attendance_list employees=2 2023-02-01..2026-11-26"},
    };
    check(rows);
}

TEST_CASE("after \"attendance rate by team last month\"") {
    constexpr Row rows[]{
        {"attendance rate by team last month", "attendance_figure rate 2026-10-01..2026-10-31 by team"},
        {"worst first", "attendance_figure rate 2026-10-01..2026-10-31 by team lowest"},
        {"below 90%", "attendance_figure rate 2026-10-01..2026-10-31 by team lowest below 90 percent"},
        {"same for departments", "attendance_figure rate 2026-10-01..2026-10-31 by department below 90 percent"},
        {"and this month?", "attendance_figure rate 2026-11-01..2026-11-26 by department below 90 percent"},
        {"compared to the month before",
         "attendance_figure rate 2026-11-01..2026-11-26 vs 2026-10-01..2026-10-31 by department below 90 percent"},
        {"who was late?", "attendance_figure days Late 2026-10-28..2026-11-26 by employee"},
        {"instead of teams, by employee", "attendance_figure days Late 2026-10-28..2026-11-26 by employee"},
    };
    check(rows);
}

TEST_CASE("after \"Was Jonas late yesterday?\"") {
    constexpr Row rows[]{
        {"Was Jonas late yesterday?", "attendance_list Late employees=2 2026-11-25"},
        {"why?", "explain_day Late employees=2 2026-11-25"},
        {"and Maria?", "explain_day Late employees=1 2026-11-25"},
        {"how many times this month?", "attendance_figure days Late employees=1 2026-11-01..2026-11-26"},
    };
    check(rows);
}

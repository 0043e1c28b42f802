#pragma once
// Carries out one plan as the person who asks: reads, counts, and says what came out in words, rows, a chart and links.
//
// Who may see what is decided here and below (circle.hpp, People, Attendance), never by what understood the message.

#include <optional>
#include <string>
#include <vector>

#include "features/assistant/facts.hpp"
#include "features/assistant/table.hpp"
#include "features/assistant/types.hpp"

namespace attune::assistant {

struct Answered {
    Outcome outcome = Outcome::answered;
    std::string words;
    Table table;
    std::optional<Chart> chart;
    std::vector<Link> links;
};

// Says the period where the plan does not: the last 30 days of figures and lists, today of who is missing, last month of issues.
Plan with_period(Plan plan, Day today);

// 400 that names the member of a plan that nobody could carry out.
void refuse_bad_steps(const std::vector<Plan>& steps);

// A plan of `clarify` says that nothing was understood: what exactly, the message's own reader knows better.
Answered answered(Facts& facts, const Plan& plan);

struct Circle;
// Why a circle is not answered, for one that has a refusal.
Answered refused(const Circle& circle);

// What would keep others waiting: days of many people over many years, read one by one.
bool is_too_much(Facts& facts, Circle& circle, const std::optional<Period>& period);
Answered too_much();

// The kinds of plans, by the file that carries them out.
Answered answered_figure(Facts& facts, const Plan& plan);
Answered answered_issues(Facts& facts, const Plan& plan);
Answered answered_records(Facts& facts, const Plan& plan);
Answered answered_missing(Facts& facts, const Plan& plan);
Answered answered_day(Facts& facts, const Plan& plan);
Answered answered_people(Facts& facts, const Plan& plan);
Answered answered_person(Facts& facts, const Plan& plan);
Answered answered_groups(Facts& facts, const Plan& plan);  // teams, departments
Answered answered_team(Facts& facts, const Plan& plan);

}  // namespace attune::assistant

#pragma once
// Whom a question about attendance is about, as far as the asker may see it; or why it is not answered.
//
// Who holds attendance_read sees the days of those whom it reaches. Who holds attendance_overview sees numbers of the company, its
// teams and departments, and never of one person. Nothing that a message says changes this.

#include <optional>
#include <string>
#include <vector>

#include "features/assistant/facts.hpp"
#include "features/assistant/plan.hpp"

namespace attune::assistant {

enum class Refusal {
    own_only,     // they may see their own attendance only
    groups_only,  // they may see numbers of teams and the company, not of single people
    theirs,       // they may not see the attendance of these
    unknown,      // not there, or not theirs to know of: the two are told alike
    no_such_team,
    not_listed,  // the asker has no row among the employees
};

struct Subject {
    enum class Of { company, me, person, group } of = Of::company;
    std::string name;         // "Maria Lopez", "Sales"; empty for the company and oneself
    bool limited = false;     // the question was about more people than these
    std::int64_t people = 0;  // where it is limited
};

struct Circle {
    std::optional<Refusal> refusal;
    Subject subject;
    bool is_numbers = false;    // only numbers of groups may leave
    std::vector<TeamId> teams;  // where nothing but teams narrows it; none: the whole company
    bool by_teams = false;      // so that what is kept for teams and the company will do
    People::Reach reach;
    Choice choice;

    // By name, active or not; looked up once.
    const std::vector<Employee>& people(Facts& facts);
    Whose whose(Facts& facts);  // nothing: everybody

private:
    friend Circle circle_of(Facts& facts, const Plan& plan);
    std::optional<std::vector<Employee>> people_;
};

inline constexpr std::int64_t most_people = 20'000;

Circle circle_of(Facts& facts, const Plan& plan);

}  // namespace attune::assistant

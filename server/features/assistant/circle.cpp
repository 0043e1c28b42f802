#include "features/assistant/circle.hpp"

#include <algorithm>
#include <format>

#include "features/assistant/words.hpp"

namespace attune::assistant {
namespace {

using enum Refusal;

// Whether the answer is numbers of groups, which leave out who the people are.
bool is_of_groups(const Plan& plan) {
    const auto who = plan.who.value_or(Who{});
    if (who.me || who.employees || who.title || plan.group_by == Grouping::employee) return false;
    if (plan.intent == Intent::attendance_issues) return true;
    const auto measure = plan.measure.value_or(Measure::rate);
    return plan.intent == Intent::attendance_figure && measure != Measure::hours && measure != Measure::arrival;
}

bool groups_people(const Plan& plan) {
    return plan.group_by == Grouping::employee || plan.group_by == Grouping::team ||
           plan.group_by == Grouping::department || plan.intent == Intent::attendance_issues ||
           plan.intent == Intent::missing;
}

std::string name_of_group(Facts& facts, const Who& who) {
    std::vector<std::string> names;
    for (const auto id : who.teams.value_or(std::vector<TeamId>{})) names.push_back(facts.team_name(id));
    for (const auto id : who.departments.value_or(std::vector<DepartmentId>{}))
        names.push_back(facts.department_name(id));
    auto name = words::list_of(names);
    if (who.my_team.value_or(false)) name = "your team";
    if (who.title) name = words::titled(*who.title, name);
    return name;
}

bool names_what_is_not_there(Facts& facts, const Who& who) {
    return std::ranges::any_of(who.teams.value_or(std::vector<TeamId>{}),
                               [&](TeamId id) { return facts.team(id) == nullptr; }) ||
           std::ranges::any_of(who.departments.value_or(std::vector<DepartmentId>{}),
                               [&](DepartmentId id) { return facts.department(id) == nullptr; });
}

// Of people who are named: those whose attendance the asker may see.
void narrow_to_named(Facts& facts, const std::vector<EmployeeId>& named, Circle& circle) {
    std::vector<EmployeeId> visible;
    std::vector<std::string> names, others;
    for (const auto id : named) {
        const auto found = facts.rooms.people.by_id(facts.work, id);
        if (!found) continue;
        if (facts.work.may(Permission::attendance_read, facts.rooms.people.relation_to(facts.work, *found))) {
            visible.push_back(id);
            names.push_back(found->name);
        } else if (facts.is_colleague(*found)) {
            others.push_back(found->name);
        }
    }
    if (visible.empty()) {
        circle.refusal = others.empty() ? unknown : theirs;
        circle.subject = {.of = Subject::Of::person, .name = words::list_of(others)};
        return;
    }
    const bool is_me = visible.size() == 1 && facts.me && facts.me->employee_id == visible.front();
    circle.subject = {.of = is_me                 ? Subject::Of::me
                            : visible.size() == 1 ? Subject::Of::person
                                                  : Subject::Of::group,
                      .name = is_me ? std::string{} : words::list_of(names),
                      .limited = visible.size() < named.size(),
                      .people = std::ssize(visible)};
    circle.reach = {.everybody = true};
    circle.choice.employees = std::move(visible);
}

void only_me(Facts& facts, Circle& circle) {
    if (!facts.me || !facts.work.may(Permission::attendance_read, Scope::self)) {
        circle.refusal = not_listed;
        return;
    }
    circle.subject.of = Subject::Of::me;
    circle.reach = {.me = facts.me->employee_id};
    circle.choice = {.employees = std::vector{facts.me->employee_id}};
}

People::Reach own_team(const Facts& facts) {
    if (!facts.me) return {};
    return {.lead = facts.me->employee_id, .own_team = facts.me->team_id};
}

}  // namespace

const std::vector<Employee>& Circle::people(Facts& facts) {
    if (!people_) people_ = facts.rooms.people.chosen(facts.work, reach, choice, most_people);
    return *people_;
}

Whose Circle::whose(Facts& facts) {
    if (reach.everybody && !choice.employees && !choice.teams && !choice.departments && !choice.title) return {};
    std::vector<EmployeeId> ids;
    for (const auto& employee : people(facts)) ids.push_back(employee.employee_id);
    return ids;
}

Circle circle_of(Facts& facts, const Plan& plan) {
    const auto who = plan.who.value_or(Who{});
    const auto& work = facts.work;
    const bool sees_everybody = work.may(Permission::attendance_read, Scope::company);
    const bool sees_team = work.may(Permission::attendance_read, Scope::own_team);
    const bool sees_numbers = work.may(Permission::attendance_overview, Scope::company);
    Circle circle;
    if (names_what_is_not_there(facts, who)) {
        circle.refusal = no_such_team;
        return circle;
    }
    if (who.me.value_or(false)) {
        only_me(facts, circle);
        return circle;
    }
    circle.choice = {.employees = {}, .teams = who.teams, .departments = who.departments, .title = who.title};
    if (who.employees) {
        narrow_to_named(facts, *who.employees, circle);
        return circle;
    }

    const bool is_everybody = !who.teams && !who.departments && !who.title && !who.my_team.value_or(false);
    circle.subject = {.of = is_everybody ? Subject::Of::company : Subject::Of::group,
                      .name = name_of_group(facts, who)};
    circle.is_numbers = !sees_everybody && sees_numbers && is_of_groups(plan);
    if (sees_everybody || circle.is_numbers) {
        circle.reach = who.my_team.value_or(false) ? own_team(facts) : People::Reach{.everybody = true};
        circle.by_teams = circle.reach.everybody && !who.departments && !who.title;
        circle.teams = who.teams.value_or(std::vector<TeamId>{});
        return circle;
    }
    if (!sees_team) {
        if (is_everybody && !groups_people(plan)) {
            only_me(facts, circle);
            circle.subject.limited = true;
        } else {
            circle.refusal = sees_numbers ? groups_only : own_only;
        }
        return circle;
    }
    circle.reach = who.my_team.value_or(false) ? own_team(facts)
                                               : facts.rooms.people.reach_of(facts.work, Permission::attendance_read);
    const auto seen = std::ssize(circle.people(facts));
    const auto all =
        who.my_team.value_or(false) ? seen
        : is_everybody
            ? facts.rooms.people.stamp(facts.work).employees
            : std::ssize(facts.rooms.people.chosen(facts.work, {.everybody = true}, circle.choice, most_people));
    if (seen == 0 && all > 0) circle.refusal = is_everybody ? not_listed : theirs;
    circle.subject.limited = seen < all;
    circle.subject.people = seen;
    return circle;
}

}  // namespace attune::assistant

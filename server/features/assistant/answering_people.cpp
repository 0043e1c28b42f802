// People, teams and departments: who is there, who leads whom.

#include <algorithm>
#include <format>
#include <map>

#include "core/enum_names.hpp"
#include "features/assistant/answering.hpp"
#include "features/assistant/circle.hpp"
#include "features/assistant/words.hpp"

namespace attune::assistant {
namespace {

People::Reach own_team(const Facts& facts) {
    if (!facts.me) return {};
    return {.lead = facts.me->employee_id, .own_team = facts.me->team_id};
}

std::optional<Day> day_of(const std::optional<Date>& date) { return date ? std::optional(date->value) : std::nullopt; }

Cell cell_of_day(const std::optional<Date>& date) { return date ? Cell(to_text(date->value)) : Cell(); }

Cell name_cell(std::string name) { return cell_of(std::optional(std::move(name))); }

bool joined_in(const Employee& person, const std::optional<Period>& period) {
    if (!period) return true;
    return person.hire_date && *person.hire_date >= period->from && *person.hire_date <= period->to;
}

std::vector<Employee> wanted(Facts& facts, const Plan& plan) {
    const auto who = plan.who.value_or(Who{});
    auto employees = who.employees;
    if (who.me.value_or(false)) employees = std::vector{facts.me ? facts.me->employee_id : 0};
    const bool is_own_team = who.my_team.value_or(false);
    // Who may not see their team sees themselves alone in it.
    const auto reach = is_own_team && facts.work.may(Permission::colleagues_read, Scope::own_team) ? own_team(facts)
                                                                                                   : facts.colleagues();
    auto people = facts.rooms.people.chosen(facts.work, reach,
                                            {.employees = employees,
                                             .teams = who.teams,
                                             .departments = who.departments,
                                             .title = who.title,
                                             .is_active = true},
                                            most_people);
    std::erase_if(people, [&](const Employee& person) { return !joined_in(person, plan.period); });
    return people;
}

std::string name_of_choice(Facts& facts, const Who& who) {
    std::vector<std::string> names;
    for (const auto id : who.teams.value_or(std::vector<TeamId>{})) names.push_back(facts.team_name(id));
    for (const auto id : who.departments.value_or(std::vector<DepartmentId>{}))
        names.push_back(facts.department_name(id));
    const auto place = who.my_team.value_or(false) ? "your team" : words::list_of(names);
    return who.title ? words::titled(*who.title, place) : place;
}

void tell_people(Facts& facts, const Plan& plan, const std::vector<Employee>& people, Table& table) {
    table.columns = {
        {.key = "employee", .label = "Person"}, {.key = "title", .label = "Title"},
        {.key = "team", .label = "Team"},       {.key = "department", .label = "Department"},
        {.key = "email", .label = "E-mail"},    {.key = "hire_date", .label = "Joined", .kind = ColumnKind::day}};
    for (const auto& person : people) {
        if (std::ssize(table.rows) == plan.limit.value_or(most_rows)) break;
        table.rows.push_back({person.name, cell_of(person.role), name_cell(facts.team_name(person.team_id)),
                              name_cell(facts.department_name(facts.department_of(person))), person.email,
                              cell_of_day(person.hire_date)});
    }
    table.total = std::ssize(people);
}

// Head counts of teams or departments.
void tell_head_counts(Facts& facts, Grouping grouping, const std::vector<Employee>& people, Answered& into) {
    std::map<std::string, std::int64_t> counts;
    for (const auto& person : people) {
        auto name = grouping == Grouping::team ? facts.team_name(person.team_id)
                                               : facts.department_name(facts.department_of(person));
        ++counts[name.empty() ? "none" : std::move(name)];
    }
    const auto key = std::string(name_of(grouping));
    into.table.columns = {{.key = key, .label = grouping == Grouping::team ? "Team" : "Department"},
                          {.key = "people", .label = "People", .kind = ColumnKind::number}};
    for (const auto& [name, n] : counts) into.table.rows.push_back({name, cell_of(n)});
    into.table.total = std::ssize(counts);
    if (counts.size() > 1) into.chart = Chart{.kind = ChartKind::bar, .x = key, .series = {"people"}, .y = "people"};
}

// Somebody's manager or lead by name: where the asker may see them, or they are the asker's own.
struct Above {
    std::string name;
    bool is_hidden = false;
};
Above above(Facts& facts, const std::optional<EmployeeId>& id, bool is_own) {
    const auto found = id ? facts.rooms.people.by_id(facts.work, *id) : std::nullopt;
    if (!found) return {};
    if (is_own || facts.is_colleague(*found)) return {.name = found->name};
    return {.is_hidden = true};
}

// Numbers of people are for those who see everybody, or the company's numbers.
bool sees_sizes(Facts& facts) {
    return facts.colleagues().everybody || facts.work.may(Permission::attendance_overview, Scope::company);
}

struct Sizes {
    std::map<TeamId, std::int64_t> teams;
    std::map<DepartmentId, std::int64_t> departments;
};
Sizes sizes(Facts& facts) {
    Sizes result;
    for (const auto& person :
         facts.rooms.people.chosen(facts.work, {.everybody = true}, {.is_active = true}, most_people)) {
        if (person.team_id) ++result.teams[*person.team_id];
        if (person.department_id) ++result.departments[*person.department_id];
    }
    return result;
}

std::vector<std::string> reports_of(Facts& facts, const Employee& person) {
    std::vector<std::string> names;
    for (const auto& other :
         facts.rooms.people.chosen(facts.work, facts.colleagues(), {.is_active = true}, most_people))
        if (other.manager_id == person.employee_id) names.push_back(other.name);
    return names;
}

}  // namespace

Answered answered_people(Facts& facts, const Plan& plan) {
    const auto who = plan.who.value_or(Who{});
    const auto people = wanted(facts, plan);
    Answered result;
    std::vector<std::string> names;
    names.reserve(people.size());
    for (const auto& person : people) names.push_back(person.name);
    result.words = words::people(plan, name_of_choice(facts, who), names, std::ssize(people),
                                 !facts.colleagues().everybody && !who.my_team && !who.employees && !who.me);
    result.outcome = people.empty() ? Outcome::nothing : Outcome::answered;
    if (plan.group_by == Grouping::team || plan.group_by == Grouping::department)
        tell_head_counts(facts, *plan.group_by, people, result);
    else
        tell_people(facts, plan, people, result.table);
    if (facts.work.may(Permission::employees_read)) {
        auto href = std::string("/api/employees?is_active=true");
        if (who.teams && who.teams->size() == 1) href += std::format("&team_id={}", who.teams->front());
        if (who.departments && who.departments->size() == 1)
            href += std::format("&department_id={}", who.departments->front());
        result.links = {{.label = "Employees", .href = href}};
    }
    return result;
}

Answered answered_person(Facts& facts, const Plan& plan) {
    const auto who = plan.who.value_or(Who{});
    if (!who.employees && !who.me && plan.who) return answered_people(facts, plan);
    std::vector<Employee> people;
    if (who.employees) {
        for (const auto id : *who.employees) {
            auto found = facts.rooms.people.by_id(facts.work, id);
            if (found && facts.is_colleague(*found)) people.push_back(*std::move(found));
        }
    } else if (facts.me) {
        people.push_back(*facts.me);
    }
    Answered result;
    if (people.empty()) {
        result.outcome = Outcome::nothing;
        result.words = words::refusal(who.employees ? Refusal::unknown : Refusal::not_listed, {});
        return result;
    }
    for (const auto& person : people) {
        const bool is_me = facts.me && facts.me->employee_id == person.employee_id;
        const auto manager = above(facts, person.manager_id, is_me);
        words::PersonSaid said{.name = person.name,
                               .is_me = is_me,
                               .email = person.email,
                               .title = person.role.value_or(""),
                               .team = facts.team_name(person.team_id),
                               .department = facts.department_name(facts.department_of(person)),
                               .manager = manager.name,
                               .manager_is_hidden = manager.is_hidden,
                               .hired = day_of(person.hire_date),
                               .is_active = person.is_active};
        if (plan.fact == Fact::reports || plan.fact == Fact::size) said.reports = reports_of(facts, person);
        result.words += (result.words.empty() ? "" : " ") + words::person(said, plan.fact);
    }
    tell_people(facts, plan, people, result.table);
    if (people.size() == 1)
        result.links = {
            {.label = people.front().name, .href = std::format("/api/employees/{}", people.front().employee_id)}};
    return result;
}

Answered answered_groups(Facts& facts, const Plan& plan) {
    const bool of_teams = plan.intent == Intent::teams;
    const bool with_sizes = sees_sizes(facts);
    const auto counts = with_sizes ? sizes(facts) : Sizes{};
    const auto who = plan.who.value_or(Who{});
    Answered result;
    std::vector<std::string> names;
    auto& table = result.table;
    table.columns = {{.key = of_teams ? "team" : "department", .label = of_teams ? "Team" : "Department"}};
    if (of_teams) table.columns.push_back({.key = "department", .label = "Department"});
    if (with_sizes) table.columns.push_back({.key = "people", .label = "People", .kind = ColumnKind::number});
    const auto add = [&](const std::string& name, const std::optional<std::string>& department, std::int64_t n) {
        names.push_back(name);
        if (std::ssize(table.rows) == most_rows) return;
        auto& row = table.rows.emplace_back();
        row.push_back(name);
        if (department) row.push_back(name_cell(*department));
        if (with_sizes) row.push_back(cell_of(n));
    };
    const auto count_of = [](const auto& all, std::int64_t id) {
        const auto found = all.find(id);
        return found == all.end() ? std::int64_t{0} : found->second;
    };
    if (of_teams) {
        for (const auto& team : facts.teams()) {
            if (who.departments &&
                !(team.department_id && std::ranges::contains(*who.departments, *team.department_id)))
                continue;
            add(team.team_name, facts.department_name(team.department_id), count_of(counts.teams, team.team_id));
        }
    } else {
        for (const auto& department : facts.departments())
            add(department.name, {}, count_of(counts.departments, department.id));
    }
    table.total = std::ssize(names);
    result.words = words::groups_list(of_teams ? "team" : "department", names);
    result.outcome = names.empty() ? Outcome::nothing : Outcome::answered;
    if (with_sizes && names.size() > 1 && names.size() <= 400)
        result.chart =
            Chart{.kind = ChartKind::bar, .x = table.columns.front().key, .series = {"people"}, .y = "people"};
    result.links = {
        {.label = of_teams ? "Teams" : "Departments", .href = of_teams ? "/api/teams" : "/api/departments"}};
    return result;
}

Answered answered_team(Facts& facts, const Plan& plan) {
    const auto who = plan.who.value_or(Who{});
    const auto* team = who.teams                                           ? facts.team(who.teams->front())
                       : facts.me && facts.me->team_id && !who.departments ? facts.team(*facts.me->team_id)
                                                                           : nullptr;
    const auto* department = who.departments ? facts.department(who.departments->front()) : nullptr;
    Answered result;
    if (!team && !department) {
        result.outcome = Outcome::nothing;
        result.words = words::refusal(Refusal::no_such_team, {});
        return result;
    }
    const bool is_own = team && facts.me && facts.me->team_id == team->team_id;
    const auto lead = team ? above(facts, team->lead_id, is_own) : Above{};
    words::TeamSaid said{.name = team ? team->team_name : department->name,
                         .department = team ? facts.department_name(team->department_id) : std::string{},
                         .lead = lead.name,
                         .lead_is_hidden = lead.is_hidden,
                         .is_department = !team};
    if (sees_sizes(facts) || is_own) {
        Choice choice{.is_active = true};
        if (team)
            choice.teams = std::vector{team->team_id};
        else
            choice.departments = std::vector{department->id};
        const auto reach = sees_sizes(facts) ? People::Reach{.everybody = true} : facts.colleagues();
        said.size = std::ssize(facts.rooms.people.chosen(facts.work, reach, choice, most_people));
    }
    result.words = words::team(said, plan.fact);
    result.table.columns = {{.key = "name", .label = team ? "Team" : "Department"},
                            {.key = "lead", .label = "Lead"},
                            {.key = "people", .label = "People", .kind = ColumnKind::number}};
    result.table.rows.push_back({said.name, name_cell(said.lead), said.size ? cell_of(*said.size) : Cell()});
    result.table.total = 1;
    result.links = {{.label = said.name,
                     .href = team ? std::format("/api/teams/{}", team->team_id)
                                  : std::format("/api/departments/{}", department->id)}};
    return result;
}

}  // namespace attune::assistant

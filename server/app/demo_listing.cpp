#include "app/demo_listing.hpp"

#include "app/demo_founding.hpp"
#include "platform/http/routes.hpp"

namespace attune::app {

// Not of this file alone: the JSON library looks for it from within std::optional.
struct ListedPromotion {
    Date on;
    std::string from;
};

namespace {

// Ids are those of an empty database.
struct ListedDepartment {
    DepartmentId id = 0;
    std::string name;
};

struct ListedTeam {
    TeamId team_id = 0;
    std::string name, department;
    std::optional<std::string> lead;
    bool works_nights = false, never_works_from_home = false, attendance_issues_in_last_weeks = false;
};

struct ListedPerson {
    EmployeeId employee_id = 0;
    std::string name, first_name, last_name, email, title;
    std::optional<std::string> department, team, manager;
    Date hire_date;
    std::optional<Date> left;
    bool is_active = true;
    Role access = Role::employee;
    bool has_user = true;
    std::optional<ListedPromotion> promoted;
};

struct ListedHoliday {
    Date day;
    std::string name;
};

struct ListedCompany {
    std::string company, domain, jurisdiction, time_zone, password;
    Date first_day, until, attendance_issues_begin;
    std::vector<ListedDepartment> departments;
    std::vector<ListedTeam> teams;
    std::vector<ListedPerson> people;
    std::vector<std::string> sign_ins;
    std::vector<ListedHoliday> holidays;
};

ListedTeam listed(const Roster& roster, const RosterTeam& team, TeamId id) {
    return {.team_id = id,
            .name = team.name,
            .department = roster.departments[team.department],
            .lead = team.lead ? std::optional(roster.people[*team.lead].name()) : std::nullopt,
            .works_nights = team.at_night,
            .never_works_from_home = team.on_site || team.at_night,
            .attendance_issues_in_last_weeks = team.troubled};
}

ListedPerson listed(const Roster& roster, const RosterPerson& person, EmployeeId id) {
    ListedPerson listed{.employee_id = id,
                        .name = person.name(),
                        .first_name = person.first,
                        .last_name = person.last,
                        .email = person.email,
                        .title = person.title,
                        .department = {},
                        .team = {},
                        .manager = {},
                        .hire_date = person.hired,
                        .left = {},
                        .is_active = !person.left,
                        .access = person.access,
                        .has_user = person.signs_in,
                        .promoted = {}};
    if (person.department) listed.department = roster.departments[*person.department];
    if (person.team) listed.team = roster.teams[*person.team].name;
    if (person.manager) listed.manager = roster.people[*person.manager].name();
    if (person.left) listed.left = *person.left;
    if (person.promoted) listed.promoted = {.on = person.promoted->day, .from = person.promoted->title_before};
    return listed;
}

ListedCompany listed(const DemoWish& wish, const Roster& roster) {
    ListedCompany company{.company = roster.company,
                          .domain = roster.domain,
                          .jurisdiction = roster.jurisdiction,
                          .time_zone = roster.time_zone,
                          .password = std::string(demo_password),
                          .first_day = first_day(wish),
                          .until = wish.until,
                          .attendance_issues_begin = trouble_begins(wish),
                          .departments = {},
                          .teams = {},
                          .people = {},
                          .sign_ins = {},
                          .holidays = {}};
    const auto next = [](const auto& listed) { return static_cast<std::int64_t>(listed.size()) + 1; };
    for (const auto& name : roster.departments)
        company.departments.push_back({.id = next(company.departments), .name = name});
    for (const auto& team : roster.teams) company.teams.push_back(listed(roster, team, next(company.teams)));
    for (const auto& person : roster.people) company.people.push_back(listed(roster, person, next(company.people)));
    for (const auto place : roster.sign_ins) company.sign_ins.push_back(roster.people[place].email);
    for (const auto& holiday : roster.holidays) company.holidays.push_back({.day = holiday.day, .name = holiday.name});
    return company;
}

}  // namespace

std::string listing_of(const DemoWish& wish, const std::vector<Roster>& companies) {
    std::vector<ListedCompany> all;
    all.reserve(companies.size());
    for (const auto& roster : companies) all.push_back(listed(wish, roster));
    return http::write_json(all);
}

}  // namespace attune::app

#pragma once
// Employees and teams. An employee may have a user or not; `role` is the job title, access is the user's role.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/ids.hpp"
#include "core/text.hpp"
#include "core/time.hpp"
#include "platform/http/http.hpp"

namespace attune {

struct Employee {
    EmployeeId employee_id = 0;
    std::string name;
    std::string email;
    std::optional<TeamId> team_id;
    std::optional<std::string> role;  // job title
    std::optional<DepartmentId> department_id;
    std::optional<EmployeeId> manager_id;
    std::optional<UserId> user_id;
    std::optional<Date> hire_date;
    bool is_active = true;
};

struct EmployeeQuery {
    std::optional<std::string> q;
    std::optional<DepartmentId> department_id;
    std::optional<TeamId> team_id;
    std::optional<EmployeeId> manager_id;
    std::optional<bool> is_active;
    std::optional<std::string> sort;  // name, -name, email, employee_id
};

// Some of a company's people: several members narrow each other, several ids of one member add up.
struct Choice {
    std::optional<std::vector<EmployeeId>> employees;
    std::optional<std::vector<TeamId>> teams;
    std::optional<std::vector<DepartmentId>> departments;
    std::optional<std::string> title;  // in any case; also as a part of theirs, in whole words
    std::optional<bool> is_active;
};

struct ChosenEmployee : Employee {
    std::string name_key;
};

// Changes whenever a person or a team does.
struct PeopleStamp {
    std::int64_t employees = 0, teams = 0;
    std::optional<Timestamp> employee_changed, team_changed;
};

struct NewEmployee {
    Text<1, 255> name;
    Email email;
    std::optional<TeamId> team_id;
    std::optional<Text<0, 255>> role;
    std::optional<DepartmentId> department_id;
    std::optional<EmployeeId> manager_id;
    std::optional<Date> hire_date;
};

struct EmployeeChange {
    std::optional<Text<1, 255>> name;
    http::Change<TeamId> team_id;
    http::Change<Text<0, 255>> role;
    http::Change<DepartmentId> department_id;
    http::Change<EmployeeId> manager_id;
    http::Change<Date> hire_date;
    std::optional<bool> is_active;
    std::optional<Date> effective_from;  // of title, team, department and manager: today unless said, and not later
};

// What somebody was from a day on, until the next one.
struct Position {
    Date valid_from;
    std::optional<std::string> role;
    std::optional<TeamId> team_id;
    std::optional<DepartmentId> department_id;
    std::optional<EmployeeId> manager_id;
};

// One of many that are written at once.
struct EmployeeRow {
    EmployeeId employee_id = 0;
    std::string name, name_key, email, email_key;
    std::optional<std::string> role;
    std::optional<TeamId> team_id;
    std::optional<DepartmentId> department_id;
    std::optional<EmployeeId> manager_id;
    std::optional<Date> hire_date;
    bool is_active = true;
};
struct PositionOf {
    EmployeeId employee_id = 0;
    Date valid_from;
    std::optional<std::string> role;
    std::optional<TeamId> team_id;
    std::optional<DepartmentId> department_id;
    std::optional<EmployeeId> manager_id;
};
struct Reporting {
    EmployeeId employee_id = 0;
    EmployeeId manager_id = 0;
};
// A change of somebody, with the day since which their newest position held before it.
struct Moved {
    Employee after, before;
    std::optional<Date> position_since;
};

// A person in the chart of a day; who has no manager stands at the top.
struct ChartEntry {
    EmployeeId employee_id = 0;
    std::string name;
    std::optional<std::string> role;
    std::optional<TeamId> team_id;
    std::optional<DepartmentId> department_id;
    std::optional<EmployeeId> manager_id;
};
struct ChartQuery {
    std::optional<Date> as_of;  // today unless said
    std::optional<EmployeeId> manager_id;
    std::optional<TeamId> team_id;
};

struct Team {
    TeamId team_id = 0;
    std::string team_name;
    std::optional<DepartmentId> department_id;
    std::optional<EmployeeId> lead_id;
    Timestamp created_at;
    Timestamp updated_at;
};

// A team of a list, with how many there are in all.
struct TeamName {
    TeamId team_id = 0;
    std::string team_name;
    std::int64_t total = 0;
};

struct NewTeam {
    Text<1, 255> team_name;
    std::optional<DepartmentId> department_id;
    std::optional<EmployeeId> lead_id;
};

struct TeamChange {
    std::optional<Text<1, 255>> team_name;
    http::Change<DepartmentId> department_id;
    http::Change<EmployeeId> lead_id;
};

// The whole company by department, for the dashboard's cards.
struct DepartmentCount {
    std::optional<DepartmentId> department_id;
    std::int64_t employees = 0;
};

}  // namespace attune

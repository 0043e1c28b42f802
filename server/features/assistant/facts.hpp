#pragma once
// What the parts of a message need to know of the company and of who asks, each looked up once.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "features/assistant/plan.hpp"
#include "features/attendance/attendance.hpp"
#include "features/companies/companies.hpp"
#include "features/people/people.hpp"

namespace attune::assistant {

struct Rooms {
    Companies& companies;
    People& people;
    Attendance& attendance;
};

class Facts {
public:
    Facts(Work& asking, Rooms with);

    Work& work;  // reads, as the person who asks
    const Rooms rooms;
    const Company company;
    const Day today;  // of the company
    const std::optional<Employee> me;

    const std::vector<Team>& teams();  // by name
    const std::vector<Department>& departments();
    const Team* team(TeamId id);
    const Department* department(DepartmentId id);
    std::string team_name(const std::optional<TeamId>& id);  // empty for none
    std::string department_name(const std::optional<DepartmentId>& id);
    std::optional<DepartmentId> department_of(const Employee& employee);  // their own, or else their team's

    // Those whom the asker may see as colleagues: in lists of people everybody else is not there.
    const People::Reach& colleagues();
    bool is_colleague(const Employee& other);

    // Whether people of that team (or of none) are expected on a day; of days within `look_at`.
    void look_at(Day from, Day to);
    bool is_expected(const std::optional<TeamId>& team, Day day) const;
    std::string holiday(Day day) const;  // empty for none

private:
    std::optional<std::vector<Team>> teams_;
    std::optional<std::vector<Department>> departments_;
    std::optional<People::Reach> colleagues_;
    std::vector<AttendanceRules> rules_;
    std::map<Date, std::string> holidays_;
};

}  // namespace attune::assistant

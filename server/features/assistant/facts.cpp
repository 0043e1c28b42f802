#include "features/assistant/facts.hpp"

#include <algorithm>

namespace attune::assistant {

Facts::Facts(Work& asking, Rooms with)
    : work(asking), rooms(with), company(rooms.companies.current(work)),
      today(day_in_zone(work.now, company.time_zone)), me(rooms.people.of_user(work, work.user())) {}

const std::vector<Team>& Facts::teams() {
    if (!teams_) teams_ = rooms.people.all_teams(work);
    return *teams_;
}

const std::vector<Department>& Facts::departments() {
    if (!departments_) departments_ = rooms.companies.all_departments(work);
    return *departments_;
}

const Team* Facts::team(TeamId id) {
    const auto found = std::ranges::find(teams(), id, &Team::team_id);
    return found == teams().end() ? nullptr : &*found;
}

const Department* Facts::department(DepartmentId id) {
    const auto found = std::ranges::find(departments(), id, &Department::id);
    return found == departments().end() ? nullptr : &*found;
}

std::string Facts::team_name(const std::optional<TeamId>& id) {
    const auto* found = id ? team(*id) : nullptr;
    return found ? found->team_name : std::string{};
}

std::string Facts::department_name(const std::optional<DepartmentId>& id) {
    const auto* found = id ? department(*id) : nullptr;
    return found ? found->name : std::string{};
}

std::optional<DepartmentId> Facts::department_of(const Employee& employee) {
    if (employee.department_id || !employee.team_id) return employee.department_id;
    const auto* found = team(*employee.team_id);
    return found ? found->department_id : std::nullopt;
}

const People::Reach& Facts::colleagues() {
    if (!colleagues_) {
        colleagues_ = rooms.people.reach_of(work, Permission::colleagues_read);
        if (work.may(Permission::employees_read, Scope::company)) colleagues_ = People::Reach{.everybody = true};
    }
    return *colleagues_;
}

bool Facts::is_colleague(const Employee& other) {
    return colleagues().everybody || (me && me->employee_id == other.employee_id) ||
           work.may(Permission::colleagues_read, rooms.people.relation_to(work, other));
}

void Facts::look_at(Day from, Day to) {
    constexpr std::int64_t most_holidays = 5000;
    if (rules_.empty()) rules_ = rooms.attendance.rules(work);
    const auto found = rooms.attendance.holidays(work, {{.from = Date(from), .to = Date(to)}},
                                                 {.page = 1, .page_size = most_holidays, .first = 0});
    for (const auto& holiday : found.items) holidays_[holiday.day] = holiday.name;
}

bool Facts::is_expected(const std::optional<TeamId>& team, Day day) const {
    if (holidays_.contains(Date(day))) return false;
    const auto own = team ? std::ranges::find(rules_, team, &AttendanceRules::team_id) : rules_.end();
    const auto& rules = own == rules_.end() ? rules_.front() : *own;
    const auto place = std::chrono::weekday(std::chrono::sys_days(day)).iso_encoding() - 1;
    return std::ranges::contains(rules.working_days, static_cast<Weekday>(place));
}

std::string Facts::holiday(Day day) const {
    const auto found = holidays_.find(Date(day));
    return found == holidays_.end() ? std::string{} : found->second;
}

}  // namespace attune::assistant

#include "app/demo_founding.hpp"

#include "app/demo_year.hpp"

namespace attune::app {
namespace {

template <class T>
http::Change<T> change_to(T value) {
    return {.present = true, .value = std::move(value)};
}

class Founding {
public:
    Founding(House& house, const Roster& roster, const std::string& hash, Work& work)
        : house_(house), roster_(roster), hash_(hash), work_(work) {}

    Founded everything() {
        for (const auto& name : roster_.departments)
            done_.departments.push_back(
                house_.companies
                    .add_department(work_, {.name = name, .description = {}, .budget = {}, .manager_id = {}})
                    .body.id);
        for (const auto& team : roster_.teams)
            done_.teams.push_back(house_.people
                                      .add_team(work_, {.team_name = team.name,
                                                        .department_id = done_.departments[team.department],
                                                        .lead_id = {}})
                                      .body.team_id);
        for (const auto& person : roster_.people)
            done_.people.push_back(done_.people.empty() ? chief(person) : hire(person));
        for (std::size_t i = 0; i < roster_.teams.size(); ++i) {
            if (const auto& lead = roster_.teams[i].lead)
                house_.people.change_team(
                    work_, done_.teams[i],
                    {.team_name = {}, .department_id = {}, .lead_id = change_to(done_.people[*lead])});
        }
        plan_attendance();
        return std::move(done_);
    }

private:
    // Founding the company made a row for the admin already.
    EmployeeId chief(const RosterPerson& person) {
        const auto mine = house_.people.page_of(work_, Permission::employees_read, {}, 1, 0).front().employee_id;
        EmployeeChange wish;
        wish.name = person.name();
        wish.role = change_to(Text<0, 255>(person.title));
        wish.hire_date = change_to(Date(person.hired));
        done_.users.push_back(house_.people.change(work_, mine, wish).user_id);
        UserChange names;
        names.first_name = change_to(Text<0, 100>(person.first));
        names.last_name = change_to(Text<0, 100>(person.last));
        house_.access.change_user(work_, work_.user(), names);
        wish.effective_from = person.hired;
        house_.people.change(work_, mine, wish);
        return mine;
    }

    EmployeeId hire(const RosterPerson& person) {
        NewEmployee wish{.name = person.name(),
                         .email = Email(person.email),
                         .team_id = {},
                         .role = Text<0, 255>(person.promoted ? person.promoted->title_before : person.title),
                         .department_id = {},
                         .manager_id = {},
                         .hire_date = person.hired};
        if (person.team) wish.team_id = done_.teams[*person.team];
        if (person.department) wish.department_id = done_.departments[*person.department];
        if (person.manager) wish.manager_id = done_.people[*person.manager];
        const auto id = house_.people.add(work_, wish).body.employee_id;
        if (person.promoted) {
            EmployeeChange rise;
            rise.role = change_to(Text<0, 255>(person.title));
            rise.effective_from = person.promoted->day;
            house_.people.change(work_, id, rise);
        }
        if (person.left) house_.people.remove(work_, id);
        done_.users.push_back(person.signs_in ? std::optional(user_of(person)) : std::nullopt);
        return id;
    }

    UserId user_of(const RosterPerson& person) {
        auto user = house_.access.import_person(work_, {.email = Email(person.email),
                                                        .password_hash = hash_,
                                                        .role = person.access,
                                                        .username = {},
                                                        .first_name = Text<0, 100>(person.first),
                                                        .last_name = Text<0, 100>(person.last)});
        if (person.access == Role::manager && person.department && !person.team) {
            DepartmentChange leads;
            leads.manager_id = change_to(user);
            house_.companies.change_department(work_, done_.departments[*person.department], leads);
        }
        return user;
    }

    void plan_attendance() {
        RulesChange by_day;
        by_day.starts_at = TimeOfDay(std::chrono::minutes(day_starts));
        by_day.grace_minutes = grace;
        house_.attendance.change_rules(work_, by_day);
        RulesChange by_night = by_day;
        by_night.starts_at = TimeOfDay(std::chrono::minutes(night_starts));
        for (std::size_t i = 0; i < roster_.teams.size(); ++i)
            if (roster_.teams[i].at_night) house_.attendance.change_rules_of_team(work_, done_.teams[i], by_night);
        for (const auto& holiday : roster_.holidays)
            house_.attendance.add_holiday(work_, {.day = holiday.day, .name = holiday.name});
    }

    House& house_;
    const Roster& roster_;
    const std::string& hash_;
    Work& work_;
    Founded done_;
};

}  // namespace

Founded found(House& house, const Roster& roster, const std::string& hash) {
    const auto now = house.clock.now();
    CompanyId company;
    {
        Work founding(*house.database, {}, db::Mode::write, now);
        const auto& chief = roster.people.front();
        SignUp wish{.company_name = Text<1, 255>(roster.company),
                    .email = Email(chief.email),
                    .password = std::string(demo_password)};
        wish.jurisdiction = roster.jurisdiction;
        wish.time_zone = roster.time_zone;
        company = house.access.create_company(founding, wish).company_id;
    }
    Work work(*house.database, Work::system(company), db::Mode::write, now);
    auto founded = Founding(house, roster, hash, work).everything();
    work.commit();
    founded.company = company;
    return founded;
}

}  // namespace attune::app

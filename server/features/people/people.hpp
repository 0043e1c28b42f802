#pragma once
// Employees and teams of a company, and the events by which other features learn that somebody joined or moved.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "features/audit/audit.hpp"
#include "features/companies/companies.hpp"
#include "features/people/types.hpp"
#include "platform/db/db.hpp"
#include "platform/http/http.hpp"

namespace attune {

class People {
public:
    People(Audit& audit, Companies& companies) : audit_(audit), companies_(companies) {}
    void routes(http::Api& api);

    // Joining a company creates the employee row, or links the one whose e-mail address it is.
    Employee join(Work& work, const UserId& user, const std::string& email, const std::string& name,
                  std::optional<TeamId> team);
    std::optional<Employee> of_user(Work& work, const UserId& user);
    std::optional<Employee> by_id(Work& work, EmployeeId id);
    // How near somebody of the company is to the person who asks.
    Scope relation_to(Work& work, const Employee& other);
    Scope relation_to(Work& work, const UserId& other);
    // Those whom the permission reaches, filtered by `q` (name or e-mail, any case and accents), department and team, in the
    // wanted order.
    std::vector<Employee> page_of(Work& work, Permission permission, const EmployeeQuery& query, std::int64_t limit,
                                  std::int64_t offset);
    std::int64_t count_of(Work& work, Permission permission, const EmployeeQuery& query);
    // The employee of a path (a number, or "current"), where the permission reaches them; 404 otherwise.
    Employee reached(Work& work, Permission permission, std::string_view id);
    // Those of the department's people who may sign in, at most 10,000.
    std::vector<UserId> users_of_department(Work& work, DepartmentId department);
    std::vector<DepartmentCount> by_department(Work& work, std::optional<TeamId> team);

    http::Page<Employee> list(Work& work, http::Query<EmployeeQuery> query, http::Paging page);
    Employee find(Work& work, std::string id);  // "current" is the person who asks
    http::Created<Employee> add(Work& work, NewEmployee wish);
    Employee change(Work& work, EmployeeId id, EmployeeChange wish);
    void remove(Work& work, EmployeeId id);  // soft: the row stays, inactive
    // What somebody was since when, newest first.
    http::Page<Position> history(Work& work, std::string id, http::Paging page);
    // Everybody whom one may see as they were on a day, by name.
    http::Page<ChartEntry> chart(Work& work, http::Query<ChartQuery> query, http::Paging page);
    http::Page<Team> teams(Work& work, http::Paging page);
    Team team(Work& work, TeamId id);
    http::Created<Team> add_team(Work& work, NewTeam wish);
    Team change_team(Work& work, TeamId id, TeamChange wish);
    void remove_team(Work& work, TeamId id);  // leaves its members without a team

    // ---- many at once, for who takes in a whole list: set-based, at most 10,000 a call (bulk.cpp) ----

    std::vector<Employee> with_ids(Work& work, const std::vector<EmployeeId>& ids);
    std::vector<Employee> with_emails(Work& work, const std::vector<std::string>& folded_emails);
    std::vector<Employee> with_names(Work& work, const std::vector<std::string>& folded_names);
    std::vector<Reporting> reporting(Work& work);  // all who have a manager
    std::vector<PositionOf> newest_positions(Work& work, const std::vector<EmployeeId>& ids);
    // Without users. Answered in any order. 409 `employee_email_taken`.
    std::vector<Employee> add_many(Work& work, std::span<const Employee> employees);
    // All but e-mail addresses and users; what they are holds from today on.
    void change_many(Work& work, std::span<const Moved> moved);
    // Takes a change of that moment back, of those whom nobody has changed since: who they are.
    std::vector<EmployeeId> restore_many(Work& work, std::span<const Moved> moved, Instant since);
    // However many: deletes who was added in that moment, where nobody has changed them and nothing refers to them: who is gone.
    std::vector<EmployeeId> forget_many(Work& work, const std::vector<EmployeeId>& ids, Instant since);
    Day today(Work& work);  // of the company

    // Whom the asker reaches with a permission, in the words of a query.
    struct Reach {
        bool everybody = false;
        std::optional<EmployeeId> me;
        std::optional<EmployeeId> lead;  // whose reports and teams are reached
        std::optional<TeamId> own_team;
        std::optional<DepartmentId> own_department;
    };
    Reach reach_of(Work& work, Permission permission);
    // Those within the reach who are chosen, by name, at most `limit`; their department is their own, or else their team's.
    std::vector<Employee> chosen(Work& work, const Reach& reach, const Choice& choice, std::int64_t limit);
    http::Page<TeamName> team_names(Work& work, const http::Paging& page);  // by name, in one question
    std::vector<Team> all_teams(Work& work);                                // by name, at most 5,000
    PeopleStamp stamp(Work& work);

private:
    // 400 that names the field, for what is not there and for what is another company's alike.
    void require_employee(Work& work, const std::optional<EmployeeId>& employee, const char* field);
    void require_team(Work& work, const std::optional<TeamId>& team);
    void require_department(Work& work, const std::optional<DepartmentId>& department);
    // 400 where somebody would be their own manager, over however many others.
    void refuse_circle(Work& work, EmployeeId employee, std::optional<EmployeeId> manager);
    // Notes what somebody is from that day on; answers what they are today.
    Position note_position(Work& work, EmployeeId employee, const Position& position);

    Audit& audit_;
    Companies& companies_;
};

// Whether title, team, department or manager differ.
bool stands_elsewhere(const Employee& one, const Employee& other);

}  // namespace attune

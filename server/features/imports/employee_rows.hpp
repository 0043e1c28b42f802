#pragma once
// Employees out of a table: whom each row is about, what would change, why a row is refused; written and taken back in sets.

#include <span>
#include <string>
#include <vector>

#include "features/companies/companies.hpp"
#include "features/imports/rows.hpp"
#include "features/people/people.hpp"

namespace attune {

// What an employee was before a change, as the report keeps it.
struct EmployeeBefore {
    std::string name;
    std::string email;
    std::optional<TeamId> team_id;
    std::optional<std::string> role;
    std::optional<DepartmentId> department_id;
    std::optional<EmployeeId> manager_id;
    std::optional<Date> hire_date;
    bool is_active = true;
    std::optional<Date> position_since;  // the day from which their newest position held
};

// An empty cell leaves a value as it is. Teams, departments and managers are found by name, managers also by e-mail address; a manager may
// stand in a later row.
Taken take_employees(Work& work, People& people, Companies& companies, const ImportWish& wish, const EachRow& each_row);

// Who could be taken back of these rows of a report, which were written in that moment. `refers` answers who of them something else refers to.
using WhoIsReferredTo = std::function<std::vector<EmployeeId>(const std::vector<EmployeeId>&)>;
std::vector<EmployeeId> undo_employees(Work& work, People& people, const std::vector<RowReportRow>& rows,
                                       Instant written, const WhoIsReferredTo& referred_to,
                                       const std::function<void(std::size_t rows)>& passed);

}  // namespace attune

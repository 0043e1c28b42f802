#pragma once
// A roster becomes a company: departments, teams, people, their users, rules and holidays.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/demo_roster.hpp"
#include "app/house.hpp"

namespace attune::app {

inline constexpr std::string_view demo_password = "attune-demo-2026";

struct Founded {
    CompanyId company;
    std::vector<DepartmentId> departments;  // these in the order of the roster
    std::vector<TeamId> teams;
    std::vector<EmployeeId> people;
    std::vector<std::optional<UserId>> users;  // of the people
};

// `hash`: of the password, made once for all of them. Everything but the bare company is one transaction.
Founded found(House& house, const Roster& roster, const std::string& hash);

}  // namespace attune::app

#pragma once
// Letters that let one address join with one role.

#include <optional>
#include <string>

#include "core/ids.hpp"
#include "core/permissions.hpp"
#include "core/text.hpp"
#include "core/time.hpp"

namespace attune {

struct NewInvite {
    Email email;
    std::optional<Role> role;       // employee unless said
    std::optional<RoleId> role_id;  // instead of `role`: one of the company's own
    std::optional<TeamId> team_id;
    std::optional<Whole<1, 90>> expires_in_days;
};

// Of somebody who is on the company's list already: to the address that stands there.
struct EmployeeInvite {
    std::optional<Role> role;       // employee unless said
    std::optional<RoleId> role_id;  // instead of `role`: one of the company's own
    std::optional<Whole<1, 90>> expires_in_days;
};

// An employee, who is invited unless that is refused, or may sign in at once with a password.
struct NewEmployeeUser {
    Text<1, 255> name;
    Email email;
    std::optional<TeamId> team_id;
    std::optional<Text<0, 255>> role;  // the job title
    std::optional<DepartmentId> department_id;
    std::optional<EmployeeId> manager_id;
    std::optional<Date> hire_date;
    std::optional<Role> access;           // what they may do once they sign in: employee unless said
    std::optional<std::string> password;  // instead of an invitation
    std::optional<bool> invite;           // true unless said or a password is given
};

struct Invite {
    InviteId invite_id;
    std::string email;
    Role role = Role::employee;
    std::optional<RoleId> role_id;
    std::optional<TeamId> team_id;
    Timestamp created_at;
    Timestamp expires_at;
    std::optional<Timestamp> used_at;
    std::optional<Timestamp> revoked_at;
};

struct FreshInvite {
    InviteId invite_id;
    std::string email;
    Role role = Role::employee;
    std::optional<RoleId> role_id;
    Timestamp expires_at;
    std::string token;  // shown this once
    std::string url;
};

// What the holder of an invitation's link sees before joining.
struct InviteWelcome {
    std::string email;
    Role role = Role::employee;
    std::string role_name;
    std::string company_name;
    Timestamp expires_at;
};

struct InviteRef {
    CompanyId company_id;
    InviteId invite_id;
};

}  // namespace attune

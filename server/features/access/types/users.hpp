#pragma once
// People inside a company, as themselves and as others see them.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/ids.hpp"
#include "core/language.hpp"
#include "core/permissions.hpp"
#include "core/text.hpp"
#include "core/time.hpp"
#include "platform/http/http.hpp"

namespace attune {

// active: may work. pending: waits for approval, opens only /auth/me and sign-out. disabled: may not sign in.
enum class UserState { active, pending, disabled };

struct UserProfile {
    UserId id;
    std::string email;
    std::optional<std::string> username;
    std::optional<std::string> first_name;
    std::optional<std::string> last_name;
    std::string full_name;
    Role role = Role::user;
    std::optional<RoleId> role_id;  // where `role` is custom
    UserState state = UserState::active;
    std::optional<DepartmentId> department_id;
    std::optional<EmployeeId> employee_id;
    std::optional<std::string> phone_number;
    std::optional<std::string> avatar_url;
    std::optional<Language> language;  // their own; nothing: as their browser says
    std::optional<Date> hire_date;
    std::optional<Timestamp> last_login;
    std::optional<std::string> joined_by_domain;  // whose link they followed, instead of an invitation or an approval
    bool is_active = true;
    Timestamp created_at;
    Timestamp updated_at;
};

struct CompanySummary {
    CompanyId company_id;
    std::string name;
    std::string time_zone;
    std::optional<std::string> jurisdiction;
    std::string emotion_policy;
    bool personal = false;  // a company of one: a person without a company
};

struct ViewedBy {
    UserId user_id;
    std::string email;
    std::string full_name;
    Timestamp ends_at;
    bool over = false;  // nothing more is shown until the view is stopped
};

struct Me {
    UserId id;
    std::string email;
    std::optional<std::string> username;
    std::optional<std::string> first_name;
    std::optional<std::string> last_name;
    std::string full_name;
    Role role = Role::user;
    std::optional<RoleId> role_id;  // where `role` is custom
    std::string role_name;
    UserState state = UserState::active;
    std::optional<Language> language;  // nothing: as the browser says
    std::optional<EmployeeId> employee_id;
    std::optional<DepartmentId> department_id;
    std::optional<TeamId> team_id;
    CompanySummary company;
    std::vector<std::string> permissions;
    std::optional<ViewedBy> viewed_by;  // an admin who sees the product as this person
};

// Names, phone and picture: by the person or HR. Language: by the person. Role and state: by HR, and nobody gives or takes what
// they do not hold.
struct UserChange {
    http::Change<Text<2, 64>> username;
    http::Change<Text<0, 100>> first_name;
    http::Change<Text<0, 100>> last_name;
    http::Change<Text<0, 40>> phone_number;
    http::Change<Text<0, 2000>> avatar_url;  // https
    http::Change<Language> language;
    std::optional<Role> role;
    std::optional<RoleId> role_id;  // instead of `role`: one of the company's own
    std::optional<bool> is_active;
};

struct UserQuery {
    std::optional<DepartmentId> department_id;
    std::optional<std::string> q;
    std::optional<Role> role;
    std::optional<UserState> status;
};

struct UserRow {
    UserId user_id;
    std::string email;
    std::optional<std::string> username;
    std::optional<std::string> first_name;
    std::optional<std::string> last_name;
    std::optional<std::string> phone_number;
    std::optional<std::string> avatar_url;
    std::optional<Language> language;
    Role role = Role::user;
    std::optional<RoleId> role_id;
    UserState state = UserState::active;
    std::optional<Timestamp> last_login;
    std::optional<std::string> joined_by_domain;
    Timestamp created_at;
    Timestamp updated_at;
};

}  // namespace attune

#pragma once
// Signing up, in and out; invitations; the people who may sign in.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/ids.hpp"
#include "core/permissions.hpp"
#include "core/text.hpp"
#include "core/time.hpp"

namespace attune {

// active: may work. pending: waits for approval, opens only /auth/me and sign-out. disabled: may not sign in.
enum class UserState { active, pending, disabled };

struct SignUp {
    std::optional<Text<1, 255>> company_name;
    std::optional<Text<1, 255>> name;  // the older word for company_name
    Email email;
    std::string password;
    std::optional<Text<2, 64>> username;
    std::optional<std::string> jurisdiction;
    std::optional<std::string> time_zone;
};

struct SignedUp {
    std::string message;
    CompanyId company_id;
    UserId user_id;
    std::string email;
    Role role = Role::admin;
};

struct Register {
    Email email;
    std::string password;
    std::optional<Text<2, 64>> username;
    std::optional<Text<0, 100>> first_name;
    std::optional<Text<0, 100>> last_name;
    std::optional<std::string> invite;
    std::optional<Text<1, 255>> company_name;
    std::optional<Text<0, 40>> phone_number;
};

struct SignIn {
    std::optional<std::string> email;
    std::optional<std::string> username;
    std::string password;
    // What an OAuth2 password form sends beside; accepted and not needed.
    std::optional<std::string> grant_type, scope, client_id, client_secret;
};

struct Refresh {
    std::optional<std::string> refresh_token;
    std::optional<std::string> refresh;
    std::optional<std::string> grant_type;
};

struct Tokens {
    std::string access_token;
    std::string refresh_token;
    std::string token_type = "bearer";
    std::int64_t expires_in = 0;  // seconds
    std::string access;           // the same again, for clients of the recruiting contract
    std::string refresh;
};

struct UserProfile {
    UserId id;
    std::string email;
    std::optional<std::string> username;
    std::optional<std::string> first_name;
    std::optional<std::string> last_name;
    std::string full_name;
    Role role = Role::user;
    UserState state = UserState::active;
    std::optional<DepartmentId> department_id;
    std::optional<EmployeeId> employee_id;
    std::optional<std::string> phone_number;
    std::optional<std::string> avatar_url;
    std::optional<Date> hire_date;
    std::optional<Timestamp> last_login;
    bool is_active = true;
    Timestamp created_at;
    Timestamp updated_at;
};

struct Registered {
    UserProfile user;
    std::optional<Tokens> tokens;  // absent where the session is kept in cookies
};

struct CompanySummary {
    CompanyId company_id;
    std::string name;
    std::string time_zone;
    std::optional<std::string> jurisdiction;
    std::string emotion_policy;
    bool personal = false;  // a company of one: a person without a company
};

struct Me {
    UserId id;
    std::string email;
    std::optional<std::string> username;
    std::optional<std::string> first_name;
    std::optional<std::string> last_name;
    std::string full_name;
    Role role = Role::user;
    UserState state = UserState::active;
    std::optional<EmployeeId> employee_id;
    std::optional<DepartmentId> department_id;
    std::optional<TeamId> team_id;
    CompanySummary company;
    std::vector<std::string> permissions;
};

struct SessionView {
    SessionId session_id;
    std::string device;
    std::string address;
    Timestamp created_at;
    Timestamp last_used_at;
    bool current = false;
};

struct NewInvite {
    Email email;
    Role role = Role::employee;
    std::optional<TeamId> team_id;
    std::optional<Whole<1, 90>> expires_in_days;
};

struct Invite {
    InviteId invite_id;
    std::string email;
    Role role = Role::employee;
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
    Timestamp expires_at;
    std::string token;  // shown this once
    std::string url;
};

// What the holder of an invitation's link sees before joining.
struct InviteWelcome {
    std::string email;
    Role role = Role::employee;
    std::string company_name;
    Timestamp expires_at;
};

struct UserQuery {
    std::optional<std::string> q;
    std::optional<Role> role;
    std::optional<UserState> status;
    std::optional<std::int64_t> page, page_size;
};

struct SocketTicket {
    std::string ticket;
    Timestamp expires_at;
};

// ---- rows ----

struct Identity {
    UserId user_id;
    CompanyId company_id;
    std::string email;
    std::string password_hash;
    Role role = Role::user;
    UserState state = UserState::active;
};

struct LiveSession {
    SessionId session_id;
    UserId user_id;
    CompanyId company_id;
    std::int64_t generation = 0;
    Instant rotated_at{};
    Instant expires_at{};
    std::optional<Instant> ended_at;
    std::string email;
    Role role = Role::user;
    UserState state = UserState::active;
};

struct SessionRow {
    SessionId session_id;
    std::string device;
    std::string address;
    Timestamp created_at;
    Timestamp last_used_at;
};

struct UserRow {
    UserId user_id;
    std::string email;
    std::optional<std::string> username;
    std::optional<std::string> first_name;
    std::optional<std::string> last_name;
    std::optional<std::string> phone_number;
    Role role = Role::user;
    UserState state = UserState::active;
    std::optional<Timestamp> last_login;
    Timestamp created_at;
    Timestamp updated_at;
};

struct InviteRef {
    CompanyId company_id;
    InviteId invite_id;
};

struct Attempts {
    std::int64_t failures = 0;
    Instant blocked_until{};
};

}  // namespace attune

#pragma once
// Roles: the built-in ones and those that a company makes for itself; what each may do and how far it reaches.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/ids.hpp"
#include "core/permissions.hpp"
#include "core/text.hpp"
#include "core/time.hpp"

namespace attune {

struct Grant {
    Permission permission = Permission::member;
    Scope scope = Scope::company;
};

struct NewRole {
    Text<1, 60> name;
    std::optional<Text<0, 500>> description;
    std::vector<Grant> permissions;
};

// A change of permissions gives all of them.
struct RoleChange {
    std::optional<Text<1, 60>> name;
    std::optional<Text<0, 500>> description;
    std::optional<std::vector<Grant>> permissions;
};

struct RoleView {
    std::string role_id;  // of a built-in one, its name
    std::string name;
    std::string description;
    bool built_in = false;
    std::vector<Grant> permissions;
    std::int64_t people = 0;
    std::optional<Timestamp> updated_at;  // absent of a built-in one
};

struct PermissionView {
    Permission permission = Permission::member;
    std::string description;
    std::vector<Scope> scopes;  // with which it can be held, narrowest first
};

struct RoleRow {
    RoleId role_id;
    std::string name;
    std::string description;
    std::string permissions;  // "employees_read:own_team audit_read:company"
    Timestamp created_at;
    Timestamp updated_at;
};

struct RoleCount {
    Role role = Role::user;
    std::optional<RoleId> role_id;
    std::int64_t people = 0;
};

}  // namespace attune

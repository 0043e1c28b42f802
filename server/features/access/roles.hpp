#pragma once
// The table of roles: the built-in ones from core/permissions.hpp, and the company's own from the database.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "features/access/types/roles.hpp"
#include "features/audit/audit.hpp"
#include "platform/db/db.hpp"
#include "platform/http/http.hpp"

namespace attune {

// Which role somebody has: a built-in one, or `custom` and the id of one of the company's own.
struct RoleName {
    Role role = Role::user;
    std::optional<RoleId> role_id;
    bool operator==(const RoleName&) const = default;
};

// These people may do something else from now on. In the Work that changes their role.
using RoleListener = std::function<void(Work&, const std::vector<UserId>&)>;

class Roles {
public:
    explicit Roles(Audit& audit) : audit_(audit) {}
    void routes(http::Api& api);
    void on_change(RoleListener listener) { changed_ = std::move(listener); }

    // What a person with this role may do, in a Work of their company.
    Permissions permissions(Work& work, const RoleName& role);
    // What the app calls the role.
    std::string name(Work& work, const RoleName& role);
    // The roles that reach as far with a permission.
    struct Holding {
        std::vector<Role> built_in;
        std::vector<RoleId> own;  // of the company
    };
    Holding those_with(Work& work, Permission permission, Scope scope);
    // The role that a wish names, held so that nobody deletes it before the Work ends. 400 for none and for one that is not
    // there, 403 `not_allowed` where it may more than who gives it.
    RoleName given(Work& work, const std::optional<Role>& role, const std::optional<RoleId>& id);

    std::vector<RoleView> list(Work& work);
    std::vector<PermissionView> grantable(Work& work);
    http::Created<RoleView> make(Work& work, NewRole wish);
    RoleView change(Work& work, std::string id, RoleChange wish);
    void remove(Work& work, std::string id);

private:
    RoleRow existing(Work& work, const std::string& id);

    Audit& audit_;
    RoleListener changed_;
};

}  // namespace attune

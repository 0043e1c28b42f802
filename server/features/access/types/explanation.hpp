#pragma once
// Why somebody may or may not, as an admin reads it.

#include <optional>
#include <string>
#include <vector>

#include "core/ids.hpp"
#include "core/permissions.hpp"

namespace attune {

struct ExplanationQuery {
    std::optional<UserId> user;           // needed
    std::optional<std::string> resource;  // needed: "GET /hr/employees/12", or the path alone for a GET
};

// account: whether they may sign in. role: which one they have. permission: what the address asks for. relation: how near the
// person is whose it is. policy: what law, company and consent say. existence: whether there is such a thing.
enum class ReasonKind { account, role, permission, relation, policy, existence };

struct Reason {
    ReasonKind kind = ReasonKind::role;
    bool holds = true;  // false: this is what stands in the way
    std::string text;
    std::optional<Permission> permission;
    std::optional<Scope> scope;     // how far the permission reaches
    std::optional<Scope> relation;  // how near the person is
    std::optional<std::string> code;
};

struct Explanation {
    bool allowed = false;
    UserId user_id;
    std::string resource;
    std::vector<Reason> reasons;
};

}  // namespace attune

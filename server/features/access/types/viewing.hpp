#pragma once
// An admin who sees the product as somebody else for a while, and only looks.

#include <string>

#include "core/ids.hpp"
#include "core/permissions.hpp"
#include "core/time.hpp"
#include "features/access/types/users.hpp"

namespace attune {

struct ViewAs {
    UserId user_id;
};

struct LapsedView {
    SessionId session_id;
    UserId user_id;
    CompanyId company_id;
    UserId viewed_user;
};

}  // namespace attune

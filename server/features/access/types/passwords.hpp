#pragma once
// Changing a password, and getting back in without one.

#include <optional>
#include <string>

#include "core/ids.hpp"
#include "core/permissions.hpp"
#include "core/text.hpp"
#include "core/time.hpp"
#include "features/access/types/users.hpp"

namespace attune {

struct PasswordChange {
    std::string current_password;
    std::string new_password;
};

struct ForgottenPassword {
    Email email;
};

// The same for every address, known or not.
struct ResetPromised {
    std::string message = "If somebody has an account with this address, a link is on its way to it.";
};

struct PasswordReset {
    std::string token;
    std::string password;
};

struct PasswordResetRef {
    CompanyId company_id;
    UserId user_id;
    std::string email;
    Role role = Role::user;
    UserState state = UserState::active;
    Instant expires_at{};
    std::optional<Instant> used_at;
};

}  // namespace attune

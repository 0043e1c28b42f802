#pragma once
// What proves a person, and what a session is proved with.

#include <cstdint>
#include <optional>
#include <string>

#include "core/ids.hpp"
#include "core/permissions.hpp"
#include "core/time.hpp"
#include "features/access/types/users.hpp"

namespace attune {

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

struct Identity {
    UserId user_id;
    CompanyId company_id;
    std::string email;
    std::string password_hash;
    Role role = Role::user;
    UserState state = UserState::active;
};

struct Attempts {
    std::int64_t failures = 0;
    Instant blocked_until{};
};

}  // namespace attune

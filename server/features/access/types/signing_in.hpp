#pragma once
// What proves a person, and what a session is proved with.

#include <cstdint>
#include <optional>
#include <string>

#include "core/ids.hpp"
#include "core/language.hpp"
#include "core/permissions.hpp"
#include "core/time.hpp"
#include "features/access/sign_in_attempts.hpp"
#include "features/access/types/users.hpp"

namespace attune {

struct SignIn {
    std::optional<std::string> email;
    std::optional<std::string> username;
    std::string password;
    std::optional<std::string> otp;  // of the second factor: a code of the app, or one of the recovery codes
    // What an OAuth2 password form sends beside; accepted and not needed.
    std::optional<std::string> grant_type, scope, client_id, client_secret;
};

struct Identity {
    UserId user_id;
    CompanyId company_id;
    std::string email;
    std::string password_hash;
    Role role = Role::user;
    std::optional<RoleId> role_id;
    UserState state = UserState::active;
    std::optional<Language> language;
};

// What a sign-in has shown so far: who it is, and what is to be done once they are in.
struct SignInCheck {
    Identity identity;
    Attempting who;
    std::optional<std::string> upgrade;  // the password's hash of today's kind
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

}  // namespace attune

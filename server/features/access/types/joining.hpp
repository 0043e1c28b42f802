#pragma once
// Founding a company, joining one, and registering as a person.

#include <optional>
#include <string>

#include "core/ids.hpp"
#include "core/permissions.hpp"
#include "core/text.hpp"
#include "core/time.hpp"
#include "features/access/types/signing_in.hpp"
#include "features/access/types/users.hpp"

namespace attune {

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

// The link shows that its holder reads the address, the password that they are who registered with it.
struct JoinConfirmation {
    std::string token;
    std::string password;
};

struct Joined {
    std::string email;
    std::string company_name;
};

struct JoinConfirmationRef {
    CompanyId company_id;
    UserId user_id;
    Instant expires_at{};
    std::optional<Instant> used_at;
    std::string password_hash;
    UserState state = UserState::pending;
};

// Somebody who had an account in another system, with the hash that it kept of their password.
struct ImportedPerson {
    Email email;
    std::string password_hash;  // bcrypt, Django's pbkdf2_sha256, or Argon2id
    Role role = Role::employee;
    std::optional<Text<2, 64>> username;
    std::optional<Text<0, 100>> first_name;
    std::optional<Text<0, 100>> last_name;
};

struct Registered {
    UserProfile user;
    std::optional<Tokens> tokens;  // absent where the session is kept in cookies
};

}  // namespace attune

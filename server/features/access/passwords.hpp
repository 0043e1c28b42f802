#pragma once
// Passwords, where their cost is: every hash is made and checked on a bounded pool, so that sign-ins never slow anything else.

#include <optional>
#include <string>
#include <string_view>

#include "features/access/common_passwords.hpp"
#include "platform/db/db.hpp"

namespace attune {

class Passwords {
public:
    Passwords(wait::Pool& pool, CommonPasswords common) : pool_(pool), common_(std::move(common)) {}

    // The hash of a new password. 400 on `field` for a weak one, 503 `overloaded` when the pool is full.
    std::string hashed(Work& work, const std::string& password, std::string_view email,
                       std::string_view field = "password");

    struct Verdict {
        bool right = false;
        std::optional<std::string>
            upgrade;  // a hash of today's kind, where the right password had an imported or older one
    };
    // Without a hash the same work is done for nothing, so that an unknown name takes as long as a known one.
    Verdict check(Work& work, const std::optional<std::string>& hash, const std::string& password);

private:
    wait::Pool& pool_;
    CommonPasswords common_;
};

}  // namespace attune

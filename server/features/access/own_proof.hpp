#pragma once
// Asks the person behind a session for the password once more, before something that a stolen session must not do.

#include <string>
#include <string_view>

#include "features/access/passwords.hpp"
#include "platform/db/db.hpp"

namespace attune {

class OwnPassword {
public:
    OwnPassword(db::Database& database, Passwords& passwords) : database_(database), passwords_(passwords) {}

    // 400 on `field` for a wrong one, which is counted like a failed sign-in; 429 `too_many_attempts` while one has to wait.
    // Before the Work's first query, because the password is checked elsewhere.
    void require(Work& work, const std::string& password, std::string_view field);

private:
    db::Database& database_;
    Passwords& passwords_;
};

}  // namespace attune

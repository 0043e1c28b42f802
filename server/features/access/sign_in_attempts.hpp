#pragma once
// Failed tries at a password or a code, counted for the account (known or not) and for the address they come from.
//
// A subject is kept as a hash, so that the table names nobody and no name in it is longer than another. Rows of the last day
// are kept (Access::tidy), so a count that nobody adds to ends by itself.

#include <string>
#include <string_view>

#include "platform/db/db.hpp"

namespace attune {

struct Attempting {
    std::string account, address;  // subjects
};
// `account` is the user's id where there is one, else the name that was typed.
Attempting attempting(std::string_view account, std::string_view address);

// 429 `too_many_attempts` with Retry-After while either has to wait.
void refuse_blocked(Work& work, const Attempting& who);
void count_failure(Work& work, const Attempting& who);
// The right password ends the account's count; the address keeps its own, or one known password would buy any number of tries.
void forget_failures(Work& work, const Attempting& who);

}  // namespace attune

#pragma once
// Everything that is sealed with the server's secrets, in every company: whether it can be opened, and sealed anew with the current one.
//
// While Attune runs, too: each row is replaced only as it was read, a few in one transaction, and whoever reads knows every secret.

#include <cstdint>
#include <string>
#include <vector>

#include "app/house.hpp"

namespace attune::app {

struct Resealed {
    std::int64_t second_factors = 0, mails = 0, resets = 0;  // that an earlier secret had sealed
    std::vector<std::string> lost;                           // what none of the secrets opens
    std::int64_t all() const { return second_factors + mails + resets; }
};
Resealed reseal(House& house, crypto::Resealing::Wish wish);

// What can be read with one earlier secret only, besides what is sealed.
struct Leaning {
    crypto::Secret secret;
    std::int64_t audit_rows = 0, checkpoints = 0, recovery_codes = 0;
    bool any() const { return audit_rows + checkpoints + recovery_codes > 0; }
};
struct Leanings {
    std::vector<Leaning> earlier;           // each earlier secret's
    std::vector<std::string> unknown_keys;  // ids that audit logs name, and no secret has
    SessionsOfBefore sessions;              // that may have begun under any of them
};
// Reads every seal of every company.
Leanings leanings(House& house);

}  // namespace attune::app

#pragma once
// Exchanges the server's secret without losing anything: docs/deploy.md says how, docs/decisions/0010 why so.

#include "platform/config/config.hpp"

namespace attune::app {

enum class Rotation { begin, reseal };

// begin: where the secret is in the data folder, makes a new one there and seals everything anew with it; where it is a setting, says
// what to set, and once an earlier one is set, reseals. Repeated after a crash, it ends what was begun. reseal: no new secret.
int rotate_keys(const config::Config& config, Rotation wish);

}  // namespace attune::app

#pragma once
// Checks what must always be true of everything that is kept: rows, dashboard figures, audit logs, jobs and uploads.

#include "platform/config/config.hpp"

namespace attune::app {

// While Attune runs, too. Prints a line for each thing that was checked; 1 when anything is wrong.
int verify_house(const config::Config& config);

}  // namespace attune::app

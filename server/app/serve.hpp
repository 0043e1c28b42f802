#pragma once
// The commands that stay: serve and worker.

#include "platform/config/config.hpp"

namespace attune::app {

int serve(const config::Config& config);
int worker(const config::Config& config);

}  // namespace attune::app

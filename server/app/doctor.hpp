#pragma once
// Says what stands in the way of serving, each fault with the sentence that mends it. Changes nothing but a probe that it takes back.

#include "platform/config/config.hpp"

namespace attune::app {

// 1 when there is a fault.
int doctor(const config::Config& config);

}  // namespace attune::app

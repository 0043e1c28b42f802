#pragma once
// What is kept of a POST under its Idempotency-Key.

#include <cstdint>
#include <optional>
#include <string>

#include "core/time.hpp"

namespace attune::writes {

// Leased while the request runs; the answer is there once its effect is.
struct Kept {
    std::string request_hash;
    Timestamp leased_until;
    std::optional<std::int64_t> status;
    std::optional<std::string> location;
    std::optional<std::string> body;
};

}  // namespace attune::writes

#pragma once
// How long the next try at a password has to wait after failures: it grows, and it is never for good.

#include <algorithm>
#include <chrono>
#include <cstdint>

namespace attune {

// A failure counts for that long after the last one; an office behind one address starts anew after a quiet hour.
constexpr std::chrono::hours failures_remembered{1};

enum class AttemptKind { account, address };

// The first tries are free; then 1 s, doubling, up to 15 minutes. An address may carry a whole office, so it has more free tries.
constexpr std::chrono::seconds sign_in_delay(AttemptKind kind, std::int64_t failures) {
    const std::int64_t free_tries = kind == AttemptKind::account ? 5 : 50;
    if (failures < free_tries) return std::chrono::seconds(0);
    const auto doublings = std::min<std::int64_t>(failures - free_tries, 10);
    return std::min(std::chrono::seconds(std::int64_t{1} << doublings), std::chrono::seconds(900));
}

}  // namespace attune

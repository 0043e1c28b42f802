#pragma once
// Hundredth bins, as they are kept, to the equal bins that were asked for.

#include <optional>
#include <vector>

#include "features/emotion/types.hpp"

namespace attune {

// `bins` equal bins over [0, 1], 1.0 in the last. Exact for the divisors of 100 only: nothing for any other number.
std::optional<std::vector<HistogramBin>> histogram(const std::vector<BinCount>& hundredths, std::int64_t bins);

}  // namespace attune

#include "features/emotion/histogram.hpp"

#include <algorithm>

namespace attune {

std::optional<std::vector<HistogramBin>> histogram(const std::vector<BinCount>& hundredths, std::int64_t bins) {
    if (bins < 1 || bins > 100 || 100 % bins != 0) return {};
    const auto width = 100 / bins;
    std::vector<HistogramBin> result(static_cast<std::size_t>(bins));
    for (std::int64_t i = 0; i < bins; ++i) {
        result[static_cast<std::size_t>(i)] = {.from = static_cast<double>(i * width) / 100.0,
                                               .to = static_cast<double>((i + 1) * width) / 100.0};
    }
    for (const auto& [bin, n] : hundredths)
        result[static_cast<std::size_t>(std::clamp<std::int64_t>(bin / width, 0, bins - 1))].count += n;
    return result;
}

}  // namespace attune

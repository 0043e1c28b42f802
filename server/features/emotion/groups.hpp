#pragma once
// When a group is too small to be shown (docs/words.md: "withheld").

#include <cstdint>

namespace attune {

// Distinct people whose results are in the asked group, and in the company outside of it, over the same days.
struct GroupSize {
    std::int64_t inside = 0;
    std::int64_t outside = 0;
};

enum class Withholding { none, group_too_small, rest_too_small };

// A group under k tells of persons; and so does its difference from the whole when what is left outside is under k. Nobody
// inside is nothing to withhold.
constexpr Withholding withholding(GroupSize size, std::int64_t k) {
    if (size.inside == 0) return Withholding::none;
    if (size.inside < k) return Withholding::group_too_small;
    if (size.outside > 0 && size.outside < k) return Withholding::rest_too_small;
    return Withholding::none;
}

}  // namespace attune

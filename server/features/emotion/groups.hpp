#pragma once
// When a group is too small to be shown (docs/words.md: "withheld").

#include <cstdint>
#include <vector>

namespace attune {

// One department of a whole, or one team of it: distinct people whose results are in it, over the same days.
struct GroupPart {
    std::int64_t part = 0;  // its id; 0 stands for the people without one
    std::int64_t people = 0;
};

enum class Withholding { none, group_too_small, rest_too_small };

// Whether `part` may be shown beside the other parts of its whole, which is shown too. A part under k tells of persons. So do
// all withheld parts together, being the whole less what is shown: while they come to less than k, the next smallest part is
// withheld with them (complementary cell suppression: Hundepool et al., Statistical Disclosure Control, 2012, 4.4).
Withholding withholding(std::vector<GroupPart> parts, std::int64_t part, std::int64_t k);

}  // namespace attune

#include "features/emotion/groups.hpp"

#include <algorithm>

namespace attune {

Withholding withholding(std::vector<GroupPart> parts, std::int64_t part, std::int64_t k) {
    std::erase_if(parts, [](const GroupPart& each) { return each.people == 0; });
    std::ranges::sort(parts, [](const GroupPart& a, const GroupPart& b) {
        return a.people != b.people ? a.people < b.people : a.part < b.part;
    });
    std::int64_t withheld = 0;
    for (const auto& each : parts) {
        const bool too_small = each.people < k;
        const bool rest_too_small = withheld > 0 && withheld < k;
        if (!too_small && !rest_too_small) break;
        if (each.part == part) return too_small ? Withholding::group_too_small : Withholding::rest_too_small;
        withheld += each.people;
    }
    return Withholding::none;
}

}  // namespace attune

#include "features/emotion/groups.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace attune;

TEST_CASE("A group is shown when it and what it leaves out are large enough, or empty") {
    struct Case {
        GroupSize size;
        std::int64_t k;
        Withholding expected;
    };
    for (const auto& [size, k, expected] : {
             Case{{0, 0}, 5, Withholding::none},
             Case{{0, 3}, 5, Withholding::none},
             Case{{4, 0}, 5, Withholding::group_too_small},
             Case{{4, 90}, 5, Withholding::group_too_small},
             Case{{5, 0}, 5, Withholding::none},
             Case{{5, 5}, 5, Withholding::none},
             Case{{5, 4}, 5, Withholding::rest_too_small},
             Case{{90, 1}, 5, Withholding::rest_too_small},
             Case{{9, 20}, 10, Withholding::group_too_small},
         }) {
        CHECK(withholding(size, k) == expected);
    }
}

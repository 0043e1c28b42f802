#include "features/emotion/histogram.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace attune;

TEST_CASE("Hundredths fall into equal bins, and 1.0 into the last") {
    const auto ten = histogram({{.bin = 0, .n = 1}, {.bin = 9, .n = 2}, {.bin = 10, .n = 4}, {.bin = 99, .n = 8}}, 10);
    REQUIRE(ten.has_value());
    REQUIRE(ten->size() == 10);
    CHECK(ten->at(0).count == 3);
    CHECK(ten->at(1).count == 4);
    CHECK(ten->at(9).count == 8);
    CHECK(ten->at(9).from == 0.9);
    CHECK(ten->at(9).to == 1.0);
}

TEST_CASE("Only numbers of bins that divide a hundred can be answered exactly") {
    for (const auto bins : {1, 2, 4, 5, 10, 20, 25, 50, 100}) CHECK(histogram({}, bins).has_value());
    for (const auto bins : {-1, 0, 3, 7, 33, 101, 200}) CHECK_FALSE(histogram({}, bins).has_value());
}

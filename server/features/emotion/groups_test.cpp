#include "features/emotion/groups.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace attune;
using enum Withholding;

TEST_CASE("A part under the minimum is withheld") {
    CHECK(withholding({{1, 4}, {2, 20}, {3, 7}}, 1, 5) == group_too_small);
    CHECK(withholding({{1, 5}, {2, 20}}, 1, 5) == none);
    CHECK(withholding({{1, 9}, {2, 20}, {3, 30}}, 1, 10) == group_too_small);
}

TEST_CASE("What is left of the whole must not tell of persons either") {
    // 11 less 8 would be the three of the other department.
    CHECK(withholding({{1, 8}, {2, 3}}, 1, 5) == rest_too_small);
    CHECK(withholding({{1, 8}, {2, 3}, {3, 9}}, 1, 5) == rest_too_small);
    CHECK(withholding({{1, 8}, {2, 3}, {3, 9}}, 3, 5) == none);
    CHECK(withholding({{1, 8}, {2, 3}, {3, 2}}, 1, 5) == none);
    CHECK(withholding({{1, 8}, {2, 2}, {3, 2}}, 1, 5) == rest_too_small);
}

TEST_CASE("People without a department are a rest too") {
    CHECK(withholding({{1, 6}, {0, 1}}, 1, 5) == rest_too_small);
    CHECK(withholding({{1, 6}, {0, 5}}, 1, 5) == none);
}

TEST_CASE("The only part is the whole, and nobody is nothing to withhold") {
    CHECK(withholding({{1, 8}}, 1, 5) == none);
    CHECK(withholding({{1, 0}, {2, 8}}, 1, 5) == none);
    CHECK(withholding({}, 1, 5) == none);
}

TEST_CASE("Of equal parts one is withheld, always the same") {
    CHECK(withholding({{3, 5}, {2, 5}, {1, 1}}, 2, 5) == rest_too_small);
    CHECK(withholding({{3, 5}, {2, 5}, {1, 1}}, 3, 5) == none);
}

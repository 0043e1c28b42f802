#include "core/enum_names.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/permissions.hpp"

using namespace attune;

namespace {
enum class Colour { red, dark_green, blue = 5 };
}

static_assert(name_of(Colour::dark_green) == "dark_green");
static_assert(named<Colour>("blue") == Colour::blue);

TEST_CASE("an enumerator is its own word") {
    CHECK(name_of(Colour::red) == "red");
    CHECK(name_of(Colour::blue) == "blue");
    CHECK(name_of(static_cast<Colour>(3)).empty());
    CHECK(name_of(Permission::videos_upload) == "videos_upload");
}

TEST_CASE("a word that is no enumerator names none") {
    CHECK(named<Colour>("dark_green") == Colour::dark_green);
    for (const std::string_view word : {"", "Red", "green", "red ", "count_x", "3"}) CHECK_FALSE(named<Colour>(word));
}

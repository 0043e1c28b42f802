#include <catch2/catch_test_macros.hpp>

#include "platform/db/notify_parts.hpp"

using namespace attune::db;

TEST_CASE("A message of any length comes through notifications as it was") {
    for (const std::string message : {"", "short", "exactly ten", "Ärger über Öl 🙂🙂🙂🙂 und mehr davon"}) {
        for (const std::size_t most : {4, 5, 10, 7900}) {
            NotifiedParts parts;
            std::string heard;
            for (const auto& part : notify_parts(message, most)) {
                CHECK(part.size() <= most + 1);
                CHECK((static_cast<unsigned char>(part.back()) < 0x80 || part.size() > 2));
                heard = parts.add(1, part);
            }
            CHECK(heard == message);
        }
    }
}

TEST_CASE("Parts of two connections do not mix, and half a message is forgotten") {
    NotifiedParts parts;
    const auto one = notify_parts("one and one", 5), two = notify_parts("two and two", 5);
    REQUIRE(one.size() == 3);
    CHECK(parts.add(1, one[0]).empty());
    CHECK(parts.add(2, two[0]).empty());
    CHECK(parts.add(1, one[1]).empty());
    CHECK(parts.add(2, two[1]).empty());
    CHECK(parts.add(2, two[2]) == "two and two");
    CHECK(parts.add(1, "wanother") == "another");
    CHECK(parts.add(1, one[2]).empty());
    CHECK(parts.add(3, one[1]).empty());
    CHECK(parts.add(3, "").empty());
}

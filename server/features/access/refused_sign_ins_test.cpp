#include "features/access/refused_sign_ins.hpp"

#include <catch2/catch_test_macros.hpp>
#include <format>

using namespace attune;
using namespace std::chrono_literals;

namespace {

const Instant noon = *instant_from("2026-11-26T12:00:00Z");

UserId user(std::size_t number) { return UserId(std::format("019a0000-0000-7000-8000-{:012}", number)); }

RefusedSignIn by(std::size_t number, const std::string& address = "192.0.2.1") {
    return {.user = user(number), .company = {}, .address = address, .request_id = "r"};
}

}  // namespace

TEST_CASE("A person's first refused sign-in is written at once, the others of its minute together") {
    RefusedSignIns refused;
    CHECK(refused.due(noon).empty());
    refused.add(by(1));
    refused.add(by(2));
    const auto first = refused.due(noon);
    REQUIRE(first.size() == 2);
    CHECK(first[0].times == 1);
    for (int i = 0; i < 3; ++i) refused.add(by(1, std::format("192.0.2.{}", i)));
    CHECK(refused.due(noon + 59s).empty());
    const auto later = refused.due(noon + 60s);
    REQUIRE(later.size() == 1);
    CHECK(later[0].user == user(1));
    CHECK(later[0].times == 3);
    CHECK(later[0].address == "192.0.2.2");
    CHECK(refused.due(noon + 10min).empty());
    refused.add(by(1));
    CHECK(refused.due(noon + 10min).size() == 1);
}

TEST_CASE("Whatever is refused, no more is remembered than of so many people") {
    RefusedSignIns refused;
    for (std::size_t i = 0; i < RefusedSignIns::most + 10; ++i) refused.add(by(i));
    refused.add(by(0));
    CHECK(refused.due(noon).size() == RefusedSignIns::most);
    CHECK(refused.due(noon + 1min).empty());
    refused.add(by(RefusedSignIns::most + 10));
    CHECK(refused.due(noon + 1min).size() == 1);
}

TEST_CASE("What waits when a process ends is not left behind") {
    RefusedSignIns refused;
    refused.add(by(1));
    refused.due(noon);
    refused.add(by(1));
    refused.add(by(1));
    const auto rest = refused.rest();
    REQUIRE(rest.size() == 1);
    CHECK(rest[0].times == 2);
    CHECK(refused.rest().empty());
}

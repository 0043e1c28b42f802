#include <catch2/catch_test_macros.hpp>
#include <stdexcept>

#include "platform/redis/address.hpp"
#include "platform/redis/redis.hpp"

using namespace attune;
using namespace std::chrono_literals;

TEST_CASE("A Redis address is read part by part") {
    const auto plain = redis::address_from("redis://cache");
    CHECK(plain.host == "cache");
    CHECK(plain.port == 6379);
    CHECK(plain.database == 0);
    const auto full = redis::address_from("redis://attune:p%40ss@[::1]:7000/3");
    CHECK(full.host == "::1");
    CHECK(full.port == 7000);
    CHECK(full.user == "attune");
    CHECK(full.password == "p@ss");
    CHECK(full.database == 3);
    CHECK(redis::address_from("redis://:secret@cache:1/").password == "secret");
    for (const auto* wrong :
         {"", "cache:6379", "rediss://cache", "redis://", "redis://cache:port", "redis://cache/zero"})
        CHECK_THROWS_AS(redis::address_from(wrong), std::invalid_argument);
}

TEST_CASE("A server that is away is said to be") {
    redis::Link link("redis://127.0.0.1:1", "events", [](std::string_view) {});
    CHECK_FALSE(link.publish("nobody hears this", {}));
    CHECK_FALSE(link.ask({"PING"}, 1s));
    CHECK_FALSE(link.is_up());
    CHECK_THROWS_AS(link.ping(), redis::Unavailable);
}

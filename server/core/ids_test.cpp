#include "core/ids.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace attune;
using namespace std::chrono;

namespace {
constexpr std::array<std::uint8_t, 10> all_bits{255, 255, 255, 255, 255, 255, 255, 255, 255, 255};
constexpr std::array<std::uint8_t, 10> no_bits{};
}  // namespace

TEST_CASE("a UUIDv7 is spelled as the example of RFC 9562 A.6") {
    // 2022-02-22T19:22:22.000Z, rand_a 0xcc3, rand_b 0x18c4dc0c0c07398f.
    const std::array<std::uint8_t, 10> random{0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f};
    CHECK(uuid_v7(Instant{milliseconds{0x017f22e279b0}}, random) == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
}

TEST_CASE("version and variant hold whatever the random bytes are") {
    CHECK(uuid_v7(Instant{}, all_bits) == "00000000-0000-7fff-bfff-ffffffffffff");
    CHECK(uuid_v7(Instant{}, no_bits) == "00000000-0000-7000-8000-000000000000");
}

TEST_CASE("text order of ids is the order in which they were made") {
    const Instant now{seconds{1'790'000'000}};
    CHECK(uuid_v7(now, all_bits) < uuid_v7(now + 1ms, no_bits));
    CHECK(uuid_v7(now, all_bits) < uuid_v7(now + hours{24 * 365}, no_bits));
}

TEST_CASE("what is a UUID and what is not") {
    CHECK(is_uuid("017f22e2-79b0-7cc3-98c4-dc0c0c07398f"));
    CHECK_FALSE(is_uuid(""));
    CHECK_FALSE(is_uuid("017F22E2-79B0-7CC3-98C4-DC0C0C07398F"));
    CHECK_FALSE(is_uuid("017f22e279b07cc398c4dc0c0c07398f"));
    CHECK_FALSE(is_uuid("017f22e2-79b0-7cc3-98c4-dc0c0c07398"));
    CHECK_FALSE(is_uuid("017f22e2-79b0-7cc3-98c4-dc0c0c07398f0"));
    CHECK_FALSE(is_uuid("017f22e2-79b0-7cc3-98c4_dc0c0c07398f"));
    CHECK_FALSE(is_uuid("017f22e2-79b0-7cc3-98c4-dc0c0c07398g"));
    CHECK_FALSE(is_uuid("{17f22e2-79b0-7cc3-98c4-dc0c0c07398f"));
}

TEST_CASE("an id refuses text that is none") {
    CHECK_THROWS_AS(VideoId{std::string{"42"}}, std::invalid_argument);
    CHECK(VideoId{}.empty());
    const VideoId id{std::string{"017f22e2-79b0-7cc3-98c4-dc0c0c07398f"}};
    CHECK(id.reflection() == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
    CHECK(std::hash<VideoId>{}(id) == std::hash<std::string>{}(id.value));
}

static_assert(!std::is_convertible_v<VideoId, UserId>, "ids of different things must not mix");

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "platform/crypto/crypto.hpp"

using namespace attune;

namespace {

constexpr std::string_view secret = "12345678901234567890";

}  // namespace

TEST_CASE("One-time codes are those of RFC 6238, Appendix B, cut to six digits") {
    struct Vector {
        std::int64_t seconds;
        std::string code;
    };
    const auto vector =
        GENERATE(Vector{59, "287082"}, Vector{1111111109, "081804"}, Vector{1111111111, "050471"},
                 Vector{1234567890, "005924"}, Vector{2000000000, "279037"}, Vector{20000000000, "353130"});
    CHECK(crypto::totp_code(secret, vector.seconds) == vector.code);
    CHECK(crypto::totp_step(secret, vector.code, vector.seconds) == vector.seconds / 30);
}

TEST_CASE("A code is taken one step early or late, and says which step it belongs to") {
    const std::int64_t now = 1234567890;
    for (const std::int64_t offset : {-1, 0, 1})
        CHECK(crypto::totp_step(secret, crypto::totp_code(secret, now + offset * 30), now) == now / 30 + offset);
    for (const std::int64_t offset : {-2, 2})
        CHECK_FALSE(crypto::totp_step(secret, crypto::totp_code(secret, now + offset * 30), now));
}

TEST_CASE("What is no code of six digits is no code") {
    for (const std::string_view code : {"", "00592", "0059240", "00592a", " 05924", "+05924", "14050471"})
        CHECK_FALSE(crypto::totp_step(secret, code, 1234567890));
    CHECK_FALSE(crypto::totp_step("another secret", "005924", 1234567890));
}

TEST_CASE("Base32 is that of RFC 4648 without padding") {
    CHECK(crypto::base32("f") == "MY");
    CHECK(crypto::base32("foobar") == "MZXW6YTBOI");
    CHECK(crypto::base32("12345678901234567890") == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
}

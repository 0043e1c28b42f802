#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "core/problem.hpp"
#include "platform/crypto/crypto.hpp"

using namespace attune;

TEST_CASE("What was sealed opens with the same secret for the same purpose only") {
    const auto plain = GENERATE(as<std::string>{}, "", "a link", std::string(10'000, 'x'));
    const auto sealed = crypto::seal("the secret", "notice 1", plain);
    CHECK(crypto::unsealed("the secret", "notice 1", sealed) == plain);
    CHECK_FALSE(crypto::unsealed("another secret", "notice 1", sealed));
    CHECK_FALSE(crypto::unsealed("the secret", "notice 2", sealed));
}

TEST_CASE("Sealed text tells nothing and is never the same twice") {
    const auto sealed = crypto::seal("the secret", "notice 1", "https://attune.example/invitations/token");
    CHECK_FALSE(crypto::base64_decoded(sealed)->contains("token"));
    CHECK(sealed != crypto::seal("the secret", "notice 1", "https://attune.example/invitations/token"));
}

TEST_CASE("Sealed text that was changed, cut or never sealed does not open") {
    auto bytes = *crypto::base64_decoded(crypto::seal("the secret", "notice 1", "a link"));
    CHECK_FALSE(crypto::unsealed("the secret", "notice 1", crypto::base64(bytes.substr(0, bytes.size() - 1))));
    bytes.back() ^= 1;
    CHECK_FALSE(crypto::unsealed("the secret", "notice 1", crypto::base64(bytes)));
    CHECK_FALSE(crypto::unsealed("the secret", "notice 1", ""));
    CHECK_FALSE(crypto::unsealed("the secret", "notice 1", "a link"));
    CHECK_THROWS_AS(crypto::seal("", "notice 1", "a link"), Bug);
}

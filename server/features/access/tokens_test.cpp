#include "features/access/tokens.hpp"

#include <catch2/catch_test_macros.hpp>

#include "features/access/sign_in_delay.hpp"

using namespace attune;
using namespace std::chrono_literals;

namespace {

const SessionId session("019a0000-0000-7000-8000-000000000001");
const SessionId other("019a0000-0000-7000-8000-000000000002");
const UserId user("019a0000-0000-7000-8000-000000000003");
const Instant noon = *instant_from("2026-11-20T12:00:00Z");
const SessionTokens tokens("a secret of the server", 30min);

}  // namespace

TEST_CASE("The pair of one generation is the same each time it is asked for, and another in the next") {
    const auto first = tokens.pair(session, user, 0, noon);
    const auto again = tokens.pair(session, user, 0, noon);
    const auto next = tokens.pair(session, user, 1, noon);
    CHECK(first.refresh_token == again.refresh_token);
    CHECK(first.access_token == again.access_token);
    CHECK(first.refresh_token != next.refresh_token);
    CHECK(first.access_token != next.access_token);
    CHECK(first.expires_in == 1800);
}

TEST_CASE("A refresh token names its session and generation, and nothing in it can be changed") {
    const auto token = tokens.pair(session, user, 7, noon).refresh_token;
    const auto read = tokens.read_refresh(token);
    REQUIRE(read.has_value());
    CHECK(read->session == session);
    CHECK(read->generation == 7);
    for (std::size_t i = 0; i < token.size(); ++i) {
        auto changed = token;
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        CHECK_FALSE(tokens.read_refresh(changed).has_value());
    }
    CHECK_FALSE(tokens.read_refresh("").has_value());
    CHECK_FALSE(tokens.read_refresh(std::string(5000, '.')).has_value());
    CHECK_FALSE(SessionTokens("another secret", 30min).read_refresh(token).has_value());
}

TEST_CASE("An access token ends with its lifetime and is not taken for another kind") {
    const auto pair = tokens.pair(session, user, 0, noon);
    CHECK(tokens.read_access(pair.access_token, noon + 29min) == session);
    CHECK_FALSE(tokens.read_access(pair.access_token, noon + 31min).has_value());
    CHECK_FALSE(tokens.read_access(pair.refresh_token, noon).has_value());
    CHECK_FALSE(tokens.read_refresh(pair.access_token).has_value());
}

TEST_CASE("A cookie belongs to one session, its CSRF value is no cookie") {
    CHECK(tokens.read_cookie(tokens.cookie(session)) == session);
    CHECK(tokens.csrf(session) != tokens.csrf(other));
    CHECK_FALSE(tokens.read_cookie(session.value + "." + tokens.csrf(session)).has_value());
    CHECK_FALSE(tokens.read_cookie(other.value + tokens.cookie(session).substr(36)).has_value());
}

TEST_CASE("Failed tries wait longer and longer, but never for good") {
    CHECK(sign_in_delay(AttemptKind::account, 1) == 0s);
    CHECK(sign_in_delay(AttemptKind::account, 4) == 0s);
    CHECK(sign_in_delay(AttemptKind::account, 5) == 1s);
    CHECK(sign_in_delay(AttemptKind::account, 8) == 8s);
    CHECK(sign_in_delay(AttemptKind::account, 1'000'000) == 900s);
    CHECK(sign_in_delay(AttemptKind::address, 49) == 0s);
    CHECK(sign_in_delay(AttemptKind::address, 50) == 1s);
}

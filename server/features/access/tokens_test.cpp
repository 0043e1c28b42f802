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
const SessionTokens tokens(crypto::Secrets("a secret of the server"), 30min);

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
    CHECK_FALSE(SessionTokens(crypto::Secrets("another secret"), 30min).read_refresh(token).has_value());
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

TEST_CASE("What an earlier secret signed is good for as long as that secret is known, whichever signs") {
    const SessionTokens rotated(crypto::Secrets("the next secret", {"a secret of the server"}), 30min);
    const SessionTokens expecting(crypto::Secrets("a secret of the server", {"the next secret"}), 30min);
    const SessionTokens forgetful(crypto::Secrets("the next secret"), 30min);
    const auto old = tokens.pair(session, user, 3, noon), fresh = rotated.pair(session, user, 3, noon);
    CHECK(old.access_token != fresh.access_token);
    CHECK(rotated.read_access(old.access_token, noon) == session);
    CHECK(expecting.read_access(fresh.access_token, noon) == session);
    CHECK(forgetful.read_access(fresh.access_token, noon) == session);
    CHECK_FALSE(forgetful.read_access(old.access_token, noon));
    CHECK(rotated.read_refresh(old.refresh_token)->generation == 3);
    CHECK_FALSE(forgetful.read_refresh(old.refresh_token));
    CHECK(rotated.read_cookie(tokens.cookie(session)) == session);
    CHECK_FALSE(forgetful.read_cookie(tokens.cookie(session)));
    CHECK(rotated.is_csrf(session, tokens.csrf(session)));
    CHECK(rotated.is_csrf(session, rotated.csrf(session)));
    CHECK_FALSE(rotated.is_csrf(other, rotated.csrf(session)));
    CHECK_FALSE(forgetful.is_csrf(session, tokens.csrf(session)));
}

TEST_CASE("A token's key id picks the secret, and one that names another is refused") {
    const crypto::Secret secret("a secret of the server");
    const auto signed_as = [&](std::string_view key_id) {
        return crypto::sign_token({.subject = user.value,
                                   .session = session.value,
                                   .id = "1",
                                   .issued_at = 1'795'176'000,
                                   .expires_at = 1'795'177'800},
                                  secret.text, key_id);
    };
    CHECK(tokens.read_access(signed_as(secret.id), noon) == session);
    CHECK(tokens.read_access(signed_as(crypto::first_key_id), noon) == session);  // from before keys had ids
    for (const auto* unknown : {"2", "", "00000000"}) CHECK_FALSE(tokens.read_access(signed_as(unknown), noon));
    const SessionTokens rotated(crypto::Secrets("the next secret", {secret.text}), 30min);
    CHECK_FALSE(rotated.read_access(signed_as(crypto::Secret("the next secret").id), noon));
}

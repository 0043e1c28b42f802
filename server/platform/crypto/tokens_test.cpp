#include <catch2/benchmark/catch_benchmark.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <format>

#include "platform/crypto/crypto.hpp"

using namespace attune;

namespace {

const std::string key = "0123456789abcdef0123456789abcdef";
constexpr std::int64_t now = 1'800'000'000;

crypto::TokenClaims claims() {
    return {
        .subject = "018f-user", .session = "018f-session", .id = "token-1", .issued_at = now, .expires_at = now + 1800};
}

// A token as an attacker or another system would write it: any header, any payload, HMAC-SHA-256 with any key.
std::string forged(const std::string& header, const std::string& payload, std::string_view with_key = key) {
    const auto signed_part = crypto::base64url(header) + "." + crypto::base64url(payload);
    const auto digest = crypto::hmac_sha256(with_key, signed_part);
    return signed_part + "." + crypto::base64url({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

const std::string good_header = R"({"alg":"HS256","typ":"JWT","kid":"1"})";

std::string payload(std::string_view changed = {}, std::string_view value = {}) {
    std::string text = "{";
    for (const auto& [name, original] : {std::pair<std::string_view, std::string>{"sub", "\"u\""},
                                         {"iss", "\"attune\""},
                                         {"aud", "\"attune\""},
                                         {"typ", "\"access\""},
                                         {"jti", "\"1\""},
                                         {"iat", std::to_string(now)},
                                         {"nbf", std::to_string(now)},
                                         {"exp", std::to_string(now + 60)}}) {
        const auto written = name == changed ? std::string(value) : original;
        if (!written.empty()) text += std::format("{}\"{}\":{}", text.size() > 1 ? "," : "", name, written);
    }
    return text + "}";
}

bool accepted(const std::string& token, std::int64_t at = now) {
    return crypto::verify_token(token, key, "access", at).valid;
}

}  // namespace

TEST_CASE("A token comes back with the claims it was made with") {
    const auto check = crypto::verify_token(crypto::sign_token(claims(), key, "k1"), key, "access", now + 1);
    REQUIRE(check.valid);
    CHECK(check.claims.subject == "018f-user");
    CHECK(check.claims.session == "018f-session");
    CHECK(check.claims.id == "token-1");
    CHECK(check.claims.issued_at == now);
    CHECK(check.claims.expires_at == now + 1800);
}

TEST_CASE("The key id stands in the header and a missing token id is filled") {
    auto wish = claims();
    wish.id.clear();
    const auto token = crypto::sign_token(wish, key, "key-7");
    CHECK(token.starts_with(crypto::base64url(R"({"alg":"HS256","kid":"key-7","typ":"JWT"})")));
    CHECK(crypto::verify_token(token, key, "access", now).claims.id.size() == 22);
    CHECK(crypto::sign_token(wish, key, "key-7") != token);
}

TEST_CASE("A token counts for its type, its key and its time only") {
    const auto token = crypto::sign_token(claims(), key, "1");
    CHECK_FALSE(crypto::verify_token(token, key, "refresh", now).valid);
    CHECK_FALSE(crypto::verify_token(token, "another key of thirty-two bytes!", "access", now).valid);
    CHECK(crypto::verify_token(token, key, "access", now + 1799).valid);
    CHECK_FALSE(crypto::verify_token(token, key, "access", now + 1800).valid);
    CHECK(crypto::verify_token(token, key, "access", now - 30).valid);
    CHECK_FALSE(crypto::verify_token(token, key, "access", now - 31).valid);
}

TEST_CASE("A well-formed token of our own key is the measure for the forgeries below") {
    CHECK(accepted(forged(good_header, payload())));
}

TEST_CASE("Every claim is needed, in its type") {
    struct Change {
        std::string_view name, value;
    };
    const auto change = GENERATE(
        Change{"sub", ""}, Change{"sub", "\"\""}, Change{"sub", "7"}, Change{"iss", ""}, Change{"iss", "\"other\""},
        Change{"aud", ""}, Change{"aud", "\"other\""}, Change{"aud", "[\"attune\"]"}, Change{"typ", ""},
        Change{"typ", "\"refresh\""}, Change{"jti", ""}, Change{"jti", "1"}, Change{"iat", ""},
        Change{"iat", "\"1800000000\""}, Change{"nbf", ""}, Change{"nbf", "1800000031"}, Change{"exp", ""},
        Change{"exp", "\"9999999999\""}, Change{"exp", "1e300"}, Change{"exp", "9999999999.5"}, Change{"exp", "-1"},
        Change{"exp", "1800000000"}, Change{"exp", "true"}, Change{"exp", "null"},
        Change{"exp", "99999999999999999999999"});
    INFO(change.name << " = " << change.value);
    CHECK_FALSE(accepted(forged(good_header, payload(change.name, change.value))));
}

TEST_CASE("The algorithm is not the token's choice") {
    const auto header =
        GENERATE(R"({"alg":"none","typ":"JWT"})", R"({"alg":"None","typ":"JWT"})", R"({"alg":"NONE"})",
                 R"({"alg":"HS512","typ":"JWT"})", R"({"alg":"HS384","typ":"JWT"})", R"({"alg":"RS256","typ":"JWT"})",
                 R"({"alg":"ES256","typ":"JWT"})", R"({"alg":"PS256","typ":"JWT"})", R"({"alg":"","typ":"JWT"})",
                 R"({"typ":"JWT"})", R"({"alg":256})", "{}", "[]", "");
    INFO(header);
    const auto whole = forged(header, payload());
    CHECK_FALSE(accepted(whole));
    CHECK_FALSE(accepted(whole.substr(0, whole.rfind('.') + 1)));
    CHECK_FALSE(accepted(whole.substr(0, whole.rfind('.'))));
}

TEST_CASE("A token is refused in every truncation and with any byte changed") {
    const auto token = forged(good_header, payload());
    for (std::size_t length = 0; length < token.size(); ++length) CHECK_FALSE(accepted(token.substr(0, length)));
    for (std::size_t place = 0; place < token.size(); ++place) {
        auto changed = token;
        changed[place] = changed[place] == 'A' ? 'B' : 'A';
        INFO(place);
        CHECK_FALSE(accepted(changed));
    }
}

TEST_CASE("What is no token is refused") {
    CHECK_FALSE(accepted("."));
    CHECK_FALSE(accepted(".."));
    CHECK_FALSE(accepted("..."));
    CHECK_FALSE(accepted(std::string(5'000'000, 'a')));
    CHECK_FALSE(accepted(std::string(2000, '.')));
    CHECK_FALSE(accepted(forged(good_header, payload("sub", "\"" + std::string(1'000'000, 'u') + "\""))));
    CHECK_FALSE(accepted(forged(good_header, std::string(1000, '['))));
    CHECK_FALSE(accepted(forged(good_header, payload()) + "." + crypto::base64url("more")));
    CHECK_FALSE(accepted(forged(good_header, payload()) + std::string(1, '\0')));
    CHECK_FALSE(accepted(" " + forged(good_header, payload())));
    CHECK_FALSE(accepted(forged(good_header, "\xff\xfe")));
}

TEST_CASE("measure a token", "[.benchmark]") {
    const auto token = crypto::sign_token(claims(), key, "1");
    BENCHMARK("verify") { return crypto::verify_token(token, key, "access", now).valid; };
    BENCHMARK("sign") { return crypto::sign_token(claims(), key, "1"); };
}

#include <jwt.h>

#include <cerrno>
#include <memory>
#include <optional>

#include "core/problem.hpp"
#include "platform/crypto/crypto.hpp"

namespace attune::crypto {
namespace {

constexpr std::size_t longest_token = 4096;
constexpr std::int64_t clock_difference = 30;  // seconds

struct Free {
    void operator()(jwt_t* token) const { jwt_free(token); }
    void operator()(char* text) const { jwt_free_str(text); }
};
using Token = std::unique_ptr<jwt_t, Free>;

const unsigned char* data_of(std::string_view key) { return reinterpret_cast<const unsigned char*>(key.data()); }

std::string text_grant(jwt_t* token, const char* name) {
    const char* value = jwt_get_grant(token, name);
    return value ? value : "";
}

std::optional<std::int64_t> time_grant(jwt_t* token, const char* name) {
    errno = 0;
    const std::int64_t value = jwt_get_grant_int(token, name);
    if (errno != 0 || value <= 0) return {};
    return value;
}

}  // namespace

std::string sign_token(const TokenClaims& claims, std::string_view key, std::string_view key_id) {
    check(!key.empty(), "tokens are signed with a key");
    jwt_t* made = nullptr;
    check(jwt_new(&made) == 0, "a token can be made");
    const Token token(made);
    const auto add = [&](const char* name, const std::string& value) {
        check(jwt_add_grant(token.get(), name, value.c_str()) == 0, "a claim is UTF-8 text");
    };
    check(jwt_set_alg(token.get(), JWT_ALG_HS256, data_of(key), static_cast<int>(key.size())) == 0, "HS256 is known");
    check(jwt_add_header(token.get(), "kid", std::string(key_id).c_str()) == 0, "a key id is UTF-8 text");
    add("sub", claims.subject);
    if (!claims.session.empty()) add("sid", claims.session);
    add("iss", claims.issuer);
    add("aud", claims.audience);
    add("typ", claims.type);
    add("jti", claims.id.empty() ? random_token(16) : claims.id);
    jwt_add_grant_int(token.get(), "iat", claims.issued_at);
    jwt_add_grant_int(token.get(), "nbf", claims.issued_at);
    jwt_add_grant_int(token.get(), "exp", claims.expires_at);
    const std::unique_ptr<char, Free> text(jwt_encode_str(token.get()));
    check(text != nullptr, "a token can be signed");
    return text.get();
}

TokenCheck verify_token(std::string_view token_text, std::string_view key, std::string_view type, std::int64_t now) {
    check(!key.empty(), "tokens are verified with a key");
    if (token_text.empty() || token_text.size() > longest_token || token_text.contains('\0')) return {};

    jwt_t* decoded = nullptr;
    if (jwt_decode(&decoded, std::string(token_text).c_str(), data_of(key), static_cast<int>(key.size())) != 0)
        return {};
    const Token token(decoded);
    // libjwt verifies with whatever algorithm the token names, "none" and HS512 included.
    if (jwt_get_alg(token.get()) != JWT_ALG_HS256) return {};

    const auto issued_at = time_grant(token.get(), "iat"), begins = time_grant(token.get(), "nbf"),
               ends = time_grant(token.get(), "exp");
    if (!issued_at || !begins || !ends) return {};
    TokenCheck result{.claims = {.subject = text_grant(token.get(), "sub"),
                                 .session = text_grant(token.get(), "sid"),
                                 .issuer = text_grant(token.get(), "iss"),
                                 .audience = text_grant(token.get(), "aud"),
                                 .type = text_grant(token.get(), "typ"),
                                 .id = text_grant(token.get(), "jti"),
                                 .issued_at = *issued_at,
                                 .expires_at = *ends},
                      .key_id = {}};
    if (const char* key_id = jwt_get_header(token.get(), "kid")) result.key_id = key_id;
    const TokenClaims expected;
    const auto& claims = result.claims;
    result.valid = claims.type == type && claims.issuer == expected.issuer && claims.audience == expected.audience &&
                   !claims.subject.empty() && !claims.id.empty() && now < *ends && *begins <= now + clock_difference;
    if (!result.valid) return {};
    return result;
}

}  // namespace attune::crypto

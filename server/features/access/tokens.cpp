#include "features/access/tokens.hpp"

#include <algorithm>
#include <charconv>
#include <format>

#include "platform/crypto/crypto.hpp"

namespace attune {
namespace {

std::int64_t unix_seconds(Instant instant) {
    return std::chrono::duration_cast<std::chrono::seconds>(instant.time_since_epoch()).count();
}

std::optional<SessionId> session_from(std::string_view text) {
    if (!is_uuid(text)) return {};
    return SessionId(std::string(text));
}

std::string seal_with(const crypto::Secret& secret, std::string_view purpose, std::string_view text) {
    const auto digest = crypto::hmac_sha256(secret.text, std::format("{}\n{}", purpose, text));
    return crypto::base64url({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

}  // namespace

std::string token_hash(std::string_view token) { return crypto::hex(crypto::sha256(token)); }

SessionTokens::SessionTokens(crypto::Secrets secrets, std::chrono::minutes access_lifetime)
    : secrets_(std::move(secrets)), access_lifetime_(access_lifetime) {}

std::string SessionTokens::seal(std::string_view purpose, std::string_view text) const {
    return seal_with(secrets_.current(), purpose, text);
}

bool SessionTokens::is_seal(std::string_view seal, std::string_view purpose, std::string_view text) const {
    return std::ranges::any_of(secrets_.all(), [&](const crypto::Secret& secret) {
        return crypto::equal(seal_with(secret, purpose, text), seal);
    });
}

Tokens SessionTokens::pair(const SessionId& session, const UserId& user, std::int64_t generation,
                           Instant rotated_at) const {
    const auto body = std::format("{}.{}", session.value, generation);
    const auto issued = unix_seconds(rotated_at);
    const auto lifetime = std::chrono::seconds(access_lifetime_).count();
    Tokens tokens;
    tokens.access_token = crypto::sign_token({.subject = user.value,
                                              .session = session.value,
                                              .id = body,
                                              .issued_at = issued,
                                              .expires_at = issued + lifetime},
                                             secrets_.current().text, secrets_.current().id);
    tokens.refresh_token = std::format("{}.{}", body, seal("refresh", body));
    tokens.expires_in = lifetime;
    tokens.access = tokens.access_token;
    tokens.refresh = tokens.refresh_token;
    return tokens;
}

std::optional<SessionTokens::Refreshing> SessionTokens::read_refresh(std::string_view token) const {
    const auto last = token.rfind('.');
    if (last == std::string_view::npos || token.size() > 200) return {};
    const auto body = token.substr(0, last);
    if (!is_seal(token.substr(last + 1), "refresh", body)) return {};
    const auto dot = body.find('.');
    if (dot == std::string_view::npos) return {};
    const auto session = session_from(body.substr(0, dot));
    std::int64_t generation = 0;
    const auto number = body.substr(dot + 1);
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), generation);
    if (!session || error != std::errc{} || end != number.data() + number.size()) return {};
    return Refreshing{*session, generation};
}

std::optional<SessionId> SessionTokens::read_access(std::string_view token, Instant now) const {
    for (const auto& secret : secrets_.all()) {
        const auto checked = crypto::verify_token(token, secret.text, "access", unix_seconds(now));
        if (checked.valid && (checked.key_id == secret.id || checked.key_id == crypto::first_key_id))
            return session_from(checked.claims.session);
    }
    return {};
}

std::string SessionTokens::cookie(const SessionId& session) const {
    return std::format("{}.{}", session.value, seal("cookie", session.value));
}

std::optional<SessionId> SessionTokens::read_cookie(std::string_view cookie) const {
    const auto dot = cookie.find('.');
    if (dot == std::string_view::npos || !is_seal(cookie.substr(dot + 1), "cookie", cookie.substr(0, dot))) return {};
    return session_from(cookie.substr(0, dot));
}

std::string SessionTokens::csrf(const SessionId& session) const { return seal("csrf", session.value); }

bool SessionTokens::is_csrf(const SessionId& session, std::string_view token) const {
    return is_seal(token, "csrf", session.value);
}

}  // namespace attune

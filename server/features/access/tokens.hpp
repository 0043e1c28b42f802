#pragma once
// The three things that prove a session: a short-lived access token, a rotating refresh token, a cookie. All are derived from
// the server's secrets and the session's row, so none is stored.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "core/ids.hpp"
#include "features/access/types.hpp"
#include "platform/crypto/crypto.hpp"

namespace attune {

// Under what a token that works once is kept: its SHA-256, so that nobody can use what the table holds.
std::string token_hash(std::string_view token);

class SessionTokens {
public:
    SessionTokens(crypto::Secrets secrets, std::chrono::minutes access_lifetime);

    // The pair of one generation; asked twice for the same generation and moment, it is the same pair.
    Tokens pair(const SessionId& session, const UserId& user, std::int64_t generation, Instant rotated_at) const;

    struct Refreshing {
        SessionId session;
        std::int64_t generation = 0;
    };
    std::optional<Refreshing> read_refresh(std::string_view token) const;
    std::optional<SessionId> read_access(std::string_view token, Instant now) const;

    std::string cookie(const SessionId& session) const;
    std::optional<SessionId> read_cookie(std::string_view cookie) const;
    // What X-CSRF-Token must hold for requests that come with this session's cookie.
    std::string csrf(const SessionId& session) const;
    bool is_csrf(const SessionId& session, std::string_view token) const;

private:
    std::string seal(std::string_view purpose, std::string_view text) const;
    // Whether any of the secrets sealed it so.
    bool is_seal(std::string_view seal, std::string_view purpose, std::string_view text) const;

    crypto::Secrets secrets_;
    std::chrono::minutes access_lifetime_;
};

}  // namespace attune

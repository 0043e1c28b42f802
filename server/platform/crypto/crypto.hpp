#pragma once
// Random bytes, hashes, signatures, sealed text, passwords and one-time codes (libsodium, OpenSSL, libcrypt and
// liboath behind plain functions).

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attune::crypto {

void random(std::span<std::uint8_t> bytes);
std::string random_token(std::size_t bytes = 32);  // base64url, no padding

using Digest = std::array<std::uint8_t, 32>;
Digest sha256(std::string_view bytes);
Digest hmac_sha256(std::string_view key, std::string_view bytes);
std::string hex(std::span<const std::uint8_t> bytes);
std::string base64url(std::string_view bytes);
std::string base64(std::string_view bytes);                        // standard alphabet, padded
std::optional<std::string> base64_decoded(std::string_view text);  // the same; nothing for anything else
bool equal(std::string_view a, std::string_view b);                // in constant time for equal lengths

// Incremental SHA-256, for files.
class Sha256 {
public:
    Sha256();
    void add(std::string_view bytes);
    Digest digest();

private:
    alignas(16) std::array<std::uint8_t, 128> state_;
};

// Authenticated encryption (XSalsa20-Poly1305) under a key that `secret` and `purpose` name together: what was sealed for one
// purpose, say a certain row, opens for no other. Base64. Nothing for anything that was not sealed so.
std::string seal(std::string_view secret, std::string_view purpose, std::string_view plain);
std::optional<std::string> unsealed(std::string_view secret, std::string_view purpose, std::string_view sealed);

// One of the server's secrets, and the id by which a token or a row says that it was made with this one. The id gives nothing of
// the text away.
struct Secret {
    explicit Secret(std::string text);
    std::string text;  // never empty
    std::string id;    // 8 hexadecimal digits
};

// What tokens and rows say that were made while a server had one secret only.
inline constexpr std::string_view first_key_id = "1";

// The server's secrets. What is new is signed and sealed with the current one; what is there may be by any of them.
class Secrets {
public:
    static constexpr std::size_t most = 8;  // so that to try each of them stays cheap
    // One that is named twice counts once.
    explicit Secrets(std::string current, const std::vector<std::string>& earlier = {});

    const Secret& current() const { return all_.front(); }
    std::span<const Secret> all() const { return all_; }  // the current one first, the oldest last
    std::span<const Secret> earlier() const { return std::span(all_).subspan(1); }

private:
    std::vector<Secret> all_;
};

std::string seal(const Secrets& secrets, std::string_view purpose, std::string_view plain);
std::optional<std::string> unsealed(const Secrets& secrets, std::string_view purpose, std::string_view sealed);

// Goes through sealed texts, one after the other, and counts by which secret they are: while secrets are exchanged, or to look.
class Resealing {
public:
    enum class Wish { look, write };
    Resealing(Secrets secrets, Wish wish) : secrets_(std::move(secrets)), wish_(wish) {}

    // The text to keep instead: where an earlier secret has sealed it, and it is to be written.
    std::optional<std::string> anew(std::string_view purpose, std::string_view sealed);

    std::int64_t of_current = 0, of_earlier = 0;
    std::vector<std::string> lost;  // purposes of what no secret opens

private:
    Secrets secrets_;
    Wish wish_;
};

// Argon2id, 19 MiB and 2 passes (OWASP 2024), about 27 ms: always on a pool.
std::string hash_password(std::string_view password);
// Also verifies imported hashes: bcrypt (`$2a$`, `$2b$`, `$2y$`) and Django's `pbkdf2_sha256$iterations$salt$hash`.
bool verify_password(std::string_view hash, std::string_view password);
// True for imported hashes and older costs: hash the password anew at the next sign-in.
bool needs_rehash(std::string_view hash);
// A hash of no password at all, so that an unknown address costs what a known one costs.
const std::string& decoy_hash();

// Time-based one-time codes as authenticator apps make them: RFC 6238 with SHA-1, 30 seconds, 6 digits. `secret` is the bytes.
std::string totp_code(std::string_view secret, std::int64_t unix_seconds);
// The 30-second step that the code belongs to: the one of `unix_seconds` or a neighbour. Nothing for any other text.
std::optional<std::int64_t> totp_step(std::string_view secret, std::string_view code, std::int64_t unix_seconds);
std::string base32(std::string_view bytes);  // RFC 4648, no padding: how people type a secret in

// RSASSA-PKCS1-v1_5 with SHA-256 over `bytes`; `private_key_pem` is PKCS#8. Throws Bug for an unreadable key.
std::string sign_rsa_sha256(std::string_view private_key_pem, std::string_view bytes);

struct TokenClaims {
    std::string subject, session, issuer = "attune", audience = "attune", type = "access", id;
    std::int64_t issued_at = 0, expires_at = 0;  // Unix seconds
};
// HS256 with `kid`. The algorithm is fixed: a token that names another is refused. An empty `id` is filled with a random one.
std::string sign_token(const TokenClaims& claims, std::string_view key, std::string_view key_id);
// Invalid for anything wrong: signature, algorithm, type, issuer, audience, subject, id, times (no leeway for the end, 30 s
// for the beginning, because nodes' clocks differ).
struct TokenCheck {
    bool valid = false;
    TokenClaims claims;
    std::string key_id;  // as the token says it
};
TokenCheck verify_token(std::string_view token, std::string_view key, std::string_view type, std::int64_t now);

}  // namespace attune::crypto

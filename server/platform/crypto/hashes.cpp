#include <sodium.h>

#include <new>
#include <string>

#include "core/problem.hpp"
#include "platform/crypto/crypto.hpp"

namespace attune::crypto {
namespace {

const unsigned char* data_of(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

void prepare() {
    static const int prepared = sodium_init();
    check(prepared >= 0, "libsodium finds a source of randomness");
}

crypto_hash_sha256_state& state_in(std::array<std::uint8_t, 128>& bytes) {
    static_assert(sizeof(crypto_hash_sha256_state) <= 128 && alignof(crypto_hash_sha256_state) <= 16);
    return *std::launder(reinterpret_cast<crypto_hash_sha256_state*>(bytes.data()));
}

std::string encoded(std::string_view bytes, int variant) {
    std::string text(sodium_base64_ENCODED_LEN(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), data_of(bytes), bytes.size(), variant);
    text.pop_back();
    return text;
}

}  // namespace

void random(std::span<std::uint8_t> bytes) {
    prepare();
    randombytes_buf(bytes.data(), bytes.size());
}

std::string random_token(std::size_t bytes) {
    std::string token(bytes, '\0');
    prepare();
    randombytes_buf(token.data(), token.size());
    return base64url(token);
}

Digest sha256(std::string_view bytes) {
    Digest digest;
    crypto_hash_sha256(digest.data(), data_of(bytes), bytes.size());
    return digest;
}

Digest hmac_sha256(std::string_view key, std::string_view bytes) {
    crypto_auth_hmacsha256_state state;
    Digest digest;
    crypto_auth_hmacsha256_init(&state, data_of(key), key.size());
    crypto_auth_hmacsha256_update(&state, data_of(bytes), bytes.size());
    crypto_auth_hmacsha256_final(&state, digest.data());
    return digest;
}

std::string hex(std::span<const std::uint8_t> bytes) {
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    text.pop_back();
    return text;
}

std::string base64url(std::string_view bytes) { return encoded(bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING); }
std::string base64(std::string_view bytes) { return encoded(bytes, sodium_base64_VARIANT_ORIGINAL); }

std::optional<std::string> base64_decoded(std::string_view text) {
    std::string bytes(text.size() / 4 * 3 + 3, '\0');
    std::size_t length = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(),
                          nullptr, &length, nullptr, sodium_base64_VARIANT_ORIGINAL) != 0)
        return {};
    bytes.resize(length);
    return bytes;
}

bool equal(std::string_view a, std::string_view b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

Sha256::Sha256() : state_{} { crypto_hash_sha256_init(new (state_.data()) crypto_hash_sha256_state); }

void Sha256::add(std::string_view bytes) { crypto_hash_sha256_update(&state_in(state_), data_of(bytes), bytes.size()); }

Digest Sha256::digest() {
    Digest digest;
    crypto_hash_sha256_final(&state_in(state_), digest.data());
    return digest;
}

}  // namespace attune::crypto

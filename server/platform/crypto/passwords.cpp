#include <crypt.h>
#include <openssl/evp.h>
#include <sodium.h>

#include <charconv>
#include <memory>
#include <optional>
#include <string>

#include "core/problem.hpp"
#include "platform/crypto/crypto.hpp"

namespace attune::crypto {
namespace {

constexpr unsigned long long passes = 2;
constexpr std::size_t memory = 19 * 1024 * 1024;

// An imported hash comes from somebody else's file: a cost beyond these would keep a thread busy for minutes.
constexpr int highest_bcrypt_cost = 16;
constexpr int most_pbkdf2_iterations = 10'000'000;

std::optional<int> number_in(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return {};
    return number;
}

bool is_bcrypt(std::string_view hash) {
    return hash.starts_with("$2a$") || hash.starts_with("$2b$") || hash.starts_with("$2y$");
}

bool verify_bcrypt(const std::string& hash, const std::string& password) {
    if (hash.size() != 60) return false;
    const auto cost = number_in(std::string_view(hash).substr(4, 2));
    if (!cost || *cost > highest_bcrypt_cost) return false;
    const auto scratch = std::make_unique<crypt_data>();
    const char* made = crypt_r(password.c_str(), hash.c_str(), scratch.get());
    return made && equal(made, hash);
}

// Django: pbkdf2_sha256$<iterations>$<salt>$<standard base64 of 32 bytes>
bool verify_pbkdf2(std::string_view hash, std::string_view password) {
    hash.remove_prefix(hash.find('$') + 1);
    const auto first = hash.find('$');
    if (first == hash.npos) return false;
    const auto second = hash.find('$', first + 1);
    if (second == hash.npos) return false;
    const auto iterations = number_in(hash.substr(0, first));
    if (!iterations || *iterations < 1 || *iterations > most_pbkdf2_iterations) return false;
    const auto salt = hash.substr(first + 1, second - first - 1);
    const auto encoded = hash.substr(second + 1);

    const auto wanted = base64_decoded(encoded);
    std::array<unsigned char, 32> made{};
    if (PKCS5_PBKDF2_HMAC(password.data(), static_cast<int>(password.size()),
                          reinterpret_cast<const unsigned char*>(salt.data()), static_cast<int>(salt.size()),
                          *iterations, EVP_sha256(), static_cast<int>(made.size()), made.data()) != 1)
        return false;
    return wanted && equal(*wanted, {reinterpret_cast<const char*>(made.data()), made.size()});
}

}  // namespace

std::string hash_password(std::string_view password) {
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    check(sodium_init() >= 0, "libsodium finds a source of randomness");
    if (crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), passes, memory,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::bad_alloc();
    return hash.data();
}

bool verify_password(std::string_view hash, std::string_view password) {
    // C strings below: a NUL would compare only what stands before it.
    if (hash.contains('\0') || password.contains('\0')) return false;
    const std::string hash_text(hash);
    if (is_bcrypt(hash)) return verify_bcrypt(hash_text, std::string(password));
    if (hash.starts_with("pbkdf2_sha256$")) return verify_pbkdf2(hash, password);
    return crypto_pwhash_str_verify(hash_text.c_str(), password.data(), password.size()) == 0;
}

bool needs_rehash(std::string_view hash) {
    return !hash.starts_with("$argon2id$") ||
           crypto_pwhash_str_needs_rehash(std::string(hash).c_str(), passes, memory) != 0;
}

const std::string& decoy_hash() {
    static const std::string hash = hash_password(random_token());
    return hash;
}

}  // namespace attune::crypto

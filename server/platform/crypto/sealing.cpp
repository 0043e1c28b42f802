#include <sodium.h>

#include "core/problem.hpp"
#include "platform/crypto/crypto.hpp"

namespace attune::crypto {
namespace {

using Nonce = std::array<std::uint8_t, crypto_secretbox_NONCEBYTES>;

Digest key_of(std::string_view secret, std::string_view purpose) {
    check(!secret.empty(), "text is sealed with a secret");
    static_assert(sizeof(Digest) == crypto_secretbox_KEYBYTES);
    return hmac_sha256(secret, purpose);
}

unsigned char* data_of(std::string& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }
const unsigned char* data_of(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

}  // namespace

std::string seal(std::string_view secret, std::string_view purpose, std::string_view plain) {
    Nonce nonce{};
    random(nonce);
    std::string box(crypto_secretbox_MACBYTES + plain.size(), '\0');
    crypto_secretbox_easy(data_of(box), data_of(plain), plain.size(), nonce.data(), key_of(secret, purpose).data());
    return base64(std::string(nonce.begin(), nonce.end()) + box);
}

std::optional<std::string> unsealed(std::string_view secret, std::string_view purpose, std::string_view sealed) {
    const auto bytes = base64_decoded(sealed);
    if (!bytes || bytes->size() < crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES) return {};
    const auto box = std::string_view(*bytes).substr(crypto_secretbox_NONCEBYTES);
    std::string plain(box.size() - crypto_secretbox_MACBYTES, '\0');
    if (crypto_secretbox_open_easy(data_of(plain), data_of(box), box.size(), data_of(std::string_view(*bytes)),
                                   key_of(secret, purpose).data()) != 0)
        return {};
    return plain;
}

}  // namespace attune::crypto

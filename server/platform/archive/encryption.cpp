#include "platform/archive/encryption.hpp"

#include <sodium.h>

#include <new>

#include "core/problem.hpp"
#include "platform/archive/archive.hpp"

namespace attune::archive {
namespace {

using State = crypto_secretstream_xchacha20poly1305_state;
constexpr std::size_t frame = 64 * 1024;
constexpr std::size_t more = crypto_secretstream_xchacha20poly1305_ABYTES;

State& state_in(std::array<std::uint8_t, 64>& bytes) {
    static_assert(sizeof(State) <= 64 && alignof(State) <= 16);
    return *std::launder(reinterpret_cast<State*>(bytes.data()));
}

unsigned char* data_of(std::string& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

std::string key_of(const std::string& password, std::string& salt) {
    std::string key(crypto_secretstream_xchacha20poly1305_KEYBYTES, '\0');
    check(crypto_pwhash(data_of(key), key.size(), password.data(), password.size(), data_of(salt),
                        crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE,
                        crypto_pwhash_ALG_ARGON2ID13) == 0,
          "there is memory for a key");
    return key;
}

}  // namespace

Encryption::Encryption(const std::string& password, Sink to) : to_(std::move(to)) {
    check(sodium_init() >= 0, "libsodium finds a source of randomness");
    std::string salt(crypto_pwhash_SALTBYTES, '\0');
    randombytes_buf(salt.data(), salt.size());
    std::string header(crypto_secretstream_xchacha20poly1305_HEADERBYTES, '\0');
    auto key = key_of(password, salt);
    crypto_secretstream_xchacha20poly1305_init_push(new (state_.data()) State, data_of(header), data_of(key));
    to_(std::string(encrypted_mark) + salt + header);
}

void Encryption::push(bool last) {
    std::string sealed(waiting_.size() + more, '\0');
    crypto_secretstream_xchacha20poly1305_push(
        &state_in(state_), data_of(sealed), nullptr, data_of(waiting_), waiting_.size(), nullptr, 0,
        last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
    waiting_.clear();
    to_(sealed);
}

void Encryption::add(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto piece = bytes.substr(0, frame - waiting_.size());
        waiting_ += piece;
        bytes.remove_prefix(piece.size());
        if (waiting_.size() == frame) push(false);
    }
}

void Encryption::finish() { push(true); }

Decryption::Decryption(const std::string& password, Source from) : from_(std::move(from)) {
    check(sodium_init() >= 0, "libsodium finds a source of randomness");
    auto salt = from_(crypto_pwhash_SALTBYTES);
    auto header = from_(crypto_secretstream_xchacha20poly1305_HEADERBYTES);
    if (salt.size() != crypto_pwhash_SALTBYTES || header.size() != crypto_secretstream_xchacha20poly1305_HEADERBYTES)
        throw Broken("The backup ends too early.");
    auto key = key_of(password, salt);
    crypto_secretstream_xchacha20poly1305_init_pull(new (state_.data()) State, data_of(header), data_of(key));
}

std::string Decryption::next() {
    if (ended_) return {};
    auto sealed = from_(frame + more);
    if (sealed.size() < more) throw Broken("The backup ends too early.");
    std::string plain(sealed.size() - more, '\0');
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(&state_in(state_), data_of(plain), nullptr, &tag, data_of(sealed),
                                                   sealed.size(), nullptr, 0) != 0)
        throw Broken("The backup was made with another password, or its bytes have changed.");
    ended_ = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    if (!ended_ && plain.empty()) throw Broken("The backup's bytes have changed.");
    return plain;
}

}  // namespace attune::archive

#include <openssl/evp.h>
#include <openssl/pem.h>

#include <memory>

#include "core/problem.hpp"
#include "platform/crypto/crypto.hpp"

namespace attune::crypto {
namespace {

struct Free {
    void operator()(BIO* bio) const { BIO_free(bio); }
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

// Without a callback OpenSSL would ask the terminal for the password of an encrypted key.
int no_password(char*, int, int, void*) { return -1; }

std::unique_ptr<EVP_PKEY, Free> private_key(std::string_view pem) {
    const std::unique_ptr<BIO, Free> bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    std::unique_ptr<EVP_PKEY, Free> key(PEM_read_bio_PrivateKey(bio.get(), nullptr, no_password, nullptr));
    check(key && EVP_PKEY_is_a(key.get(), "RSA"), "the private key is an unencrypted RSA key in PEM form");
    return key;
}

}  // namespace

std::string sign_rsa_sha256(std::string_view private_key_pem, std::string_view bytes) {
    const auto key = private_key(private_key_pem);
    const std::unique_ptr<EVP_MD_CTX, Free> context(EVP_MD_CTX_new());
    const auto* message = reinterpret_cast<const unsigned char*>(bytes.data());
    std::size_t length = 0;
    check(EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1 &&
              EVP_DigestSign(context.get(), nullptr, &length, message, bytes.size()) == 1,
          "the RSA key can sign");
    std::string signature(length, '\0');
    check(EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &length, message,
                         bytes.size()) == 1,
          "the RSA key can sign");
    signature.resize(length);
    return signature;
}

}  // namespace attune::crypto

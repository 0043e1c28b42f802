#include <openssl/evp.h>
#include <openssl/pem.h>

#include <catch2/catch_test_macros.hpp>

#include "core/problem.hpp"
#include "platform/crypto/crypto.hpp"

using namespace attune;

namespace {

std::string pem_of(EVP_PKEY* key, const EVP_CIPHER* cipher = nullptr) {
    BIO* bio = BIO_new(BIO_s_mem());
    unsigned char password[] = "secret";
    PEM_write_bio_PKCS8PrivateKey(bio, key, cipher, cipher ? reinterpret_cast<char*>(password) : nullptr,
                                  cipher ? 6 : 0, nullptr, nullptr);
    char* data = nullptr;
    const auto length = BIO_get_mem_data(bio, &data);
    std::string text(data, static_cast<std::size_t>(length));
    BIO_free(bio);
    return text;
}

}  // namespace

TEST_CASE("An RSA signature verifies with the public half and is deterministic") {
    EVP_PKEY* key = EVP_RSA_gen(2048);
    const auto pem = pem_of(key);
    const auto signature = crypto::sign_rsa_sha256(pem, "what is signed");
    CHECK(signature.size() == 256);
    CHECK(crypto::sign_rsa_sha256(pem, "what is signed") == signature);

    EVP_MD_CTX* context = EVP_MD_CTX_new();
    EVP_DigestVerifyInit(context, nullptr, EVP_sha256(), nullptr, key);
    CHECK(EVP_DigestVerify(context, reinterpret_cast<const unsigned char*>(signature.data()), signature.size(),
                           reinterpret_cast<const unsigned char*>("what is signed"), 14) == 1);
    EVP_MD_CTX_free(context);
    EVP_PKEY_free(key);
}

TEST_CASE("A key that is unreadable, encrypted or not RSA is a fault of the configuration") {
    CHECK_THROWS_AS(crypto::sign_rsa_sha256("", "bytes"), Bug);
    CHECK_THROWS_AS(crypto::sign_rsa_sha256("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", "bytes"),
                    Bug);
    EVP_PKEY* rsa = EVP_RSA_gen(2048);
    CHECK_THROWS_AS(crypto::sign_rsa_sha256(pem_of(rsa, EVP_aes_128_cbc()), "bytes"), Bug);
    EVP_PKEY_free(rsa);
    EVP_PKEY* curve = EVP_EC_gen("P-256");
    CHECK_THROWS_AS(crypto::sign_rsa_sha256(pem_of(curve), "bytes"), Bug);
    EVP_PKEY_free(curve);
}

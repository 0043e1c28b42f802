#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <set>

#include "platform/crypto/crypto.hpp"

using namespace attune;

TEST_CASE("SHA-256 answers the examples of FIPS 180-4") {
    CHECK(crypto::hex(crypto::sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(crypto::hex(crypto::sha256("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(crypto::hex(crypto::sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")) ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST_CASE("SHA-256 of a million letters is the same in pieces") {
    crypto::Sha256 pieces;
    for (int i = 0; i < 1000; ++i) pieces.add(std::string(1000, 'a'));
    CHECK(crypto::hex(pieces.digest()) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("HMAC-SHA-256 answers the examples of RFC 4231") {
    struct Example {
        std::string key, bytes, digest;
    };
    const auto example =
        GENERATE(Example{std::string(20, '\x0b'), "Hi There",
                         "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"},
                 Example{"Jefe", "what do ya want for nothing?",
                         "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"},
                 Example{std::string(20, '\xaa'), std::string(50, '\xdd'),
                         "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"},
                 Example{std::string(131, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First",
                         "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"},
                 Example{std::string(131, '\xaa'),
                         "This is a test using a larger than block-size key and a larger than block-size data. The key "
                         "needs to be hashed "
                         "before being used by the HMAC algorithm.",
                         "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"});
    CHECK(crypto::hex(crypto::hmac_sha256(example.key, example.bytes)) == example.digest);
}

TEST_CASE("Base64url has the URL-safe alphabet and no padding") {
    CHECK(crypto::base64url("").empty());
    CHECK(crypto::base64url("f") == "Zg");
    CHECK(crypto::base64url("foobar") == "Zm9vYmFy");
    CHECK(crypto::base64url("\xfb\xff\xfe") == "-__-");
}

TEST_CASE("Standard base64 goes there and back, and refuses what it would not write") {
    for (const auto* text : {"", "f", "fo", "foo", "foob", "\xfb\xff\xfe"})
        CHECK(crypto::base64_decoded(crypto::base64(text)) == text);
    CHECK(crypto::base64("\xfb\xff\xfe?") == "+//+Pw==");
    for (const auto* text : {"Zg", "Zg=", "Z===", "Zg==x", "-__-", "Zm 9v", "Zh=="})
        CHECK_FALSE(crypto::base64_decoded(text));
}

TEST_CASE("Random tokens have the length asked for and do not repeat") {
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) seen.insert(crypto::random_token());
    CHECK(seen.size() == 1000);
    CHECK(seen.begin()->size() == 43);
    CHECK(crypto::random_token(16).size() == 22);
}

TEST_CASE("Equality looks at every byte and at the length") {
    CHECK(crypto::equal("", ""));
    CHECK(crypto::equal("secret", "secret"));
    CHECK_FALSE(crypto::equal("secret", "secreT"));
    CHECK_FALSE(crypto::equal("secret", "secret "));
}

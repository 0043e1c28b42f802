#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "platform/crypto/crypto.hpp"

using namespace attune;

TEST_CASE("A password is hashed with Argon2id at the stated cost and a fresh salt") {
    const auto hash = crypto::hash_password("correct horse battery staple");
    CHECK(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
    CHECK(crypto::hash_password("correct horse battery staple") != hash);
    CHECK(crypto::verify_password(hash, "correct horse battery staple"));
    CHECK_FALSE(crypto::verify_password(hash, "correct horse battery stapl"));
    CHECK_FALSE(crypto::verify_password(hash, std::string_view("correct horse battery staple\0", 29)));
    CHECK_FALSE(crypto::needs_rehash(hash));
}

TEST_CASE("Imported hashes are verified and want to be upgraded") {
    struct Imported {
        std::string hash, password;
    };
    const auto imported =
        GENERATE(Imported{"$2b$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW", "U*U"},
                 Imported{"$2a$05$CCCCCCCCCCCCCCCCCCCCC.VGOzA784oUp/Z0DY336zx7pLYAy0lwK", "U*U*"},
                 Imported{"$2y$05$/OK.fbVrR/bpIqNJ5ianF.CE5elHaaO4EbggVDjb8P19RukzXSM3e", "\xff\xff\xa3"},
                 Imported{"pbkdf2_sha256$10000$seasalt$p2Nf8SH5q1HFJUvFvVd4Nj71pVA5fI7cpL2WDbb86bc=", "password"});
    INFO(imported.hash);
    CHECK_FALSE(crypto::verify_password(imported.hash, imported.password + "x"));
    CHECK_FALSE(crypto::verify_password(imported.hash, ""));
    CHECK(crypto::verify_password(imported.hash, imported.password));
    CHECK(crypto::needs_rehash(imported.hash));
}

TEST_CASE("A cheaper Argon2id hash verifies and wants to be upgraded") {
    const std::string cheap = "$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$";
    CHECK(crypto::needs_rehash(cheap + "Pc6vpJ8X8iRNVXLQuSUEJnRStFQGWvQ0hPzMAF5ehfA"));
}

TEST_CASE("A hash that cannot be one lets nobody in") {
    const auto hash = GENERATE(
        "", "x", "password", "$2b$", "$2b$31$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW", "pbkdf2_sha256$",
        "pbkdf2_sha256$1$salt$", "pbkdf2_sha256$99999999999$salt$AAAA",
        "pbkdf2_sha256$-1$salt$mNsOW0YmFzZFxS5mGYz6hWSfL7pYZ9PHDDlYmLeKfHY=", "$argon2id$v=19$m=19456,t=2,p=1$", "*0",
        "!");
    INFO(hash);
    CHECK_FALSE(crypto::verify_password(hash, "password"));
    CHECK_FALSE(crypto::verify_password(hash, ""));
    CHECK(crypto::needs_rehash(hash));
}

TEST_CASE("The decoy has the cost of a real hash and no password") {
    CHECK_FALSE(crypto::needs_rehash(crypto::decoy_hash()));
    CHECK_FALSE(crypto::verify_password(crypto::decoy_hash(), ""));
    CHECK(&crypto::decoy_hash() == &crypto::decoy_hash());
}

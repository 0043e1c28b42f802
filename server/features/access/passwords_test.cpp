#include "features/access/passwords.hpp"

#include <filesystem>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "platform/crypto/crypto.hpp"

using namespace attune;

namespace {

struct Place {
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("attune-passwords-" + crypto::random_token(8));
    const bool made = std::filesystem::create_directories(folder);
    std::unique_ptr<db::Database> database = db::open_sqlite({.path = (folder / "test.db").string()});
    wait::Pool pool{"passwords", 1, 8};
    Passwords passwords{pool, CommonPasswords({"sonyericsson"})};
    Work work{*database, {}, db::Mode::read, *instant_from("2026-11-20T12:00:00Z")};

    ~Place() { std::filesystem::remove_all(folder); }
};

}  // namespace

TEST_CASE("An imported hash lets its person in and is replaced by one of today's kind") {
    struct Imported {
        std::string hash, password;
    };
    const auto imported =
        GENERATE(Imported{"$2b$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW", "U*U"},
                 Imported{"pbkdf2_sha256$10000$seasalt$p2Nf8SH5q1HFJUvFvVd4Nj71pVA5fI7cpL2WDbb86bc=", "password"});
    Place place;
    CHECK_FALSE(place.passwords.check(place.work, imported.hash, "another").upgrade);
    const auto verdict = place.passwords.check(place.work, imported.hash, imported.password);
    CHECK(verdict.right);
    REQUIRE(verdict.upgrade);
    CHECK(verdict.upgrade->starts_with("$argon2id$"));
    const auto again = place.passwords.check(place.work, verdict.upgrade, imported.password);
    CHECK(again.right);
    CHECK_FALSE(again.upgrade);
}

TEST_CASE("Without a hash nothing is right, not even the decoy's own text") {
    Place place;
    CHECK_FALSE(place.passwords.check(place.work, {}, "password").right);
    CHECK_FALSE(place.passwords.check(place.work, {}, "").right);
    CHECK_FALSE(place.passwords.check(place.work, {}, crypto::decoy_hash()).right);
}

TEST_CASE("A weak password is named by the field that it came in") {
    Place place;
    try {
        place.passwords.hashed(place.work, "SonyEricsson", "nadia@acme.example", "new_password");
        FAIL("a common password was hashed");
    } catch (const Problem& problem) {
        REQUIRE(problem.errors.size() == 1);
        CHECK(problem.errors[0].field == "new_password");
        CHECK(problem.errors[0].message == "This password is on lists of common ones.");
    }
    CHECK(
        place.passwords.hashed(place.work, "a-long-walk-by-the-lakes", "nadia@acme.example").starts_with("$argon2id$"));
}

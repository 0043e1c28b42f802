#include <catch2/catch_test_macros.hpp>

#include "core/problem.hpp"
#include "platform/crypto/crypto.hpp"

using namespace attune;
using crypto::Resealing;
using crypto::Secrets;

// Computed with Python: hmac.new(b"the new secret", b"attune key id", "sha256").hexdigest()[:8].
TEST_CASE("A secret is known by an id that gives nothing of it away") {
    const Secrets secrets("the new secret", {"the old secret", "the new secret", "the old secret"});
    CHECK(secrets.current().text == "the new secret");
    CHECK(secrets.current().id == "9b5f64b7");
    REQUIRE(secrets.earlier().size() == 1);
    CHECK(secrets.earlier()[0].id == "3aee6d22");
    CHECK(secrets.all().size() == 2);
}

TEST_CASE("There is a secret, and there are not many") {
    CHECK_THROWS_AS(Secrets(""), Bug);
    CHECK_THROWS_AS(Secrets("1", {"2", ""}), Bug);
    CHECK(Secrets("1", {"2", "3", "4", "5", "6", "7", "8"}).all().size() == Secrets::most);
    CHECK_THROWS_AS(Secrets("1", {"2", "3", "4", "5", "6", "7", "8", "9"}), Bug);
}

TEST_CASE("What any of the secrets sealed opens, and what is new is sealed with the current one") {
    const auto of_old = crypto::seal("the old secret", "notice 1", "a link");
    const Secrets both("the new secret", {"another", "the old secret"});
    CHECK(crypto::unsealed(both, "notice 1", of_old) == "a link");
    CHECK_FALSE(crypto::unsealed(both, "notice 2", of_old));
    CHECK_FALSE(crypto::unsealed(Secrets("the new secret"), "notice 1", of_old));
    CHECK(crypto::unsealed("the new secret", "notice 1", crypto::seal(both, "notice 1", "a link")) == "a link");
}

TEST_CASE("What an earlier secret sealed is sealed anew, once, and what none opens is named") {
    const Secrets both("the new secret", {"the old secret"});
    const auto of_old = crypto::seal("the old secret", "notice 1", "a link");
    Resealing looking(both, Resealing::Wish::look);
    CHECK_FALSE(looking.anew("notice 1", of_old));
    CHECK(looking.of_earlier == 1);

    Resealing writing(both, Resealing::Wish::write);
    const auto anew = writing.anew("notice 1", of_old);
    REQUIRE(anew);
    CHECK(crypto::unsealed("the new secret", "notice 1", *anew) == "a link");
    CHECK_FALSE(writing.anew("notice 1", *anew));
    CHECK_FALSE(writing.anew("notice 2", *anew));
    CHECK(writing.of_current == 1);
    CHECK(writing.of_earlier == 1);
    CHECK(writing.lost == std::vector<std::string>{"notice 2"});
}

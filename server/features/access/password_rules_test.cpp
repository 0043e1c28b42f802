#include "features/access/password_rules.hpp"

#include <fstream>

#include <catch2/catch_test_macros.hpp>

using namespace attune;

namespace {

const CommonPasswords common({"qwertyuiop123", "sonyericsson"});
constexpr std::string_view email = "nadia@acme.example";

}  // namespace

TEST_CASE("A new password is long enough, not the address and not a common one") {
    CHECK_FALSE(weakness_of("a-long-walk-by-the-lakes", email, common));
    CHECK_FALSE(weakness_of("ten-chars!", email, common));
    CHECK_FALSE(weakness_of(std::string(128, 'x'), email, common));
    CHECK(weakness_of("nine-char", email, common) == "A password needs at least 10 characters.");
    CHECK(weakness_of("ééééééééé", email, common) == "A password needs at least 10 characters.");
    CHECK(weakness_of(std::string(129, 'x'), email, common) == "A password may have at most 128 characters.");
    CHECK(weakness_of("i-am-Nadia-of-acme", email, common) == "A password may not contain the e-mail address.");
    CHECK(weakness_of("sonyericsson", email, common) == "This password is on lists of common ones.");
    CHECK(weakness_of("SonyEricsson", email, common) == "This password is on lists of common ones.");
    CHECK_FALSE(weakness_of("sonyericsson-2", email, common));
    CHECK(weakness_of("\xff\xfe long enough", email, common) == "This is not text.");
}

TEST_CASE("An address of one or two letters forbids nothing") {
    CHECK_FALSE(weakness_of("a-long-walk-by-the-lakes", "al@acme.example", common));
}

TEST_CASE("The list is read a password a line; without it nothing starts") {
    const auto file = std::filesystem::temp_directory_path() / "attune_common_passwords_test.txt";
    std::ofstream(file) << "first one here\n\nsecond one here\n";
    const auto list = CommonPasswords::read(file);
    std::filesystem::remove(file);
    CHECK(list.has("first one here"));
    CHECK(list.has("Second One Here"));
    CHECK_FALSE(list.has(""));
    CHECK_FALSE(list.has("third one here"));
    CHECK_THROWS_AS(CommonPasswords::read(file), std::runtime_error);
}

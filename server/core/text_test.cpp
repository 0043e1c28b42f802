#include "core/text.hpp"

#include <array>

#include <catch2/catch_test_macros.hpp>

using namespace attune;
using namespace std::string_view_literals;

TEST_CASE("only well-formed UTF-8 is UTF-8") {
    for (const auto text : {""sv, "plain"sv, "Núñez"sv, "日本語"sv, "🙂"sv, "\xf4\x8f\xbf\xbf"sv, "\xed\x9f\xbf"sv})
        CHECK(is_utf8(text));
    for (const auto text :
         {"\x80"sv, "\xc0\x80"sv, "\xc1\xbf"sv, "\xe0\x80\x80"sv, "\xed\xa0\x80"sv, "\xf0\x80\x80\x80"sv,
          "\xf4\x90\x80\x80"sv, "\xf5\x80\x80\x80"sv, "\xff"sv, "a\xc3"sv, "\xe2\x82"sv, "\xc3\x28"sv}) {
        CAPTURE(text.size());
        CHECK_FALSE(is_utf8(text));
    }
}

TEST_CASE("bytes of files and models become valid text") {
    CHECK(valid_utf8("a\xff"
                     "b") == "a\xef\xbf\xbd"
                             "b");
    CHECK(valid_utf8("a\0b"sv) == "ab");
    CHECK(valid_utf8("\xe2\x82") == "\xef\xbf\xbd\xef\xbf\xbd");
    CHECK(valid_utf8("日本語") == "日本語");
    for (unsigned first = 0; first < 256; ++first) {
        const std::string text{static_cast<char>(first), 'x'};
        CHECK(is_utf8(valid_utf8(text)));
    }
}

TEST_CASE("length counts code points") {
    CHECK(length_in_code_points("") == 0);
    CHECK(length_in_code_points("Núñez") == 5);
    CHECK(length_in_code_points("🙂🙂") == 2);
}

TEST_CASE("blanks around text go, those inside stay") {
    CHECK(trimmed(" \t\n a b \r\n") == "a b");
    CHECK(trimmed(" \t ").empty());
    CHECK(trimmed("").empty());
}

TEST_CASE("folded text compares without case and accents") {
    struct Row {
        std::string_view text;
        std::string_view key;
    };
    constexpr auto rows = std::to_array<Row>({
        {"Núñez", "nunez"},
        {"ÉCOLE", "ecole"},
        {"Ångström", "angstrom"},
        {"Çelik", "celik"},
        {"Łódź", "lodz"},
        {"Dvořák", "dvorak"},
        {"Šimůnek", "simunek"},
        {"Żółw", "zolw"},
        {"Ğ", "g"},
        {"O'Brien-2", "o'brien-2"},
        {"日本語", "日本語"},
        {"", ""},
        {"ÿŸ", "yy"},
        {"Ñandú", "nandu"},
        {"Þór", "Þor"},
        {"Œuvre", "Œuvre"},
        {"a\xff"
         "b",
         "ab"},
    });
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(folded(row.text) == row.key);
    }
}

TEST_CASE("folding every Latin letter gives one plain letter or leaves it") {
    for (unsigned value = 0xc0; value <= 0x17f; ++value) {
        const std::string letter{static_cast<char>(0xc0 | (value >> 6)), static_cast<char>(0x80 | (value & 0x3f))};
        const auto key = folded(letter);
        CAPTURE(value);
        CHECK((key == letter || (key.size() == 1 && key[0] >= 'a' && key[0] <= 'z')));
    }
}

TEST_CASE("what is an e-mail address") {
    for (const auto text :
         {"a@b.de"sv, "first.last+tag@example.co.uk"sv, "o'brien@example.com"sv, "x_y@a-b.example"sv}) {
        CAPTURE(text);
        CHECK(is_email(text));
    }
    for (const auto text :
         {""sv, "a"sv, "@b.de"sv, "a@"sv, "a@b"sv, "a@.de"sv, "a@b.de."sv, "a@b..de"sv, "a@-b.de"sv, "a b@c.de"sv,
          "a@b@c.de"sv, "a@b,c.de"sv, "\"a\"@b.de"sv, "a@b_c.de"sv, "a@bücher.de"sv, "a\n@b.de"sv}) {
        CAPTURE(text);
        CHECK_FALSE(is_email(text));
    }
    CHECK(is_email(std::string(64, 'a') + "@example.com"));
    CHECK_FALSE(is_email(std::string(65, 'a') + "@example.com"));
    CHECK_FALSE(is_email("a@" + std::string(252, 'b') + ".de"));
}

TEST_CASE("an address is trimmed and lower-cased") {
    CHECK(Email{" Ada@Example.COM "}.value == "ada@example.com");
    CHECK_THROWS_AS(Email{"ada"}, std::invalid_argument);
}

TEST_CASE("limited text is trimmed, counted in code points and free of control characters") {
    using Name = Text<1, 5>;
    CHECK(Name{"  Núñez "}.value == "Núñez");
    CHECK_THROWS_AS(Name{"   "}, std::invalid_argument);
    CHECK_THROWS_AS(Name{"Núñez2"}, std::invalid_argument);
    CHECK_THROWS_AS(Name{"a\x01"
                         "b"},
                    std::invalid_argument);
    CHECK_THROWS_AS(Name{std::string("a\0b", 3)}, std::invalid_argument);
    CHECK_THROWS_AS((Text<3, 5>{"ab"}), std::invalid_argument);
    CHECK((Text<0, 5>{""}).value.empty());
    CHECK((Text<0, 5>{"a\nb"}).value == "a\nb");
}

TEST_CASE("a whole number keeps to its range") {
    using Days = Whole<1, 180>;
    CHECK(Days{1}.value == 1);
    CHECK(Days{180}.reflection() == 180);
    CHECK_THROWS_AS(Days{0}, std::invalid_argument);
    CHECK_THROWS_AS(Days{181}, std::invalid_argument);
}

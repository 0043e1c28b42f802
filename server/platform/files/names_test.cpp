#include "platform/files/names.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "core/problem.hpp"

using namespace attune;

TEST_CASE("Keys of ordinary shape are keys") {
    CHECK(files::is_key(GENERATE("a", "videos/018f/original.mp4", "A-b_c.9", "a/b/c/d/e", "a..b")));
}

TEST_CASE("Keys that could leave the folder, hide in it or confuse a URL are none") {
    using namespace std::string_view_literals;
    const auto key = GENERATE(""sv, "."sv, ".."sv, "/"sv, "/a"sv, "a/"sv, "a//b"sv, "../a"sv, "a/../b"sv, "a/.."sv,
                              "a/./b"sv, ".incoming/x"sv, "a/.facts"sv, "a b"sv, "a%2fb"sv, "a?b"sv, "a#b"sv, "a\\b"sv,
                              "a\nb"sv, "a\0b"sv, "é"sv, "a:b"sv, "a&b"sv);
    INFO(key);
    CHECK_FALSE(files::is_key(key));
    CHECK_THROWS_AS(files::check_key(key), Bug);
}

TEST_CASE("Keys are not longer than any store takes") {
    CHECK_FALSE(files::is_key(std::string(201, 'a')));
    CHECK(files::is_key(std::string(200, 'a') + "/" + std::string(200, 'a')));
    CHECK_FALSE(files::is_key(std::string(200, 'a') + "/" + std::string(200, 'a') + "/" + std::string(200, 'a')));
}

TEST_CASE("A download's name survives quotes and other alphabets") {
    CHECK(files::attachment("a \"b\".mp4") == R"(attachment; filename="a _b_.mp4"; filename*=UTF-8''a%20%22b%22.mp4)");
    CHECK(files::attachment("\xc3\xa9") == "attachment; filename=\"__\"; filename*=UTF-8''%C3%A9");
}

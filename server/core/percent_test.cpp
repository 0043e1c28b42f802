#include "core/percent.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace attune;

TEST_CASE("Percent-encoding keeps what RFC 3986 calls unreserved, and what is asked for") {
    CHECK(percent_encoded("aZ09-_.~/ +%\xc3\xa9") == "aZ09-_.~%2F%20%2B%25%C3%A9");
    CHECK(percent_encoded("a/b c", "/") == "a/b%20c");
    CHECK(percent_encoded(std::string_view("\0\x7f\xff", 3)) == "%00%7F%FF");
}

TEST_CASE("Percent-decoding reads both cases and leaves what is no escape") {
    CHECK(percent_decoded("a%2Fb%2fc%20d") == "a/b/c d");
    CHECK(percent_decoded("%zz%4%") == "%zz%4%");
    CHECK(percent_decoded("%00").size() == 1);
    std::string all;
    for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
    CHECK(percent_decoded(percent_encoded(all)) == all);
}

#include "platform/sheets/sheets.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace attune::sheets;

TEST_CASE("CSV quotes what needs it and defuses formulas") {
    const Sheet sheet{.name = "S",
                      .columns = {"name", "n"},
                      .rows = {{"a,b", 1.0}, {"say \"hi\"", 0.25}, {"=1+1", 2.0}, {"-x", 3.0}, {"plain", 4.0}}};
    CHECK(csv(sheet) == "name,n\r\n\"a,b\",1\r\n\"say \"\"hi\"\"\",0.25\r\n\"'=1+1\",2\r\n\"'-x\",3\r\nplain,4\r\n");
}

TEST_CASE("XLSX is a zip whose sheet holds the text as a string") {
    const auto bytes = xlsx({.name = "S", .columns = {"name"}, .rows = {{"=1+1"}}});
    CHECK(bytes.substr(0, 4) == "PK\x03\x04");
    CHECK(bytes.size() > 2000);
}

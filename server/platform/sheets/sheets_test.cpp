#include "platform/sheets/sheets.hpp"

#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <format>
#include <fstream>

using namespace attune::sheets;

TEST_CASE("CSV quotes what needs it and defuses formulas") {
    const Sheet sheet{.name = "S",
                      .columns = {"name", "n"},
                      .rows = {{"a,b", 1.0}, {"say \"hi\"", 0.25}, {"=1+1", 2.0}, {"-x", 3.0}, {"plain", 4.0}}};
    CHECK(csv(sheet) == "name,n\r\n\"a,b\",1\r\n\"say \"\"hi\"\"\",0.25\r\n\"'=1+1\",2\r\n\"'-x\",3\r\nplain,4\r\n");
}

TEST_CASE("numbers are written as people write them, and an apostrophe before a formula is kept apart") {
    CHECK(csv_line({100'000.0, 0.1, std::int64_t{9'007'199'254'740'993}, -5.0}) ==
          "100000,0.1,9007199254740993,-5\r\n");
    CHECK(csv_line({"'=1", "'t Hooft", "="}) == "\"''=1\",'t Hooft,\"'=\"\r\n");
}

TEST_CASE("a workbook that is written row after row is a zip, too") {
    const auto path = std::filesystem::temp_directory_path() / std::format("attune-sheets-{}.xlsx", ::getpid());
    {
        Workbook workbook(path.string(), "S", {"name", "n"});
        workbook.add({"=1+1", std::int64_t{2}});
        workbook.add({std::string(40'000, 'x'), 0.5});
        workbook.finish();
    }
    std::ifstream stream(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    std::filesystem::remove(path);
    CHECK(bytes.starts_with("PK\x03\x04"));
    CHECK(bytes.size() > 2000);
}

TEST_CASE("a workbook that cannot be written says so") {
    Workbook workbook("/no/such/folder/x.xlsx", "S", {"name"});
    CHECK_THROWS_AS(workbook.finish(), std::runtime_error);
}

TEST_CASE("XLSX is a zip whose sheet holds the text as a string") {
    const auto bytes = xlsx({.name = "S", .columns = {"name"}, .rows = {{"=1+1"}}});
    CHECK(bytes.substr(0, 4) == "PK\x03\x04");
    CHECK(bytes.size() > 2000);
}

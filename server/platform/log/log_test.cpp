#include <catch2/catch_test_macros.hpp>
#include <limits>

#include "platform/log/log.hpp"

using namespace attune;
using log::Format;
using log::Level;

namespace {

std::string line(Format format, std::string_view message, log::Fields fields = {}, Level level = Level::info) {
    return log::line(format, *instant_from("2026-11-20T23:31:19.5Z"), level, message, {fields.begin(), fields.size()});
}

}  // namespace

TEST_CASE("A JSON line carries time, level, message and the fields in their order and types") {
    CHECK(
        line(Format::json, "request finished",
             {{"request_id", "r1"},
              {"company", std::string("c1")},
              {"user", ""},
              {"status", 200},
              {"seconds", 0.25},
              {"cached", true}}) ==
        R"({"at":"2026-11-20T23:31:19.500000Z","level":"info","message":"request finished","request_id":"r1","company":"c1","status":200,"seconds":0.25,"cached":true})");
}

TEST_CASE("Text from strangers stays one JSON text on one line") {
    CHECK(
        line(Format::json, "a \"b\" \\ \n\r\t\x01\x1b[31m\x7f", {}, Level::error) ==
        R"({"at":"2026-11-20T23:31:19.500000Z","level":"error","message":"a \"b\" \\ \n\r\t\u0001\u001b[31m\u007f"})");
    CHECK(line(Format::json, "", {{"path", "\xff/\xc3\xbc"}}) ==
          "{\"at\":\"2026-11-20T23:31:19.500000Z\",\"level\":\"info\",\"message\":\"\",\"path\":\"\xef\xbf\xbd/"
          "\xc3\xbc\"}");
}

TEST_CASE("Numbers that JSON does not know are null") {
    const auto text =
        line(Format::json, "m",
             {{"a", std::numeric_limits<double>::quiet_NaN()}, {"b", std::numeric_limits<double>::infinity()}});
    CHECK(text.ends_with(R"("a":null,"b":null})"));
}

TEST_CASE("A text line is short, quotes what is not plain and sends no escape codes") {
    CHECK(line(Format::text, "request finished",
               {{"path", "/a"}, {"job", ""}, {"agent", "x y"}, {"odd", "\x1b[31m"}, {"status", 404}, {"cached", false}},
               Level::warning) ==
          R"(23:31:19.500 warning request finished  path=/a  agent="x y"  odd="\u001b[31m"  status=404  cached=no)");
    CHECK(line(Format::text, "first\nsecond") == R"(23:31:19.500 info    "first\nsecond")");
}

TEST_CASE("Levels are named, ordered and respected") {
    CHECK(log::level_named("warning") == Level::warning);
    CHECK_THROWS_AS(log::level_named("loud"), std::invalid_argument);
    log::set_up(Level::warning, "json");
    CHECK_FALSE(log::writes(Level::info));
    CHECK(log::writes(Level::warning));
    CHECK(log::writes(Level::error));
    log::set_up(Level::info, "json");
    CHECK(log::writes(Level::info));
}

#include "features/assistant/chat_completion.hpp"

#include <catch2/catch_test_macros.hpp>

#include "features/assistant/tool_schema.hpp"

using namespace attune::assistant;

namespace {

// However it is cut.
Completion read(std::string_view answer, std::size_t piece) {
    CompletionReader reader;
    for (std::size_t at = 0; at < answer.size(); at += piece) reader.add(answer.substr(at, piece));
    return reader.end();
}

constexpr std::string_view streamed_call =
    "data: "
    "{\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"index\":0,\"id\":"
    "\"c1\","
    "\"type\":\"function\",\"function\":{\"name\":\"get_team\",\"arguments\":\"\"}}]},\"finish_reason\":null}]}\n\n"
    ": still there\n\n"
    "data: "
    "{\"choices\":[{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"{\\\"team_"
    "id\\\"\"}}]}}]}\r\n\r\n"
    "data: "
    "{\"choices\":[{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\":3}\"}}]}}]}\n\n"
    "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"tool_calls\"}],\"usage\":null}\n\n"
    "data: [DONE]\n\n";

}  // namespace

TEST_CASE("A streamed call is put together from its pieces") {
    for (const std::size_t piece : {1UZ, 7UZ, 100'000UZ}) {
        const auto found = read(streamed_call, piece);
        REQUIRE(found.calls.size() == 1);
        CHECK(found.calls[0].id == "c1");
        CHECK(found.calls[0].name == "get_team");
        CHECK(found.calls[0].arguments == R"({"team_id":3})");
        CHECK(found.text.empty());
        CHECK(calls_json(found.calls) ==
              R"([{"id":"c1","type":"function","function":{"name":"get_team","arguments":"{\"team_id\":3}"}}])");
    }
}

TEST_CASE("A whole answer is read too, with calls that have no index and what goes back unread") {
    constexpr std::string_view whole =
        R"({"choices":[{"message":{"content":"Well.","tool_calls":[)"
        R"({"function":{"name":"a","arguments":"{}"},"extra_content":{"google":{"thought_signature":"x"}}},)"
        R"({"index":0,"id":"p","function":{"name":"b","arguments":"{}"}},{"index":0,"id":"q","function":{"name":"c","arguments":"{}"}}]},)"
        R"("finish_reason":"stop"}]})";
    for (const std::size_t piece : {1UZ, 100'000UZ}) {
        const auto found = read(whole, piece);
        CHECK(found.text == "Well.");
        REQUIRE(found.calls.size() == 3);
        CHECK(found.calls[0].id == "call_1");
        CHECK(found.calls[0].extra == R"({"google":{"thought_signature":"x"}})");
        CHECK(found.calls[1].name == "b");
        CHECK(found.calls[2].id == "q");
    }
}

TEST_CASE("What is no answer, or not a whole one, is refused") {
    for (const std::string_view answer : {
             std::string_view(""),
             std::string_view("<html><body>Bad gateway</body></html>\n"),
             std::string_view("data: {\"choices\":[{\"delta\":{\"content\":\"Hal\"}}]}\n\n"),
             std::string_view("data: {\"choices\":[{\"delta\":{\"content\":\"Hal\"}"),
             std::string_view("data: {\"error\":{\"message\":\"overloaded\"}}\n\n"),
             std::string_view("data: not json\n\n"),
             std::string_view("{\"choices\":[{\"message\":{\"content\":\"x\"},\"finish_reason\":\"length\"}]}"),
             std::string_view("{\"choices\":[{\"message\":{\"content\":\"\xFF\"},\"finish_reason\":\"stop\"}]}"),
             std::string_view("{\"choices\":[]}"),
             std::string_view("[1,2]\n"),
         }) {
        CAPTURE(answer);
        CHECK_THROWS_AS(read(answer, 5), Unusable);
    }
}

TEST_CASE("What does not end is given up") {
    CompletionReader words;
    CHECK_THROWS_AS(
        [&] {
            for (int i = 0; i < 100'000; ++i)
                words.add("data: {\"choices\":[{\"delta\":{\"content\":\"on and on \"}}]}\n\n");
        }(),
        Unusable);
    CompletionReader line;
    CHECK_THROWS_AS(
        [&] {
            for (int i = 0; i < 100'000; ++i) line.add("data: \"on and on");
        }(),
        Unusable);
    CompletionReader calls;
    CHECK_THROWS_AS(
        [&] {
            for (int i = 0; i < 100; ++i)
                calls.add("data: {\"choices\":[{\"delta\":{\"tool_calls\":[{\"function\":{\"name\":\"a\"}}]}}]}\n\n");
        }(),
        Unusable);
}

TEST_CASE("A tool's schema has everything in its place") {
    CHECK(
        inlined(
            R"({"$ref":"#/$defs/A","$defs":{"A":{"type":"object","properties":{"b":{"anyOf":[{"$ref":"#/$defs/B"},{"type":"null"}]}},)"
            R"("additionalProperties":false},"B":{"type":"string","enum":["x"]}}})") ==
        R"({"type":"object","properties":{"b":{"type":"string","enum":["x"]}}})");
}

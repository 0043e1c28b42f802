#include <fcntl.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <latch>
#include <stop_token>

#include "platform/outbound/outbound.hpp"
#include "platform/wait/wait.hpp"
#include "tests/fixtures/fake_server.hpp"

using namespace attune;
using namespace std::chrono_literals;
using fixtures::FakeServer;

namespace {

FakeServer::Answer echo(const FakeServer::Asked& asked) {
    return {.body = asked.method + " " + asked.target + " " + asked.body, .headers = "X-One: 1\r\n"};
}

struct File {
    std::string path = (std::filesystem::temp_directory_path() / "outbound_XXXXXX").string();
    int descriptor = mkstemp(path.data());
    ~File() {
        close(descriptor);
        unlink(path.c_str());
    }
    std::string text() const {
        std::ifstream in(path);
        return {std::istreambuf_iterator<char>(in), {}};
    }
};

}  // namespace

TEST_CASE("A call carries method, target, headers and body, and its answer comes back") {
    FakeServer server(echo);
    const auto method = GENERATE(std::string("GET"), "POST", "PUT", "DELETE", "PATCH");
    const auto answer = outbound::fetch(
        {.method = method, .url = server.url("/a/../b?c=%2F"), .headers = {{"X-Wish", "yes"}}, .body = "text"});
    CHECK(answer.status == 200);
    CHECK(answer.succeeded());
    CHECK(answer.body == method + " /a/../b?c=%2F text");
    CHECK(answer.header("x-one") == "1");
    CHECK(answer.header("x-two").empty());
    const auto asked = server.asked().at(0);
    CHECK(asked.headers.at("x-wish") == "yes");
    CHECK_FALSE(asked.headers.contains("expect"));
    CHECK_FALSE(asked.headers.contains("content-type"));
    CHECK_FALSE(asked.headers.contains("transfer-encoding"));
}

TEST_CASE("A PUT or POST without bytes says that its length is nought") {
    FakeServer server(echo);
    outbound::fetch({.method = GENERATE(std::string("PUT"), "POST"), .url = server.url("/")});
    CHECK(server.asked().at(0).headers.at("content-length") == "0");
}

TEST_CASE("HEAD waits for no body") {
    FakeServer server([](const auto&) { return FakeServer::Answer{.headers = "Content-Length: 1000000\r\n"}; });
    const auto answer = outbound::fetch({.method = "HEAD", .url = server.url("/")});
    CHECK(answer.header("content-length") == "1000000");
    CHECK(answer.body.empty());
}

TEST_CASE("A thread keeps its connection") {
    FakeServer server(echo);
    outbound::fetch({.url = server.url("/1")});
    outbound::fetch({.method = "POST", .url = server.url("/2"), .body = "x"});
    outbound::fetch({.url = server.url("/3")});
    const auto asked = server.asked();
    CHECK(asked.at(2).connection == asked.at(0).connection);
    CHECK(asked.at(2).method == "GET");
    CHECK(asked.at(2).body.empty());
}

TEST_CASE("Bytes go from one file and into another") {
    FakeServer server([](const auto& asked) { return FakeServer::Answer{.body = asked.body + "!"}; });
    const File from, into;
    const std::string bytes(300'000, 'x');
    std::ofstream(from.path) << bytes;
    const auto answer = outbound::fetch({.method = "PUT",
                                         .url = server.url("/"),
                                         .body_descriptor = from.descriptor,
                                         .body_size = bytes.size(),
                                         .into_descriptor = into.descriptor});
    CHECK(answer.body.empty());
    CHECK(into.text() == bytes + "!");
}

TEST_CASE("An error's text never lands in the file") {
    FakeServer server([](const auto&) { return FakeServer::Answer{.status = 404, .body = "no"}; });
    const File into;
    const auto answer = outbound::fetch({.url = server.url("/"), .into_descriptor = into.descriptor});
    CHECK(answer.status == 404);
    CHECK(answer.body == "no");
    CHECK(into.text().empty());
}

TEST_CASE("A redirect is an answer, not a way to follow") {
    FakeServer server(
        [](const auto&) { return FakeServer::Answer{.status = 302, .headers = "Location: /elsewhere\r\n"}; });
    CHECK(outbound::fetch({.url = server.url("/")}).status == 302);
    CHECK(server.asked().size() == 1);
}

TEST_CASE("An answer that is too large, cut short or missing is no answer") {
    FakeServer server([](const auto& asked) {
        if (asked.target == "/large") return FakeServer::Answer{.body = std::string(2000, 'x')};
        if (asked.target == "/short")
            return FakeServer::Answer{.status = 200, .headers = "Content-Length: 10\r\nConnection: close\r\n"};
        return FakeServer::Answer{.hang_up = true};
    });
    CHECK_THROWS_AS(outbound::fetch({.url = server.url("/large"), .max_bytes = 1999}), outbound::Unreachable);
    CHECK(outbound::fetch({.url = server.url("/large"), .max_bytes = 2000}).body.size() == 2000);
    CHECK_THROWS_AS(outbound::fetch({.url = server.url("/short"), .timeout = 200ms}), outbound::Unreachable);
    CHECK_THROWS_AS(outbound::fetch({.url = server.url("/nothing")}), outbound::Unreachable);
}

TEST_CASE("Nobody there is a 503 whose log text names the place without its secrets") {
    std::string url;
    {
        FakeServer closed(echo);
        url = closed.url("/place?signature=secret");
    }
    try {
        outbound::fetch({.url = url});
        FAIL("something answered");
    } catch (const outbound::Unreachable& unreachable) {
        CHECK(unreachable.status == 503);
        CHECK(unreachable.code == "service_unreachable");
        CHECK(unreachable.retry_after_seconds);
        CHECK(unreachable.log_text.contains("GET http://127.0.0.1"));
        CHECK_FALSE(unreachable.log_text.contains("secret"));
    }
}

TEST_CASE("A call that its caller stops ends without waiting for the answer") {
    std::stop_source caller;
    std::latch ended(1);
    FakeServer server([&](const FakeServer::Asked&) {
        caller.request_stop();
        ended.wait();
        return FakeServer::Answer{.hang_up = true};
    });
    CHECK_THROWS_AS(outbound::fetch({.url = server.url(), .timeout = 1min, .stop = caller.get_token()}),
                    outbound::Unreachable);
    ended.count_down();
}

TEST_CASE("Pieces of a good answer are told as they arrive, and what the listener throws comes out") {
    FakeServer server(echo);
    std::string heard;
    const auto answer = outbound::fetch(
        {.method = "POST", .url = server.url("/a"), .body = "words", .on_piece = [&](std::string_view piece) {
             heard += piece;
         }});
    CHECK(heard == "POST /a words");
    CHECK(answer.body.empty());
    CHECK_THROWS_AS(
        outbound::fetch({.url = server.url(), .on_piece = [](std::string_view) { throw std::out_of_range("enough"); }}),
        std::out_of_range);
    CHECK(outbound::fetch({.url = server.url("/after")}).body == "GET /after ");
}

TEST_CASE("A refusal is kept whole, whoever listens to pieces") {
    FakeServer server(
        [](const FakeServer::Asked&) { return FakeServer::Answer{.status = 404, .body = "nothing here"}; });
    const auto answer = outbound::fetch({.url = server.url(), .on_piece = [](std::string_view) { FAIL("told"); }});
    CHECK(answer.status == 404);
    CHECK(answer.body == "nothing here");
}

TEST_CASE("Only one-line http calls are made") {
    CHECK_THROWS_AS(outbound::fetch({.url = "file:///etc/passwd"}), Bug);
    CHECK_THROWS_AS(outbound::fetch({.url = "gopher://127.0.0.1/"}), Bug);
    CHECK_THROWS_AS(outbound::fetch({.url = "http://127.0.0.1/\r\nX: y"}), Bug);
    CHECK_THROWS_AS(outbound::fetch({.url = "http://127.0.0.1/", .headers = {{"A", "b\r\nC: d"}}}), Bug);
}

TEST_CASE("A call in a trace says so to the other server, and is told about") {
    FakeServer server(echo);
    std::vector<outbound::Observation> seen;
    outbound::observe([&](const outbound::Observation& observation) { seen.push_back(observation); });
    outbound::fetch({.url = server.url("/")});
    CHECK_FALSE(server.asked().at(0).headers.contains("traceparent"));
    {
        const wait::Traced traced({.high = 1, .low = 2, .span = 3, .sampled = true});
        outbound::fetch({.url = server.url("/")});
        CHECK_THROWS_AS(outbound::fetch({.url = "http://127.0.0.1:1/"}), outbound::Unreachable);
    }
    outbound::observe({});
    REQUIRE(seen.size() == 2);
    CHECK(seen[0].parent == 3);
    CHECK(seen[0].status == 200);
    CHECK(seen[1].status == 0);
    CHECK(server.asked().at(1).headers.at("traceparent") == traceparent_of(seen[0].trace));
    CHECK(seen[0].trace == TraceContext{.high = 1, .low = 2, .span = seen[0].trace.span, .sampled = true});
    CHECK(seen[0].trace.span != 3);
}

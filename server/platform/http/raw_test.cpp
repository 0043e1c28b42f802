// Requests as no well-behaved client sends them: each is refused before it can mean two things to two readers.

#include <catch2/catch_test_macros.hpp>

#include "platform/http/fixture.hpp"

using namespace std::chrono_literals;
using namespace attune::http;
using namespace attune::http::fixture;

namespace {

struct Case {
    std::string name, bytes;
    int status;
};

const std::string body = R"({"title":"abc","numbers":[]})";

std::string post(std::string headers, const std::string& content) {
    return "POST /notes HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" + headers + "\r\n" + content;
}

}  // namespace

TEST_CASE("what could be read in two ways is refused and ends the connection") {
    const Served served;
    const auto length = "Content-Length: " + std::to_string(body.size()) + "\r\n";
    const auto chunked = "1c\r\n" + body + "\r\n0\r\n\r\n";
    const std::vector<Case> cases{
        {"length and chunked", post(length + "Transfer-Encoding: chunked\r\n", chunked), 400},
        {"chunked and length", post("Transfer-Encoding: chunked\r\n" + length, chunked), 400},
        {"two lengths", post("Content-Length: 5\r\nContent-Length: 6\r\n", "abcdef"), 400},
        {"two equal lengths", post(length + length, body), 400},
        {"a list of lengths", post("Content-Length: 5, 5\r\n", "abcde"), 400},
        {"a signed length", post("Content-Length: +5\r\n", "abcde"), 400},
        {"a negative length", post("Content-Length: -5\r\n", "abcde"), 400},
        {"a length with letters", post("Content-Length: 5abc\r\n", "abcde"), 400},
        {"a hexadecimal length", post("Content-Length: 0x5\r\n", "abcde"), 400},
        {"a huge length", post("Content-Length: 99999999999999999999999\r\n", "abcde"), 400},
        {"an empty length", post("Content-Length: \r\n", "abcde"), 400},
        {"an unknown encoding", post("Transfer-Encoding: gzip\r\n", "abcde"), 501},
        {"gzip, chunked", post("Transfer-Encoding: gzip, chunked\r\n", chunked), 501},
        {"chunked twice", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", chunked), 400},
        {"chunked, identity", post("Transfer-Encoding: chunked, identity\r\n", chunked), 501},
        {"a quoted chunked", post("Transfer-Encoding: \"chunked\"\r\n", chunked), 501},
        {"xchunked", post("Transfer-Encoding: xchunked\r\n", chunked), 501},
        {"a vertical tab before chunked",
         post("Transfer-Encoding: \x0b"
              "chunked\r\n",
              chunked),
         400},
        {"a blank before the colon", post("Transfer-Encoding : chunked\r\n", chunked), 400},
        {"a folded line", post("X-Long: a\r\n b\r\n", ""), 400},
        {"a folded encoding", post("Transfer-Encoding:\r\n chunked\r\n", chunked), 400},
        {"a line folded with a tab", post("X-Long: a\r\n\tb\r\n", ""), 400},
        {"a blank first header", "GET /notes HTTP/1.1\r\n Host: x\r\n\r\n", 400},
        {"bare line feeds", "GET /notes HTTP/1.1\nHost: x\n\n", 400},
        {"a bare carriage return", "GET /notes HTTP/1.1\r\nHost: x\r\nX-A: a\rX-B: b\r\n\r\n", 400},
        {"a NUL in a value", std::string("GET /notes HTTP/1.1\r\nHost: x\r\nX-A: a\0b\r\n\r\n", 48), 400},
        {"a line without colon", "GET /notes HTTP/1.1\r\nHost: x\r\nnonsense\r\n\r\n", 400},
        {"a header without name", "GET /notes HTTP/1.1\r\nHost: x\r\n: value\r\n\r\n", 400},
        {"no host", "GET /notes HTTP/1.1\r\n\r\n", 400},
        {"two hosts", "GET /notes HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", 400},
        {"a blank before the host's colon", "GET /notes HTTP/1.1\r\nHost : x\r\n\r\n", 400},
        {"two expectations", post(length + "Expect: 100-continue\r\nExpect: 100-continue\r\n", body), 400},
        {"two credentials",
         "GET /notes HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer a\r\nAuthorization: Bearer b\r\n\r\n", 400},
        {"an empty host", "GET /notes HTTP/1.1\r\nHost:\r\n\r\n", 400},
        {"a host with somebody's name", "GET /notes HTTP/1.1\r\nHost: a@x\r\n\r\n", 400},
        {"a host with a path", "GET /notes HTTP/1.1\r\nHost: x/notes\r\n\r\n", 400},
        {"a tab before a host", "GET /notes HTTP/1.1\r\nHost:\tx\r\n\r\n", 400},
        {"a tab before a length", post("Content-Length:\t5\r\n", "abcde"), 400},
        {"a tab behind an encoding", post("Transfer-Encoding: chunked\t\r\n", chunked), 400},
        {"a target whose path is in its query", "GET http://x?/notes HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"a target with somebody's name", "GET http://a@x/notes HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"another version", "GET /notes HTTP/2.0\r\nHost: x\r\n\r\n", 505},
        {"no version", "GET /notes\r\nHost: x\r\n\r\n", 400},
        {"an echo", "TRACE /notes HTTP/1.1\r\nHost: x\r\n\r\n", 501},
        {"an unknown method", "BREW /notes HTTP/1.1\r\nHost: x\r\n\r\n", 501},
        {"another scheme", "GET ftp://elsewhere/notes HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"a tunnel", "CONNECT elsewhere:443 HTTP/1.1\r\nHost: x\r\n\r\n", 501},
        {"the start of TLS", std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15), 400},
        {"a 70 KB header", "GET /notes HTTP/1.1\r\nHost: x\r\nX-Big: " + std::string(70'000, 'a') + "\r\n\r\n", 431},
        {"a 70 KB target", "GET /" + std::string(70'000, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n", 431},
        {"too many small headers",
         "GET /notes HTTP/1.1\r\nHost: x\r\n" +
             [] {
                 std::string many;
                 for (int i = 0; i < 2000; ++i) many += "X-" + std::to_string(i) + ": a\r\n";
                 return many;
             }() +
             "\r\n",
         431},
        {"a chunk that is no number", post("Transfer-Encoding: chunked\r\n", "zz\r\nabc\r\n0\r\n\r\n"), 400},
        {"a chunk longer than it says", post("Transfer-Encoding: chunked\r\n", "1\r\nabc\r\n0\r\n\r\n"), 400},
        {"a huge chunk", post("Transfer-Encoding: chunked\r\n", "ffffffffffffffff\r\nabc"), 413},
        {"a line that ends in a chunk's extension",
         post("Transfer-Encoding: chunked\r\n", "1c;a=\"\n\"\r\n" + chunked.substr(4)), 400},
        {"an overflowing chunk", post("Transfer-Encoding: chunked\r\n", "1ffffffffffffffff\r\nabc"), 400},
        {"a folded chunked HTTP/1.0", "POST /notes HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n" + chunked, 400},
    };
    for (const auto& [name, bytes, status] : cases) {
        INFO(name);
        auto client = served.client();
        // A second request rides behind: it must never be answered.
        client.send(bytes + "GET /notes/404 HTTP/1.1\r\nHost: x\r\n\r\n");
        const auto answer = client.rest();
        CHECK(status_of(answer) == status);
        CHECK(answer.contains("Content-Type: application/problem+json\r\n"));
        CHECK(answer.contains("Connection: close\r\n"));
        CHECK(answer.contains("X-Request-ID: "));
        CHECK(answer.find("HTTP/1.1 ", 1) == std::string::npos);
    }
    CHECK(status_of(served.get("/notes/1")) == 200);
}

TEST_CASE("chunks, their extensions and trailers are read") {
    const Served served;
    auto client = served.client();
    client.send(post("Transfer-Encoding: Chunked\r\n", "5;a=b\r\n" + body.substr(0, 5) + "\r\n17\r\n" + body.substr(5) +
                                                           "\r\n0\r\nHost: evil\r\nContent-Length: 5\r\n\r\n"));
    CHECK(status_of(client.reply()) == 400);  // a length behind the body: the request would end in two ways

    auto second = served.client();
    second.send(post("Transfer-Encoding: chunked\r\n",
                     "5\r\n" + body.substr(0, 5) + "\r\n17\r\n" + body.substr(5) + "\r\n0\r\nX-Sum: 1\r\n\r\n"));
    CHECK(status_of(second.reply()) == 201);
    second.send("GET /notes/1 HTTP/1.1\r\nHost: x\r\n\r\n");
    CHECK(status_of(second.reply()) == 200);
}

TEST_CASE("a head that arrives byte by byte is read, one that never ends is ended") {
    auto wanted = settings();
    wanted.limits.header_deadline = 300ms;
    wanted.limits.idle_deadline = 300ms;
    const Served served(wanted);

    auto slow = served.client();
    for (const char c : std::string("GET /notes/1 HTTP/1.1\r\nHost: x\r\n\r\n")) slow.send(std::string_view(&c, 1));
    CHECK(status_of(slow.reply()) == 200);
    CHECK(slow.is_closed());  // nothing more was asked

    auto stuck = served.client();
    stuck.send("GET /notes/1 HTTP/1.1\r\nHost: x\r\nX-A: ");
    const auto answer = stuck.rest();
    CHECK(status_of(answer) == 408);
    CHECK(answer.contains("request_timeout"));
}

TEST_CASE("a body slower than the minimum rate is ended") {
    auto wanted = settings();
    wanted.limits.body_grace = 200ms;
    wanted.limits.minimum_body_rate = 1'000'000;
    const Served served(wanted);
    auto client = served.client();
    client.send("POST /notes HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{");
    CHECK(status_of(client.rest()) == 408);
    auto upload = served.client();
    upload.send("PUT /notes/files/a HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{");
    CHECK(status_of(upload.rest()) == 408);
}

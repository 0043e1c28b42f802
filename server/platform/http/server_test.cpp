#include <zlib.h>

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <latch>
#include <mutex>
#include <thread>

#include "platform/http/fixture.hpp"
#include "platform/wait/wait.hpp"

using namespace std::chrono_literals;
using namespace attune;
using namespace attune::http;
using namespace attune::http::fixture;

namespace {

std::string unzipped(const std::string& bytes) {
    z_stream stream{};
    check(inflateInit2(&stream, 16 + MAX_WBITS) == Z_OK, "zlib starts");
    std::string text(1 << 20, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(text.data());
    stream.avail_out = static_cast<uInt>(text.size());
    inflate(&stream, Z_FINISH);
    text.resize(stream.total_out);
    inflateEnd(&stream);
    return text;
}

class WebFolder {
public:
    WebFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "attune-web-XXXXXX").string();
        check(::mkdtemp(name.data()) != nullptr, "a temporary folder is made");
        path_ = name;
    }
    ~WebFolder() { std::filesystem::remove_all(path_); }
    WebFolder(const WebFolder&) = delete;
    WebFolder& operator=(const WebFolder&) = delete;
    void write(const std::string& name, std::string_view text) const {
        const auto file = path_ / name;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file) << text;
    }
    std::string path() const { return path_.string(); }

private:
    std::filesystem::path path_;
};

}  // namespace

TEST_CASE("a typed handler answers with JSON, with and without prefix and slash") {
    const Served served;
    for (const auto* target : {"/notes/5", "/notes/5/", "/api/notes/5", "/api/notes/5/", "http://localhost/notes/5"}) {
        const auto reply = served.get(target);
        CHECK(status_of(reply) == 200);
        CHECK(reply.contains("Content-Type: application/json\r\n"));
        CHECK(body_of(reply) == R"({"id":5,"title":"found","colour":null,"weight":0})");
    }
}

TEST_CASE("each kind of answer has its status and fields") {
    const Served served;
    const auto created = served.with_json("POST", "/notes", R"({"title":"abc","numbers":[1,2]})");
    CHECK(status_of(created) == 201);
    CHECK(created.contains("Location: /notes/7\r\n"));
    CHECK(body_of(created) == R"({"id":7,"title":"abc","colour":null,"weight":2})");
    CHECK(served.with_json("POST", "/api/notes/", R"({"title":"abc","numbers":[]})")
              .contains("Location: /api/notes/7\r\n"));

    const auto removed = served.with_json("DELETE", "/notes/7", "");
    CHECK(status_of(removed) == 204);
    CHECK_FALSE(removed.contains("Content-Length"));

    const auto changed = served.with_json("PUT", "/notes/7", R"({"title":null,"colour":"green"})");
    CHECK(body_of(changed) == R"({"id":7,"title":"cleared","colour":"green","weight":0})");
    CHECK(body_of(served.with_json("PUT", "/notes/7", "")) == R"({"id":7,"title":"kept","colour":"red","weight":0})");

    const auto page = served.get("/api/notes?page=2&page_size=50&colour=red");
    CHECK(body_of(page).starts_with(R"([{"id":51,)"));
    CHECK(page.contains("X-Total-Count: 120\r\n"));
    CHECK(page.contains(R"(</api/notes?colour=red&page=3&page_size=50>; rel="next")"));
    CHECK(page.contains(R"(</api/notes?colour=red&page=1&page_size=50>; rel="prev")"));
    CHECK(page.contains(R"(</api/notes?colour=red&page=3&page_size=50>; rel="last")"));
}

TEST_CASE("what a request gets wrong is named") {
    const Served served;
    const auto bad_query = served.get("/notes?page=x&colour=blue&nothing=1&since=2026-13-01&all=maybe&page=2");
    CHECK(status_of(bad_query) == 400);
    const auto body = body_of(bad_query);
    CHECK(body.contains(R"({"field":"page","message":"This should be a whole number."})"));
    CHECK(body.contains(R"({"field":"colour","message":"This should be one of red or green."})"));
    CHECK(body.contains(R"({"field":"nothing","message":"There is no such parameter."})"));
    CHECK(body.contains(R"({"field":"since","message":"Give a day like 2026-11-20."})"));
    CHECK(body.contains(R"({"field":"all","message":"This should be true or false."})"));
    CHECK(body.contains(R"({"field":"page","message":"This parameter is given twice."})"));
    CHECK(body.contains(R"("colour":["This should be one of red or green."])"));
    CHECK(body.contains(R"("error":"Some of the values cannot be used.")"));

    const auto bad_path = served.get("/notes/abc");
    CHECK(status_of(bad_path) == 400);
    CHECK(body_of(bad_path).contains(R"("note_id":["This should be a whole number."])"));

    CHECK(status_of(served.ask(
              "POST /notes HTTP/1.1\r\nHost: x\r\nContent-Type: text/xml\r\nContent-Length: 4\r\n\r\n<a/>")) == 415);
    CHECK(status_of(served.ask(
              "POST /notes HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
              "9\r\n\r\ntitle=abc")) == 400);  // a form has no list of numbers
}

TEST_CASE("a problem is a problem, and a bug tells nothing of itself") {
    std::atomic<int> failures = 0;
    Served served(settings(), [&](Server& server) {
        server.observe([&](const Observation& seen) {
            if (seen.failure.contains("never so") && seen.route == "/notes/broken" && seen.status == 500 &&
                seen.stack.contains("Notes::broken"))
                ++failures;
        });
    });
    const auto missing = served.get("/notes/404", "X-Request-ID: my-id.1\r\n");
    CHECK(status_of(missing) == 404);
    CHECK(missing.contains("Content-Type: application/problem+json\r\n"));
    CHECK(missing.contains("X-Request-ID: my-id.1\r\n"));
    CHECK(body_of(missing).contains(R"("title":"Not Found","status":404,"code":"note_not_found")"));
    CHECK(body_of(missing).contains(R"("request_id":"my-id.1")"));

    const auto broken = served.get("/notes/broken");
    CHECK(status_of(broken) == 500);
    CHECK(body_of(broken).contains("internal_error"));
    CHECK_FALSE(broken.contains("never so"));
    CHECK(status_of(served.get("/nowhere")) == 404);
    const auto wrong_method = served.with_json("PATCH", "/notes/1", "{}");
    CHECK(status_of(wrong_method) == 405);
    CHECK(wrong_method.contains("Allow: GET, HEAD, PUT, DELETE, OPTIONS\r\n"));
    served.server->drain();
    CHECK(failures == 1);
}

TEST_CASE("a request joins the trace of its traceparent, or begins one") {
    std::vector<std::pair<TraceContext, std::uint64_t>> seen;
    std::mutex mutex;
    auto wanted = settings();
    wanted.traces_sampled = 1;
    Served served(wanted, [&](Server& server) {
        server.observe([&](const Observation& observation) {
            const std::lock_guard lock(mutex);
            seen.emplace_back(observation.request->trace, observation.request->parent_span);
        });
    });
    served.get("/notes/version", "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00\r\n");
    served.get("/notes/version", "traceparent: 00-nonsense\r\n");
    served.server->drain();
    REQUIRE(seen.size() == 2);
    CHECK(trace_id_of(seen[0].first) == "0af7651916cd43dd8448eb211c80319c");
    CHECK(seen[0].second == 0xb7ad6b7169203331);
    CHECK(seen[0].first.span != seen[0].second);
    CHECK_FALSE(seen[0].first.sampled);  // as its caller decided
    CHECK(trace_id_of(seen[1].first).size() == 32);
    CHECK(seen[1].second == 0);
    CHECK(seen[1].first.sampled);
}

TEST_CASE("a request id that could do harm is replaced") {
    const Served served;
    for (const auto& id : {std::string("a b"), std::string("<script>"), std::string(129, 'a')}) {
        const auto reply = served.get("/notes/version", "X-Request-ID: " + id + "\r\n");
        CHECK_FALSE(reply.contains(id));
        CHECK(reply.contains("X-Request-ID: "));
    }
    const auto given = served.get("/notes/version", "X-Request-ID: abc-123\r\n");
    CHECK(body_of(given).contains(R"("title":"abc-123")"));
}

TEST_CASE("a route lets in who may enter") {
    const Served served;
    const auto status = [&](std::string_view target, std::string_view word) {
        return status_of(served.get(target, word.empty() ? "" : "Authorization: Bearer " + std::string(word) + "\r\n"));
    };
    CHECK(status("/notes/secret", "") == 401);
    CHECK(status("/notes/secret", "nonsense") == 401);
    CHECK(status("/notes/secret", "employee") == 403);
    CHECK(status("/notes/secret", "hr") == 200);
    CHECK(status("/notes/secret", "pending") == 403);
    CHECK(status("/notes/mine", "pending") == 200);
    CHECK(status("/notes/mine", "user") == 200);
    CHECK(status("/notes/mine", "") == 401);
    CHECK(status("/notes/1", "nonsense") == 200);  // an open route does not ask
    CHECK(served.get("/notes/secret").contains("WWW-Authenticate: Bearer\r\n"));
    CHECK(body_of(served.get("/notes/secret", "Authorization: Bearer pending\r\n")).contains("approval_pending"));
}

TEST_CASE("every answer carries the security fields") {
    const Served served;
    for (const auto* target : {"/notes/1", "/nowhere", "/notes/broken"}) {
        const auto reply = served.get(target);
        CHECK(reply.contains(
            "Content-Security-Policy: default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; "
            "connect-src "
            "'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'; "
            "require-trusted-types-for 'script'; trusted-types attune-service-worker\r\n"));
        CHECK(reply.contains("X-Frame-Options: DENY\r\n"));
        CHECK(reply.contains("X-Content-Type-Options: nosniff\r\n"));
        CHECK(reply.contains("Cache-Control: no-store\r\n"));
        CHECK(reply.contains("Cross-Origin-Resource-Policy: same-origin\r\n"));
        CHECK(reply.contains("Date: "));
        CHECK_FALSE(reply.contains("Strict-Transport-Security"));
    }
}

TEST_CASE("a reply with a policy of its own has no other") {
    const Served served;
    const auto reply = served.get("/notes/drawing");
    CHECK(reply.contains("Content-Security-Policy: default-src 'none'; frame-ancestors 'self'\r\n"));
    CHECK_FALSE(reply.contains("default-src 'self'"));
    CHECK_FALSE(reply.contains("X-Frame-Options"));
    CHECK(reply.contains("X-Content-Type-Options: nosniff\r\n"));
}

TEST_CASE("a handler knows the language that the asker reads") {
    const Served served;
    CHECK(body_of(served.get("/notes/language", "Accept-Language: de-CH, en;q=0.5\r\n")).contains("\"de-CH\""));
    CHECK(body_of(served.get("/notes/language")).contains("\"en\""));
}

TEST_CASE("a proxy is believed where it is trusted only") {
    auto wanted = settings();
    wanted.rate_limits.anonymous_requests = 1000;
    const auto address_seen = [](Settings with) {
        std::string seen;
        {
            const Served served(std::move(with), [&](Server& server) {
                server.observe([&](const Observation& observed) {
                    seen = observed.request->address + (observed.request->secure ? " secure" : "");
                });
            });
            served.get(
                "/notes/1",
                "X-Forwarded-For: 6.6.6.6\r\nX-Forwarded-For: 203.0.113.9, 10.1.2.3\r\nX-Forwarded-Proto: https\r\n");
        }
        return seen;
    };
    CHECK(address_seen(wanted) == "127.0.0.1");
    wanted.trusted_proxies = {"127.0.0.1", "10.0.0.0/8"};
    CHECK(address_seen(wanted) == "203.0.113.9 secure");
    const Served served(wanted);
    CHECK(served.get("/notes/1", "X-Forwarded-Proto: https\r\n").contains("Strict-Transport-Security: max-age="));
    wanted.trusted_proxies = {"nonsense"};
    CHECK_THROWS_AS(Served(wanted), std::invalid_argument);
}

TEST_CASE("who asks too often is told when to come back") {
    auto wanted = settings();
    wanted.rate_limits = {.anonymous_requests = 2, .user_requests = 3, .window = 60s};
    const Served served(wanted);
    const auto first = served.get("/notes/1");
    CHECK(first.contains("RateLimit-Limit: 2\r\nRateLimit-Remaining: 1\r\n"));
    CHECK(status_of(served.get("/notes/1")) == 200);
    const auto refused = served.get("/notes/1");
    CHECK(status_of(refused) == 429);
    CHECK(refused.contains("Retry-After: 30\r\n"));
    CHECK(refused.contains("RateLimit-Remaining: 0\r\n"));

    // Signed in, the same address has a bucket a user.
    for (int i = 0; i < 3; ++i) CHECK(status_of(served.get("/notes/mine", "Authorization: Bearer hr\r\n")) == 200);
    CHECK(status_of(served.get("/notes/mine", "Authorization: Bearer hr\r\n")) == 429);
    // Wrong credentials are counted, and then refused unread.
    for (int i = 0; i < 2; ++i) CHECK(status_of(served.get("/notes/mine", "Authorization: Bearer wrong\r\n")) == 401);
    CHECK(status_of(served.get("/notes/mine", "Authorization: Bearer wrong\r\n")) == 429);
}

TEST_CASE("another site gets what it is allowed, by its exact name") {
    auto wanted = settings();
    wanted.allowed_origins = {"https://app.example"};
    const Served served(wanted);
    const auto allowed = served.get("/notes/1", "Origin: https://app.example\r\n");
    CHECK(allowed.contains("Access-Control-Allow-Origin: https://app.example\r\n"));
    CHECK(allowed.contains("Vary: Origin\r\n"));
    for (const auto* origin : {"https://app.example.evil", "http://app.example", "null"})
        CHECK_FALSE(
            served.get("/notes/1", "Origin: " + std::string(origin) + "\r\n").contains("Access-Control-Allow-Origin"));

    const auto preflight = served.ask("OPTIONS /notes/1 HTTP/1.1\r\nHost: x\r\nOrigin: "
                                      "https://app.example\r\nAccess-Control-Request-Method: PUT\r\n\r\n");
    CHECK(status_of(preflight) == 204);
    CHECK(preflight.contains("Access-Control-Allow-Methods: GET, HEAD, PUT, DELETE, OPTIONS\r\n"));
    CHECK(preflight.contains("Access-Control-Allow-Headers: Authorization, "));
    CHECK(served.ask("OPTIONS /notes HTTP/1.1\r\nHost: x\r\n\r\n").contains("Allow: GET, HEAD, POST, OPTIONS\r\n"));
    CHECK(status_of(served.ask("OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n")) == 204);
}

TEST_CASE("requests share a connection, in order, and end it when asked") {
    const Served served;
    auto client = served.client();
    client.send(
        "GET /notes/1 HTTP/1.1\r\nHost: x\r\n\r\nPOST /notes HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        "Content-Length: 28\r\n\r\n{\"title\":\"abc\",\"numbers\":[]}\r\nGET /notes/2 HTTP/1.1\r\nHost: "
        "x\r\nConnection: close\r\n\r\n");
    CHECK(body_of(client.reply()).starts_with(R"({"id":1,)"));
    CHECK(status_of(client.reply()) == 201);
    const auto last = client.reply();
    CHECK(body_of(last).starts_with(R"({"id":2,)"));
    CHECK(last.contains("Connection: close\r\n"));
    CHECK(client.is_closed());

    auto old = served.client();
    old.send("GET /notes/1 HTTP/1.0\r\n\r\n");
    CHECK(status_of(old.reply()) == 200);
    CHECK(old.is_closed());
}

TEST_CASE("HEAD says what GET would, without a body") {
    const Served served;
    auto client = served.client();
    client.send("HEAD /notes/1 HTTP/1.1\r\nHost: x\r\n\r\nHEAD /notes/file HTTP/1.1\r\nHost: x\r\n\r\nHEAD "
                "/notes/stream HTTP/1.1\r\nHost: x\r\n\r\n"
                "GET /notes/2 HTTP/1.1\r\nHost: x\r\n\r\n");
    CHECK(client.reply(false).contains("Content-Length: 49\r\n"));
    CHECK(client.reply(false).contains("Content-Length: 10\r\n"));
    CHECK(status_of(client.reply(false)) == 200);
    CHECK(body_of(client.reply()).starts_with(R"({"id":2,)"));
}

TEST_CASE("a body is asked for after authentication and length check, when it is read") {
    const Served served;
    const auto put = [](std::string_view name, std::string_view length, std::string_view more) {
        return "PUT /notes/private-files/" + std::string(name) +
               " HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: " + std::string(length) + "\r\n" +
               std::string(more) + "\r\n";
    };
    auto stranger = served.client();
    stranger.send(put("a", "5", ""));
    const auto refused = stranger.rest();
    CHECK(status_of(refused) == 401);
    CHECK(refused.contains("Connection: close\r\n"));

    auto large = served.client();
    large.send(put("a", "100001", "Authorization: Bearer hr\r\n"));
    CHECK(status_of(large.rest()) == 413);

    auto unread = served.client();
    unread.send(put("refused", "5", "Authorization: Bearer hr\r\n"));
    CHECK(status_of(unread.rest()) == 403);

    auto welcome = served.client();
    welcome.send(put("a", "5", "Authorization: Bearer hr\r\n"));
    welcome.until("\r\n\r\n");
    CHECK(welcome.reply() == "HTTP/1.1 100 Continue\r\n\r\n");
    welcome.send("12345");
    CHECK(body_of(welcome.reply()) == "5");

    auto typed = served.client();
    typed.send("POST /notes HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Type: "
               "application/json\r\nContent-Length: 28\r\n\r\n");
    CHECK(typed.reply() == "HTTP/1.1 100 Continue\r\n\r\n");
    typed.send(R"({"title":"abc","numbers":[]})");
    CHECK(status_of(typed.reply()) == 201);
}

TEST_CASE("an upload is streamed, and what is refused early is not read") {
    const Served served;
    auto client = served.client();
    const std::string megabyte(1 << 20, 'x');
    client.send("PUT /notes/files/a HTTP/1.1\r\nHost: x\r\nContent-Length: 8388608\r\n\r\n");
    for (int i = 0; i < 8; ++i) client.send(megabyte);
    CHECK(body_of(client.reply()) == "8388608");

    auto refused = served.client();
    refused.send("PUT /notes/files/refused HTTP/1.1\r\nHost: x\r\nContent-Length: 8388608\r\n\r\n");
    refused.send("only a little");
    const auto answer = refused.rest();
    CHECK(status_of(answer) == 403);
    CHECK(answer.contains("Connection: close\r\n"));

    CHECK(status_of(served.ask("PUT /notes/files/a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")) == 411);
    CHECK(
        status_of(served.ask(
            "POST /notes HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1048577\r\n\r\n")) ==
        413);
    CHECK(status_of(served.ask("POST /notes HTTP/1.1\r\nHost: x\r\nContent-Type: "
                               "application/json\r\nTransfer-Encoding: chunked\r\n\r\n100001\r\n")) == 413);
}

TEST_CASE("a small body that nobody wanted is dropped and the connection goes on") {
    const Served served;
    auto client = served.client();
    client.send(
        "POST /nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nabcdeGET /notes/1 HTTP/1.1\r\nHost: x\r\n\r\n");
    CHECK(status_of(client.reply()) == 404);
    CHECK(status_of(client.reply()) == 200);
}

TEST_CASE("long text is compressed, and not sent again when it is known") {
    const Served served;
    const auto plain = served.get("/notes/long"), zipped = served.get("/notes/long", "Accept-Encoding: br, gzip\r\n");
    CHECK(zipped.contains("Content-Encoding: gzip\r\n"));
    CHECK(zipped.contains("Vary: Accept-Encoding\r\n"));
    CHECK(zipped.contains("ETag: W/\"five\"\r\n"));
    CHECK(zipped.size() < plain.size() / 2);
    CHECK(unzipped(body_of(zipped)) == body_of(plain));
    CHECK_FALSE(served.get("/notes/1", "Accept-Encoding: gzip\r\n").contains("Content-Encoding"));

    const auto known = served.get("/notes/long", "If-None-Match: W/\"five\"\r\n");
    CHECK(status_of(known) == 304);
    CHECK(known.contains("ETag: \"five\"\r\n"));
    CHECK_FALSE(known.contains("Content-Length"));
    CHECK(body_of(known).empty());
}

TEST_CASE("a file is sent whole, in part, or not at all") {
    const Served served;
    const auto whole = served.get("/notes/file");
    CHECK(body_of(whole) == "0123456789");
    CHECK(whole.contains("Accept-Ranges: bytes\r\n"));
    const auto part = served.get("/notes/file", "Range: bytes=2-4\r\n");
    CHECK(status_of(part) == 206);
    CHECK(part.contains("Content-Range: bytes 2-4/10\r\n"));
    CHECK(body_of(part) == "234");
    CHECK(body_of(served.get("/notes/file", "Range: bytes=-3\r\n")) == "789");
    const auto beyond = served.get("/notes/file", "Range: bytes=10-\r\n");
    CHECK(status_of(beyond) == 416);
    CHECK(beyond.contains("Content-Range: bytes */10\r\n"));
    CHECK(status_of(served.get("/notes/file", "If-None-Match: \"ten\"\r\n")) == 304);
    CHECK(status_of(served.get("/notes/file", "Range: bytes=2-4\r\nIf-Range: \"other\"\r\n")) == 200);
    CHECK(status_of(served.get("/notes/file", "Range: bytes=2-4\r\nIf-Range: \"ten\"\r\n")) == 206);
}

TEST_CASE("a streamed reply comes in chunks, or until the end for old clients") {
    const Served served;
    auto client = served.client();
    client.send("GET /notes/stream HTTP/1.1\r\nHost: x\r\n\r\n");
    const auto reply = client.until("0\r\n\r\n");
    CHECK(reply.contains("Transfer-Encoding: chunked\r\n"));
    CHECK(reply.ends_with("7\r\nline 3\n\r\n7\r\nline 2\n\r\n7\r\nline 1\n\r\n0\r\n\r\n"));
    auto old = served.client();
    old.send("GET /notes/stream HTTP/1.0\r\n\r\n");
    CHECK(old.rest().ends_with("\r\n\r\nline 3\nline 2\nline 1\n"));
}

TEST_CASE("the web app is served beside the API") {
    const WebFolder folder;
    folder.write("index.html", "<!doctype html><title>Attune</title>");
    folder.write("assets/app-1a2b.js", "let a = 1;\n" + std::string(4000, ' '));
    folder.write("docs-assets/docs.html", "<title>docs</title>");
    folder.write("preloads.txt", "out /dashboard /assets/a.js\nin /notes/{id} /assets/a.js /assets/b.js\n"
                                 "text de /assets/de-1a.json\nask /api/me\n");
    auto wanted = settings();
    wanted.web_folder = folder.path();
    wanted.pages = {"/notes", "/notes/{id}", "/dashboard"};
    const Served served(wanted);
    constexpr auto browser = "Accept: text/html,application/xhtml+xml,*/*;q=0.8\r\n";

    for (const auto* page : {"/notes", "/notes/5", "/dashboard", "/"}) {
        const auto reply = served.get(page, browser);
        CHECK(status_of(reply) == 200);
        CHECK(body_of(reply).contains("<title>Attune"));
        CHECK(reply.contains("Content-Type: text/html"));
        CHECK(reply.contains("Cache-Control: no-cache\r\n"));
    }
    CHECK(served.get("/notes", browser).contains("Vary: Accept\r\n"));
    const auto signed_in = std::string(browser) + "Cookie: attune-csrf=1\r\n";
    CHECK(served.get("/dashboard", browser).contains("Link: </assets/a.js>; rel=modulepreload\r\n"));
    CHECK(served.get("/notes/5", signed_in)
              .contains("Link: </assets/a.js>; rel=modulepreload, </assets/b.js>; rel=modulepreload, "
                        "</api/me>; rel=preload; as=fetch; crossorigin\r\n"));
    CHECK_FALSE(served.get("/notes/5", browser).contains("Link: "));
    CHECK_FALSE(served.get("/notes", browser).contains("Link: "));
    constexpr auto german = "Accept: text/html\r\nAccept-Language: de-CH, en;q=0.5\r\n";
    CHECK(served.get("/dashboard", german)
              .contains(
                  "</assets/a.js>; rel=modulepreload, </assets/de-1a.json>; rel=preload; as=fetch; crossorigin\r\n"));
    CHECK(served.get("/notes", german).contains("Link: </assets/de-1a.json>"));
    const auto api = served.get("/notes/5", "Accept: */*\r\n");
    CHECK(body_of(api).starts_with("{"));
    CHECK(api.contains("Vary: Accept\r\n"));
    CHECK(body_of(served.get("/api/notes/5", browser)).starts_with("{"));
    CHECK(status_of(served.get("/nowhere", browser)) == 404);
    CHECK(body_of(served.get("/nowhere", browser)).contains("<title>Attune"));
    CHECK(served.get("/api/nowhere", browser).contains("application/problem+json"));
    CHECK(served.get("/nowhere").contains("application/problem+json"));

    const auto script = served.get("/assets/app-1a2b.js");
    CHECK(script.contains("Cache-Control: public, max-age=31536000, immutable\r\n"));
    CHECK(script.contains("Content-Type: text/javascript; charset=utf-8\r\n"));
    const auto tag = script.substr(script.find("ETag: ") + 6, 30);
    CHECK(status_of(served.get("/assets/app-1a2b.js", "If-None-Match: " + tag.substr(0, tag.find('\r')) + "\r\n")) ==
          304);
    CHECK(status_of(served.get("/assets/../secret")) == 400);
    const auto documents = served.get("/docs");
    CHECK(body_of(documents) == "<title>docs</title>");
    CHECK(documents.contains("require-trusted-types-for 'script'; trusted-types default dompurify\r\n"));
    CHECK(documents.contains("X-Frame-Options: DENY\r\n"));
    CHECK_FALSE(documents.contains("attune-service-worker"));
    CHECK(status_of(served.get("/redoc")) == 404);
    CHECK(body_of(served.get("/openapi.json")).starts_with(R"({"openapi":"3.1.0")"));
}

TEST_CASE("a file of the web app is sent as its build left it compressed") {
    const WebFolder folder;
    folder.write("index.html", "<!doctype html>");
    folder.write("assets/app-1a2b.js", "let a = 1;");
    folder.write("assets/app-1a2b.js.br", "of Brotli");
    folder.write("assets/app-1a2b.js.gz", "of gzip");
    folder.write("assets/gone-3c4d.js.br", "of a file that is not there");
    auto wanted = settings();
    wanted.web_folder = folder.path();
    const Served served(wanted);
    const auto* path = "/assets/app-1a2b.js";
    const auto smallest = served.get(path, "Accept-Encoding: gzip, br\r\n");
    CHECK(smallest.contains("Content-Encoding: br\r\n"));
    CHECK(smallest.contains("Content-Type: text/javascript; charset=utf-8\r\n"));
    CHECK(body_of(smallest) == "of Brotli");
    const auto known = served.get(path, "Accept-Encoding: gzip\r\n");
    CHECK(known.contains("Content-Encoding: gzip\r\n"));
    CHECK(body_of(known) == "of gzip");
    CHECK(body_of(served.get(path)) == "let a = 1;");
    for (const auto* not_there : {"/assets/app-1a2b.js.br", "/assets/gone-3c4d.js"})
        CHECK(status_of(served.get(not_there)) == 404);
}

TEST_CASE("drain finishes what is under way and takes no more") {
    struct Slow {
        std::latch entered{1};
        wait::Signal leave;
        Note wait(Work&) {
            entered.count_down();
            leave.wait();
            return {.title = "done"};
        }
    } slow;
    auto wanted = settings();
    wanted.limits.drain_deadline = 8s;
    Router router;
    Api api(router);
    api.group("/slow", slow, "slow").get("", &Slow::wait, Permission::anyone, "Waits");
    NoDatabase database;
    FixedClock clock;
    Server server(wanted, router, database, clock, authenticate);
    server.start();

    Client idle(server.port()), busy(server.port());
    idle.send("OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n");
    CHECK(status_of(idle.reply()) == 204);
    busy.send("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
    slow.entered.wait();
    CHECK(server.active_requests() >= 1);
    std::jthread draining([&] { server.drain(); });
    CHECK(idle.is_closed());
    slow.leave.set();
    const auto reply = busy.rest();
    CHECK(status_of(reply) == 200);
    CHECK(reply.contains("Connection: close\r\n"));
    draining.join();
    CHECK(server.active_requests() == 0);
}

TEST_CASE("more connections than allowed are turned away") {
    auto wanted = settings();
    wanted.limits.connections = 2;
    const Served served(wanted);
    auto first = served.client(), second = served.client();
    first.send("GET /notes/1 HTTP/1.1\r\nHost: x\r\n\r\n");
    second.send("GET /notes/1 HTTP/1.1\r\nHost: x\r\n\r\n");
    CHECK(status_of(first.reply()) == 200);
    CHECK(status_of(second.reply()) == 200);
    auto third = served.client();
    const auto answer = third.rest();
    CHECK(status_of(answer) == 503);
    CHECK(answer.contains("Retry-After: "));
}

TEST_CASE("the same requests are served on plain threads") {
    auto wanted = settings();
    wanted.threads = 2;
    const Served served(wanted);
    auto first = served.client(), second = served.client();
    for (auto* client : {&first, &second}) {
        client->send("GET /notes/1 HTTP/1.1\r\nHost: x\r\n\r\nPUT /notes/files/a HTTP/1.1\r\nHost: "
                     "x\r\nContent-Length: 3\r\n\r\n");
        CHECK(status_of(client->reply()) == 200);
        client->send("abc");
        CHECK(body_of(client->reply()) == "3");
    }
}

TEST_CASE("a port that is taken is said so") {
    const Served served;
    auto wanted = settings();
    wanted.port = served.server->port();
    try {
        const Served other(wanted);
        FAIL("two servers cannot share a port");
    } catch (const std::runtime_error& refusal) {
        CHECK(std::string(refusal.what()).contains("cannot listen on 127.0.0.1:" + std::to_string(wanted.port)));
    }
}

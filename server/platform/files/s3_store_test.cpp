#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "core/problem.hpp"
#include "platform/files/files.hpp"
#include "tests/fixtures/fake_server.hpp"

using namespace attune;
using namespace std::chrono_literals;
using fixtures::FakeServer;

namespace {

const Instant now = *instant_from("2026-11-20T12:00:00Z");

std::unique_ptr<files::Store> store_at(const FakeServer& server) {
    return files::open_s3({.endpoint = server.url(),
                           .region = "r",
                           .bucket = "videos",
                           .access_key = "key",
                           .secret_key = "secret",
                           .session_token = {}});
}

std::string code_of(const std::function<void()>& call) {
    try {
        call();
    } catch (const Problem& problem) {
        return problem.code;
    }
    return "";
}

}  // namespace

TEST_CASE("A server that refuses a second creation gets create-only links, and is asked once") {
    int puts = 0;
    FakeServer server([&](const auto& asked) {
        return FakeServer::Answer{.status = asked.method == "PUT" && ++puts == 2 ? 412 : 200};
    });
    const auto store = store_at(server);
    CHECK(store->sign_put("a", "video/mp4", 1, now, 60s).headers.size() == 2);
    CHECK(store->creates_only());
    const auto asked = server.asked();
    REQUIRE(asked.size() == 3);
    CHECK(asked[0].headers.at("if-none-match") == "*");
    CHECK(asked[0].headers.at("authorization").contains("if-none-match"));
    CHECK(asked[1].target == asked[0].target);
    CHECK(asked[2].method == "DELETE");
}

TEST_CASE("A server without create-only is named as one") {
    FakeServer server([status = GENERATE(200, 501, 400)](const auto& asked) {
        return FakeServer::Answer{.status = asked.method == "PUT" ? status : 204};
    });
    const auto store = store_at(server);
    CHECK_FALSE(store->creates_only());
    const auto link = store->sign_put("a", "video/mp4", 1, now, 60s);
    CHECK(link.headers.size() == 1);
    CHECK_FALSE(link.url.contains("if-none-match"));
}

TEST_CASE("A server that refuses the keys or fails says nothing about create-only") {
    FakeServer server(
        [status = GENERATE(403, 404, 500, 503)](const auto&) { return FakeServer::Answer{.status = status}; });
    const auto store = store_at(server);
    CHECK(code_of([&] { store->creates_only(); }) == "storage_unavailable");
    CHECK(code_of([&] { store->check_health(); }) == "storage_unavailable");
}

TEST_CASE("A long list is read page by page") {
    FakeServer server([](const auto& asked) {
        const bool first = !asked.target.contains("start-after");
        return FakeServer::Answer{
            .body =
                first
                    ? "<ListBucketResult "
                      "xmlns='x'><IsTruncated>true</IsTruncated><Contents><Key>a&amp;1</Key></Contents></"
                      "ListBucketResult>"
                    : "<ListBucketResult "
                      "xmlns='x'><IsTruncated>false</IsTruncated><Contents><Key>b</Key></Contents></ListBucketResult>"};
    });
    CHECK(store_at(server)->list("", "", 10) == std::vector<std::string>{"a&1", "b"});
    CHECK(server.asked().at(1).target.contains("start-after=a%261"));
    CHECK(store_at(server)->list("", "", 1).size() == 1);
}

TEST_CASE("A copy that fails half way removes nothing") {
    FakeServer server([](const auto&) {
        return FakeServer::Answer{.body = "<?xml version='1.0'?><Error><Code>InternalError</Code></Error>"};
    });
    CHECK(code_of([&] { store_at(server)->quarantine("a"); }) == "storage_unavailable");
    const auto asked = server.asked();
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].headers.at("x-amz-copy-source") == "/videos/a");
    CHECK(asked[0].target == "/videos/quarantine/a");
}

TEST_CASE("Facts are read from the headers, and an error is no object") {
    FakeServer server([](const auto& asked) {
        if (asked.target.ends_with("broken")) return FakeServer::Answer{.status = 500};
        return FakeServer::Answer{.headers = "Content-Length: 12345678901\r\nContent-Type: video/mp4\r\nLast-Modified: "
                                             "Fri, 20 Nov 2026 12:00:01 GMT\r\n"};
    });
    const auto store = store_at(server);
    const auto facts = store->facts("a");
    REQUIRE(facts);
    CHECK(facts->size == 12345678901);
    CHECK(facts->content_type == "video/mp4");
    CHECK(facts->modified_at == now + 1s);
    CHECK_FALSE(facts->sha256);
    CHECK(code_of([&] { store->facts("broken"); }) == "storage_unavailable");
    CHECK(code_of([&] { store->open("broken"); }) == "storage_unavailable");
    CHECK(code_of([&] { store->put("broken", "x/y", "z"); }) == "storage_unavailable");
    CHECK(code_of([&] { store->remove("broken"); }) == "storage_unavailable");
    CHECK_THROWS_AS(store->facts("../a"), Bug);
}

TEST_CASE("A store that is away is a 503, and links need only its name") {
    std::unique_ptr<files::Store> store;
    {
        FakeServer server([](const auto&) { return FakeServer::Answer{}; });
        store = store_at(server);
        CHECK(store->origin() == server.url());
    }
    CHECK(code_of([&] { store->facts("a"); }) == "storage_unavailable");
    CHECK_FALSE(store->sign_get("a", now, 60s).url.empty());
}

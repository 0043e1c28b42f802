#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <cstdlib>
#include <filesystem>

#include "core/problem.hpp"
#include "platform/files/files.hpp"

using namespace attune;
using namespace std::chrono_literals;

namespace {

const Instant now = *instant_from("2026-11-20T12:00:00.9Z");

struct Place {
    std::string folder = (std::filesystem::temp_directory_path() / "links_XXXXXX").string();
    Place() { check(mkdtemp(folder.data()) != nullptr, "a temporary folder"); }
    ~Place() { std::filesystem::remove_all(folder); }
    std::unique_ptr<files::LocalStore> store(const std::string& key = "a signing key") const {
        return store_of(crypto::Secrets(key));
    }
    std::unique_ptr<files::LocalStore> store_of(const crypto::Secrets& keys) const {
        return files::open_local({.folder = folder, .public_url = "https://attune.example", .signing_keys = keys});
    }
};

std::string query_of(const std::string& url) { return url.substr(url.find('?') + 1); }

bool refused(const files::LocalStore& store, std::string_view method, std::string_view key, std::string_view query,
             Instant at = now) {
    try {
        store.verify(method, key, query, at);
        return false;
    } catch (const Problem& problem) {
        return problem.status == 403 && problem.code == "signature_wrong";
    }
}

std::string replaced(std::string text, const std::string& part, const std::string& by) {
    const auto at = text.find(part);
    REQUIRE(at != text.npos);
    return text.replace(at, part.size(), by);
}

}  // namespace

TEST_CASE("A signed PUT gives back what it was signed for") {
    const Place place;
    const auto store = place.store();
    const auto link = store->sign_put("videos/a.mp4", "video/mp4; codecs=\"a,b\"", 123, now, 15min);
    CHECK(link.url.starts_with(
        "https://attune.example/objects/videos/"
        "a.mp4?expires=1795176900&method=PUT&type=video%2Fmp4%3B%20codecs%3D%22a%2Cb%22&size=123&signature="));
    CHECK(link.method == "PUT");
    CHECK(link.headers ==
          std::vector<std::pair<std::string, std::string>>{{"Content-Type", "video/mp4; codecs=\"a,b\""}});
    CHECK(link.expires_at == *instant_from("2026-11-20T12:15:00Z"));
    const auto permit = store->verify("PUT", "videos/a.mp4", query_of(link.url), now);
    CHECK(permit.key == "videos/a.mp4");
    CHECK(permit.content_type == "video/mp4; codecs=\"a,b\"");
    CHECK(permit.size == 123);
}

TEST_CASE("A signed GET may name the download") {
    const Place place;
    const auto store = place.store();
    const auto plain = store->sign_get("a", now, 60s), named = store->sign_get("a", now, 60s, "my \"film\" é.mp4");
    CHECK(store->verify("GET", "a", query_of(plain.url), now).download_name.empty());
    CHECK(store->verify("GET", "a", query_of(named.url), now).download_name == "my \"film\" é.mp4");
    CHECK(plain.headers.empty());
    CHECK(refused(*store, "GET", "a", replaced(query_of(named.url), "film", "fool")));
}

TEST_CASE("A link ends at its second") {
    const Place place;
    const auto store = place.store();
    const auto query = query_of(store->sign_get("a", now, 60s).url);
    CHECK_FALSE(refused(*store, "GET", "a", query, *instant_from("2026-11-20T12:00:59.999999Z")));
    CHECK(refused(*store, "GET", "a", query, *instant_from("2026-11-20T12:01:00Z")));
}

TEST_CASE("Any change to a link is refused") {
    const Place place;
    const auto store = place.store();
    const auto query = query_of(store->sign_put("videos/a", "video/mp4", 123, now, 15min).url);
    REQUIRE_FALSE(refused(*store, "PUT", "videos/a", query));

    CHECK(refused(*store, "GET", "videos/a", query));
    CHECK(refused(*store, "DELETE", "videos/a", query));
    CHECK(refused(*store, "put", "videos/a", query));
    CHECK(refused(*store, "PUT", "videos/b", query));
    CHECK(refused(*store, "PUT", "videos//a", query));
    CHECK(refused(*store, "PUT", "videos/../videos/a", query));
    CHECK(refused(*store, "PUT", "", query));
    CHECK(refused(*place.store("another key"), "PUT", "videos/a", query));
    const auto change = GENERATE(
        std::pair<std::string, std::string>{"expires=1795176900", "expires=1795176901"},
        std::pair{"expires=", "expires=0"}, std::pair{"expires=", "expires=+"}, std::pair{"method=PUT", "method=GET"},
        std::pair{"video%2Fmp4", "text%2Fhtml"}, std::pair{"video%2Fmp4", "video/mp4"},
        std::pair{"video%2Fmp4", "video%2fmp4"}, std::pair{"size=123", "size=124"}, std::pair{"size=123", "size=0123"},
        std::pair{"size=123", "size="}, std::pair{"size=123", "size=123&size=123"}, std::pair{"&size=123", ""},
        std::pair{"expires=1795176900&method=PUT", "method=PUT&expires=1795176900"},
        std::pair{"signature=", "signature"}, std::pair{"&signature", "&other=1&signature"},
        std::pair{"&signature", "&name=x&signature"}, std::pair{"&signature", "&&signature"},
        std::pair{"&signature=", "&signature=A"}, std::pair{"expires", "Expires"});
    INFO(change.second);
    CHECK(refused(*store, "PUT", "videos/a", replaced(query, change.first, change.second)));
}

TEST_CASE("A link is refused in every truncation, with any character changed, and with anything behind it") {
    const Place place;
    const auto store = place.store();
    const auto query = query_of(store->sign_get("a", now, 60s).url);
    for (std::size_t length = 0; length < query.size(); ++length)
        CHECK(refused(*store, "GET", "a", query.substr(0, length)));
    for (std::size_t at = 0; at < query.size(); ++at)
        CHECK(refused(*store, "GET", "a", query.substr(0, at) + (query[at] == 'A' ? 'B' : 'A') + query.substr(at + 1)));
    CHECK(refused(*store, "GET", "a", query + "="));
    CHECK(refused(*store, "GET", "a", query + "&"));
    CHECK(refused(*store, "GET", "a", query + "#x"));
    CHECK(refused(*store, "GET", "a", std::string(1'000'000, 'a')));
}

TEST_CASE("A link that an earlier key signed is good while that key is known") {
    const Place place;
    const auto query = query_of(place.store("the old key")->sign_get("videos/a", now, 60s).url);
    CHECK_FALSE(refused(*place.store_of(crypto::Secrets("the new key", {"the old key"})), "GET", "videos/a", query));
    CHECK(refused(*place.store("the new key"), "GET", "videos/a", query));
}

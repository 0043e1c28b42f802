#include <catch2/catch_test_macros.hpp>

#include "platform/http/http.hpp"

using namespace attune;
using namespace attune::http;

namespace {

void add(Router& router, Method method, std::string path) { router.add({.method = method, .path = std::move(path)}); }

std::string found(const Router& router, Method method, std::string_view path) {
    const auto match = router.find(method, path);
    std::string text = match.route == nullptr ? "-" : match.route->path;
    for (const auto& [name, value] : match.parameters) text += " " + name + "=" + value;
    for (const auto allowed : match.allowed) text += " " + std::string(name_of(allowed));
    return text;
}

}  // namespace

TEST_CASE("a path finds its route, exact segments first") {
    Router router;
    add(router, Method::get, "/");
    add(router, Method::get, "/videos/");
    add(router, Method::get, "/videos/{video_id}");
    add(router, Method::get, "/videos/latest");
    add(router, Method::del, "/videos/{video_id}");
    add(router, Method::get, "/videos/{video_id}/frames/{frame}");
    add(router, Method::get, "/{anything}/frames");

    CHECK(found(router, Method::get, "/") == "/");
    CHECK(found(router, Method::get, "/videos") == "/videos");
    CHECK(found(router, Method::get, "/videos/7") == "/videos/{video_id} video_id=7");
    CHECK(found(router, Method::get, "/videos/latest") == "/videos/latest");
    CHECK(found(router, Method::get, "/videos/7/frames/3") == "/videos/{video_id}/frames/{frame} video_id=7 frame=3");
    CHECK(found(router, Method::get, "/videos/latest/frames/3") ==
          "/videos/{video_id}/frames/{frame} video_id=latest frame=3");
    CHECK(found(router, Method::get, "/other/frames") == "/{anything}/frames anything=other");
    CHECK(found(router, Method::get, "/other") == "-");
    CHECK(found(router, Method::get, "/videos//frames/3") == "-");
    CHECK(found(router, Method::get, "/videos/7/frames/3/4") == "-");
}

TEST_CASE("HEAD is answered where GET is, and a known path names its methods") {
    Router router;
    add(router, Method::get, "/a/{x}");
    add(router, Method::del, "/a/{y}");
    CHECK(found(router, Method::head, "/a/1") == "/a/{x} x=1");
    CHECK(found(router, Method::del, "/a/1") == "/a/{y} y=1");
    CHECK(found(router, Method::post, "/a/1") == "- GET DELETE");
}

TEST_CASE("a route is declared once") {
    Router router;
    add(router, Method::get, "/a/{x}");
    CHECK_THROWS_AS(add(router, Method::get, "/a/{other}/"), Bug);
    CHECK_NOTHROW(add(router, Method::put, "/a/{x}"));
}

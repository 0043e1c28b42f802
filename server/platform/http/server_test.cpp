#include <catch2/catch_test_macros.hpp>

#include "platform/http/fixture.hpp"

using namespace attune::http;
using namespace attune::http::fixture;

TEST_CASE("a typed handler answers with JSON, with and without prefix and slash") {
    const Served served;
    for (const auto* target : {"/notes/5", "/notes/5/", "/api/notes/5", "/api/notes/5/"}) {
        const auto reply = served.get(target);
        CHECK(status_of(reply) == 200);
        CHECK(body_of(reply) == R"({"id":5,"title":"found","colour":null,"weight":0})");
    }
}

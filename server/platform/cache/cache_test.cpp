#include <catch2/catch_test_macros.hpp>

#include "platform/cache/cache.hpp"

using namespace attune;
using namespace std::chrono_literals;

namespace {

using Cache = cache::Cache<std::string, int>;
const auto noon = *instant_from("2026-11-20T12:00:00Z");

void put(Cache& cache, const std::string& key, int value, std::vector<std::string> tags = {}) {
    cache.put(key, value, {.tags = std::move(tags), .reading = cache.reading()}, noon);
}

}  // namespace

TEST_CASE("An entry lives for its time, and each find is counted") {
    Cache cache(10, 30s);
    CHECK_FALSE(cache.find("a", noon));
    put(cache, "a", 1);
    CHECK(cache.find("a", noon + 29s) == 1);
    CHECK_FALSE(cache.find("a", noon + 30s));
    CHECK(cache.use().hits == 1);
    CHECK(cache.use().misses == 2);
}

TEST_CASE("What carries a tag is forgotten together, and nothing else") {
    Cache cache(10, 30s);
    put(cache, "a", 1, {"red", "round"});
    put(cache, "b", 2, {"red"});
    put(cache, "c", 3, {"blue"});
    put(cache, "a", 4, {"blue"});
    cache.forget_tagged("red");
    CHECK_FALSE(cache.find("b", noon));
    CHECK(cache.find("a", noon) == 4);
    cache.forget_tagged("blue");
    CHECK_FALSE(cache.find("a", noon));
    CHECK_FALSE(cache.find("c", noon));
    CHECK(cache.use().forgotten == 3);
    CHECK(cache.use().entries == 0);
}

TEST_CASE("What was looked up before something was forgotten is not kept") {
    for (const auto forget : {+[](Cache& cache) { cache.forget("a"); }, +[](Cache& cache) { cache.forget_tagged("x"); },
                              +[](Cache& cache) { cache.forget_all(); }}) {
        Cache cache(10, 30s);
        const auto reading = cache.reading();
        forget(cache);
        cache.put("a", 1, {.tags = {}, .reading = reading}, noon);
        CHECK_FALSE(cache.find("a", noon));
        put(cache, "a", 2);
        CHECK(cache.find("a", noon) == 2);
    }
}

TEST_CASE("A full cache begins anew") {
    Cache cache(2, 30s);
    put(cache, "a", 1, {"x"});
    put(cache, "b", 2, {"x"});
    put(cache, "c", 3, {"x"});
    CHECK(cache.use().entries == 1);
    cache.forget_tagged("x");
    CHECK(cache.use().entries == 0);
}

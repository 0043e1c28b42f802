#include <catch2/benchmark/catch_benchmark.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <thread>
#include <vector>

#include "platform/metrics/metrics.hpp"

using namespace attune;
using namespace std::chrono_literals;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("Requests are counted by method, route and status, and timed by method and route") {
    metrics::Metrics metrics;
    metrics.request("GET", "/videos/{video_id}", 200, 3ms);
    metrics.request("GET", "/videos/{video_id}", 200, 4ms);
    metrics.request("GET", "/videos/{video_id}", 404, 1ms);
    metrics.request("POST", "", 500, 1ms);
    const auto text = metrics.render();
    CHECK_THAT(text,
               ContainsSubstring(R"(http_requests_total{method="GET",route="/videos/{video_id}",status="200"} 2)"));
    CHECK_THAT(text,
               ContainsSubstring(R"(http_requests_total{method="GET",route="/videos/{video_id}",status="404"} 1)"));
    CHECK_THAT(text,
               ContainsSubstring(R"(http_request_duration_seconds_count{method="GET",route="/videos/{video_id}"} 3)"));
    CHECK_THAT(text,
               ContainsSubstring(
                   R"(http_request_duration_seconds_bucket{method="GET",route="/videos/{video_id}",le="0.0025"} 1)"));
    CHECK(metrics.totals().requests == 4);
    CHECK(metrics.totals().server_errors == 1);
}

TEST_CASE("Statements and models are timed by name") {
    metrics::Metrics metrics;
    metrics.statement("people.find_employee", 300us);
    metrics.model("blazeface", 7ms);
    const auto text = metrics.render();
    CHECK_THAT(text,
               ContainsSubstring(R"(db_query_duration_seconds_bucket{query="people.find_employee",le="0.0005"} 1)"));
    CHECK_THAT(text, ContainsSubstring(R"(model_duration_seconds_count{model="blazeface"} 1)"));
}

TEST_CASE("Gauges are sampled when they are rendered, and forgotten labels go away") {
    metrics::Metrics metrics;
    int round = 0;
    metrics.sample([&](metrics::Metrics& sampled) {
        sampled.clear("jobs");
        ++round;
        sampled.set("jobs", "Jobs by state.", {{"state", round == 1 ? "queued" : "done"}}, round);
    });
    CHECK_THAT(metrics.render(), ContainsSubstring(R"(jobs{state="queued"} 1)"));
    const auto second = metrics.render();
    CHECK_THAT(second, ContainsSubstring(R"(jobs{state="done"} 2)"));
    CHECK_THAT(second, !ContainsSubstring("queued"));
}

TEST_CASE("The process describes itself") {
    const auto use = metrics::process_use();
    CHECK(use.resident_bytes > 1'000'000);
    CHECK(use.open_files >= 3);
    CHECK(use.threads >= 1);
    CHECK(use.started_at > 1.7e9);
    metrics::Metrics metrics;
    metrics.count("cache_hits_total", "Found in the cache.", {{"cache", "people"}}, 2);
    metrics.count("cache_hits_total", "Found in the cache.", {{"cache", "people"}});
    metrics.total("cache_hits_total", "Found in the cache.", {{"cache", "sessions"}}, 5);
    metrics.total("cache_hits_total", "Found in the cache.", {{"cache", "sessions"}}, 7);
    metrics.render();
    const auto text = metrics.render();
    CHECK_THAT(text, ContainsSubstring("# TYPE process_cpu_seconds_total counter") &&
                         ContainsSubstring("process_resident_memory_bytes "));
    CHECK_THAT(text, ContainsSubstring(R"(cache_hits_total{cache="people"} 3)") &&
                         ContainsSubstring(R"(cache_hits_total{cache="sessions"} 7)"));
}

TEST_CASE("Threads that observe new labels at once lose nothing") {
    metrics::Metrics metrics;
    {
        std::vector<std::jthread> threads;
        threads.reserve(8);
        for (int t = 0; t < 8; ++t)
            threads.emplace_back([&] {
                for (int i = 0; i < 1000; ++i) metrics.request("GET", i % 2 ? "/a" : "/b", 200 + i % 3, 1ms);
            });
    }
    CHECK(metrics.totals().requests == 8000);
    CHECK_THAT(metrics.render(),
               ContainsSubstring(R"(http_request_duration_seconds_count{method="GET",route="/a"} 4000)"));
}

TEST_CASE("measure an observation of known labels", "[.benchmark]") {
    metrics::Metrics metrics;
    BENCHMARK("request") { metrics.request("GET", "/videos/{video_id}", 200, 3ms); };
}

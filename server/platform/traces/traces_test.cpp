#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <future>

#include "platform/traces/traces.hpp"
#include "tests/fixtures/fake_server.hpp"

using namespace attune;
using namespace std::chrono_literals;
using Catch::Matchers::ContainsSubstring;
using fixtures::FakeServer;
using traces::Span;

namespace {

constexpr std::uint64_t own = 0xb7ad6b7169203331, parent = 0x2a;
const TraceContext trace = {.high = 0x0af7651916cd43dd, .low = 0x8448eb211c80319c, .span = own, .sampled = true};

Span a_span() {
    return {.context = trace,
            .parent = parent,
            .name = "GET /videos/{video_id}",
            .kind = traces::Kind::server,
            .end = std::chrono::system_clock::time_point(std::chrono::seconds(1'795'640'000)),
            .took = 250ms,
            .texts = {{"http.route", "/videos/{video_id}"}, {"error.type", ""}},
            .numbers = {{"http.response.status_code", 200}},
            .failed = false};
}

traces::Settings to(const FakeServer& server) {
    return {.endpoint = server.url(""), .service = "attune", .version = "1", .headers = {{"api-key", "k"}}};
}

}  // namespace

TEST_CASE("Spans are written as OTLP's JSON") {
    const auto text =
        traces::document({.endpoint = "", .service = "attune \xff", .version = "1", .headers = {}}, {a_span()});
    CHECK(
        text ==
        R"({"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"attune )"
        "\xef\xbf\xbd"
        R"("}},{"key":"service.version","value":{"stringValue":"1"}}]},"scopeSpans":[{"scope":{"name":"attune"},"spans":[)"
        R"({"traceId":"0af7651916cd43dd8448eb211c80319c","spanId":"b7ad6b7169203331","parentSpanId":"000000000000002a",)"
        R"("name":"GET /videos/{video_id}","kind":2,"startTimeUnixNano":"1795639999750000000",)"
        R"("endTimeUnixNano":"1795640000000000000","attributes":[{"key":"http.route","value":{"stringValue":"/videos/{video_id}"}},)"
        R"({"key":"http.response.status_code","value":{"intValue":"200"}}],"status":{}}]}]}]})");
}

TEST_CASE("A root has no parent, and a failure is marked") {
    auto span = a_span();
    span.parent = 0;
    span.failed = true;
    const auto text = traces::document({}, {span});
    CHECK_THAT(text, !ContainsSubstring("parentSpanId"));
    CHECK_THAT(text, ContainsSubstring(R"("status":{"code":2})"));
}

TEST_CASE("Finished spans reach the collector together") {
    FakeServer server([](const FakeServer::Asked&) { return FakeServer::Answer{.body = "{}"}; });
    traces::Exporter exporter(to(server));
    exporter.export_span(a_span());
    exporter.export_span(a_span());
    exporter.flush();
    CHECK(exporter.totals().sent == 2);
    const auto asked = server.asked().at(0);
    CHECK(asked.method == "POST");
    CHECK(asked.target == "/v1/traces");
    CHECK(asked.headers.at("content-type") == "application/json");
    CHECK(asked.headers.at("api-key") == "k");
    CHECK_FALSE(asked.headers.contains("traceparent"));
    CHECK_THAT(asked.body, ContainsSubstring("b7ad6b7169203331"));
}

TEST_CASE("A collector that is away or refuses costs the spans, which are counted") {
    FakeServer server([](const FakeServer::Asked&) { return FakeServer::Answer{.status = 503}; });
    auto settings = to(server);
    if (const bool away = GENERATE(false, true); away) settings.endpoint = "http://127.0.0.1:1";
    traces::Exporter exporter(settings);
    exporter.export_span(a_span());
    exporter.flush();
    CHECK(exporter.totals().sent == 0);
    CHECK(exporter.totals().dropped == 1);
}

TEST_CASE("A full queue drops instead of waiting") {
    std::promise<void> open;
    std::promise<void> arrived;
    auto opened = open.get_future().share();
    FakeServer server([&, first = true](const FakeServer::Asked&) mutable {
        if (std::exchange(first, false)) arrived.set_value();
        opened.wait();
        return FakeServer::Answer{.body = "{}"};
    });
    auto settings = to(server);
    settings.queue = 4;
    settings.batch = 1;
    traces::Exporter exporter(settings);
    exporter.export_span(a_span());
    arrived.get_future().wait();  // the first is on its way and waits for the collector
    for (int i = 0; i < 10; ++i) exporter.export_span(a_span());
    CHECK(exporter.totals().dropped == 6);
    open.set_value();
    exporter.flush();
    CHECK(exporter.totals().sent == 5);
}

TEST_CASE("What is queued at the end is still sent") {
    FakeServer server([](const FakeServer::Asked&) { return FakeServer::Answer{.body = "{}"}; });
    {
        traces::Exporter exporter(to(server));
        exporter.export_span(a_span());
    }
    CHECK(server.asked().size() == 1);
}

TEST_CASE("The share of sampled traces is what was asked for") {
    int sampled = 0;
    for (int i = 0; i < 4000; ++i) sampled += traces::new_trace(0.25).sampled ? 1 : 0;
    CHECK(sampled > 800);
    CHECK(sampled < 1200);
    CHECK_FALSE(traces::new_trace(0).sampled);
    CHECK(traces::new_trace(1).sampled);
}

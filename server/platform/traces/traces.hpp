#pragma once
// Finished spans, sent in batches to an OpenTelemetry collector as OTLP over HTTP in JSON (protocol 1.x, POST …/v1/traces).
//
// export_span() never waits: the queue is bounded, and what does not fit or cannot be delivered is dropped and counted. A
// thread of its own sends a batch when enough has come together or a little time has passed; what is left is sent at the end.

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/trace.hpp"

namespace attune::traces {

enum class Kind { internal = 1, server = 2, client = 3, consumer = 5 };  // as OTLP numbers them

struct Span {
    TraceContext context;      // with this span's own id
    std::uint64_t parent = 0;  // 0: the root of its trace
    std::string name;
    Kind kind = Kind::internal;
    std::chrono::system_clock::time_point end;
    std::chrono::nanoseconds took{};
    std::vector<std::pair<std::string, std::string>> texts;  // attributes, by OpenTelemetry's semantic conventions
    std::vector<std::pair<std::string, std::int64_t>> numbers;
    bool failed = false;
};

struct Settings {
    std::string endpoint;  // "http://collector:4318"
    std::string service, version;
    std::vector<std::pair<std::string, std::string>> headers;  // of each request, an API key for instance
    std::size_t queue = 4096, batch = 512;
    std::chrono::milliseconds pause{2000};  // between two batches that are not full
};

struct Totals {
    std::uint64_t sent = 0, dropped = 0;
};

class Exporter {
public:
    explicit Exporter(Settings settings);
    ~Exporter();
    Exporter(const Exporter&) = delete;
    Exporter& operator=(const Exporter&) = delete;

    void export_span(Span span);
    // Returns when everything that was queued before has been sent or dropped.
    void flush();
    Totals totals() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

std::uint64_t new_span();                      // never 0
TraceContext new_trace(double sampled_share);  // 0…1: how likely it is sampled

// The JSON of one request, for tests.
std::string document(const Settings& settings, const std::vector<Span>& spans);

}  // namespace attune::traces

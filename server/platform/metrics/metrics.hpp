#pragma once
// What /metrics tells Prometheus: requests, statements, models, pools, jobs and the process itself.
//
// Any thread may call; an observation of known labels costs well under a microsecond. Labels are patterns and names from the
// code ("/videos/{video_id}"), never values from a request: each new combination lives as long as the process.

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace attune::metrics {

using Labels = std::map<std::string, std::string>;

class Metrics {
public:
    Metrics();
    ~Metrics();

    // http_requests_total{method,route,status} and http_request_duration_seconds{method,route}. An unmatched route is "".
    void request(std::string_view method, std::string_view route, int status, std::chrono::nanoseconds took);
    // db_query_duration_seconds{query}
    void statement(std::string_view name, std::chrono::nanoseconds took);
    // model_duration_seconds{model}
    void model(std::string_view name, std::chrono::nanoseconds took);
    // Shows it with a count of 0 until it runs: an absent figure looks like a broken one.
    void expect_model(std::string_view name);

    // Anything else, by name; the help sentence of the first call counts.
    void count(const std::string& name, const std::string& help, const Labels& labels = {}, double by = 1);
    void set(const std::string& name, const std::string& help, const Labels& labels,
             double value);  // jobs by state, pool use, cache
    // A counter that somebody else keeps: raises it to this total, which never falls while the process lives.
    void total(const std::string& name, const std::string& help, const Labels& labels, double value);
    void clear(const std::string& name);  // forgets a gauge's labels, before setting those that still exist

    // Runs before each render, to set gauges that are read rather than counted. Register before serving.
    void sample(std::function<void(Metrics&)> sampler);

    // Prometheus text format 0.0.4; includes process_* as read from the kernel just now.
    std::string render();

    struct Totals {
        std::int64_t requests = 0, server_errors = 0;
    };
    Totals totals() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

// This process, from the kernel.
struct ProcessUse {
    double resident_bytes = 0, virtual_bytes = 0, cpu_seconds = 0, started_at = 0;  // Unix seconds
    int open_files = 0, threads = 0;
};
ProcessUse process_use();

}  // namespace attune::metrics

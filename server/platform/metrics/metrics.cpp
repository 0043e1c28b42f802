#include "platform/metrics/metrics.hpp"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <array>
#include <atomic>
#include <format>
#include <mutex>
#include <set>
#include <shared_mutex>
#include <unordered_map>
#include <vector>

namespace attune::metrics {
namespace {

using prometheus::Counter;
using prometheus::Family;
using prometheus::Gauge;
using prometheus::Histogram;

const Histogram::BucketBoundaries request_seconds = {.0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 10};
const Histogram::BucketBoundaries statement_seconds = {.0001, .00025, .0005, .001, .0025, .005, .01, .05, .25, 1, 5};
const Histogram::BucketBoundaries model_seconds = {.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30};

double seconds(std::chrono::nanoseconds took) { return std::chrono::duration<double>(took).count(); }

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

// The handle of each label, found without a lock on writers: labels are few and soon all known.
template <class Handle>
class Known {
public:
    template <class Make>
    Handle& find(std::string_view key, Make make) {
        {
            const std::shared_lock lock(mutex_);
            if (const auto found = handles_.find(key); found != handles_.end()) return *found->second;
        }
        const std::unique_lock lock(mutex_);
        auto& handle = handles_[std::string(key)];
        if (!handle) handle = &make();
        return *handle;
    }

private:
    std::shared_mutex mutex_;
    std::unordered_map<std::string, Handle*, TextHash, std::equal_to<>> handles_;
};

struct Route {
    Counter& requests;
    Histogram& duration;
};

}  // namespace

struct Metrics::State {
    prometheus::Registry registry;
    Family<Counter>& requests =
        prometheus::BuildCounter().Name("http_requests_total").Help("Answered requests.").Register(registry);
    Family<Histogram>& request_durations = prometheus::BuildHistogram()
                                               .Name("http_request_duration_seconds")
                                               .Help("From the first byte to the answer.")
                                               .Register(registry);
    Family<Histogram>& statements = prometheus::BuildHistogram()
                                        .Name("db_query_duration_seconds")
                                        .Help("Database statements by name.")
                                        .Register(registry);
    Family<Histogram>& models =
        prometheus::BuildHistogram().Name("model_duration_seconds").Help("One run of a model.").Register(registry);

    Known<Route> known_routes;
    Known<Histogram> known_statements, known_models;
    std::atomic<std::int64_t> total = 0, server_errors = 0;

    Histogram& model(std::string_view name) {
        return known_models.find(
            name, [&]() -> Histogram& { return models.Add({{"model", std::string(name)}}, model_seconds); });
    }

    std::mutex named_mutex;  // of all below
    std::unordered_map<std::string, Family<Counter>*> counters;
    std::unordered_map<std::string, Family<Gauge>*> gauges;
    std::unordered_map<std::string, std::set<Gauge*>> gauges_of;
    std::vector<std::unique_ptr<Route>> routes;
    std::vector<std::function<void(Metrics&)>> samplers;

    std::mutex render_mutex;
};

Metrics::Metrics() : state_(std::make_unique<State>()) {}
Metrics::~Metrics() = default;

void Metrics::request(std::string_view method, std::string_view route, int status, std::chrono::nanoseconds took) {
    std::array<char, 256> key{};
    const auto end = std::format_to_n(key.begin(), key.size(), "{} {} {}", status, method, route).out;
    auto& known = state_->known_routes.find({key.begin(), end}, [&]() -> Route& {
        const prometheus::Labels labels = {{"method", std::string(method)}, {"route", std::string(route)}};
        auto counted = labels;
        counted["status"] = std::to_string(status);
        auto handles = std::make_unique<Route>(state_->requests.Add(counted),
                                               state_->request_durations.Add(labels, request_seconds));
        const std::lock_guard lock(state_->named_mutex);
        return *state_->routes.emplace_back(std::move(handles));
    });
    known.requests.Increment();
    known.duration.Observe(seconds(took));
    state_->total.fetch_add(1, std::memory_order_relaxed);
    if (status >= 500) state_->server_errors.fetch_add(1, std::memory_order_relaxed);
}

void Metrics::statement(std::string_view name, std::chrono::nanoseconds took) {
    state_->known_statements
        .find(name,
              [&]() -> Histogram& { return state_->statements.Add({{"query", std::string(name)}}, statement_seconds); })
        .Observe(seconds(took));
}

void Metrics::model(std::string_view name, std::chrono::nanoseconds took) {
    state_->model(name).Observe(seconds(took));
}
void Metrics::expect_model(std::string_view name) { state_->model(name); }

void Metrics::count(const std::string& name, const std::string& help, const Labels& labels, double by) {
    const std::lock_guard lock(state_->named_mutex);
    auto& family = state_->counters[name];
    if (!family) family = &prometheus::BuildCounter().Name(name).Help(help).Register(state_->registry);
    family->Add(labels).Increment(by);
}

void Metrics::set(const std::string& name, const std::string& help, const Labels& labels, double value) {
    const std::lock_guard lock(state_->named_mutex);
    auto& family = state_->gauges[name];
    if (!family) family = &prometheus::BuildGauge().Name(name).Help(help).Register(state_->registry);
    auto& gauge = family->Add(labels);
    gauge.Set(value);
    state_->gauges_of[name].insert(&gauge);
}

void Metrics::total(const std::string& name, const std::string& help, const Labels& labels, double value) {
    const std::lock_guard lock(state_->named_mutex);
    auto& family = state_->counters[name];
    if (!family) family = &prometheus::BuildCounter().Name(name).Help(help).Register(state_->registry);
    auto& counter = family->Add(labels);
    counter.Increment(value - counter.Value());
}

void Metrics::clear(const std::string& name) {
    const std::lock_guard lock(state_->named_mutex);
    for (auto* gauge : state_->gauges_of[name]) state_->gauges[name]->Remove(gauge);
    state_->gauges_of[name].clear();
}

void Metrics::sample(std::function<void(Metrics&)> sampler) { state_->samplers.push_back(std::move(sampler)); }

std::string Metrics::render() {
    // Samplers may wait for a database and so park a fiber: a lock held meanwhile would stop the loop for whoever comes next.
    for (const auto& sampler : state_->samplers) sampler(*this);
    const std::lock_guard lock(state_->render_mutex);
    const auto use = process_use();
    set("process_resident_memory_bytes", "Memory in use.", {}, use.resident_bytes);
    set("process_virtual_memory_bytes", "Address space in use.", {}, use.virtual_bytes);
    set("process_open_fds", "Open file descriptors.", {}, use.open_files);
    set("process_threads", "Threads.", {}, use.threads);
    set("process_start_time_seconds", "When the process started, in Unix seconds.", {}, use.started_at);
    total("process_cpu_seconds_total", "CPU time spent.", {}, use.cpu_seconds);
    return prometheus::TextSerializer().Serialize(state_->registry.Collect());
}

Metrics::Totals Metrics::totals() const { return {state_->total.load(), state_->server_errors.load()}; }

}  // namespace attune::metrics

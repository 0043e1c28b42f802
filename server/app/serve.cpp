#include "app/serve.hpp"

#include <signal.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <format>
#include <fstream>
#include <iterator>
#include <limits>
#include <print>
#include <stdexcept>
#include <utility>

#include "app/chat_socket.hpp"
#include "app/demo.hpp"
#include "app/folder.hpp"
#include "app/house.hpp"
#include "app/repeating.hpp"
#include "app/sealing.hpp"
#include "platform/http/json.hpp"
#include "platform/log/log.hpp"
#include "platform/writes/writes.hpp"

namespace attune::app {
namespace {

using namespace std::chrono_literals;

// A healthy server answers in less than one; who waits for a sick one waits once (redis::Link).
constexpr auto patience_with_shared_buckets = 20ms;

// Paths of the web app (docs/words.md: "page"): a browser gets the app there, everything else the API. The app's build says them.
std::vector<std::string> pages_of(const std::string& web_folder) {
    if (web_folder.empty()) return {};
    std::ifstream stream(web_folder + "/pages.json");
    if (!stream) throw std::runtime_error(std::format("{} has no pages.json: build the web app again", web_folder));
    const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    return http::read_json<std::vector<std::string>>(text);
}

// Signals are blocked before any thread starts, so that only wait_for_end() receives them.
sigset_t ending_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

void block_signals() {
    const auto signals = ending_signals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    ::signal(SIGPIPE, SIG_IGN);
}

void wait_for_end() {
    const auto signals = ending_signals();
    int received = 0;
    sigwait(&signals, &received);
}

void log_request(const http::Observation& seen) {
    if (seen.status >= 500) {
        log::error("A request failed", {{"method", http::name_of(seen.method)},
                                        {"route", seen.route},
                                        {"status", seen.status},
                                        {"request_id", seen.request->request_id},
                                        {"company", seen.company},
                                        {"user", seen.user},
                                        {"trace_id", trace_id_of(seen.request->trace)},
                                        {"span_id", span_id_of(seen.request->trace.span)},
                                        {"failure", seen.failure},
                                        {"stack", seen.stack}});
    } else if (log::writes(log::Level::debug)) {
        log::debug("A request finished",
                   {{"method", http::name_of(seen.method)},
                    {"route", seen.route},
                    {"status", seen.status},
                    {"request_id", seen.request->request_id},
                    {"company", seen.company},
                    {"user", seen.user},
                    {"trace_id", trace_id_of(seen.request->trace)},
                    {"span_id", span_id_of(seen.request->trace.span)},
                    {"milliseconds", std::chrono::duration<double, std::milli>(seen.took).count()}});
    }
}

http::RateLimits rate_limits(const config::Config& config) {
    const auto user = config.rate_limit_requests_user;
    const auto company = std::min<std::int64_t>(std::int64_t{50} * user, std::numeric_limits<int>::max());
    return {.anonymous_requests = config.rate_limit_requests,
            .user_requests = user,
            .company_requests = config.rate_limit_requests_company.value_or(static_cast<int>(company)),
            .class_requests = {config.rate_limit_requests_auth, config.rate_limit_requests_read,
                               config.rate_limit_requests_write,
                               config.rate_limit_requests_upload.value_or(std::max(1, user / 5)),
                               config.rate_limit_requests_export.value_or(std::max(1, user / 10)),
                               config.rate_limit_requests_question.value_or(std::max(1, user / 10))},
            .window = std::chrono::seconds(config.rate_limit_window)};
}

http::SharedBuckets buckets_on(redis::Link& redis) {
    return [&redis](std::span<const http::Bucket> buckets, std::chrono::seconds window) {
        std::vector<redis::Share> shares;
        for (const auto& bucket : buckets) shares.push_back({.key = bucket.key, .limit = bucket.limit});
        std::vector<http::Allowance> allowances;
        for (const auto& level : redis::take(redis, shares, window, patience_with_shared_buckets)) {
            allowances.push_back({.allowed = level.allowed,
                                  .limit = buckets[allowances.size()].limit,
                                  .remaining = level.remaining,
                                  .reset_seconds = level.reset_seconds});
        }
        return allowances;
    };
}

http::Settings server_settings(House& house) {
    const auto& config = house.config;
    http::Settings settings{.host = config.host,
                            .port = config.port,
                            .loops = config.loops,
                            .threads = config.threads,
                            .public_url = config.public_url,
                            .allowed_origins = config.allowed_origins,
                            .trusted_proxies = config.trusted_proxies,
                            .version = std::string(version),
                            .web_folder = config.web,
                            .pages = pages_of(config.web)};
    settings.traces_sampled = house.tracing ? config.traces_sampled : 0;
    settings.rate_limits = rate_limits(config);
    if (auto* redis = house.nodes.redis()) settings.shared_buckets = buckets_on(*redis);
    if (const auto origin = house.store->origin(); !origin.empty()) settings.store_origins.push_back(origin);
    return settings;
}

// What happens once a minute: models that nobody used are unloaded, what is over is forgotten, and how things are is kept.
Repeating housekeeping(House& house) {
    return Repeating("Housekeeping failed", 60s, [&house] {
        house.models.unload_idle();
        if (house.operations) house.operations->sample_health();
        house.access.tidy(house.clock.now());
        house.attendance.end_days(*house.database);
    });
}

Repeating record_refused_sign_ins(House& house) {
    return Repeating("Refused sign-ins could not be recorded", 1s,
                     [&house] { house.access.record(house.access.refused_sign_ins().due(house.clock.now())); });
}

Repeating watch_for_revocations(House& house) {
    return Repeating("Access that ended on other nodes could not be looked up", Revocations::interval,
                     [&house] { house.access.revocations().poll(); });
}

}  // namespace

int serve(const config::Config& config) {
    block_signals();
    const auto hold = hold_folder(config);
    refuse_half_restored(config);
    House house(config);
    if (house.database->engine() == db::Engine::sqlite) house.database->migrate();
    house.database->ping();  // here a role that could pass row-level security is refused
    house.database->verify_walls();
    if (config.demo) make_demo(house);

    std::atomic<bool> draining = false;
    http::Server server(server_settings(house), house.router, house.database_of_requests(), house.clock,
                        [&](const http::Request& request) { return house.access.authenticate(request); });
    declare_routes(house, [&] { return server.active_requests(); }, [&] { return draining.load(); });
    server.on_socket("/ws/events", [&](const http::Request& request, std::shared_ptr<http::Socket> socket) {
        const auto asker = house.access.redeem(request);
        auto handlers = house.hub.join(asker, std::move(socket));
        // Access that ends from here on finds the socket in the hub; what ended before is seen now.
        if (house.access.is_still(asker)) return handlers;
        handlers.on_close();
        throw unauthenticated();
    });
    const auto count_question = server.counter(http::RateClass::questions);
    server.on_socket("/ws/chat", [&](const http::Request& request, std::shared_ptr<http::Socket> socket) {
        return chat_over(house, count_question, request, std::move(socket));
    });
    server.on_guarded_change([&](Asker asker, const http::Request& request, const http::Route& route) {
        return writes::guarded_change(house.router, *house.database, house.clock, std::move(asker), request, route);
    });
    server.on_exported(
        [](Work& work, const http::Route& route) { Audit::record_apart(work, "list_exported", "list", route.path); });
    server.observe([&](const http::Observation& seen) {
        house.metrics.request(http::name_of(seen.method), seen.route, seen.status, seen.took);
        if (house.tracing) house.tracing->request(seen);
        log_request(seen);
    });
    house.metrics.sample([&](metrics::Metrics& metrics) {
        metrics.set("http_requests_active", "Requests being answered now", {},
                    static_cast<double>(server.active_requests()));
    });
    server.start();
    house.queue.start(config.workers);
    const Repeating keeping = housekeeping(house), watching = watch_for_revocations(house),
                    recording = record_refused_sign_ins(house);
    const Sealing sealing(house);
    log::info("Attune serves",
              {{"version", version}, {"port", static_cast<std::int64_t>(server.port())}, {"with", house.describe()}});
    std::println("Attune listens on {}", config.public_url.empty()
                                             ? std::format("http://{}:{}", config.host, server.port())
                                             : config.public_url);
    std::fflush(stdout);

    wait_for_end();
    log::info("Attune drains");
    draining = true;
    house.queue.stop();
    server.drain();
    house.access.record(house.access.refused_sign_ins().rest());
    house.queue.drain();
    return 0;
}

int worker(const config::Config& config) {
    block_signals();
    if (config.database_url.empty())
        throw std::runtime_error("A worker of its own needs PostgreSQL (DATABASE_URL): one process holds a SQLite "
                                 "database, and \"attune serve\" works off the queue itself.");
    refuse_half_restored(config);
    House house(config);
    house.database->ping();
    house.database->verify_walls();
    house.queue.start(std::max(1U, config.workers));
    const Repeating keeping = housekeeping(house), watching = watch_for_revocations(house);
    const Sealing sealing(house);
    log::info("An Attune worker runs", {{"with", house.describe()}});
    wait_for_end();
    house.queue.drain();
    return 0;
}

}  // namespace attune::app

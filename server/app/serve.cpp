#include "app/serve.hpp"

#include <signal.h>

#include <atomic>
#include <condition_variable>
#include <filesystem>
#include <format>
#include <mutex>
#include <print>
#include <stdexcept>
#include <thread>
#include <utility>

#include "app/demo.hpp"
#include "app/folder.hpp"
#include "app/house.hpp"
#include "app/sealing.hpp"
#include "platform/log/log.hpp"

namespace attune::app {
namespace {

using namespace std::chrono_literals;

// Paths of the web app (docs/words.md: "page"): a browser gets the app there, everything else the API.
const std::vector<std::string> pages{"/",
                                     "/login",
                                     "/register",
                                     "/signup",
                                     "/forgot-password",
                                     "/reset-password/{token}",
                                     "/invitations",
                                     "/invitations/{token}",
                                     "/portal",
                                     "/portal/videos/{id}",
                                     "/dashboard",
                                     "/employees",
                                     "/employees/{id}",
                                     "/settings",
                                     "/settings/{page}"};

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

http::Settings server_settings(const House& house) {
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
                            .pages = pages};
    settings.traces_sampled = house.tracing ? config.traces_sampled : 0;
    settings.rate_limits = {.anonymous_requests = config.rate_limit_requests,
                            .user_requests = config.rate_limit_requests_user,
                            .window = std::chrono::seconds(config.rate_limit_window)};
    if (const auto origin = house.store->origin(); !origin.empty()) settings.store_origins.push_back(origin);
    return settings;
}

// What happens once a minute: models that nobody used are unloaded, what is over is forgotten, and how things are is kept.
class Housekeeping {
public:
    explicit Housekeeping(House& house) : house_(house), thread_([this](std::stop_token stop) { keep(stop); }) {}

private:
    void keep(const std::stop_token& stop) {
        std::mutex mutex;
        std::condition_variable_any asleep;
        while (!stop.stop_requested()) {
            try {
                house_.models.unload_idle();
                if (house_.operations) house_.operations->sample_health();
                house_.access.tidy(house_.clock.now());
            } catch (const std::exception& failure) {
                log::warning("Housekeeping failed", {{"error", failure.what()}});
            }
            std::unique_lock lock(mutex);
            asleep.wait_for(lock, stop, 60s, [] { return false; });
        }
    }

    House& house_;
    std::jthread thread_;
};

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
        const auto asker = house.tickets.redeem(request.query_value("ticket").value_or(""), house.clock.now());
        if (!asker || (!asker->session.empty() && !house.access.is_open(asker->session))) throw unauthenticated();
        return house.hub.join(*asker, std::move(socket));
    });
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
    const Housekeeping housekeeping(house);
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
    const Housekeeping housekeeping(house);
    const Sealing sealing(house);
    log::info("An Attune worker runs", {{"with", house.describe()}});
    wait_for_end();
    house.queue.drain();
    return 0;
}

}  // namespace attune::app

#include "features/operations/operations.hpp"

#include <unistd.h>

#include <format>
#include <limits>
#include <ranges>

#include "features/operations/operations.sql.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/drill/drill.hpp"
#include "platform/http/routes.hpp"

namespace attune {
namespace {

constexpr std::size_t upload_piece = 128 * 1024;
constexpr auto history_kept = std::chrono::days(30);
constexpr std::int64_t history_hours = 24;

std::string object_key(const http::Request& request) {
    std::string key;
    for (const auto& [name, value] : request.parameters) key += (key.empty() ? "" : "/") + value;
    return key;
}

std::string_view query_of(const http::Request& request) {
    const std::string_view target = request.target;
    const auto mark = target.find('?');
    return mark == std::string_view::npos ? std::string_view{} : target.substr(mark + 1);
}

bool is_loopback(std::string_view address) {
    return address.starts_with("127.") || address == "::1" || address.starts_with("::ffff:127.");
}

ModelCard wire(const ai::Card& card) {
    return {.name = card.name,
            .version = card.version,
            .purpose = card.purpose,
            .licence = card.licence,
            .loaded = card.loaded,
            .card = card.text};
}

}  // namespace

Operations::Operations(Rooms rooms) : rooms_(std::move(rooms)), started_(rooms_.clock.now()) {}

void Operations::routes(http::Api& api) {
    using enum Permission;
    auto at = api.group("", *this, "operations");
    at.get("/health", &Operations::health, anyone, "How the server and what it depends on are");
    at.get("/health/database", &Operations::database_health, anyone, "Whether the database answers");
    at.get("/health/redis", &Operations::redis_health, anyone, "Whether the cache server answers");
    at.get("/health/history", &Operations::history, metrics_read, "How the server was, minute by minute, newest first");
    at.get("/livez", &Operations::alive, anyone, "The process runs");
    at.get("/readyz", &Operations::ready, anyone, "The server can take requests");
    if (rooms_.metrics_answer) {
        at.get("/metrics", &Operations::prometheus, anyone,
               "Figures for Prometheus, on this machine or with the metrics token");
    }
    at.get("/jobs", &Operations::jobs, jobs_manage, "The queue, newest first");
    at.post("/jobs/{job_id}/retry", &Operations::retry, jobs_manage, "Run again a job that was given up");
    at.get("/models", &Operations::models, member, "The models that are used, with their cards");
    at.get("/models/{name}", &Operations::model, member, "One model and its card");
    if (rooms_.local != nullptr) {
        at.put("/objects/{company}/{folder}/{name}", &Operations::receive, signed_url,
               "Where the bytes of an upload go");
        at.get("/objects/{company}/{folder}/{name}", &Operations::send, signed_url, "The bytes of an object");
    }
}

// ---- health ----

bool Operations::storage_works() {
    try {
        rooms_.blocking.run([&] { rooms_.store.check_health(); });
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

Health Operations::look() {
    const auto now = rooms_.clock.now();
    const auto use = metrics::process_use();
    const auto totals = rooms_.metrics.totals();
    const auto uptime = std::chrono::duration<double>(now - started_).count();
    Health health{.service = rooms_.service,
                  .timestamp = now,
                  .version = rooms_.version,
                  .uptime_seconds = uptime,
                  .memory_usage_mb = use.resident_bytes / 1e6,
                  .cpu_usage_percent = uptime > 0 ? 100 * use.cpu_seconds / uptime : 0};
    bool database = true;
    try {
        health.metrics.database_response_ms = static_cast<double>(rooms_.database.ping().count()) / 1000.0;
        for (const auto& count : rooms_.queue.counts()) health.metrics.jobs[count.state] += count.jobs;
    } catch (const std::exception&) {
        database = false;
    }
    const bool storage = storage_works();
    const auto cache = redis().status;
    const bool models = rooms_.models.missing_files().empty();
    const auto word = [](bool works) { return works ? "healthy" : "unhealthy"; };
    health.dependencies = {.database = word(database),
                           .cache = cache,
                           .storage = word(storage),
                           .models = word(models),
                           .jobs = health.metrics.jobs["dead"] > 0 ? "degraded" : word(database)};
    health.database_status = word(database);
    health.status = !database ? "unhealthy" : storage && models && cache != "unhealthy" ? "healthy" : "degraded";
    health.metrics.requests_total = totals.requests;
    health.metrics.server_errors_total = totals.server_errors;
    health.metrics.requests_active = rooms_.active_requests();
    return health;
}

http::Reply Operations::health(const http::Request&) {
    const auto health = look();
    return http::Reply::json(health.status == "unhealthy" ? 503 : 200, http::write_json(health));
}

void Operations::sample_health() {
    auto health = look();
    if (health.status == "unhealthy") return;  // the database that would keep it is away
    const auto& of = health.dependencies;
    Work work(rooms_.database, Work::system({}), db::Mode::write, rooms_.clock.now());
    work.db(sql::insert_health_sample{.minute = std::chrono::floor<std::chrono::minutes>(work.now),
                                      .status = health.status,
                                      .database = of.database,
                                      .cache = of.cache,
                                      .storage = of.storage,
                                      .models = of.models,
                                      .jobs = of.jobs,
                                      .database_ms = health.metrics.database_response_ms,
                                      .jobs_queued = health.metrics.jobs["queued"],
                                      .jobs_dead = health.metrics.jobs["dead"]});
    work.db(sql::forget_health_samples{.before = work.now - history_kept});
    work.commit();
}

http::Page<HealthSample> Operations::history(Work& work, http::Query<HealthHistoryQuery> query, http::Paging page) {
    const auto hours = query->hours ? query->hours->value : history_hours;
    const auto since = work.now - std::chrono::hours(hours);
    return {.items = work.db(sql::health_samples{.since = since, .limit = page.page_size, .offset = page.offset()}),
            .total = work.db(sql::count_health_samples{.since = since}),
            .paging = page};
}

http::Reply Operations::database_health(const http::Request&) {
    DependencyHealth health{.status = "healthy", .response_time_ms = {}, .timestamp = rooms_.clock.now()};
    try {
        health.response_time_ms = static_cast<double>(rooms_.database.ping().count()) / 1000.0;
    } catch (const std::exception&) {
        health.status = "unhealthy";
    }
    return http::Reply::json(health.status == "healthy" ? 200 : 503, http::write_json(health));
}

DependencyHealth Operations::redis() {
    DependencyHealth health{.status = "not_configured", .response_time_ms = {}, .timestamp = rooms_.clock.now()};
    if (rooms_.redis == nullptr) return health;
    try {
        const auto took = rooms_.blocking.run([&] { return rooms_.redis->ping(); });
        health.response_time_ms = static_cast<double>(took.count()) / 1000.0;
        health.status = "healthy";
    } catch (const std::exception&) {
        health.status = "unhealthy";
    }
    return health;
}

http::Reply Operations::redis_health(const http::Request&) {
    const auto health = redis();
    return http::Reply::json(health.status == "unhealthy" ? 503 : 200, http::write_json(health));
}

http::Reply Operations::alive(const http::Request&) { return http::Reply::text(200, "ok\n"); }

http::Reply Operations::ready(const http::Request&) {
    if (rooms_.draining()) throw unavailable("service_draining", 5);
    rooms_.database.ping();
    return http::Reply::text(200, "ok\n");
}

http::Reply Operations::prometheus(const http::Request& request) {
    const auto authorization = request.header("authorization");
    const bool has_token =
        !rooms_.metrics_token.empty() && crypto::equal(authorization, "Bearer " + rooms_.metrics_token);
    if (!has_token && !(rooms_.metrics_token.empty() && is_loopback(request.address))) throw unauthenticated();
    return http::Reply::text(200, rooms_.metrics.render(), "text/plain; version=0.0.4; charset=utf-8");
}

// ---- the queue and the models ----

http::Page<jobs::Job> Operations::jobs(Work& work, http::Query<JobQuery> query, http::Paging page) {
    return {.items = rooms_.queue.list(work, query->state, page.page_size, page.offset()),
            .total = rooms_.queue.count(work, query->state),
            .paging = page};
}

jobs::Job Operations::retry(Work& work, JobId job) {
    auto retried = rooms_.queue.retry(work, job);
    rooms_.audit.record(work, "job_retried", "job", job.value);
    return retried;
}

http::Page<ModelCard> Operations::models(Work&, http::Paging page) {
    const auto cards = rooms_.models.cards();
    http::Page<ModelCard> answer{.items = {}, .total = std::ssize(cards), .paging = page};
    for (const auto& card : cards | std::views::drop(page.offset()) | std::views::take(page.page_size))
        answer.items.push_back(wire(card));
    return answer;
}

ModelCard Operations::model(Work&, std::string name) {
    for (const auto& card : rooms_.models.cards()) {
        if (card.name == name) return wire(card);
    }
    throw not_found("model");
}

// ---- the local store ----

http::Reply Operations::receive(http::Upload& upload) {
    const auto& request = upload.request();
    const auto permit = rooms_.local->verify("PUT", object_key(request), query_of(request), rooms_.clock.now());
    if (request.header("content-type") != permit.content_type || upload.content_length() != permit.size)
        throw forbidden("signature_wrong");
    auto writer = rooms_.blocking.run([&] { return rooms_.local->create(permit); });
    std::vector<char> piece(upload_piece);
    while (const auto size = upload.read(piece)) {
        rooms_.blocking.run([&] { writer->write(std::span(piece).first(size)); });
        drill::point("upload");
    }
    rooms_.blocking.run([&] { writer->finish(); });
    return http::Reply::empty(200);
}

http::Reply Operations::send(const http::Request& request) {
    const auto permit = rooms_.local->verify("GET", object_key(request), query_of(request), rooms_.clock.now());
    auto reply = http::Reply::empty(200);
    rooms_.blocking.run([&] {
        const auto facts = rooms_.local->facts(permit.key);
        if (!facts) throw not_found("object");
        const auto object = rooms_.local->open(permit.key);
        reply.with("Content-Type", facts->content_type);
        reply.file = http::FileBody{.descriptor = ::dup(object.descriptor()),
                                    .size = facts->size,
                                    .etag = facts->sha256 ? "\"" + *facts->sha256 + "\"" : ""};
    });
    if (!permit.download_name.empty())
        reply.with("Content-Disposition", std::format("attachment; filename=\"{}\"", permit.download_name));
    return reply;
}

}  // namespace attune

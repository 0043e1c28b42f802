#pragma once
// Health, probes, metrics, the queue and the models, for those who operate Attune; and the local store's signed addresses.

#include <functional>
#include <string>
#include <vector>

#include "features/audit/audit.hpp"
#include "features/operations/types.hpp"
#include "platform/ai/ai.hpp"
#include "platform/db/db.hpp"
#include "platform/files/files.hpp"
#include "platform/http/http.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/metrics/metrics.hpp"
#include "platform/redis/redis.hpp"

namespace attune {

class Operations {
public:
    struct Rooms {
        db::Database& database;
        const Clock& clock;
        files::Store& store;
        files::LocalStore* local;  // where uploads come to this server; null with S3 or GCS
        ai::Models& models;
        jobs::Queue& queue;
        metrics::Metrics& metrics;
        wait::Pool& blocking;
        Audit& audit;
        std::string service, version, metrics_token;
        bool metrics_answer = true;    // whether /metrics answers
        redis::Link* redis = nullptr;  // null where none is configured
        std::function<std::int64_t()> active_requests;
        std::function<bool()> draining;
    };
    explicit Operations(Rooms rooms);
    void routes(http::Api& api);

    http::Reply health(const http::Request& request);
    http::Reply database_health(const http::Request& request);
    http::Reply redis_health(const http::Request& request);
    http::Page<HealthSample> history(Work& work, http::Query<HealthHistoryQuery> query, http::Paging page);
    http::Reply alive(const http::Request& request);
    http::Reply ready(const http::Request& request);
    http::Reply prometheus(const http::Request& request);

    http::Page<jobs::Job> jobs(Work& work, http::Query<JobQuery> query, http::Paging page);
    jobs::Job retry(Work& work, JobId job);
    http::Page<ModelCard> models(Work& work, http::Paging page);
    ModelCard model(Work& work, std::string name);

    http::Reply receive(http::Upload& upload);
    http::Reply send(const http::Request& request);

    // Keeps how things are now as this minute's sample, unless another node was faster, and forgets what is older than 30
    // days. For the housekeeping, once a minute.
    void sample_health();

private:
    Health look();
    DependencyHealth redis();
    bool storage_works();

    Rooms rooms_;
    Instant started_;
};

}  // namespace attune

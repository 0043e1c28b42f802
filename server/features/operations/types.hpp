#pragma once
// How the server is, as probes, people and dashboards ask.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/text.hpp"
#include "core/time.hpp"
#include "platform/jobs/jobs.hpp"

namespace attune {

struct Dependencies {
    std::string database;  // "healthy" or "unhealthy"; "not_configured" where it is optional and absent
    std::string cache;
    std::string storage;
    std::string models;
    std::string jobs;
};

struct HealthMetrics {
    std::int64_t requests_total = 0;
    std::int64_t server_errors_total = 0;
    std::int64_t requests_active = 0;
    std::optional<double> database_response_ms;
    std::map<std::string, std::int64_t> jobs;  // by state
};

struct Health {
    std::string service;
    std::string status;  // healthy, degraded (something optional is away), unhealthy
    Timestamp timestamp;
    std::string version;
    std::string database_status;
    double uptime_seconds = 0;
    double memory_usage_mb = 0;
    double cpu_usage_percent = 0;  // of one core, since the start
    Dependencies dependencies;
    HealthMetrics metrics;
};

struct DependencyHealth {
    std::string status;
    std::optional<double> response_time_ms;
    Timestamp timestamp;
};

// How things were in one minute.
struct HealthSample {
    Timestamp minute;
    std::string status;
    std::string database_status, cache_status, storage_status, models_status, jobs_status;
    std::optional<double> database_ms;
    std::int64_t jobs_queued = 0, jobs_dead = 0;
};

struct HealthHistoryQuery {
    std::optional<Whole<1, 720>> hours;  // back from now; 24 when not given
};

struct JobQuery {
    std::optional<jobs::State> state;
};

struct ModelCard {
    std::string name;
    std::string version;
    std::string purpose;
    std::string licence;
    bool loaded = false;
    std::string card;  // Markdown
};

}  // namespace attune

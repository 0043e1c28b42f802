#pragma once
// The whole wiring on one page: every room and feature that a process of Attune holds, built in order, torn down in reverse.

#include <memory>
#include <optional>
#include <string>

#include "app/nodes.hpp"
#include "app/tracing.hpp"
#include "features/access/access.hpp"
#include "features/assistant/assistant.hpp"
#include "features/attendance/attendance.hpp"
#include "features/attendance/corrections.hpp"
#include "features/audit/audit.hpp"
#include "features/companies/companies.hpp"
#include "features/emotion/dashboard.hpp"
#include "features/emotion/emotion.hpp"
#include "features/emotion/emotion_model.hpp"
#include "features/imports/imports.hpp"
#include "features/notices/notices.hpp"
#include "features/notifications/notifications.hpp"
#include "features/operations/operations.hpp"
#include "features/people/people.hpp"
#include "platform/ai/ai.hpp"
#include "platform/config/config.hpp"
#include "platform/db/replica.hpp"
#include "platform/files/files.hpp"
#include "platform/http/http.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/live/live.hpp"
#include "platform/metrics/metrics.hpp"

namespace attune::app {

inline constexpr std::string_view version = "0.1.0";

class SystemClock : public Clock {
public:
    Instant now() const override {
        return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
    }
};

std::unique_ptr<db::Database> open_database(const config::Config& config);
db::Replicated open_databases(const config::Config& config);
// `local` is set to the store itself where it is a local folder.
std::unique_ptr<files::Store> open_store(const config::Config& config, const crypto::Secrets& secrets,
                                         files::LocalStore*& local);

class House {
public:
    explicit House(const config::Config& config);
    ~House();

    std::string describe() const;  // database and store, for the log

    const config::Config config;
    const std::string name;  // of this node among the others, another one each time
    const crypto::Secrets secrets;
    SystemClock clock;
    metrics::Metrics metrics;
    std::optional<Tracing> tracing;  // where a collector is named
    const db::Replicated databases;
    db::Database* const database;  // what all but requests use
    // Where requests read may be a replica.
    db::Database& database_of_requests() const { return databases.reading ? *databases.reading : *database; }

    wait::Pool passwords;  // Argon2id: as many as cores, 19 MiB each
    wait::Pool blocking;   // calls to disks and other servers

    files::LocalStore* local = nullptr;  // the store itself, where it is a local folder
    std::unique_ptr<files::Store> store;
    ai::Models models;
    std::unique_ptr<EmotionModel> emotion_model;
    jobs::Queue queue;
    live::Hub hub;
    live::Tickets tickets;

    Audit audit;
    Notices notices;
    Notifications notifications;
    Companies companies;
    People people;
    Access access;
    Attendance attendance;
    Corrections corrections;
    Imports imports;
    wait::Pool thinking;  // about what messages to the assistant mean
    assistant::Examples examples;
    std::optional<wait::Pool> model_calls;                   // questions that wait for a language model
    std::optional<assistant::LanguageModel> language_model;  // where one is named
    Assistant assistant;
    Emotion emotion;
    Dashboard dashboard;
    http::Router router;
    Nodes nodes;
    wait::Pool questions;                  // of sockets to the assistant
    std::optional<Operations> operations;  // knows the server, which is there only while serving
};

// Declares every route of every feature.
void declare_routes(House& house, std::function<std::int64_t()> active_requests, std::function<bool()> draining);

}  // namespace attune::app

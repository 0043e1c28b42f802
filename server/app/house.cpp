#include "app/house.hpp"

#include <algorithm>
#include <filesystem>
#include <format>
#include <thread>

#include "app/gauges.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/http/routes.hpp"
#include "platform/log/log.hpp"

namespace attune::app {
namespace {

std::size_t cores() { return std::max(1U, std::thread::hardware_concurrency()); }

std::optional<mail::Sender> mail_sender(const config::Config& config) {
    if (!config.mail.is_configured()) return {};
    return mail::Sender({.url = config.mail.url,
                         .user = config.mail.user,
                         .password = config.mail.password,
                         .encryption = config.mail.needs_starttls ? mail::Encryption::required : mail::Encryption::off,
                         .authority_file = config.smtp_authority});
}

// Many wait for it at a time and burn nothing; a key without an address makes none.
assistant::LanguageModel* open_language_model(const config::Config& config, std::optional<wait::Pool>& calls,
                                              std::optional<assistant::LanguageModel>& model) {
    if (config.llm_url.empty()) return nullptr;
    calls.emplace("language_model", 16, 64);
    return &model.emplace(assistant::LanguageModel::Settings{.url = config.llm_url,
                                                             .model = config.llm_model,
                                                             .key = config.llm_key,
                                                             .timeout = std::chrono::seconds(config.llm_timeout)},
                          *calls);
}

Companies::Settings company_settings(const config::Config& config) {
    return {.public_url = config.public_url, .providers = MailProviders::read(config.models + "/mail_providers.txt")};
}

// Without its net the assistant goes by patterns alone: no text is like any other.
std::vector<std::vector<float>> directions_of(ai::Models& models, std::span<const std::string> texts) {
    constexpr std::size_t numbers = 384;
    try {
        return models.embed(texts);
    } catch (const ai::ModelUnavailable& fault) {
        log::warning("The assistant compares no texts", {{"why", fault.sentence}});
        return {texts.size(), std::vector<float>(numbers)};
    }
}

}  // namespace

std::unique_ptr<files::Store> open_store(const config::Config& config, const crypto::Secrets& secrets,
                                         files::LocalStore*& local) {
    const auto& storage = config.storage;
    switch (storage.kind) {
        case config::Storage::Kind::s3:
            return files::open_s3({.endpoint = storage.endpoint,
                                   .region = storage.region,
                                   .bucket = storage.bucket,
                                   .access_key = config.aws_access_key_id,
                                   .secret_key = config.aws_secret_access_key,
                                   .session_token = config.aws_session_token,
                                   .path_style = storage.path_style});
        case config::Storage::Kind::gcs: {
            files::GcsSettings settings{.bucket = storage.bucket};
            if (!storage.endpoint.empty()) settings.endpoint = storage.endpoint;
            if (!config.google_application_credentials.empty()) {
                files::read_key_file(settings, config.google_application_credentials);
            }
            return files::open_gcs(std::move(settings));
        }
        case config::Storage::Kind::local: break;
    }
    auto store =
        files::open_local({.folder = storage.folder, .public_url = config.public_url, .signing_keys = secrets});
    local = store.get();
    return store;
}

std::unique_ptr<db::Database> open_database(const config::Config& config) {
    if (config.database_url.empty()) {
        std::filesystem::create_directories(config.data);
        return db::open_sqlite({.path = config.data + "/attune.db"});
    }
    return db::open_postgres({.url = config.database_url,
                              .migrate_url = config.database_migrate_url,
                              .connections = config.database_connections + config.database_max_overflow});
}

db::Replicated open_databases(const config::Config& config) {
    auto primary = open_database(config);
    if (config.database_read_url.empty()) return {.primary = std::move(primary), .reading = {}};
    return db::with_replica(std::move(primary),
                            {.url = config.database_read_url,
                             .migrate_url = {},
                             .connections = config.database_connections + config.database_max_overflow});
}

House::House(const config::Config& settings)
    : config(settings), name(crypto::random_token(12)), secrets(config::secrets_of(config)),
      databases(open_databases(config)), database(databases.primary.get()), passwords("passwords", cores(), 256),
      blocking("blocking", 4 * cores(), 1024), store(open_store(config, secrets, local)), models(config.models),
      emotion_model(open_emotion_model(models, *store, clock, config.emotion_model_url)),
      queue(*database, clock, std::chrono::seconds(config.job_lease), config.job_attempts), tickets(secrets),
      audit(secrets, blocking), notices({.secrets = secrets,
                                         .from = {.name = config.mail.from_name, .address = config.mail.from_address},
                                         .first_retry = std::chrono::seconds(config.mail_retry)},
                                        mail_sender(config), queue, audit),
      notifications(hub), companies(company_settings(config), *database, notices, audit), people(audit, companies),
      access({.secrets = secrets,
              .public_url = config.public_url,
              .access_lifetime = std::chrono::minutes(config.access_token_minutes),
              .refresh_lifetime = std::chrono::days(config.refresh_token_days),
              .session_lifetime = std::chrono::days(config.session_max_days),
              .insecure_cookies = config.insecure_cookies},
             CommonPasswords::read(config.models + "/common_passwords.txt"),
             {.database = *database,
              .clock = clock,
              .passwords = passwords,
              .queue = queue,
              .tickets = tickets,
              .hub = hub,
              .companies = companies,
              .people = people,
              .notices = notices,
              .notifications = notifications,
              .audit = audit}),
      attendance(companies, people, audit, clock), corrections(attendance, companies, people, audit, notifications),
      imports({.audit = audit,
               .companies = companies,
               .people = people,
               .attendance = attendance,
               .notifications = notifications,
               .queue = queue}),
      thinking("thinking", cores(), 256),
      examples([this](std::span<const std::string> texts) { return directions_of(models, texts); }),
      assistant({.companies = companies, .people = people, .attendance = attendance}, audit, thinking, &examples,
                open_language_model(config, model_calls, language_model)),
      emotion({.companies = companies,
               .people = people,
               .audit = audit,
               .notifications = notifications,
               .queue = queue,
               .store = *store,
               .hub = hub,
               .blocking = blocking,
               .model = *emotion_model,
               .upload_link_lifetime = std::chrono::seconds(config.upload_link_seconds),
               .view_link_lifetime = std::chrono::seconds(config.view_link_seconds)}),
      dashboard(companies, people), nodes(config,
                                          [this](std::string_view topic, std::string_view text) {
                                              if (topic == "revocation") access.revocations().hear(text);
                                              if (topic == "import") imports.progress().hear(text);
                                              if (topic != "event") return;
                                              if (const auto event = live::event_of_another(text, name))
                                                  hub.deliver(*event);
                                          }),
      questions("questions", model_calls ? model_calls->threads() : cores(), 256) {
    companies.members_are([this](Work& work, const UserId& user) { return people.of_user(work, user).has_value(); });
    if (!config.traces_endpoint.empty())
        tracing.emplace(traces::Settings{.endpoint = config.traces_endpoint,
                                         .service = config.service_name,
                                         .version = std::string(version),
                                         .headers = config.traces_headers},
                        config.traces_sampled);
    hub.relay([this](const live::Event& event) { nodes.tell("event", live::relayed(event, name)); });
    access.revocations().on_record([this](const std::string& text) { nodes.tell("revocation", text); });
    imports.progress().on_told([this](const std::string& text) { nodes.tell("import", text); });
    db::observe([this](std::string_view statement, std::chrono::nanoseconds took) {
        metrics.statement(statement, took);
        if (tracing) tracing->statement(statement, took);
    });
    ai::observe([this](std::string_view model, std::chrono::nanoseconds took) { metrics.model(model, took); });
    for (const auto& card : models.cards()) metrics.expect_model(card.name);
    if (tracing) {
        outbound::observe([this](const outbound::Observation& seen) { tracing->call(seen); });
        queue.observe([this] { return tracing->begin(); },
                      [this](const jobs::Observation& seen) { tracing->job(seen); });
    }
    metrics.sample([this](metrics::Metrics& into) { gauge(*this, into); });
}

// Whole rooms are observed, and they outlive the House.
House::~House() {
    db::observe({});
    ai::observe({});
    outbound::observe({});
}

std::string House::describe() const {
    return std::format("{}, {}", database_of_requests().describe(), store->describe());
}

void declare_routes(House& house, std::function<std::int64_t()> active_requests, std::function<bool()> draining) {
    house.operations.emplace(Operations::Rooms{.database = *house.database,
                                               .clock = house.clock,
                                               .store = *house.store,
                                               .local = house.local,
                                               .models = house.models,
                                               .queue = house.queue,
                                               .metrics = house.metrics,
                                               .blocking = house.blocking,
                                               .audit = house.audit,
                                               .service = house.config.service_name,
                                               .version = std::string(version),
                                               .metrics_token = house.config.metrics_token,
                                               .metrics_answer = house.config.enable_metrics,
                                               .redis = house.nodes.redis(),
                                               .active_requests = std::move(active_requests),
                                               .draining = std::move(draining)});
    http::Api api(house.router);
    house.access.routes(api);
    house.companies.routes(api);
    house.people.routes(api);
    house.attendance.routes(api);
    house.corrections.routes(api);
    house.imports.routes(api);
    house.assistant.routes(api);
    house.emotion.routes(api);
    house.dashboard.routes(api);
    house.audit.routes(api);
    house.notices.routes(api);
    house.notifications.routes(api);
    house.operations->routes(api);
}

}  // namespace attune::app

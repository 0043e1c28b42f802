#pragma once
// Every setting of Attune, from a TOML file, the environment and flags; flags win over the environment, it over the file.
//
// One table (options.cpp) declares each setting's name, environment names, default and help; the TOML key is the name, the
// flag is the name with hyphens. A wrong value throws Wrong, whose sentence names the setting and where the value came from.

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/crypto/crypto.hpp"

namespace attune::config {

// Where uploads live: STORAGE_URL as parts.
struct Storage {
    enum class Kind { local, s3, gcs };
    Kind kind = Kind::local;
    std::string folder;            // local: objects are in folder/objects
    std::string bucket;            // s3, gcs
    std::string endpoint, region;  // s3; gcs: an endpoint for tests
    bool path_style = true;        // s3: endpoint/bucket/key instead of bucket.endpoint/key
};

// Where mail is handed over: SMTP_URL or its parts, and MAIL_FROM.
struct Mail {
    std::string url;  // smtp://host:port or smtps://host:port; empty: no mail is sent
    std::string user, password;
    bool needs_starttls = true;  // of smtp://
    std::string from_name, from_address;
    bool is_configured() const { return !url.empty(); }
};

struct Config {
    std::string config;  // the TOML file that was read, empty for none

    std::string host = "127.0.0.1";
    std::uint16_t port = 8000;  // 0: any free one
    std::string public_url;     // no slash at the end; empty only for port 0 and no setting
    std::vector<std::string> trusted_proxies, allowed_origins;
    bool insecure_cookies = false;
    std::string web;  // folder of the built web app; empty: API only
    unsigned loops = 0;
    unsigned threads = 0;

    std::string data = "data";
    std::string database_url;  // postgresql://…; empty: SQLite at data/attune.db
    std::string database_migrate_url;
    std::string database_read_url;  // a replica; empty: none
    std::string database_name, database_user, database_password, database_host = "localhost";
    std::uint16_t database_port = 5432;
    unsigned database_connections = 8;
    unsigned database_max_overflow = 0;

    std::string redis_url;  // empty: one node, or several that do not hear of each other's events

    std::string storage_url;
    Storage storage;
    std::string aws_access_key_id, aws_secret_access_key, aws_session_token;
    std::string google_application_credentials;  // a service account's key file; empty: keyless signing
    int upload_link_seconds = 900, view_link_seconds = 600;

    std::string smtp_url, smtp_host, smtp_user, smtp_password, smtp_authority, mail_from;
    std::uint16_t smtp_port = 587;
    int mail_retry = 30;  // seconds to the second try
    Mail mail;

    std::string secret_key;  // empty: secrets_of() makes one
    std::vector<std::string> secret_key_previous;
    std::string backup_password;  // empty: backups are not encrypted
    int access_token_minutes = 30;
    int refresh_token_days = 7;
    int session_max_days = 30;
    int rate_limit_requests = 100, rate_limit_requests_user = 600, rate_limit_window = 60;
    // Where none is given: fifty times a user's, a fifth, a tenth and a tenth of it. 0 of the others: no limit of their own.
    std::optional<int> rate_limit_requests_company, rate_limit_requests_upload, rate_limit_requests_export,
        rate_limit_requests_question;
    int rate_limit_requests_auth = 0, rate_limit_requests_read = 0, rate_limit_requests_write = 0;

    unsigned workers = 1;
    int job_lease = 60;  // seconds
    int job_attempts = 5;
    std::string models;  // folder; data/models when not given
    std::string emotion_model_url;
    std::string llm_url;  // no slash at the end; empty: the assistant understands by itself only
    std::string llm_model, llm_key;
    int llm_timeout = 20;  // seconds, of one question

    std::string service_name = "attune";
    std::string log_level = "info", log_format = "auto";
    bool enable_metrics = true;
    std::string metrics_token;
    std::string traces_endpoint;  // no slash at the end; empty: no traces are exported
    std::vector<std::pair<std::string, std::string>> traces_headers;
    double traces_sampled = 1;  // 0…1
    bool debug = false;         // logs from debug on, whatever log_level says
    bool demo = false;
};

struct Option {
    std::string name;                      // also the TOML key
    std::string flag;                      // "--rate-limit-window"
    std::vector<std::string> environment;  // the first one that is set counts
    std::string value;                     // what --help calls the value; empty: a switch
    std::string default_text;
    std::string help;  // one sentence
    bool secret = false;
};
std::span<const Option> options();
std::string help();  // all options as text for a terminal

struct Wrong : std::runtime_error {
    using std::runtime_error::runtime_error;
};

using Environment = std::function<std::optional<std::string>(const std::string& name)>;
std::optional<std::string> process_environment(const std::string& name);

// `flags` by option name ("port" → "8000"), switches as "true". The file is the option "config"; it must exist when named.
Config load(const std::map<std::string, std::string>& flags, const Environment& environment = process_environment);

// The secret that was given, or those in data/secret.key, one a line, made there (mode 0600) when there is none; and the earlier ones
// that were given. Throws Wrong on PostgreSQL without a given secret, because several nodes share that database and must sign
// with the same key; for a text that is too short, and for too many.
crypto::Secrets secrets_of(const Config& config);
std::string secret_file(const Config& config);
// The lines of data/secret.key, the current one first; none where there is no file.
std::vector<std::string> secrets_in_file(const Config& config);
// Whole or not at all, for this user only.
void write_secrets(const Config& config, const std::vector<std::string>& secrets);

}  // namespace attune::config

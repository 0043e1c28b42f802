#include <algorithm>
#include <charconv>
#include <concepts>
#include <cstdlib>
#include <format>
#include <limits>

#include "core/percent.hpp"
#include "core/text.hpp"
#include "platform/config/table.hpp"

namespace attune::config {
namespace {

constexpr long longest_link = 7 * 24 * 3600;  // seconds; the most that S3 and Google Cloud Storage sign

using Set = std::function<void(Config&, const std::string&)>;

Set text(std::string Config::* field) {
    return [=](Config& config, const std::string& value) { config.*field = value; };
}

Set web_address(std::string Config::* field) {
    return [=](Config& config, std::string value) {
        if (!value.starts_with("http://") && !value.starts_with("https://"))
            throw std::invalid_argument("an address that begins with http:// or https://");
        while (value.ends_with('/')) value.pop_back();
        config.*field = std::move(value);
    };
}

Set postgres_address(std::string Config::* field) {
    return [=](Config& config, std::string value) {
        const auto scheme_end = value.find("://");
        const auto scheme = value.substr(0, scheme_end);
        // SQLAlchemy's form with a driver ("postgresql+asyncpg") is what an imported .env file may hold.
        if (scheme_end == value.npos ||
            (scheme != "postgres" && scheme != "postgresql" && !scheme.starts_with("postgresql+")))
            throw std::invalid_argument("an address that begins with postgresql://");
        config.*field = "postgresql" + value.substr(scheme_end);
    };
}

Set redis_address(std::string Config::* field) {
    return [=](Config& config, const std::string& value) {
        if (!value.starts_with("redis://")) throw std::invalid_argument("an address that begins with redis://");
        config.*field = value;
    };
}

long whole_number(const std::string& value, long lowest, long highest) {
    long read = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), read);
    if (error != std::errc{} || end != value.data() + value.size() || read < lowest || read > highest)
        throw std::invalid_argument(std::format("a whole number from {} to {}", lowest, highest));
    return read;
}

template <std::integral Number>
Set number(Number Config::* field, long lowest, long highest) {
    return [=](Config& config, const std::string& value) {
        config.*field = static_cast<Number>(whole_number(value, lowest, highest));
    };
}
Set number(std::optional<int> Config::* field, long lowest, long highest) {
    return [=](Config& config, const std::string& value) {
        config.*field = static_cast<int>(whole_number(value, lowest, highest));
    };
}

Set yes_or_no(bool Config::* field) {
    return [=](Config& config, const std::string& value) {
        const auto word = folded(value);
        if (word == "true" || word == "1" || word == "yes" || word == "on") {
            config.*field = true;
        } else if (word == "false" || word == "0" || word == "no" || word == "off") {
            config.*field = false;
        } else {
            throw std::invalid_argument("true or false");
        }
    };
}

Set one_of(std::string Config::* field, std::vector<std::string> words) {
    return [=](Config& config, const std::string& value) {
        auto word = folded(value);
        if (std::ranges::find(words, word) == words.end()) {
            std::string list;
            for (const auto& known : words) list += (list.empty() ? "" : ", ") + known;
            throw std::invalid_argument("one of " + list);
        }
        config.*field = std::move(word);
    };
}

std::vector<std::string> parts_of(const std::string& value, char separator) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= value.size();) {
        const auto end = std::min(value.find(separator, begin), value.size());
        if (auto part = trimmed(value.substr(begin, end - begin)); !part.empty()) parts.push_back(std::move(part));
        begin = end + 1;
    }
    return parts;
}

Set list(std::vector<std::string> Config::* field) {
    return [=](Config& config, const std::string& value) { config.*field = parts_of(value, ','); };
}

Set share(double Config::* field) {
    return [=](Config& config, const std::string& value) {
        double read = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), read);
        if (error != std::errc{} || end != value.data() + value.size() || !(read >= 0 && read <= 1))
            throw std::invalid_argument("a number from 0 to 1");
        config.*field = read;
    };
}

// "name=value,name=value", values percent-encoded, as OpenTelemetry writes headers.
void set_traces_headers(Config& config, const std::string& value) {
    config.traces_headers.clear();
    for (std::size_t begin = 0; begin <= value.size();) {
        const auto end = std::min(value.find(',', begin), value.size());
        const auto item = trimmed(value.substr(begin, end - begin));
        const auto equals = item.find('=');
        if (equals == item.npos || equals == 0) throw std::invalid_argument("a list of NAME=VALUE");
        config.traces_headers.emplace_back(trimmed(item.substr(0, equals)), percent_decoded(item.substr(equals + 1)));
        begin = end + 1;
    }
}

void set_secret(Config& config, const std::string& value) {
    if (value.size() < shortest_secret)
        throw std::invalid_argument("at least 16 characters (`openssl rand -hex 32` makes one)");
    config.secret_key = value;
}

// Lines, or a list with commas where there is one line only: a secret may hold a comma.
void set_earlier_secrets(Config& config, const std::string& value) {
    config.secret_key_previous = parts_of(value, value.contains('\n') ? '\n' : ',');
    for (const auto& secret : config.secret_key_previous)
        if (secret.size() < shortest_secret) throw std::invalid_argument("secrets of at least 16 characters each");
}

void set_storage(Config& config, const std::string& value) {
    config.storage_url = value;
    storage_from(config);
}

void set_smtp(Config& config, const std::string& value) {
    config.smtp_url = value;
    mail_from(config);
}

void set_smtp_host(Config& config, const std::string& value) {
    const bool has_port = std::ranges::count(value, ':') == 1;
    const bool is_ascii = std::ranges::all_of(value, [](unsigned char c) { return c > 0x20 && c < 0x7f; });
    if (has_port || !is_ascii || value.find_first_of("/@?#%\\\"") != value.npos)
        throw std::invalid_argument("the name of a machine only");
    config.smtp_host = value;
}

void set_sender(Config& config, const std::string& value) {
    config.mail_from = value;
    mail_from(config);
}

std::vector<Setting> declared() {
    using C = Config;
    const std::string folder = "FOLDER", url = "URL", count = "N", any = "TEXT", file = "FILE", items = "A,B,…",
                      is_switch;
    // name, further environment names (ATTUNE_NAME always counts, and first), value, default, help, setter
    std::vector<Setting> all = {
        {{"config",
          "",
          {},
          file,
          "",
          "A TOML file with any of these settings, by the name of the flag with underscores."},
         text(&C::config)},
        {{"host", "", {}, "ADDRESS", "127.0.0.1", "The address to listen on; 0.0.0.0 for all."}, text(&C::host)},
        {{"port", "", {"PORT", "SERVICE_PORT"}, count, "8000", "The port to listen on; 0 for any free one."},
         number(&C::port, 0, 65535)},
        {{"public_url", "", {}, url, "http://HOST:PORT", "The base of every link that leaves the server."},
         web_address(&C::public_url)},
        {{"trusted_proxies", "", {}, items, "none", "Addresses of proxies whose X-Forwarded headers are believed."},
         list(&C::trusted_proxies)},
        {{"allowed_origins",
          "",
          {"CORS_ALLOWED_ORIGINS"},
          items,
          "none",
          "Origins of other sites that may call the API from a browser."},
         list(&C::allowed_origins)},
        {{"insecure_cookies",
          "",
          {},
          "",
          "false",
          "Allows sign-in over plain http from other hosts; never in production."},
         yes_or_no(&C::insecure_cookies)},
        {{"web", "", {}, folder, "none", "The built web app; without it only the API answers."}, text(&C::web)},
        {{"loops", "", {}, count, "0", "Event loops; 0 for one a core."}, number(&C::loops, 0, 1024)},
        {{"threads",
          "",
          {},
          count,
          "0",
          "Runs requests on this many threads instead of fibers, for sanitizers; 0 for fibers."},
         number(&C::threads, 0, 1024)},

        {{"data", "", {}, folder, "data", "Where SQLite, uploads and the secret live."}, text(&C::data)},
        {{"database_url",
          "",
          {"DATABASE_URL"},
          url,
          "SQLite in the data folder",
          "PostgreSQL: postgresql://user:password@host:port/name.",
          true},
         postgres_address(&C::database_url)},
        {{"database_migrate_url",
          "",
          {"DATABASE_MIGRATE_URL"},
          url,
          "the database URL",
          "The owner's address, when `migrate` needs another one.",
          true},
         postgres_address(&C::database_migrate_url)},
        {{"database_read_url",
          "",
          {"DATABASE_READ_URL"},
          url,
          "none",
          "A replica of that database, from which requests read what is not newer than it.",
          true},
         postgres_address(&C::database_read_url)},
        {{"database_name", "", {"DB_NAME"}, any, "none", "The PostgreSQL database, instead of a database URL."},
         text(&C::database_name)},
        {{"database_user", "", {"DB_USER"}, any, "none", "Its user."}, text(&C::database_user)},
        {{"database_password", "", {"DB_PASSWORD"}, any, "none", "Its password.", true}, text(&C::database_password)},
        {{"database_host", "", {"DB_HOST"}, any, "localhost", "Its host."}, text(&C::database_host)},
        {{"database_port", "", {"DB_PORT"}, count, "5432", "Its port."}, number(&C::database_port, 1, 65535)},
        {{"database_connections",
          "",
          {"DATABASE_POOL_SIZE"},
          count,
          "8",
          "The most connections to PostgreSQL at a time."},
         number(&C::database_connections, 1, 1000)},

        {{"database_max_overflow",
          "",
          {"DATABASE_MAX_OVERFLOW"},
          count,
          "0",
          "Connections beyond those, made only when all are busy."},
         number(&C::database_max_overflow, 0, 1000)},

        {{"redis_url",
          "",
          {"REDIS_URL"},
          url,
          "none",
          "Redis or Valkey, through which nodes hear of each other at once and share rate limits: "
          "redis://:password@host:6379/0.",
          true},
         redis_address(&C::redis_url)},

        {{"storage_url",
          "",
          {"STORAGE_URL"},
          url,
          "the data folder",
          "Where uploads live: file:FOLDER, s3://BUCKET?endpoint=URL&region=NAME&path_style=true, gs://BUCKET."},
         set_storage},
        {{"aws_access_key_id", "", {"AWS_ACCESS_KEY_ID"}, any, "none", "The access key of s3:// storage."},
         text(&C::aws_access_key_id)},
        {{"aws_secret_access_key", "", {"AWS_SECRET_ACCESS_KEY"}, any, "none", "Its secret.", true},
         text(&C::aws_secret_access_key)},
        {{"aws_session_token", "", {"AWS_SESSION_TOKEN"}, any, "none", "Its session token, for temporary keys.", true},
         text(&C::aws_session_token)},
        {{"google_application_credentials",
          "",
          {"GOOGLE_APPLICATION_CREDENTIALS"},
          file,
          "keyless signing",
          "The key file of a service account for gs:// storage."},
         text(&C::google_application_credentials)},
        {{"upload_link_seconds", "", {}, count, "900", "How many seconds an address to upload a video to is good."},
         number(&C::upload_link_seconds, 1, longest_link)},
        {{"view_link_seconds", "", {}, count, "600", "How many seconds an address to play a video from is good."},
         number(&C::view_link_seconds, 1, longest_link)},

        {{"smtp_url",
          "",
          {"SMTP_URL"},
          url,
          "none, and no mail is sent",
          "The mail server: smtp://user:password@host:587 (STARTTLS; ?tls=off without) or smtps://….",
          true},
         set_smtp},
        {{"smtp_host", "", {"SMTP_HOST", "EMAIL_HOST"}, any, "none", "The mail server, instead of an SMTP URL."},
         set_smtp_host},
        {{"smtp_port",
          "",
          {"SMTP_PORT", "EMAIL_PORT"},
          count,
          "587",
          "Its port; 465 is encrypted from the first byte."},
         number(&C::smtp_port, 1, 65535)},
        {{"smtp_user", "", {"SMTP_USER", "EMAIL_HOST_USER"}, any, "none", "Its user."}, text(&C::smtp_user)},
        {{"smtp_password",
          "",
          {"SMTP_PASSWORD", "EMAIL_HOST_PASSWORD", "GMAIL_APP_PASS"},
          any,
          "none",
          "Its password.",
          true},
         text(&C::smtp_password)},
        {{"smtp_authority",
          "",
          {"SMTP_AUTHORITY"},
          file,
          "those the system trusts",
          "The certificate authority of a mail server that has one of its own, as PEM."},
         text(&C::smtp_authority)},
        {{"mail_from",
          "",
          {"MAIL_FROM", "DEFAULT_FROM_EMAIL"},
          any,
          "the mail server's user",
          "Who mail comes from: attune@example.com, or Attune <attune@example.com>."},
         set_sender},
        {{"mail_retry",
          "",
          {},
          count,
          "30",
          "Seconds until a mail that failed is tried again; each time four times as long, up to an hour."},
         number(&C::mail_retry, 0, 3600)},

        {{"secret_key",
          "",
          {"AUTH_SECRET_KEY", "SECRET_KEY"},
          any,
          "made once in DATA/secret.key",
          "Signs tokens and links; the same on every node, needed with PostgreSQL.",
          true},
         set_secret},
        {{"secret_key_previous",
          "",
          {"AUTH_SECRET_KEY_PREVIOUS", "SECRET_KEY_PREVIOUS"},
          items,
          "none",
          "Earlier secrets, or the next one: what they signed and sealed is still read (see rotate-keys).",
          true},
         set_earlier_secrets},
        {{"backup_password",
          "",
          {},
          any,
          "none, and backups are not encrypted",
          "Encrypts backups, and opens them.",
          true},
         text(&C::backup_password)},
        {{"access_token_minutes",
          "",
          {"AUTH_ACCESS_TOKEN_EXPIRE_MINUTES"},
          count,
          "30",
          "How long an access token lives."},
         number(&C::access_token_minutes, 1, 1440)},
        {{"refresh_token_days",
          "",
          {"AUTH_REFRESH_TOKEN_EXPIRE_DAYS"},
          count,
          "7",
          "How long a session lives without use."},
         number(&C::refresh_token_days, 1, 365)},
        {{"session_max_days",
          "",
          {"AUTH_SESSION_MAX_DAYS"},
          count,
          "30",
          "How long a session lives at most, however much it is used."},
         number(&C::session_max_days, 1, 3650)},
        {{"rate_limit_requests",
          "",
          {"SERVICE_RATE_LIMIT_REQUESTS"},
          count,
          "100",
          "Requests a window from an address that is not signed in."},
         number(&C::rate_limit_requests, 1, 1'000'000'000)},
        {{"rate_limit_requests_user",
          "",
          {"SERVICE_RATE_LIMIT_REQUESTS_USER"},
          count,
          "600",
          "Requests a window of one user."},
         number(&C::rate_limit_requests_user, 1, 1'000'000'000)},
        {{"rate_limit_requests_company",
          "",
          {"SERVICE_RATE_LIMIT_REQUESTS_COMPANY"},
          count,
          "fifty times a user's",
          "Requests a window of all people of a company together; 0 for no limit."},
         number(&C::rate_limit_requests_company, 0, 1'000'000'000)},
        {{"rate_limit_requests_auth",
          "",
          {"SERVICE_RATE_LIMIT_REQUESTS_AUTH"},
          count,
          "no limit of its own",
          "Requests a window of one user or address to sign up, sign in and prove who they are; 0 for no limit of its "
          "own."},
         number(&C::rate_limit_requests_auth, 0, 1'000'000'000)},
        {{"rate_limit_requests_read",
          "",
          {"SERVICE_RATE_LIMIT_REQUESTS_READ"},
          count,
          "no limit of its own",
          "Requests a window of one user or address that read; 0 for no limit of its own."},
         number(&C::rate_limit_requests_read, 0, 1'000'000'000)},
        {{"rate_limit_requests_write",
          "",
          {"SERVICE_RATE_LIMIT_REQUESTS_WRITE"},
          count,
          "no limit of its own",
          "Requests a window of one user or address that change something; 0 for no limit of its own."},
         number(&C::rate_limit_requests_write, 0, 1'000'000'000)},
        {{"rate_limit_requests_upload",
          "",
          {"SERVICE_RATE_LIMIT_REQUESTS_UPLOAD"},
          count,
          "a fifth of a user's",
          "Uploads a window that one user or address begins; 0 for no limit of its own."},
         number(&C::rate_limit_requests_upload, 0, 1'000'000'000)},
        {{"rate_limit_requests_export",
          "",
          {"SERVICE_RATE_LIMIT_REQUESTS_EXPORT"},
          count,
          "a tenth of a user's",
          "Exports a window of one user or address; 0 for no limit of its own."},
         number(&C::rate_limit_requests_export, 0, 1'000'000'000)},
        {{"rate_limit_requests_question",
          "",
          {"SERVICE_RATE_LIMIT_REQUESTS_QUESTION"},
          count,
          "a tenth of a user's",
          "Questions a window of one user to the assistant; 0 for no limit of its own."},
         number(&C::rate_limit_requests_question, 0, 1'000'000'000)},
        {{"rate_limit_window", "", {"SERVICE_RATE_LIMIT_WINDOW"}, count, "60", "The window of the limits, in seconds."},
         number(&C::rate_limit_window, 1, 86400)},

        {{"workers", "", {}, count, "1", "Jobs that run at a time in this process; 0 for none."},
         number(&C::workers, 0, 256)},
        {{"job_lease", "", {}, count, "60", "Seconds after which a job whose worker died runs again."},
         number(&C::job_lease, 2, 3600)},
        {{"job_attempts", "", {}, count, "5", "How often a job is tried before it is given up."},
         number(&C::job_attempts, 1, 20)},
        {{"models", "", {}, folder, "DATA/models", "The model files."}, text(&C::models)},
        {{"emotion_model_url",
          "",
          {"EMOTION_MODEL_URL"},
          url,
          "none",
          "An emotion model over HTTP, instead of the one that ships."},
         web_address(&C::emotion_model_url)},
        {{"llm_url",
          "",
          {},
          url,
          "none, and nothing leaves the server",
          "A language model for the assistant: an OpenAI-compatible address, without /chat/completions. Companies "
          "still have to allow it."},
         web_address(&C::llm_url)},
        {{"llm_model", "", {}, any, "none", "What that address calls the model; needed with it."}, text(&C::llm_model)},
        {{"llm_key", "", {}, any, "none", "The key of that address; alone it does nothing.", true}, text(&C::llm_key)},
        {{"llm_timeout",
          "",
          {},
          count,
          "20",
          "Seconds that one question may take there; after them the assistant answers by itself."},
         number(&C::llm_timeout, 1, 50)},

        {{"service_name",
          "",
          {"SERVICE_NAME", "OTEL_SERVICE_NAME"},
          any,
          "attune",
          "The name that /health answers and that traces carry."},
         text(&C::service_name)},
        {{"log_level",
          "",
          {"SERVICE_LOG_LEVEL"},
          "LEVEL",
          "info",
          "The least that is logged: debug, info, warning or error."},
         one_of(&C::log_level, {"debug", "info", "warning", "error"})},
        {{"log_format", "", {}, "FORMAT", "auto", "Log lines as json or text; auto writes text to a terminal."},
         one_of(&C::log_format, {"auto", "json", "text"})},
        {{"debug", "", {"SERVICE_DEBUG"}, "", "false", "Logs everything, as if the log level were debug."},
         yes_or_no(&C::debug)},
        {{"traces_endpoint",
          "",
          {"OTEL_EXPORTER_OTLP_ENDPOINT"},
          url,
          "none",
          "An OpenTelemetry collector that takes OTLP over HTTP, without /v1/traces."},
         web_address(&C::traces_endpoint)},
        {{"traces_headers",
          "",
          {"OTEL_EXPORTER_OTLP_HEADERS"},
          "NAME=VALUE,…",
          "none",
          "Headers for the collector, an API key for instance.",
          true},
         set_traces_headers},
        {{"traces_sampled",
          "",
          {"OTEL_TRACES_SAMPLER_ARG"},
          "SHARE",
          "1",
          "Which share of the traces that begin here is exported, from 0 to 1; a caller's own choice is kept."},
         share(&C::traces_sampled)},
        {{"enable_metrics", "", {"SERVICE_ENABLE_METRICS"}, "YES", "true", "Whether /metrics answers."},
         yes_or_no(&C::enable_metrics)},
        {{"metrics_token",
          "",
          {},
          any,
          "none",
          "The bearer token of /metrics; without it only this machine may read them.",
          true},
         text(&C::metrics_token)},
        {{"demo", "", {}, "", "false", "Begins with a demo company."}, yes_or_no(&C::demo)},
    };
    for (auto& [option, set] : all) {
        option.flag = "--" + option.name;
        std::ranges::replace(option.flag, '_', '-');
        std::string upper = "ATTUNE_" + option.name;
        std::ranges::transform(upper, upper.begin(),
                               [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
        option.environment.insert(option.environment.begin(), std::move(upper));
    }
    return all;
}

}  // namespace

const std::vector<Setting>& settings() {
    static const auto all = declared();
    return all;
}

std::span<const Option> options() {
    static const auto all = [] {
        std::vector<Option> result;
        for (const auto& setting : settings()) result.push_back(setting.option);
        return result;
    }();
    return all;
}

std::string help() {
    std::string result;
    for (const auto& option : options()) {
        result +=
            std::format("  {}{}{}\n      {}", option.flag, option.value.empty() ? "" : " ", option.value, option.help);
        if (!option.default_text.empty()) result += std::format(" Default: {}.", option.default_text);
        result += "\n      Environment:";
        for (const auto& name : option.environment) result += " " + name;
        result += "\n";
    }
    return result;
}

std::optional<std::string> process_environment(const std::string& name) {
    const char* value = std::getenv(name.c_str());
    if (!value) return {};
    return value;
}

}  // namespace attune::config

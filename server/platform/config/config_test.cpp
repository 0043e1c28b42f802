#include <sys/stat.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_exception.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <thread>

#include "platform/config/config.hpp"

using namespace attune;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::MessageMatches;
using Words = std::map<std::string, std::string>;

namespace {

struct Folder {
    std::filesystem::path path;
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "config_XXXXXX").string();
        path = mkdtemp(name.data());
    }
    ~Folder() { std::filesystem::remove_all(path); }
    std::string file(const std::string& text) const {
        std::ofstream(path / "attune.toml") << text;
        return (path / "attune.toml").string();
    }
};

config::Config load(Words flags, Words environment = {}) {
    return config::load(flags, [=](const std::string& name) -> std::optional<std::string> {
        const auto found = environment.find(name);
        if (found == environment.end()) return {};
        return found->second;
    });
}

}  // namespace

TEST_CASE("Without any setting the embedded default stands") {
    const auto config = load({});
    CHECK(config.host == "127.0.0.1");
    CHECK(config.port == 8000);
    CHECK(config.public_url == "http://127.0.0.1:8000");
    CHECK(config.database_url.empty());
    CHECK(config.models == "data/models");
    CHECK(config.storage.kind == config::Storage::Kind::local);
    CHECK(config.storage.folder == "data");
}

TEST_CASE("Flags win over the environment, and the environment over the file") {
    const Folder folder;
    const auto file = folder.file("port = 1\nloops = 1\nworkers = 1\n");
    const auto config = load({{"config", file}, {"port", "3"}}, {{"PORT", "2"}, {"ATTUNE_LOOPS", "2"}});
    CHECK(config.port == 3);
    CHECK(config.loops == 2);
    CHECK(config.workers == 1);
}

TEST_CASE("The names of the seeds are understood") {
    const auto config = load({}, {{"SERVICE_PORT", "9000"},
                                  {"SECRET_KEY", "a secret that is long enough"},
                                  {"AUTH_ACCESS_TOKEN_EXPIRE_MINUTES", "5"},
                                  {"AUTH_REFRESH_TOKEN_EXPIRE_DAYS", "14"},
                                  {"SERVICE_RATE_LIMIT_REQUESTS", "7"},
                                  {"SERVICE_RATE_LIMIT_WINDOW", "8"},
                                  {"SERVICE_RATE_LIMIT_REQUESTS_USER", "9"},
                                  {"SERVICE_RATE_LIMIT_REQUESTS_COMPANY", "0"},
                                  {"SERVICE_RATE_LIMIT_REQUESTS_AUTH", "5"},
                                  {"SERVICE_LOG_LEVEL", "INFO"},
                                  {"SERVICE_ENABLE_METRICS", "false"},
                                  {"DATABASE_POOL_SIZE", "10"}});
    CHECK(config.port == 9000);
    CHECK(config.secret_key == "a secret that is long enough");
    CHECK(config.access_token_minutes == 5);
    CHECK(config.refresh_token_days == 14);
    CHECK(config.rate_limit_requests == 7);
    CHECK(config.rate_limit_window == 8);
    CHECK(config.rate_limit_requests_user == 9);
    CHECK(config.rate_limit_requests_company == 0);
    CHECK(config.rate_limit_requests_auth == 5);
    CHECK_FALSE(config.rate_limit_requests_upload);
    CHECK(config.log_level == "info");
    CHECK_FALSE(config.enable_metrics);
    CHECK(config.database_connections == 10);
}

TEST_CASE("What operators set for monitoring is read") {
    const auto config = load({}, {{"DATABASE_MAX_OVERFLOW", "20"},
                                  {"REDIS_URL", "redis://localhost:6379/0"},
                                  {"SERVICE_DEBUG", "true"},
                                  {"SERVICE_LOG_LEVEL", "ERROR"},
                                  {"OTEL_SERVICE_NAME", "people"},
                                  {"OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector:4318/"},
                                  {"OTEL_EXPORTER_OTLP_HEADERS", "api-key=k%20ey, x=1"},
                                  {"OTEL_TRACES_SAMPLER_ARG", "0.25"}});
    CHECK(config.database_max_overflow == 20);
    CHECK(config.redis_url == "redis://localhost:6379/0");
    CHECK(config.log_level == "debug");
    CHECK(config.service_name == "people");
    CHECK(config.traces_endpoint == "http://collector:4318");
    CHECK(config.traces_headers == std::vector<std::pair<std::string, std::string>>{{"api-key", "k ey"}, {"x", "1"}});
    CHECK(config.traces_sampled == 0.25);
    for (const auto& [name, value] :
         std::vector<std::pair<std::string, std::string>>{{"OTEL_TRACES_SAMPLER_ARG", "1.5"},
                                                          {"OTEL_TRACES_SAMPLER_ARG", "half"},
                                                          {"OTEL_EXPORTER_OTLP_HEADERS", "key"},
                                                          {"REDIS_URL", "localhost:6379"}}) {
        INFO(name);
        CHECK_THROWS_AS(load({}, {{name, value}}), config::Wrong);
    }
}

TEST_CASE("An environment name that stands first in the table wins, and an empty one counts as not set") {
    CHECK(load({}, {{"ATTUNE_PORT", "1"}, {"PORT", "2"}, {"SERVICE_PORT", "3"}}).port == 1);
    CHECK(load({}, {{"ATTUNE_PORT", ""}, {"PORT", "2"}, {"SERVICE_PORT", "3"}}).port == 2);
    CHECK(load({}, {{"PORT", ""}}).port == 8000);
}

TEST_CASE("A database is named by its URL or by its parts") {
    CHECK(load({}, {{"DATABASE_URL", "postgresql+asyncpg://u:p@h:1/n"}}).database_url == "postgresql://u:p@h:1/n");
    const Words parts = {{"DB_NAME", "people"},
                         {"DB_USER", "us er"},
                         {"DB_PASSWORD", "p@ss/w:rd"},
                         {"DB_HOST", "db"},
                         {"DB_PORT", "5433"}};
    CHECK(load({}, parts).database_url == "postgresql://us%20er:p%40ss%2Fw%3Ard@db:5433/people");
    CHECK(load({}, {{"DB_NAME", "people"}}).database_url == "postgresql://localhost:5432/people");
    CHECK(load({}, {{"DB_USER", "somebody"}}).database_url.empty());
    CHECK(load({{"database_url", "postgresql://h/flag"}}, parts).database_url == "postgresql://h/flag");
    const Folder folder;
    CHECK(
        load({{"config", folder.file("database_url = 'postgresql://h/file'")}}, {{"DB_NAME", "people"}}).database_url ==
        "postgresql://localhost:5432/people");
}

TEST_CASE("A storage address becomes its parts") {
    using Kind = config::Storage::Kind;
    const auto local = load({{"storage_url", "file:/srv/attune"}}).storage;
    CHECK((local.kind == Kind::local && local.folder == "/srv/attune"));
    CHECK(load({{"storage_url", "file:///srv/attune"}}).storage.folder == "/srv/attune");

    const auto amazon = load({{"storage_url", "s3://videos?region=eu-central-1"}}).storage;
    CHECK((amazon.kind == Kind::s3 && amazon.bucket == "videos" && amazon.region == "eu-central-1"));
    CHECK((amazon.endpoint == "https://s3.eu-central-1.amazonaws.com" && !amazon.path_style));

    const auto own =
        load({{"storage_url", "s3://videos/?endpoint=http%3A%2F%2F127.0.0.1:8080/&path_style=true"}}).storage;
    CHECK((own.bucket == "videos" && own.endpoint == "http://127.0.0.1:8080" && own.region == "us-east-1" &&
           own.path_style));

    const auto google = load({{"storage_url", "gs://videos"}}).storage;
    CHECK((google.kind == Kind::gcs && google.bucket == "videos" && google.endpoint.empty()));
}

TEST_CASE("A mail server is named by its URL or by its parts") {
    CHECK_FALSE(load({}).mail.is_configured());
    const auto whole = load({{"smtp_url", "smtp://attune%40acme.example:p%3Ass@mail.acme.example"}}).mail;
    CHECK(whole.url == "smtp://mail.acme.example:587");
    CHECK(whole.user == "attune@acme.example");
    CHECK(whole.password == "p:ss");
    CHECK(whole.needs_starttls);
    CHECK(whole.from_address == "attune@acme.example");
    CHECK(whole.from_name == "Attune");

    const auto named =
        load({{"smtp_url", "smtps://[2001:db8::1]"}, {"mail_from", "Acme, People <hr@acme.example>"}}).mail;
    CHECK(named.url == "smtps://[2001:db8::1]:465");
    CHECK(named.from_name == "Acme, People");
    CHECK(named.from_address == "hr@acme.example");

    const Words parts = {{"EMAIL_HOST", "smtp.acme.example"},
                         {"EMAIL_PORT", "465"},
                         {"EMAIL_HOST_USER", "hr@acme.example"},
                         {"GMAIL_APP_PASS", "secret words"}};
    const auto from_parts = load({}, parts).mail;
    CHECK(from_parts.url == "smtps://smtp.acme.example:465");
    CHECK(from_parts.user == "hr@acme.example");
    CHECK(from_parts.password == "secret words");
    CHECK(load({{"smtp_url", "smtp://flag.example:25"}}, parts).mail.url == "smtp://flag.example:25");
}

TEST_CASE("Mail leaves this machine encrypted unless somebody says otherwise") {
    const auto needs = [](const std::string& url) {
        return load({{"smtp_url", url}, {"mail_from", "a@acme.example"}}).mail.needs_starttls;
    };
    CHECK(needs("smtp://mail.acme.example:25"));
    CHECK_FALSE(needs("smtp://mail.acme.example:25?tls=off"));
    CHECK_FALSE(needs("smtp://localhost:1025/"));
    CHECK_FALSE(needs("smtp://127.0.0.1:1025"));
    CHECK(needs("smtp://127.0.0.1:1025?tls=required"));
}

TEST_CASE("A mail server without a sender is refused") {
    CHECK_THROWS_MATCHES(load({{"smtp_url", "smtp://mail.acme.example"}}), config::Wrong,
                         MessageMatches(ContainsSubstring("MAIL_FROM")));
}

TEST_CASE("A language model needs an address and a name, and a key alone names none") {
    CHECK(load({}, {{"ATTUNE_LLM_KEY", "sk-secret"}, {"GOOGLE_API_KEY", "secret"}, {"ATTUNE_LLM_MODEL", "large"}})
              .llm_url.empty());
    CHECK(load({}, {{"GOOGLE_API_KEY", "secret"}}).llm_key.empty());
    CHECK_THROWS_MATCHES(load({{"llm_url", "https://model.example/v1"}}), config::Wrong,
                         MessageMatches(ContainsSubstring("ATTUNE_LLM_MODEL")));
    const auto named = load({}, {{"ATTUNE_LLM_URL", "https://model.example/v1/"}, {"ATTUNE_LLM_MODEL", "large"}});
    CHECK(named.llm_url == "https://model.example/v1");
    CHECK_THROWS_AS(load({{"llm_timeout", "51"}}), config::Wrong);
}

TEST_CASE("Lists are read from text and from TOML arrays") {
    CHECK(load({{"allowed_origins", " https://a.example , https://b.example,"}}).allowed_origins ==
          std::vector<std::string>{"https://a.example", "https://b.example"});
    const Folder folder;
    CHECK(load({{"config", folder.file("trusted_proxies = ['10.0.0.1', '10.0.0.2']\ndemo = true")}}).trusted_proxies ==
          std::vector<std::string>{"10.0.0.1", "10.0.0.2"});
}

TEST_CASE("A wrong value is refused with its name and its source") {
    struct Bad {
        Words flags, environment;
        std::string name, source;
    };
    const auto bad =
        GENERATE(Bad{{{"port", "abc"}}, {}, "port", "the flag --port"},
                 Bad{{{"port", "65536"}}, {}, "port", "the flag --port"}, Bad{{{"port", "80 "}}, {}, "port", "\"80 \""},
                 Bad{{}, {{"PORT", "-1"}}, "port", "the environment variable PORT"},
                 Bad{{}, {{"SERVICE_ENABLE_METRICS", "perhaps"}}, "enable_metrics", "SERVICE_ENABLE_METRICS"},
                 Bad{{{"log_level", "loud"}}, {}, "log_level", "debug, info, warning, error"},
                 Bad{{{"database_url", "mysql://h/n"}}, {}, "database_url", "postgresql://"},
                 Bad{{{"storage_url", "ftp://h"}}, {}, "storage_url", "file:, s3:// or gs://"},
                 Bad{{{"storage_url", "s3://"}}, {}, "storage_url", "one bucket"},
                 Bad{{{"storage_url", "s3://a/b"}}, {}, "storage_url", "one bucket"},
                 Bad{{{"storage_url", "s3://a?regoin=x"}}, {}, "storage_url", "region"},
                 Bad{{{"upload_link_seconds", "0"}}, {}, "upload_link_seconds", "the flag --upload-link-seconds"},
                 Bad{{{"view_link_seconds", "604801"}}, {}, "view_link_seconds", "from 1 to 604800"},
                 Bad{{{"public_url", "attune.example"}}, {}, "public_url", "http://"},
                 Bad{{{"smtp_url", "http://h"}}, {}, "smtp_url", "smtps://"},
                 Bad{{{"smtp_url", "smtp://"}}, {}, "smtp_url", "smtps://"},
                 Bad{{{"smtp_url", "smtp://h:0"}}, {}, "smtp_url", "smtps://"},
                 Bad{{{"smtp_url", "smtp://h/path"}}, {}, "smtp_url", "smtps://"},
                 Bad{{{"smtp_url", "smtp://h?tls=perhaps"}}, {}, "smtp_url", "tls=off"},
                 Bad{{}, {{"SMTP_HOST", "smtp.acme.example:25"}}, "smtp_host", "SMTP_HOST"},
                 Bad{{}, {{"SMTP_HOST", "smtp\xff.example"}}, "smtp_host", "SMTP_HOST"},
                 Bad{{}, {{"EMAIL_HOST", "my \"host\""}}, "smtp_host", "EMAIL_HOST"},
                 Bad{{{"mail_from", "nobody"}}, {}, "mail_from", "attune@example.com"},
                 Bad{{{"mail_from", "A <a@acme.example"}}, {}, "mail_from", "attune@example.com"},
                 Bad{{}, {{"MAIL_FROM", "A\r\nBcc: <a@acme.example>"}}, "mail_from", "MAIL_FROM"},
                 Bad{{}, {{"AUTH_SECRET_KEY", "short"}}, "secret_key", "AUTH_SECRET_KEY"});
    CHECK_THROWS_MATCHES(load(bad.flags, bad.environment), config::Wrong,
                         MessageMatches(ContainsSubstring(bad.name) && ContainsSubstring(bad.source)));
}

TEST_CASE("A wrong secret is not repeated in the refusal") {
    CHECK_THROWS_MATCHES(load({}, {{"SECRET_KEY", "hunter2"}}), config::Wrong,
                         MessageMatches(!ContainsSubstring("hunter2")));
    CHECK_THROWS_MATCHES(load({}, {{"DATABASE_URL", "mysql://u:hunter2@h/n"}}), config::Wrong,
                         MessageMatches(!ContainsSubstring("hunter2")));
    CHECK_THROWS_MATCHES(load({}, {{"SMTP_URL", "smtp://u:hunter2@h/n"}}), config::Wrong,
                         MessageMatches(!ContainsSubstring("hunter2")));
}

TEST_CASE("A settings file that is missing, broken or misspelt is refused") {
    const Folder folder;
    CHECK_THROWS_AS(load({{"config", (folder.path / "none.toml").string()}}), config::Wrong);
    CHECK_THROWS_MATCHES(load({{"config", folder.file("port = \n")}}), config::Wrong,
                         MessageMatches(ContainsSubstring("attune.toml")));
    CHECK_THROWS_MATCHES(load({{"config", folder.file("prot = 1")}}), config::Wrong,
                         MessageMatches(ContainsSubstring("prot in")));
    CHECK_THROWS_MATCHES(load({{"config", folder.file("port = 1.5")}}), config::Wrong,
                         MessageMatches(ContainsSubstring("port in")));
    CHECK_THROWS_MATCHES(load({{"config", folder.file("port = 99999")}}), config::Wrong,
                         MessageMatches(ContainsSubstring("attune.toml")));
}

TEST_CASE("Help names every option, and every name is used once") {
    const auto text = config::help();
    std::set<std::string> names;
    for (const auto& option : config::options()) {
        CHECK_THAT(text, ContainsSubstring("  " + option.flag) && ContainsSubstring(option.help));
        CHECK(option.help.ends_with('.'));
        CHECK(names.insert(option.flag).second);
        for (const auto& name : option.environment) {
            CHECK_THAT(text, ContainsSubstring(" " + name));
            CHECK(names.insert(name).second);
        }
    }
}

TEST_CASE("A default in the help is the default in the struct") {
    const config::Config untouched;
    for (const auto& option : config::options()) {
        if (option.default_text.empty() || option.default_text == "none" || option.default_text.contains(' ') ||
            option.default_text.contains('/'))
            continue;
        INFO(option.name);
        const auto same = load({{option.name, option.default_text}});
        CHECK(same.host == untouched.host);
        CHECK(same.port == untouched.port);
        CHECK(same.data == untouched.data);
        CHECK(same.loops + same.threads + same.workers == untouched.loops + untouched.threads + untouched.workers);
        CHECK(same.database_host == untouched.database_host);
        CHECK(same.database_port == untouched.database_port);
        CHECK(same.database_connections == untouched.database_connections);
        CHECK(same.job_lease == untouched.job_lease);
        CHECK(same.job_attempts == untouched.job_attempts);
        CHECK(same.upload_link_seconds == untouched.upload_link_seconds);
        CHECK(same.view_link_seconds == untouched.view_link_seconds);
        CHECK(same.access_token_minutes == untouched.access_token_minutes);
        CHECK(same.refresh_token_days == untouched.refresh_token_days);
        CHECK(same.rate_limit_requests == untouched.rate_limit_requests);
        CHECK(same.rate_limit_requests_user == untouched.rate_limit_requests_user);
        CHECK(same.rate_limit_window == untouched.rate_limit_window);
        CHECK(same.service_name == untouched.service_name);
        CHECK(same.smtp_port == untouched.smtp_port);
        CHECK(same.mail_retry == untouched.mail_retry);
        CHECK(same.llm_timeout == untouched.llm_timeout);
        CHECK(same.log_level == untouched.log_level);
        CHECK(same.log_format == untouched.log_format);
        CHECK(same.enable_metrics == untouched.enable_metrics);
        CHECK((same.demo || same.insecure_cookies) == false);
    }
}

TEST_CASE("The secret is the given one, or made once for this user only") {
    const Folder folder;
    auto config = load({{"data", (folder.path / "data").string()}});
    const auto made = config::secrets_of(config).current().text;
    CHECK(made.size() == 43);
    CHECK(config::secrets_of(config).current().text == made);
    struct stat facts{};
    REQUIRE(stat((folder.path / "data" / "secret.key").c_str(), &facts) == 0);
    CHECK((facts.st_mode & 0777) == 0600);

    config.secret_key = "the one that was given";
    CHECK(config::secrets_of(config).current().text == "the one that was given");
    CHECK(config::secrets_of(config).earlier().empty());
}

TEST_CASE("Processes that start at once agree on one secret") {
    const Folder folder;
    const auto config = load({{"data", folder.path.string()}});
    std::array<std::string, 8> secrets;
    {
        std::vector<std::jthread> threads;
        threads.reserve(secrets.size());
        for (auto& secret : secrets) threads.emplace_back([&] { secret = config::secrets_of(config).current().text; });
    }
    CHECK(std::ranges::count(secrets, secrets[0]) == 8);
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path), {}) == 1);
}

TEST_CASE("PostgreSQL needs a given secret, and an empty one on disk is refused") {
    const Folder folder;
    CHECK_THROWS_AS(config::secrets_of(load({{"data", folder.path.string()}, {"database_url", "postgresql://h/n"}})),
                    config::Wrong);
    std::ofstream(folder.path / "secret.key") << "\n";
    CHECK_THROWS_AS(config::secrets_of(load({{"data", folder.path.string()}})), config::Wrong);
}

TEST_CASE("Earlier secrets follow the current one, from the file and from the setting") {
    const Folder folder;
    const Words data{{"data", folder.path.string()}};
    std::ofstream(folder.path / "secret.key") << "the current secret\n\n  an earlier secret  \n";
    const auto texts = [](const config::Config& config) {
        std::vector<std::string> found;
        const auto secrets = config::secrets_of(config);
        for (const auto& secret : secrets.all()) found.push_back(secret.text);
        return found;
    };
    using Texts = std::vector<std::string>;
    CHECK(texts(load(data)) == Texts{"the current secret", "an earlier secret"});
    CHECK(texts(load(data, {{"AUTH_SECRET_KEY_PREVIOUS", "an older secret 1, an earlier secret"}})) ==
          Texts{"the current secret", "an earlier secret", "an older secret 1"});
    CHECK(texts(load(data, {{"AUTH_SECRET_KEY", "a secret that is given"},
                            {"AUTH_SECRET_KEY_PREVIOUS", "one, with a comma in it\n"}})) ==
          Texts{"a secret that is given", "one, with a comma in it"});
    CHECK_THROWS_AS(load(data, {{"AUTH_SECRET_KEY_PREVIOUS", "long enough to count,short"}}), config::Wrong);

    config::write_secrets(load(data), {"the next secret of all", "the current secret"});
    CHECK(texts(load(data)) == Texts{"the next secret of all", "the current secret"});
    struct stat facts{};
    REQUIRE(stat((folder.path / "secret.key").c_str(), &facts) == 0);
    CHECK((facts.st_mode & 0777) == 0600);
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path), {}) == 1);

    config::write_secrets(load(data), Texts(9, "the next secret of all"));
    CHECK_THROWS_AS(config::secrets_of(load(data)), config::Wrong);
    config::write_secrets(load(data), {"the next secret of all", "short"});
    CHECK_THROWS_AS(config::secrets_of(load(data)), config::Wrong);
}

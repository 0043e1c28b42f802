// The database: whether it is there, whether it lets us in, whether its tables are those that this program knows.

#include <filesystem>
#include <format>
#include <stdexcept>

#include "app/findings.hpp"
#include "app/folder.hpp"
#include "app/house.hpp"
#include "app/places.hpp"
#include "platform/db/facts.hpp"

namespace attune::app {
namespace {

constexpr auto largest_difference = std::chrono::seconds(30);  // what a token's beginning is forgiven

std::int64_t known_version() { return db::embedded_migrations().back().version; }

std::string mend_of(const std::string& reason) {
    if (reason.contains("password authentication failed") || reason.contains("no password supplied"))
        return "Correct the user or the password in DATABASE_URL";
    if (reason.contains("does not exist"))
        return "Make it (`createdb`, `createuser`), or correct the name in DATABASE_URL";
    if (reason.contains("pg_hba.conf")) return "Let this machine in with a line in the server's pg_hba.conf";
    return "Start it, or correct the host and port in DATABASE_URL";
}

void look_at_statements(const config::Config& config, Findings& findings) {
    const bool fit = findings.look(
        "The tables are as this program knows them",
        [&] {
            const auto faults = open_database(config)->verify_statements();
            if (!faults.empty())
                throw std::runtime_error(
                    std::format("{} statements do not fit, first {}", faults.size(), faults.front()));
        },
        "Somebody has altered them: undo it, or restore a backup into an empty database");
    if (fit) look_at_earlier_secrets(config, findings);
}

void look_at_sqlite(const config::Config& config, Findings& findings) {
    const auto file = sqlite_file(config);
    if (!std::filesystem::exists(file)) return findings.good("There is no database yet; serve makes one");
    std::int64_t version = 0;
    if (findings.look(
            "The database can be read", [&] { version = contents_of(place_of(config))->version(); },
            "Restore a backup, or take the file away for a new beginning; a newer database needs a newer Attune") &&
        version == known_version())
        look_at_statements(config, findings);
}

void look_at_clock(const db::PostgresFacts& facts, Findings& findings) {
    const auto ahead = SystemClock().now() - facts.now;
    if (ahead > largest_difference || ahead < -largest_difference)
        return findings.fault("The clocks agree",
                              std::format("this machine's is {} seconds {} the database's",
                                          std::abs(std::chrono::duration_cast<std::chrono::seconds>(ahead).count()),
                                          ahead.count() > 0 ? "ahead of" : "behind"),
                              "Let both follow a time server (`timedatectl set-ntp true`)");
    findings.good("The clocks agree");
}

void look_at_connections(const config::Config& config, const db::PostgresFacts& facts, Findings& findings) {
    const auto wanted = config.database_connections + config.database_max_overflow;
    if (wanted > facts.connections)
        return findings.fault("The database admits the connections",
                              std::format("{} are wanted, and its max_connections is {}", wanted, facts.connections),
                              "Lower DATABASE_POOL_SIZE, or raise max_connections");
    findings.good("The database admits the connections");
}

void look_at_replica(const config::Config& config, Findings& findings) {
    if (config.database_read_url.empty()) return;
    findings.look(
        "The replica answers",
        [&] {
            const auto facts = db::facts_of({.url = config.database_read_url, .migrate_url = {}});
            if (!facts.follows)
                throw std::runtime_error("it follows no other server, so it would never have what is new");
        },
        "Start it, or correct DATABASE_READ_URL; until then everything is read from the primary");
}

bool look_at_version(const db::PostgresFacts& facts, Findings& findings) {
    constexpr std::string_view what = "The tables are up to date";
    if (!facts.trouble.empty())
        findings.fault(what, facts.trouble.substr(0, facts.trouble.size() - 1),
                       "Run the Attune that made them, or a newer one");
    else if (!facts.version)
        findings.fault(what, "there are none yet", "Run `attune migrate` with DATABASE_MIGRATE_URL of their owner");
    else if (*facts.version < known_version())
        findings.fault(
            what, std::format("they are of version {}, and this program wants {}", *facts.version, known_version()),
            "Run `attune migrate`");
    else
        findings.good(what);
    return facts.trouble.empty() && facts.version == known_version();
}

void look_at_postgres(const config::Config& config, Findings& findings) {
    db::PostgresFacts facts;
    try {
        facts = db::facts_of(place_of(config).postgres);
    } catch (const std::exception& failure) {
        const auto reason = reason_of(failure);
        return findings.fault("The database answers", reason, mend_of(reason));
    }
    findings.good("The database answers");
    if (facts.encoding != "UTF8") {
        findings.fault("The database speaks UTF-8", std::format("its encoding is {}", facts.encoding),
                       "Make another: `createdb --encoding=UTF8 --template=template0 …`");
    } else {
        findings.good("The database speaks UTF-8");
    }
    look_at_clock(facts, findings);
    look_at_connections(config, facts, findings);
    look_at_replica(config, findings);
    if (!look_at_version(facts, findings)) return;
    const auto database = open_database(config);
    if (findings.look(
            "The database's role cannot pass the wall between companies", [&] { database->ping(); },
            "Run `attune migrate` as the owner, or take the rights away") &&
        findings.look(
            "The database keeps companies apart", [&] { database->verify_walls(); },
            "Let the owner of the tables put it back"))
        look_at_statements(config, findings);
}

}  // namespace

void look_at_database(const config::Config& config, Findings& findings) {
    if (config.database_url.empty()) {
        look_at_sqlite(config, findings);
    } else {
        look_at_postgres(config, findings);
    }
}

}  // namespace attune::app

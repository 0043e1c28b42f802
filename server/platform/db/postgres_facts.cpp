#include <chrono>
#include <format>
#include <stdexcept>

#include "platform/db/facts.hpp"
#include "platform/db/migrations.hpp"
#include "platform/db/postgres_link.hpp"

namespace attune::db {

using std::chrono::steady_clock;

PostgresFacts facts_of(const PostgresSettings& settings) {
    const auto deadline = steady_clock::now() + settings.connection_deadline;
    PostgresLink link(settings.url, deadline);
    PostgresFacts facts;
    bool has_tables = false;
    bool is_member = false;
    link.execute(
        "select current_setting('server_encoding'), current_setting('max_connections'),"
        " (extract(epoch from clock_timestamp()) * 1000000)::bigint, to_regclass('schema_migrations') is not null,"
        " pg_is_in_recovery()",
        deadline, [&](const Row& row) {
            facts.encoding = row.text(0);
            facts.connections = row.integer(1);
            facts.now = Instant(std::chrono::microseconds(row.integer(2)));
            has_tables = row.boolean(3);
            facts.follows = row.boolean(4);
        });
    if (!has_tables) return facts;
    link.execute(std::format("select pg_has_role(oid, 'member') from pg_roles where rolname = '{}'", application_role),
                 deadline, [&](const Row& row) { is_member = row.boolean(0); });
    if (is_member) link.execute(std::format("set role {}", application_role), deadline);
    Applied applied;
    link.execute("select version, checksum from schema_migrations", deadline,
                 [&](const Row& row) { applied.emplace(row.integer(0), row.text(1)); });
    if (applied.empty()) return facts;
    facts.version = applied.rbegin()->first;
    try {
        check_applied(settings.migrations, applied);
    } catch (const std::runtime_error& wrong) {
        facts.trouble = wrong.what();
    }
    return facts;
}

}  // namespace attune::db

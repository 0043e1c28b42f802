// PostgreSQL: every transaction carries its company, and row-level security is a second wall between companies.

#include <array>
#include <format>
#include <stdexcept>
#include <utility>

#include "platform/db/migrations.hpp"
#include "platform/db/postgres_link.hpp"
#include "platform/db/postgres_pool.hpp"
#include "platform/db/postgres_role.hpp"
#include "platform/db/postgres_url.hpp"

namespace attune::db {
namespace {

using namespace std::chrono_literals;
using std::chrono::steady_clock;

// The server ends a statement itself; this much later we stop listening to a server that does not.
constexpr auto grace = 2s;
constexpr auto deadline_of_a_look = 5s;
constexpr auto deadline_of_a_migration = 30min;
constexpr std::int64_t migration_lock = 0x617474756e65;  // "attune"

constexpr std::array<std::string_view, 1> one_column{"one"};
constexpr std::array<std::string_view, 1> one_text{"select 1 as one"};
constinit const Statement ask_one{"ping", {}, one_column, one_text, one_text, false, false};

class Transaction final : public Connection {
public:
    Transaction(PostgresPool& pool, const PostgresSettings& settings, const CompanyId& company, Mode mode)
        : pool_(pool), settings_(settings), company_(company), mode_(mode), began_(steady_clock::now()),
          slot_(&pool.take()) {}
    ~Transaction() override { rollback(); }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    Engine engine() const override { return Engine::postgres; }

    std::int64_t run(const Statement& statement, std::size_t variant, std::span<const Value> values,
                     const RowSink& sink) override {
        auto& link = *slot_->link;
        // Who has waited for a link waits so much less for the first answer: a frozen server is told of in one statement's time.
        const auto from = begun_ ? steady_clock::now() : began_;
        if (!std::exchange(begun_, true)) link.queue_begin(mode_, company_.value);
        link.queue(statement, variant, values);
        return link.finish(statement.name, deadline_from(from), sink);
    }

    void commit() override {
        if (begun_ && mode_ == Mode::write) {
            slot_->link->commit(deadline_from(steady_clock::now()));
            begun_ = false;
        }
        rollback();
    }

    void rollback() noexcept override {
        if (slot_ == nullptr) return;
        if (begun_ && !slot_->link->is_dead()) slot_->link->abandon();
        pool_.give_back(*std::exchange(slot_, nullptr));
    }

private:
    wait::Deadline deadline_from(wait::Deadline moment) const { return moment + settings_.statement_timeout + grace; }

    PostgresPool& pool_;
    const PostgresSettings& settings_;
    CompanyId company_;
    Mode mode_;
    const wait::Deadline began_;
    PostgresSlot* slot_;
    bool begun_ = false;
};

// The owner's connection, holding the lock that lets one process migrate at a time. The lock ends with the connection.
class Migrating {
public:
    Migrating(std::unique_ptr<PostgresLink> link, std::span<const Migration> migrations)
        : link_(std::move(link)), migrations_(migrations), deadline_(steady_clock::now() + deadline_of_a_migration) {
        bool locked = false;
        while (!locked) {
            execute(std::format("select pg_try_advisory_lock({})", migration_lock),
                    [&](const Row& row) { locked = row.boolean(0); });
            if (!locked && steady_clock::now() > deadline_) throw Unavailable("another process migrates");
            if (!locked) wait::sleep_for(100ms);
        }
    }

    int run(const std::string& url) {
        make_role(*link_, url, deadline_);
        execute(std::string(schema_migrations));
        // Whoever backs up or looks for faults under that role asks which tables there are.
        execute(std::format("grant select on schema_migrations to {}", application_role));
        Applied applied;
        execute("select version, checksum from schema_migrations",
                [&](const Row& row) { applied.emplace(row.integer(0), row.text(1)); });
        check_applied(migrations_, applied);
        int count = 0;
        for (const auto& migration : migrations_) {
            if (applied.contains(migration.version)) continue;
            apply(migration);
            ++count;
        }
        return count;
    }

private:
    void execute(const std::string& text, const RowSink& sink = {}) { link_->execute(text, deadline_, sink); }

    void apply(const Migration& migration) {
        const auto failed = [&](std::string_view why) {
            return std::runtime_error(
                std::format("Migration {:04}_{} failed: {}", migration.version, migration.name, why));
        };
        try {
            execute("begin");
            execute(postgres_text(migration.text));
            execute(std::format("grant usage, select on all sequences in schema public to {}", application_role));
            execute(std::format(
                "insert into schema_migrations (version, name, checksum, applied_at) values ({}, '{}', '{}', now())",
                migration.version, migration.name, checksum(migration.text)));
            execute("commit");
        } catch (const Bug& failure) {
            throw failed(failure.text);
        } catch (const Unavailable& failure) {
            throw failed(failure.log_text);
        } catch (const Problem& failure) {
            throw failed(failure.detail);
        }
    }

    std::unique_ptr<PostgresLink> link_;
    std::span<const Migration> migrations_;
    wait::Deadline deadline_;
};

class PostgresDatabase final : public Database {
public:
    explicit PostgresDatabase(PostgresSettings settings) : settings_(std::move(settings)), pool_(settings_) {}

    Engine engine() const override { return Engine::postgres; }

    std::unique_ptr<Connection> begin(const CompanyId& company, Mode mode) override {
        return std::make_unique<Transaction>(pool_, settings_, company, mode);
    }

    int migrate() override {
        const auto& url = settings_.migrate_url.empty() ? settings_.url : settings_.migrate_url;
        return Migrating(pool_.connect(url), settings_.migrations).run(settings_.url);
    }

    std::chrono::microseconds ping() override {
        const auto start = steady_clock::now();
        begin({}, Mode::read)->run(ask_one, 0, {}, {});
        return std::chrono::duration_cast<std::chrono::microseconds>(steady_clock::now() - start);
    }

    void verify_walls() override {
        const auto tables = tenant_tables(settings_.migrations);
        with_link(
            [&](PostgresLink& link) { db::verify_walls(link, tables, steady_clock::now() + deadline_of_a_look); });
    }

    std::vector<std::string> verify_statements() override {
        std::vector<std::string> faults;
        with_link([&](PostgresLink& link) {
            const auto deadline = steady_clock::now() + 60s;
            for (const auto* statement : all_statements()) link.verify(*statement, faults, deadline);
        });
        return faults;
    }

    std::string describe() const override { return std::format("PostgreSQL at {}", place_of(settings_.url)); }

    std::vector<PoolUse> pools() const override { return {pool_.use()}; }

private:
    template <class F>
    void with_link(F&& use) {
        auto& slot = pool_.take();
        try {
            use(*slot.link);
        } catch (const std::exception&) {
            pool_.give_back(slot);
            throw;
        }
        pool_.give_back(slot);
    }

    PostgresSettings settings_;
    PostgresPool pool_;
};

}  // namespace

std::unique_ptr<Database> open_postgres(PostgresSettings settings) {
    return std::make_unique<PostgresDatabase>(std::move(settings));
}

}  // namespace attune::db

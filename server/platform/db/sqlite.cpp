// The embedded engine: one writer, several readers, one file. SQLite's calls run on threads of their own, never on a loop.

#include <array>
#include <format>
#include <limits>
#include <stdexcept>
#include <utility>

#include "platform/db/migrations.hpp"
#include "platform/db/shelf.hpp"
#include "platform/db/sqlite_handle.hpp"
#include "platform/db/sqlite_writer.hpp"

namespace attune::db {
namespace {

using namespace std::chrono_literals;
using std::chrono::steady_clock;

constexpr auto deadline_of_a_reader = 10s;

constexpr std::array<std::string_view, 2> applied_columns{"version", "checksum"};
constexpr std::array<std::string_view, 1> applied_text{"select version, checksum from schema_migrations"};
constinit const Statement list_applied{"list_applied", {}, applied_columns, applied_text, {}, false, false};

class SqliteReaders {
public:
    SqliteReaders(const SqliteSettings& settings, const TenantTables& walled)
        : threads_("db-reader", settings.readers, std::numeric_limits<std::size_t>::max()) {
        for (std::size_t i = 0; i < settings.readers; ++i)
            handles_.add(
                std::make_unique<SqliteHandle>(settings.path, Mode::read, settings.statement_timeout, &walled));
    }

    SqliteHandle& take() {
        auto* handle = handles_.take(steady_clock::now() + deadline_of_a_reader);
        if (handle == nullptr) throw Unavailable("all readers stayed busy");
        return *handle;
    }

    template <class F>
    auto run(F&& work) {
        return threads_.run(std::forward<F>(work));
    }

    void give_back(SqliteHandle& handle) {
        threads_.post([this, &handle] {
            if (handle.in_transaction()) handle.execute("rollback");
            handles_.give_back(&handle);
        });
    }

    PoolUse use() const { return handles_.use("sqlite_readers"); }

private:
    Shelf<SqliteHandle> handles_;
    wait::Pool threads_;
};

class Reading final : public Connection {
public:
    explicit Reading(SqliteReaders& readers) : readers_(readers), handle_(&readers.take()) {}
    ~Reading() override { rollback(); }
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;

    Engine engine() const override { return Engine::sqlite; }

    std::int64_t run(const Statement& statement, std::size_t variant, std::span<const Value> values,
                     const RowSink& sink) override {
        return readers_.run([&] {
            if (!handle_->in_transaction()) handle_->execute("begin");
            return handle_->run(statement, variant, values, sink);
        });
    }

    void commit() override { rollback(); }

    void rollback() noexcept override {
        if (handle_ != nullptr) readers_.give_back(*std::exchange(handle_, nullptr));
    }

private:
    SqliteReaders& readers_;
    SqliteHandle* handle_;
};

Applied applied_in(SqliteHandle& handle) {
    Applied applied;
    handle.run(list_applied, 0, {}, [&](const Row& row) { applied.emplace(row.integer(0), row.text(1)); });
    return applied;
}

// False when another process was faster.
bool apply(SqliteHandle& handle, std::span<const Migration> migrations, const Migration& migration) {
    handle.execute("begin exclusive");
    try {
        const auto applied = applied_in(handle);
        check_applied(migrations, applied);
        const bool missing = !applied.contains(migration.version);
        if (missing) {
            handle.execute(sqlite_text(migration.text));
            handle.execute(std::format(
                "insert into schema_migrations values ({}, '{}', '{}', strftime('%Y-%m-%dT%H:%M:%f000Z', 'now'))",
                migration.version, migration.name, checksum(migration.text)));
        }
        handle.execute("commit");
        return missing;
    } catch (const Bug& failure) {
        if (handle.in_transaction()) handle.execute("rollback");
        throw std::runtime_error(
            std::format("Migration {:04}_{} failed: {}", migration.version, migration.name, failure.text));
    } catch (const std::exception&) {
        if (handle.in_transaction()) handle.execute("rollback");
        throw;
    }
}

class SqliteDatabase final : public Database {
public:
    explicit SqliteDatabase(SqliteSettings settings)
        : settings_(std::move(settings)), walled_(tenant_tables(settings_.migrations)),
          writer_(settings_.path, settings_.statement_timeout, walled_), readers_(settings_, walled_) {}

    Engine engine() const override { return Engine::sqlite; }

    std::unique_ptr<Connection> begin(const CompanyId&, Mode mode) override {
        if (mode == Mode::write) return writer_.begin();
        return std::make_unique<Reading>(readers_);
    }

    int migrate() override {
        return writer_.alone([&](SqliteHandle&) {
            // A connection of its own, because those of the application change no schema.
            SqliteHandle handle(settings_.path, Mode::write, settings_.statement_timeout, nullptr);
            handle.execute(std::string(schema_migrations));
            const auto applied = applied_in(handle);
            check_applied(settings_.migrations, applied);
            int count = 0;
            for (const auto& migration : settings_.migrations) {
                if (!applied.contains(migration.version) && apply(handle, settings_.migrations, migration)) ++count;
            }
            return count;
        });
    }

    std::chrono::microseconds ping() override {
        const auto begin = steady_clock::now();
        auto& handle = readers_.take();
        try {
            readers_.run([&] { handle.execute("select count(*) from sqlite_schema"); });
        } catch (const std::exception&) {
            readers_.give_back(handle);
            throw;
        }
        readers_.give_back(handle);
        return std::chrono::duration_cast<std::chrono::microseconds>(steady_clock::now() - begin);
    }

    void verify_walls() override {}  // each connection is its own: sqlite_handle.hpp

    std::vector<std::string> verify_statements() override {
        return writer_.alone([](SqliteHandle& handle) {
            std::vector<std::string> faults;
            for (const auto* statement : all_statements()) handle.verify(*statement, faults);
            return faults;
        });
    }

    std::string describe() const override { return std::format("SQLite at {}", settings_.path); }

    std::vector<PoolUse> pools() const override { return {readers_.use(), writer_.use()}; }

private:
    SqliteSettings settings_;
    TenantTables walled_;
    SqliteWriter writer_;
    SqliteReaders readers_;
};

}  // namespace

std::unique_ptr<Database> open_sqlite(SqliteSettings settings) {
    return std::make_unique<SqliteDatabase>(std::move(settings));
}

}  // namespace attune::db

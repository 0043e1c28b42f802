// A whole SQLite file: one reading transaction of its write-ahead log is one moment, and one writing transaction fills it.

#include <deque>
#include <filesystem>
#include <format>

#include "platform/db/sqlite_handle.hpp"
#include "platform/db/tables.hpp"

namespace attune::db {
namespace {

constexpr auto as_long_as_it_takes = std::chrono::hours(24 * 30);

// Statements made while running, kept as long as their handle because it knows prepared ones by their place.
class Texts {
public:
    explicit Texts(SqliteHandle& handle) : handle_(handle) {}

    std::int64_t run(const std::string& text, std::span<const Value> values, const RowSink& sink) {
        return run(keep(text), values, sink);
    }
    const Statement& keep(const std::string& text) {
        for (auto& kept : kept_)
            if (kept.text == text) return kept.statement;
        auto& kept = kept_.emplace_back();
        kept.text = text;
        kept.view = {kept.text};
        kept.statement.name = kept.text;
        kept.statement.sqlite_texts = kept.view;
        return kept.statement;
    }
    std::int64_t run(const Statement& statement, std::span<const Value> values, const RowSink& sink) {
        return handle_.run(statement, 0, values, sink);
    }

private:
    struct Kept {
        std::string text;
        std::array<std::string_view, 1> view;
        Statement statement{};
    };
    SqliteHandle& handle_;
    std::deque<Kept> kept_;
};

Type type_named(std::string_view name) {
    if (name == "integer") return Type::integer;
    if (name == "real") return Type::real;
    if (name == "boolean") return Type::boolean;
    return name == "date" ? Type::day : Type::text;
}

Applied applied_in(Texts& texts) {
    Applied applied;
    bool there = false;
    texts.run("select 1 from sqlite_schema where name = 'schema_migrations'", {}, [&](const Row&) { there = true; });
    if (there)
        texts.run("select version, checksum from schema_migrations", {},
                  [&](const Row& row) { applied.emplace(row.integer(0), row.text(1)); });
    return applied;
}

std::vector<Table> tables_in(Texts& texts, std::span<const Migration> migrations) {
    std::vector<Table> tables;
    texts.run(
        "select t.name, c.name, lower(c.type), c.pk = 1 and lower(c.type) = 'integer' and t.sql like '%autoincrement%'"
        " from sqlite_schema t, pragma_table_info(t.name) c"
        " where t.type = 'table' and t.name not like 'sqlite_%' order by t.rowid, c.cid",
        {}, [&](const Row& row) {
            if (tables.empty() || tables.back().name != row.text(0))
                tables.push_back({.name = std::string(row.text(0)), .identity = {}, .columns = {}});
            tables.back().columns.push_back({std::string(row.text(1)), type_named(row.text(2))});
            if (row.boolean(3)) tables.back().identity = row.text(1);
        });
    return in_order_of_making(std::move(tables), migrations);
}

std::string place_of(const SqliteSettings& settings) { return std::format("The SQLite file {}", settings.path); }

class SqliteContents final : public Contents {
public:
    explicit SqliteContents(const SqliteSettings& settings)
        : handle_(settings.path, Mode::read, as_long_as_it_takes, nullptr), texts_(handle_) {
        handle_.execute("begin");
        version_ = newest_of(settings.migrations, applied_in(texts_), place_of(settings));
        tables_ = tables_in(texts_, settings.migrations);
    }

    std::int64_t version() const override { return version_; }
    const std::vector<Table>& tables() const override { return tables_; }

    void read(const Table& table, const CellSink& sink) override {
        std::vector<Cell> cells(table.columns.size());
        texts_.run(std::format("select {} from {}", column_list(table), table.name), {}, [&](const Row& row) {
            for (std::size_t i = 0; i < cells.size(); ++i)
                cells[i] = cell_of(row, static_cast<int>(i), table.columns[i].type);
            sink(cells);
        });
    }

    std::optional<std::int64_t> last_number(const Table& table) override {
        std::optional<std::int64_t> last;
        if (!table.identity.empty())
            texts_.run(std::format("select seq from sqlite_sequence where name = '{}'", table.name), {},
                       [&](const Row& row) { last = row.integer(0); });
        return last;
    }

private:
    SqliteHandle handle_;
    Texts texts_;
    std::int64_t version_ = 0;
    std::vector<Table> tables_;
};

struct ValueOf {
    Value operator()(const std::string& text) const { return std::string_view(text); }
    Value operator()(const auto& other) const { return other; }
};

class SqliteFilling final : public Filling {
public:
    SqliteFilling(const SqliteSettings& settings, std::int64_t version)
        : handle_(settings.path, Mode::write, as_long_as_it_takes, nullptr), texts_(handle_) {
        handle_.execute("pragma foreign_keys=OFF");  // a row may come before the one that it refers to
        handle_.execute("begin exclusive");
        require_version(applied_in(texts_), version, place_of(settings));
        tables_ = tables_in(texts_, settings.migrations);
        for (const auto& table : tables_)
            texts_.run(std::format("select 1 from {} limit 1", table.name), {},
                       [&](const Row&) { throw not_empty(place_of(settings), table.name); });
    }

    const std::vector<Table>& tables() const override { return tables_; }

    void add(const Table& table, std::span<const Cell> row) override {
        if (table.name != adding_) {
            std::string places;
            for (std::size_t i = 1; i <= row.size(); ++i) places += std::format("{}?{}", i == 1 ? "" : ", ", i);
            insert_ =
                &texts_.keep(std::format("insert into {} ({}) values ({})", table.name, column_list(table), places));
            adding_ = table.name;
        }
        values_.clear();
        for (const auto& cell : row) values_.push_back(std::visit(ValueOf{}, cell));
        texts_.run(*insert_, values_, {});
    }

    void number_from(const Table& table, std::int64_t last) override {
        texts_.run(std::format("delete from sqlite_sequence where name = '{}'", table.name), {}, {});
        texts_.run(std::format("insert into sqlite_sequence (name, seq) values ('{}', {})", table.name, last), {}, {});
    }

    void commit() override {
        texts_.run("select \"table\" from pragma_foreign_key_check", {}, [&](const Row& row) {
            throw std::runtime_error(std::format("A row of {} refers to one that is not there.", row.text(0)));
        });
        handle_.execute("commit");
        handle_.execute("pragma wal_checkpoint(TRUNCATE)");
    }

private:
    SqliteHandle handle_;
    Texts texts_;
    std::vector<Table> tables_;
    std::string adding_;
    const Statement* insert_ = nullptr;
    std::vector<Value> values_;
};

}  // namespace

std::unique_ptr<Contents> contents_of(const SqliteSettings& settings) {
    // Opening would make an empty one.
    if (!std::filesystem::exists(settings.path))
        throw std::runtime_error(std::format("{} is not there.", place_of(settings)));
    return std::make_unique<SqliteContents>(settings);
}

std::vector<std::string> faults_in(const SqliteSettings& settings) {
    SqliteHandle handle(settings.path, Mode::read, as_long_as_it_takes, nullptr);
    Texts texts(handle);
    std::vector<std::string> faults;
    texts.run("select integrity_check from pragma_integrity_check where integrity_check <> 'ok' limit 20", {},
              [&](const Row& row) { faults.emplace_back(row.text(0)); });
    texts.run("select \"table\", count(*) from pragma_foreign_key_check group by 1", {}, [&](const Row& row) {
        faults.push_back(std::format("{} rows of {} refer to rows that are not there", row.integer(1), row.text(0)));
    });
    return faults;
}

std::unique_ptr<Filling> fill(const SqliteSettings& settings, std::int64_t version) {
    {
        SqliteHandle handle(settings.path, Mode::write, as_long_as_it_takes, nullptr);
        Texts texts(handle);
        require_version(applied_in(texts), version, place_of(settings));
    }
    auto older = settings;
    older.migrations = up_to(settings.migrations, version);
    open_sqlite(older)->migrate();
    return std::make_unique<SqliteFilling>(older, version);
}

}  // namespace attune::db

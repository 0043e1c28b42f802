// A whole PostgreSQL database. It is read under the application's role, company by company, so that no other rights are needed; it is
// filled by the owner in one transaction, in which the walls are down for the owner only.

#include <format>

#include "platform/db/postgres_link.hpp"
#include "platform/db/postgres_role.hpp"
#include "platform/db/postgres_url.hpp"
#include "platform/db/tables.hpp"

namespace attune::db {
namespace {

using namespace std::chrono_literals;
using std::chrono::steady_clock;

constexpr auto as_long_as_it_takes = 24h;
constexpr int rows_at_a_time = 200;
constexpr std::size_t longest_insert = 1 << 20;

std::string literal(std::string_view text) {
    std::string result = "'";
    for (const char c : text) result += c == '\'' ? std::string("''") : std::string(1, c);
    return result + "'";
}

Type type_named(std::string_view name, std::string_view column) {
    if (name == "text") return Type::text;
    if (name == "bigint") return Type::integer;
    if (name == "double precision") return Type::real;
    if (name == "boolean") return Type::boolean;
    if (name == "timestamp with time zone") return Type::instant;
    if (name == "date") return Type::day;
    if (name == "jsonb") return Type::json;
    throw Bug(std::format("{} is of the type {}, which cannot be moved", column, name));
}

class Link {
public:
    explicit Link(const std::string& url) : link_(url, steady_clock::now() + 10s) {}

    void execute(const std::string& text, const RowSink& sink = {}) {
        link_.execute(text, steady_clock::now() + as_long_as_it_takes, sink);
    }
    void wait_for_ever() {
        execute("set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; set timezone = 'UTC';"
                " set datestyle = 'ISO'; set standard_conforming_strings = on; set extra_float_digits = 1");
    }
    PostgresLink& operator*() { return link_; }

private:
    PostgresLink link_;
};

Applied applied_in(Link& link) {
    Applied applied;
    bool there = false;
    link.execute("select to_regclass('schema_migrations') is not null",
                 [&](const Row& row) { there = row.boolean(0); });
    if (there)
        link.execute("select version, checksum from schema_migrations",
                     [&](const Row& row) { applied.emplace(row.integer(0), row.text(1)); });
    return applied;
}

std::vector<Table> tables_in(Link& link, std::span<const Migration> migrations) {
    std::vector<Table> tables;
    link.execute(
        "select c.relname, a.attname, format_type(a.atttypid, null), a.attidentity <> ''"
        " from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace"
        " where c.relkind in ('r', 'p') and not c.relispartition and n.nspname = any (current_schemas(false))"
        " and a.attnum > 0 and not a.attisdropped order by c.relname, a.attnum",
        [&](const Row& row) {
            if (tables.empty() || tables.back().name != row.text(0))
                tables.push_back({.name = std::string(row.text(0)), .identity = {}, .columns = {}});
            tables.back().columns.push_back({std::string(row.text(1)), type_named(row.text(2), row.text(1))});
            if (row.boolean(3)) tables.back().identity = row.text(1);
        });
    return in_order_of_making(std::move(tables), migrations);
}

bool has_company(const Table& table) { return std::ranges::contains(table.columns, "company_id", &Column::name); }

std::string place(const PostgresSettings& settings) {
    return std::format("The PostgreSQL database {}", place_of(settings.url));
}

class PostgresContents final : public Contents {
public:
    explicit PostgresContents(const PostgresSettings& settings) : link_(settings.url) {
        restrict_role(*link_, settings.statement_timeout, steady_clock::now() + 10s);
        link_.wait_for_ever();
        link_.execute("begin isolation level repeatable read read only");
        version_ = newest_of(settings.migrations, applied_in(link_), place(settings));
        tables_ = tables_in(link_, settings.migrations);
        std::string known;
        for (const auto& table : tables_) {
            if (!table.belongs_to_companies && has_company(table))
                known += (known.empty() ? "" : " union ") + std::format("select company_id from {}", table.name);
        }
        link_.execute(known, [&](const Row& row) { companies_.emplace_back(row.text(0)); });
    }

    std::int64_t version() const override { return version_; }
    const std::vector<Table>& tables() const override { return tables_; }

    void read(const Table& table, const CellSink& sink) override {
        if (!table.belongs_to_companies) return read_visible(table, sink);
        for (const auto& company : companies_) {
            link_.execute(std::format("select set_config('attune.company', {}, true)", literal(company)));
            read_visible(table, sink);
        }
    }

    std::optional<std::int64_t> last_number(const Table& table) override {
        std::optional<std::int64_t> last;
        if (!table.identity.empty())
            link_.execute(
                std::format("select last_value from pg_sequences where schemaname = any (current_schemas(false))"
                            " and format('%I.%I', schemaname, sequencename) ="
                            " pg_get_serial_sequence('{}', '{}')",
                            table.name, table.identity),
                [&](const Row& row) {
                    if (!row.is_null(0)) last = row.integer(0);
                });
        return last;
    }

private:
    void read_visible(const Table& table, const CellSink& sink) {
        std::string columns;
        for (const auto& column : table.columns) {
            columns += columns.empty() ? "" : ", ";
            columns +=
                column.type == Type::instant
                    ? std::format("to_char({} at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')", column.name)
                    : column.name;
        }
        link_.execute(std::format("declare all_rows no scroll cursor for select {} from {}", columns, table.name));
        std::vector<Cell> cells(table.columns.size());
        for (int fetched = rows_at_a_time; fetched == rows_at_a_time;) {
            fetched = 0;
            link_.execute(std::format("fetch {} from all_rows", rows_at_a_time), [&](const Row& row) {
                ++fetched;
                for (std::size_t i = 0; i < cells.size(); ++i)
                    cells[i] = cell_of(row, static_cast<int>(i), table.columns[i].type);
                sink(cells);
            });
        }
        link_.execute("close all_rows");
    }

    Link link_;
    std::int64_t version_ = 0;
    std::vector<Table> tables_;
    std::vector<std::string> companies_;
};

struct LiteralOf {
    std::string operator()(std::monostate) const { return "null"; }
    std::string operator()(bool flag) const { return flag ? "true" : "false"; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(double number) const { return std::format("'{}'", number); }
    std::string operator()(const std::string& text) const {
        check(!text.contains('\0'), "text for the database has no NUL");
        return literal(text);
    }
};

class PostgresFilling final : public Filling {
public:
    PostgresFilling(const PostgresSettings& settings, const std::string& url, std::int64_t version) : link_(url) {
        link_.wait_for_ever();
        link_.execute("begin");
        require_version(applied_in(link_), version, place(settings));
        tables_ = tables_in(link_, settings.migrations);
        for (const auto& table : tables_) {
            if (table.belongs_to_companies) alter(table, "no force");
            link_.execute(std::format("lock table {} in access exclusive mode", table.name));
            link_.execute(std::format("select 1 from {} limit 1", table.name),
                          [&](const Row&) { throw not_empty(place(settings), table.name); });
        }
    }

    const std::vector<Table>& tables() const override { return tables_; }

    void add(const Table& table, std::span<const Cell> row) override {
        if (adding_ != &table || insert_.size() > longest_insert) insert();
        adding_ = &table;
        insert_ +=
            insert_.empty() ? std::format("insert into {} ({}) values (", table.name, column_list(table)) : ", (";
        for (std::size_t i = 0; i < row.size(); ++i) insert_ += (i == 0 ? "" : ", ") + std::visit(LiteralOf{}, row[i]);
        insert_ += ')';
    }

    void number_from(const Table& table, std::int64_t last) override {
        insert();
        link_.execute(
            std::format("select setval(pg_get_serial_sequence('{}', '{}'), {})", table.name, table.identity, last));
    }

    void commit() override {
        insert();
        for (const auto& table : tables_)
            if (table.belongs_to_companies) alter(table, "force");
        link_.execute("commit");
        link_.execute("analyze");
    }

private:
    void insert() {
        if (!insert_.empty()) link_.execute(std::exchange(insert_, {}));
    }
    void alter(const Table& table, std::string_view how) {
        link_.execute(std::format("alter table {} {} row level security", table.name, how));
    }

    Link link_;
    std::vector<Table> tables_;
    const Table* adding_ = nullptr;
    std::string insert_;
};

}  // namespace

std::unique_ptr<Contents> contents_of(const PostgresSettings& settings) {
    return std::make_unique<PostgresContents>(settings);
}

std::unique_ptr<Filling> fill(const PostgresSettings& settings, std::int64_t version) {
    const auto& url = settings.migrate_url.empty() ? settings.url : settings.migrate_url;
    {
        Link link(url);
        require_version(applied_in(link), version, place(settings));
    }
    auto older = settings;
    older.migrations = up_to(settings.migrations, version);
    open_postgres(older)->migrate();
    return std::make_unique<PostgresFilling>(older, url, version);
}

}  // namespace attune::db

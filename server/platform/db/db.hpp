#pragma once
// Both database engines behind one Work: who asks, for which company, at what moment, in which transaction.
//
// A feature writes queries in its .sql file; tools/embed_sql.py turns each into a struct (`sql::find_record`), and
// `work.db(sql::find_record{.record = id})` runs it: one row → Row, `?` → optional<Row>, `*` → vector<Row>, `!` → rows changed.
// The company is bound from the Work itself. The transaction begins at the first query and commits by a call; a Work that is
// destroyed without commit() rolls back.

#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <typeindex>
#include <utility>
#include <variant>
#include <vector>

#include "core/enum_names.hpp"
#include "core/ids.hpp"
#include "core/permissions.hpp"
#include "core/problem.hpp"
#include "core/text.hpp"
#include "core/time.hpp"
#include "platform/wait/wait.hpp"

namespace attune::db {

enum class Engine { sqlite, postgres };
enum class Mode { read, write };

// A parameter. Text is a view into the query struct, which outlives the call.
using Value = std::variant<std::monostate, bool, std::int64_t, double, std::string_view, Instant, Day>;

enum class Type { boolean, integer, real, text, instant, day, json };

// One query as the generator writes it: a text per engine and per combination of optional parts.
struct Statement {
    std::string_view name;                           // "people.find_employee", for metrics and errors
    std::span<const Type> types;                     // of the parameters, :company first where the query has it
    std::span<const std::string_view> columns;       // names expected in the result, in order
    std::span<const std::string_view> sqlite_texts;  // by variant
    std::span<const std::string_view> postgres_texts;
    bool takes_company = true;  // parameter 1 is the Work's company
    bool writes = false;
};

// Every statement linked into this program, for the contract test that prepares them all.
void register_statements(std::span<const Statement* const> statements);
std::vector<const Statement*> all_statements();

// One result row, read column by column. A null in a field that is not optional is a Bug.
class Row {
public:
    virtual ~Row() = default;
    virtual bool is_null(int column) const = 0;
    virtual std::string_view text(int column) const = 0;  // the engine's text form
    virtual std::int64_t integer(int column) const = 0;
    virtual double real(int column) const = 0;
    virtual bool boolean(int column) const = 0;
};

using RowSink = std::function<void(const Row&)>;

// One pooled connection with an open transaction. Implemented once per engine.
class Connection {
public:
    virtual ~Connection() = default;
    virtual Engine engine() const = 0;
    // Returns the number of rows changed (writes) or read. Throws Problem for broken constraints, Unavailable for the rest.
    virtual std::int64_t run(const Statement& statement, std::size_t variant, std::span<const Value> values,
                             const RowSink& sink) = 0;
    virtual void commit() = 0;
    virtual void rollback() noexcept = 0;
};

// The database did not answer or refused for reasons of its own: 503 with Retry-After at the edge, 507 for a full disk.
struct Unavailable : Problem {
    explicit Unavailable(std::string log_text, int status = 503, std::string code = "database_unavailable");
    std::string log_text;  // for the log, never for the client
};

// One file of server/migrations.
struct Migration {
    std::int64_t version;
    std::string_view name;
    std::string_view text;
};
std::span<const Migration> embedded_migrations();

// How far a pool of connections is used, for metrics.
struct PoolUse {
    std::string_view pool;  // "postgres", "sqlite_readers", "sqlite_writer"
    std::size_t all = 0, busy = 0, waiting = 0;
};

class Database {
public:
    virtual ~Database() = default;
    virtual Engine engine() const = 0;
    // Opens a transaction scoped to the company (empty: only tables without a company are reachable on PostgreSQL).
    virtual std::unique_ptr<Connection> begin(const CompanyId& company, Mode mode) = 0;
    // Applies what is missing, in order, under a lock; safe to interrupt. Returns the number applied. Throws std::runtime_error
    // with a sentence when an applied file has changed since, or when the database is newer than this program.
    virtual int migrate() = 0;
    // Round trip for health checks; throws Unavailable when the database is away, std::runtime_error with a sentence when its
    // role could pass row-level security.
    virtual std::chrono::microseconds ping() = 0;
    // Throws std::runtime_error with a sentence when PostgreSQL does not keep companies apart in one of their tables.
    virtual void verify_walls() = 0;
    // Prepares every variant of every registered statement and compares column names. One sentence per fault.
    virtual std::vector<std::string> verify_statements() = 0;
    virtual std::string describe() const = 0;  // for logs: engine and place, without a password
    virtual std::vector<PoolUse> pools() const { return {}; }
};

struct SqliteSettings {
    std::string path;
    std::size_t readers = 4;
    std::chrono::milliseconds statement_timeout{15000};
    std::span<const Migration> migrations = embedded_migrations();
};
struct PostgresSettings {
    std::string url;          // postgresql://user:password@host:port/name
    std::string migrate_url;  // the owner's, when it differs
    std::size_t connections = 8;
    std::chrono::milliseconds statement_timeout{15000};
    std::chrono::milliseconds connection_deadline{5000};  // to get a connection, pooled or new
    std::span<const Migration> migrations = embedded_migrations();
};
// Opens the file, making it where it is missing.
std::unique_ptr<Database> open_sqlite(SqliteSettings settings);
// Connects with the first use, so that the database may start later than the server.
std::unique_ptr<Database> open_postgres(PostgresSettings settings);

// Messages between the processes that share a PostgreSQL (LISTEN, NOTIFY). Nothing is kept for who does not listen.
class Channel {
public:
    virtual ~Channel() = default;
    virtual bool is_up() const = 0;  // connected and listening
    // UTF-8 of any length. Never waits; false when the connection is away or too much waits: then the message is lost.
    virtual bool publish(std::string_view message) = 0;
};
// `name` is a word in lower case. `heard` is called on the channel's thread with each message, those of this Channel too.
// Connects for itself, again and again. Behind a pooler that lends connections by transaction it hears nothing.
std::unique_ptr<Channel> open_channel(std::string url, std::string name,
                                      std::function<void(std::string_view message)> heard);

// What the metrics room wants to know; called after each statement.
using Observer = std::function<void(std::string_view statement, std::chrono::nanoseconds took)>;
void observe(Observer observer);

// ---- reading and binding, by overload; used by generated code only ----

void read(const Row& row, int column, std::string& field);
void read(const Row& row, int column, std::int64_t& field);
void read(const Row& row, int column, double& field);
void read(const Row& row, int column, bool& field);
void read(const Row& row, int column, Instant& field);
void read(const Row& row, int column, Day& field);
void read(const Row& row, int column, Timestamp& field);
void read(const Row& row, int column, Date& field);
void read(const Row& row, int column, TimeOfDay& field);
void read(const Row& row, int column, Email& field);

template <class Tag>
void read(const Row& row, int column, Id<Tag>& field) {
    field.value = std::string(row.text(column));
}
template <std::size_t Min, std::size_t Max>
void read(const Row& row, int column, Text<Min, Max>& field) {
    field.value = std::string(row.text(column));
}
template <long long Min, long long Max>
void read(const Row& row, int column, Whole<Min, Max>& field) {
    field.value = row.integer(column);
}
template <class E>
    requires std::is_enum_v<E>
void read(const Row& row, int column, E& field) {
    const auto value = named<E>(row.text(column));
    check(value.has_value(), "an enum column holds a known name");
    field = *value;
}
template <class T>
void read(const Row& row, int column, std::optional<T>& field) {
    if (row.is_null(column)) {
        field.reset();
    } else {
        read(row, column, field.emplace());
    }
}

inline Value value_of(const std::string& text) { return std::string_view(text); }
inline Value value_of(std::string_view text) { return text; }
inline Value value_of(std::int64_t number) { return number; }
inline Value value_of(double number) { return number; }
inline Value value_of(bool flag) { return flag; }
inline Value value_of(Instant instant) { return instant; }
inline Value value_of(Day day) { return day; }
inline Value value_of(const Timestamp& instant) { return instant.value; }
inline Value value_of(const Date& day) { return day.value; }
inline Value value_of(const Email& email) { return std::string_view(email.value); }
template <std::size_t Min, std::size_t Max>
Value value_of(const Text<Min, Max>& text) {
    return std::string_view(text.value);
}
template <long long Min, long long Max>
Value value_of(const Whole<Min, Max>& number) {
    return number.value;
}
template <class Tag>
Value value_of(const Id<Tag>& id) {
    return std::string_view(id.value);
}
template <class E>
    requires std::is_enum_v<E>
Value value_of(E value) {
    return name_of(value);
}
template <class T>
Value value_of(const std::optional<T>& field) {
    return field ? value_of(*field) : Value{};
}

// The place of a wanted order in a query's list; Problem 400 for one that is not on it.
std::size_t sort_index(std::span<const std::string_view> sorts, std::string_view sort);

}  // namespace attune::db

namespace attune {

// Who asks. A job asks as the system: no user, all that its company allows.
struct Asker {
    UserId user;
    CompanyId company;
    Role role = Role::user;
    Permissions permissions;
    SessionId session;
    std::string email;
    bool pending = false;  // waits for approval: opens only what `Permission::signed_in` opens
    std::string language = "en";
    std::string request_id;
    std::string address;  // of the client, for audit and consent records

    // Somebody else who sees the product as this person, may only look, and is named in the audit log.
    std::optional<UserId> viewer;
    Permissions viewers;  // what that one may do
    bool view_over = false;
    bool hypothetical = false;  // asked only for the answer: leaves no row in the audit log
};

enum class Cardinality { one, maybe, many, changed };

// The transaction of a Work, as the features call it.
class Session {
public:
    Session(db::Database& database, const CompanyId& company, db::Mode mode);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    template <class Query>
    auto operator()(const Query& query) {
        const auto values = query.values();
        if constexpr (Query::cardinality == Cardinality::changed) {
            return run(Query::statement, query.variant(), values, [](const db::Row&) {});
        } else {
            using RowType = typename Query::Row;
            if constexpr (Query::cardinality == Cardinality::many) {
                std::vector<RowType> rows;
                run(Query::statement, query.variant(), values,
                    [&](const db::Row& row) { Query::read(row, rows.emplace_back()); });
                return rows;
            } else {
                std::optional<RowType> found;
                run(Query::statement, query.variant(), values,
                    [&](const db::Row& row) { Query::read(row, found.emplace()); });
                if constexpr (Query::cardinality == Cardinality::maybe) {
                    return found;
                } else {
                    check(found.has_value(), Query::statement.name);
                    return std::move(*found);
                }
            }
        }
    }

    bool is_open() const { return connection_ != nullptr; }
    void commit();
    // Ends the transaction and keeps nothing of it; the next query begins another.
    void close() noexcept;
    db::Engine engine() const;

private:
    std::int64_t run(const db::Statement& statement, std::size_t variant, std::span<const db::Value> values,
                     const db::RowSink& sink);

    db::Database& database_;
    CompanyId company_;
    db::Mode mode_;
    std::unique_ptr<db::Connection> connection_;
    bool failed_ = false;  // a statement failed: the transaction can only be rolled back, on both engines
};

class Work {
public:
    Work(db::Database& database, Asker asker, db::Mode mode, Instant now);
    // On a plain company without a person: jobs, commands. Holds every permission of its company.
    static Asker system(CompanyId company);

    const Asker asker;
    const Instant now;
    Session db;

    const UserId& user() const { return asker.user; }
    // Who really sees the answer: the person, or whoever views as them.
    const UserId& eyes() const { return asker.viewer ? *asker.viewer : asker.user; }
    const CompanyId& company() const { return asker.company; }
    // Whether the asker holds the permission; with a relation, whether it reaches whoever the thing belongs to.
    bool may(Permission permission, std::optional<Scope> relation = {}) const {
        const auto decision = decide(asker.permissions, permission, relation);
        if (decisions_ != nullptr) decisions_->push_back(decision);
        return decision.allowed();
    }
    // Keeps what is decided from here on, for who wants to know why.
    void keep_decisions(std::vector<Decision>& decisions) { decisions_ = &decisions; }

    // A fresh UUIDv7 of this moment.
    std::string new_id() const;

    // Runs CPU-heavy or blocking work elsewhere. Only while no transaction is open: nobody holds the writer meanwhile.
    template <class F>
    auto offload(wait::Pool& pool, F&& work) {
        check(!db.is_open(), "no transaction is open while work is offloaded");
        return pool.run(std::forward<F>(work));
    }

    bool reads_only() const { return mode_ == db::Mode::read; }
    // What more than one step of a Work that only reads wants to know, read once.
    template <class T, class Load>
    const T& once(Load&& load) {
        check(reads_only(), "what is remembered does not change");
        auto& known = known_[std::type_index(typeid(T))];
        if (!known) known = std::make_shared<T>(std::forward<Load>(load)());
        return *static_cast<const T*>(known.get());
    }

    // Runs after the commit, in order: events to publish, workers to wake. Must not throw.
    void after_commit(std::function<void()> action) { after_commit_.push_back(std::move(action)); }
    // Commits and runs what waits for it. Without it, the destructor rolls back.
    void commit();

    // The database itself, for work that needs a second transaction (another company's after sign-in, an audit row of a read).
    db::Database& database() const { return database_; }

private:
    db::Database& database_;
    db::Mode mode_;
    std::map<std::type_index, std::shared_ptr<void>> known_;
    std::vector<std::function<void()>> after_commit_;
    std::vector<Decision>* decisions_ = nullptr;
};

}  // namespace attune

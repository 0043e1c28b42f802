#pragma once
// One connection to the SQLite file. Used by one thread at a time.
//
// SQLite has no row-level security. Instead, a connection of the application compiles nothing that touches a company's table, other
// than the generated statements, of which tools/embed_sql.py knows that they name the company; and it changes no schema.

#include <string>
#include <unordered_map>

#include "platform/db/db.hpp"
#include "platform/db/migrations.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace attune::db {

class SqliteHandle {
public:
    // `walled`: the tables that belong to companies. It outlives the handle; only migrations do without.
    SqliteHandle(const std::string& path, Mode mode, std::chrono::milliseconds statement_timeout,
                 const TenantTables* walled);
    ~SqliteHandle();
    SqliteHandle(const SqliteHandle&) = delete;
    SqliteHandle& operator=(const SqliteHandle&) = delete;

    // One or more statements without parameters and without a timeout; their rows are dropped.
    void execute(const std::string& text);
    std::int64_t run(const Statement& statement, std::size_t variant, std::span<const Value> values,
                     const RowSink& sink);
    // False after a failure on which SQLite has rolled back by itself.
    bool in_transaction() const;
    // What is wrong with a statement, one sentence a fault.
    void verify(const Statement& statement, std::vector<std::string>& faults);

private:
    struct Key {
        const Statement* statement;
        std::size_t variant;
        bool operator==(const Key&) const = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key& key) const {
            return std::hash<const void*>{}(key.statement) * 67 + key.variant;
        }
    };

    struct Prepared {
        sqlite3_stmt* statement = nullptr;
        bool is_registered = false;
    };
    class Compiling;

    static int authorize(void* self, int action, const char* first, const char* second, const char* database,
                         const char* trigger);

    Prepared prepared(const Statement& statement, std::size_t variant);
    void pragma(std::string_view text);
    void start_clock() { deadline_ = std::chrono::steady_clock::now() + statement_timeout_; }

    sqlite3* handle_ = nullptr;
    std::chrono::milliseconds statement_timeout_;
    std::chrono::steady_clock::time_point deadline_;
    std::unordered_map<Key, Prepared, KeyHash> statements_;
    const TenantTables* walled_;
    bool may_pass_ = false;  // what is being compiled is a registered statement
};

}  // namespace attune::db

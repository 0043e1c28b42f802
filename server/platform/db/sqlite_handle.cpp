#include "platform/db/sqlite_handle.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <format>

#include "platform/db/registry.hpp"
#include "platform/db/sqlite_errors.hpp"

namespace attune::db {
namespace {

constexpr int operations_between_looks_at_the_clock = 20000;

class SqliteRow final : public Row {
public:
    SqliteRow(sqlite3_stmt* statement, const Statement& query) : statement_(statement), query_(query) {}

    bool is_null(int column) const override { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
    std::string_view text(int column) const override {
        check_present(column);
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
        return {text, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
    }
    std::int64_t integer(int column) const override {
        check_present(column);
        return sqlite3_column_int64(statement_, column);
    }
    double real(int column) const override {
        check_present(column);
        return sqlite3_column_double(statement_, column);
    }
    bool boolean(int column) const override { return integer(column) != 0; }

private:
    void check_present(int column) const {
        if (is_null(column))
            throw Bug(std::format("{}: column {} is null", query_.name, sqlite3_column_name(statement_, column)));
    }

    sqlite3_stmt* statement_;
    const Statement& query_;
};

// A statement that was stepped holds locks and borrowed texts until it is reset.
class Stepping {
public:
    explicit Stepping(sqlite3_stmt* statement) : statement_(statement) {}
    ~Stepping() {
        sqlite3_reset(statement_);
        sqlite3_clear_bindings(statement_);
    }
    Stepping(const Stepping&) = delete;
    Stepping& operator=(const Stepping&) = delete;

private:
    sqlite3_stmt* statement_;
};

struct Binder {
    sqlite3_stmt* statement;
    int place;

    int operator()(std::monostate) const { return sqlite3_bind_null(statement, place); }
    int operator()(bool flag) const { return sqlite3_bind_int(statement, place, flag ? 1 : 0); }
    int operator()(std::int64_t number) const { return sqlite3_bind_int64(statement, place, number); }
    int operator()(double number) const { return sqlite3_bind_double(statement, place, number); }
    int operator()(std::string_view text) const {
        // A null pointer would bind null.
        return sqlite3_bind_text64(statement, place, text.data() == nullptr ? "" : text.data(), text.size(),
                                   SQLITE_STATIC, SQLITE_UTF8);
    }
    int operator()(Instant instant) const { return copied(to_text(instant)); }
    int operator()(Day day) const { return copied(to_text(day)); }

    int copied(const std::string& text) const {
        return sqlite3_bind_text64(statement, place, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    }
};

}  // namespace

// While it lives, what is compiled is this statement. Stepping counts as well: after a change of the schema it compiles again.
class SqliteHandle::Compiling {
public:
    Compiling(SqliteHandle& handle, bool is_registered) : may_pass_(handle.may_pass_) { may_pass_ = is_registered; }
    ~Compiling() { may_pass_ = false; }
    Compiling(const Compiling&) = delete;
    Compiling& operator=(const Compiling&) = delete;

private:
    bool& may_pass_;
};

SqliteHandle::SqliteHandle(const std::string& path, Mode mode, std::chrono::milliseconds statement_timeout,
                           const TenantTables* walled)
    : statement_timeout_(statement_timeout), walled_(walled) {
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    if (sqlite3_open_v2(path.c_str(), &handle_, flags, nullptr) != SQLITE_OK) {
        const Unavailable failure(std::format("{} cannot be opened: {}", path, sqlite3_errmsg(handle_)));
        sqlite3_close(handle_);
        throw failure;
    }
    try {
        for (const auto text : {"busy_timeout=10000", "journal_mode=WAL", "journal_size_limit=200000000",
                                "synchronous=NORMAL", "foreign_keys=ON", "temp_store=MEMORY", "cache_size=-32000"})
            pragma(text);
        if (mode == Mode::read) pragma("query_only=ON");
    } catch (const std::exception&) {
        sqlite3_close(handle_);
        throw;
    }
    sqlite3_progress_handler(
        handle_, operations_between_looks_at_the_clock,
        [](void* self) {
            return static_cast<SqliteHandle*>(self)->deadline_ < std::chrono::steady_clock::now() ? 1 : 0;
        },
        this);
    if (walled_ != nullptr) sqlite3_set_authorizer(handle_, authorize, this);
}

int SqliteHandle::authorize(void* self, int action, const char* first, const char*, const char*, const char*) {
    const auto& handle = *static_cast<const SqliteHandle*>(self);
    const std::string_view name = first == nullptr ? "" : first;
    switch (action) {
        case SQLITE_SELECT:
        case SQLITE_FUNCTION:
        case SQLITE_RECURSIVE:
        case SQLITE_TRANSACTION:
        case SQLITE_SAVEPOINT: return SQLITE_OK;
        case SQLITE_READ:
        case SQLITE_INSERT:
        case SQLITE_UPDATE:
        case SQLITE_DELETE: return handle.may_pass_ || !handle.walled_->contains(name) ? SQLITE_OK : SQLITE_DENY;
        // sqlite_errors.cpp asks which index was broken.
        case SQLITE_PRAGMA: return name == "index_list" || name == "index_info" ? SQLITE_OK : SQLITE_DENY;
        default: return SQLITE_DENY;
    }
}

SqliteHandle::~SqliteHandle() {
    for (const auto& [key, prepared] : statements_) sqlite3_finalize(prepared.statement);
    sqlite3_close(handle_);
}

void SqliteHandle::pragma(std::string_view text) { execute(std::format("pragma {}", text)); }

void SqliteHandle::execute(const std::string& text) {
    deadline_ = std::chrono::steady_clock::time_point::max();
    if (sqlite3_exec(handle_, text.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        throw_sqlite_error(handle_, text.substr(0, 60));
}

SqliteHandle::Prepared SqliteHandle::prepared(const Statement& statement, std::size_t variant) {
    auto& slot = statements_[{&statement, variant}];
    if (slot.statement != nullptr) return slot;
    slot.is_registered = is_registered(statement);
    const Compiling compiling(*this, slot.is_registered);
    const auto text = statement.sqlite_texts[variant];
    if (sqlite3_prepare_v3(handle_, text.data(), static_cast<int>(text.size()), SQLITE_PREPARE_PERSISTENT,
                           &slot.statement, nullptr) != SQLITE_OK)
        throw_sqlite_error(handle_, statement.name);
    return slot;
}

std::int64_t SqliteHandle::run(const Statement& statement, std::size_t variant, std::span<const Value> values,
                               const RowSink& sink) {
    const auto [prepared_statement, may_pass] = prepared(statement, variant);
    const Compiling compiling(*this, may_pass);
    const Stepping stepping(prepared_statement);
    // A variant need not use the last parameters.
    const int used = sqlite3_bind_parameter_count(prepared_statement);
    check(static_cast<std::size_t>(used) <= values.size(), statement.name);
    for (int place = 1; place <= used; ++place) {
        if (std::visit(Binder{prepared_statement, place}, values[static_cast<std::size_t>(place - 1)]) != SQLITE_OK)
            throw_sqlite_error(handle_, statement.name);
    }
    start_clock();
    const SqliteRow row(prepared_statement, statement);
    std::int64_t rows = 0;
    for (;;) {
        const int result = sqlite3_step(prepared_statement);
        if (result == SQLITE_DONE) break;
        if (result != SQLITE_ROW) throw_sqlite_error(handle_, statement.name);
        ++rows;
        sink(row);
    }
    return sqlite3_column_count(prepared_statement) == 0 ? sqlite3_changes64(handle_) : rows;
}

bool SqliteHandle::in_transaction() const { return sqlite3_get_autocommit(handle_) == 0; }

void SqliteHandle::verify(const Statement& statement, std::vector<std::string>& faults) {
    const Compiling compiling(*this, is_registered(statement));
    for (std::size_t variant = 0; variant < statement.sqlite_texts.size(); ++variant) {
        const auto text = statement.sqlite_texts[variant];
        sqlite3_stmt* prepared_statement = nullptr;
        const auto fault = [&](std::string_view what) {
            faults.push_back(std::format("{} ({}) on SQLite: {}", statement.name, variant, what));
        };
        if (sqlite3_prepare_v2(handle_, text.data(), static_cast<int>(text.size()), &prepared_statement, nullptr) !=
            SQLITE_OK) {
            fault(sqlite3_errmsg(handle_));
            continue;
        }
        if (static_cast<std::size_t>(sqlite3_bind_parameter_count(prepared_statement)) > statement.types.size())
            fault("it has more parameters than its signature");
        std::vector<std::string> columns;
        columns.reserve(statement.columns.size());
        for (int i = 0; i < sqlite3_column_count(prepared_statement); ++i)
            columns.emplace_back(sqlite3_column_name(prepared_statement, i));
        if (!std::ranges::equal(columns, statement.columns)) fault("its columns are not those of its signature");
        sqlite3_finalize(prepared_statement);
    }
}

}  // namespace attune::db

#include "platform/db/sqlite_errors.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <format>
#include <memory>
#include <ranges>
#include <string>
#include <vector>

#include "platform/db/db.hpp"

namespace attune::db {
namespace {

using Rows = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

Rows rows_of(sqlite3* handle, const char* text, std::string_view parameter) {
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(handle, text, -1, &statement, nullptr);
    if (statement != nullptr)
        sqlite3_bind_text(statement, 1, parameter.data(), static_cast<int>(parameter.size()), SQLITE_TRANSIENT);
    return {statement, &sqlite3_finalize};
}

std::string text_of(const Rows& rows, int column) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(rows.get(), column));
    return text == nullptr ? std::string() : std::string(text);
}

std::vector<std::string> columns_of_index(sqlite3* handle, std::string_view index) {
    std::vector<std::string> columns;
    const auto rows = rows_of(handle, "select name from pragma_index_info(?1) order by seqno", index);
    while (sqlite3_step(rows.get()) == SQLITE_ROW) columns.push_back(text_of(rows, 0));
    return columns;
}

// The name that PostgreSQL gives an unnamed key.
std::string unnamed(std::string_view table, std::string_view origin, const std::vector<std::string>& columns) {
    if (origin == "pk") return std::format("{}_pkey", table);
    std::string name(table);
    for (const auto& column : columns) name += "_" + column;
    return name + "_key";
}

// "UNIQUE constraint failed: users.company_id, users.email" → the name of the index on just these columns.
std::string broken_index(sqlite3* handle, std::string_view message) {
    std::string table;
    std::vector<std::string> columns;
    message.remove_prefix(std::min(message.find(": ") + 2, message.size()));
    for (const auto part : std::views::split(message, std::string_view(", "))) {
        const std::string_view name(part);
        const auto dot = name.find('.');
        if (dot == std::string_view::npos) continue;
        table = name.substr(0, dot);
        columns.emplace_back(name.substr(dot + 1));
    }
    const auto indexes = rows_of(handle, "select name, origin from pragma_index_list(?1) where \"unique\"", table);
    while (sqlite3_step(indexes.get()) == SQLITE_ROW) {
        const auto name = text_of(indexes, 0);
        if (columns_of_index(handle, name) != columns) continue;
        const auto origin = text_of(indexes, 1);
        return origin == "c" ? name : unnamed(table, origin, columns);
    }
    // An integer primary key has no index of its own.
    return unnamed(table, "pk", columns);
}

}  // namespace

void throw_sqlite_error(sqlite3* handle, std::string_view doing) {
    const int code = sqlite3_extended_errcode(handle);
    const std::string message = sqlite3_errmsg(handle);
    const auto text = std::format("{}: {} ({})", doing, message, code);
    switch (code) {
        case SQLITE_CONSTRAINT_UNIQUE:
        case SQLITE_CONSTRAINT_PRIMARYKEY:
        case SQLITE_CONSTRAINT_ROWID: throw conflict(broken_index(handle, message));
        case SQLITE_CONSTRAINT_FOREIGNKEY: throw conflict("reference_broken");
        case SQLITE_CONSTRAINT_CHECK: throw problem(400, "invalid_request");
        default: break;
    }
    switch (code & 0xff) {
        case SQLITE_FULL: throw Unavailable(text, 507, "storage_full");
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
        case SQLITE_INTERRUPT:
        case SQLITE_IOERR:
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
        case SQLITE_CANTOPEN:
        case SQLITE_NOMEM:
        case SQLITE_PROTOCOL: throw Unavailable(text);
        default: throw Bug(text);
    }
}

}  // namespace attune::db

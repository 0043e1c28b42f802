#pragma once
// What SQLite's refusals mean to the one who asked.

#include <string_view>

struct sqlite3;

namespace attune::db {

// Throws what belongs to the handle's last error: Problem for a broken constraint, Unavailable where the file or the disk
// failed, Bug for the rest.
[[noreturn]] void throw_sqlite_error(sqlite3* handle, std::string_view doing);

}  // namespace attune::db

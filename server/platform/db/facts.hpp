#pragma once
// What an operator has to know of a PostgreSQL server before serving from it. For commands.

#include <cstdint>
#include <optional>
#include <string>

#include "platform/db/db.hpp"

namespace attune::db {

struct PostgresFacts {
    std::string encoding;
    std::int64_t connections = 0;         // that the server admits
    bool follows = false;                 // it is a replica
    Instant now;                          // by its clock
    std::optional<std::int64_t> version;  // the newest migration; absent without tables
    std::string trouble;                  // what is wrong with the migrations that were applied, as a sentence
};

// Throws Unavailable whose log_text says what the server said.
PostgresFacts facts_of(const PostgresSettings& settings);

}  // namespace attune::db

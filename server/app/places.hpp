#pragma once
// A database as a command names it: a SQLite file or a PostgreSQL address.

#include <memory>
#include <string>

#include "platform/config/config.hpp"
#include "platform/db/contents.hpp"

namespace attune::app {

struct Place {
    std::string sqlite;  // a file; empty: PostgreSQL
    db::PostgresSettings postgres;
};

Place place_of(const config::Config& config);
// "sqlite" and "postgres" mean those of the settings; otherwise sqlite:FILE or postgresql://…. Throws std::runtime_error.
Place place_named(const std::string& name, const config::Config& config);
db::Engine engine_of(const Place& place);
std::string describe(const Place& place);

std::unique_ptr<db::Contents> contents_of(const Place& place);
std::unique_ptr<db::Filling> fill(const Place& place, std::int64_t version);

void remove_sqlite(const std::string& file);
// Of a file that nobody has open. What is there then is whole.
void move_sqlite(const std::string& from, const std::string& to);

}  // namespace attune::app

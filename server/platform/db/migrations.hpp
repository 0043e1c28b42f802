#pragma once
// Migrations are written in PostgreSQL's dialect; here they become each engine's own.
//
//   -- postgres: SQL    the rest of the line, on that engine only
//   -- sqlite: SQL
//   -- tenant: TABLE    on PostgreSQL: row-level security by company, and access for the application's role
//   -- global: TABLE    on PostgreSQL: access for the application's role

#include <map>
#include <set>
#include <string>

#include "platform/db/db.hpp"

namespace attune::db {

// The role under which every statement of the server runs on PostgreSQL. It owns nothing and passes no policy.
constexpr std::string_view application_role = "attune_app";

std::string sqlite_text(std::string_view migration);
std::string postgres_text(std::string_view migration);

// The tables that belong to companies.
using TenantTables = std::set<std::string, std::less<>>;
TenantTables tenant_tables(std::span<const Migration> migrations);

// Changes when any byte of the file does.
std::string checksum(std::string_view migration);

// Makes the table of what has been applied, on both engines.
constexpr std::string_view schema_migrations =
    "create table if not exists schema_migrations ("
    "version bigint not null primary key, name text not null, checksum text not null, applied_at timestamptz not null)";

// version → checksum
using Applied = std::map<std::int64_t, std::string>;

// Throws std::runtime_error with a sentence when what was applied is not what this program knows.
void check_applied(std::span<const Migration> migrations, const Applied& applied);

}  // namespace attune::db

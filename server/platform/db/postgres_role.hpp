#pragma once
// The role under which statements run on PostgreSQL: made by `attune migrate`, put on by every connection, and verified.

#include <chrono>

#include "platform/db/migrations.hpp"
#include "platform/db/postgres_link.hpp"

namespace attune::db {

// Sets up the session. Throws std::runtime_error with a sentence when its role could pass row-level security.
void restrict_role(PostgresLink& link, std::chrono::milliseconds statement_timeout, wait::Deadline deadline);

// Throws std::runtime_error with a sentence when one of these tables has no row-level security, or not just its own policy.
void verify_walls(PostgresLink& link, const TenantTables& tables, wait::Deadline deadline);

// Makes attune_app where it is missing, and its member the login of `url`.
void make_role(PostgresLink& owner, const std::string& url, wait::Deadline deadline);

}  // namespace attune::db

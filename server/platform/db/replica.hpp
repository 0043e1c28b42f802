#pragma once
// PostgreSQL with a replica that takes over reading. Nobody is shown less than they have written: a company reads from the replica only
// once that has replayed all that the company wrote through this process; and from the primary while the replica is away or too
// far behind. What belongs to no company (signing in, sessions) is always read from the primary.
//
// What was written through another process is seen within `largest_lag`.

#include <chrono>
#include <memory>

#include "platform/db/db.hpp"

namespace attune::db {

struct ReplicaSettings {
    std::chrono::milliseconds largest_lag{1000};
    std::chrono::milliseconds between_looks{100};
};

struct Replicated {
    std::unique_ptr<Database>
        primary;  // for jobs and commands, which act on what they read; its writes count for `reading` too
    std::unique_ptr<Database> reading;  // for requests; null without a replica. Uses `primary`, so it goes first
};
Replicated with_replica(std::unique_ptr<Database> primary, PostgresSettings replica, ReplicaSettings settings = {});

// The database itself, or its primary where it reads elsewhere: for requests that change something, which act on what they read.
Database& for_changes(Database& database);

}  // namespace attune::db

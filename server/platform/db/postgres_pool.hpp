#pragma once
// A bounded number of links to PostgreSQL. Who finds all of them lent waits, but not for ever; a dead one is replaced.

#include <memory>
#include <mutex>
#include <string>

#include "platform/db/postgres_link.hpp"
#include "platform/db/shelf.hpp"
#include "platform/wait/wait.hpp"

namespace attune::db {

// A place in the pool, with a link or without one yet.
struct PostgresSlot {
    std::unique_ptr<PostgresLink> link;
};

class PostgresPool {
public:
    explicit PostgresPool(const PostgresSettings& settings);

    // An idle link. Throws Unavailable when none is free or can be made in time, std::runtime_error with a sentence when the
    // role could pass row-level security.
    PostgresSlot& take();
    // A link that is dead is closed; one in a transaction has been abandoned before.
    void give_back(PostgresSlot& slot) noexcept;

    PoolUse use() const { return slots_.use("postgres"); }

    // A link of its own under another address, for migrations.
    std::unique_ptr<PostgresLink> connect(const std::string& url);

private:
    std::unique_ptr<PostgresLink> connect_restricted(wait::Deadline deadline);

    const PostgresSettings& settings_;
    Shelf<PostgresSlot> slots_;
    std::mutex mutex_;
    int failures_ = 0;
    wait::Deadline not_before_{};
    wait::Pool connecting_;  // looking up a name blocks
};

}  // namespace attune::db

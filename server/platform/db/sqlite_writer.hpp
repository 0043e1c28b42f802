#pragma once
// The one writer of a SQLite file, with group commit: works write one after the other, each in its own savepoint, into one
// transaction, which is committed when nobody waits to write, or after 64 works, or 2 ms after the first of them finished.

#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "platform/db/shelf.hpp"
#include "platform/db/sqlite_handle.hpp"
#include "platform/wait/wait.hpp"

namespace attune::db {

class SqliteWriter {
public:
    SqliteWriter(const std::string& path, std::chrono::milliseconds statement_timeout, const TenantTables& walled);

    // Waits for the turn to write; Unavailable when it does not come in time.
    std::unique_ptr<Connection> begin();

    PoolUse use() const { return turn_.use("sqlite_writer"); }

    // Alone with the handle, outside any batch: nobody else of this process writes meanwhile.
    template <class F>
    auto alone(F&& work) {
        const auto turn = begin();
        return thread_.run([&] {
            commit_batch();
            return work(handle_);
        });
    }

private:
    class Writing;
    // How the commit of a batch went, for one of its works.
    struct Outcome {
        wait::Signal known;
        std::optional<Unavailable> failure;
    };

    std::int64_t run(const Statement& statement, std::size_t variant, std::span<const Value> values,
                     const RowSink& sink);
    // Ends the turn: to be committed where there is an outcome to report, otherwise rolled back.
    void finish(const std::shared_ptr<Outcome>& outcome);

    // On the writer's thread:
    void enter();
    void leave(const std::shared_ptr<Outcome>& outcome);
    void end_savepoint(bool keep);
    void pass_on();
    void commit_batch();
    void settle_batch(const std::optional<Unavailable>& failure);

    Shelf<SqliteHandle> turn_;
    SqliteHandle& handle_;
    // Of the work that has its turn.
    bool entered_ = false;
    bool savepoint_ = false;
    bool lost_ = false;  // SQLite rolled the whole batch back
    // Of the batch.
    std::vector<std::shared_ptr<Outcome>> finished_;
    std::chrono::steady_clock::time_point first_finished_;
    // Last, so that it ends first.
    wait::Pool thread_;
};

}  // namespace attune::db

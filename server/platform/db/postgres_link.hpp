#pragma once
// One connection to PostgreSQL, non-blocking: commands are queued into a pipeline, sent together, and waited for together.
// Every wait has a deadline; after a failed wait the link is dead and only good for being closed.

#include <string>
#include <unordered_map>
#include <vector>

#include "platform/db/db.hpp"
#include "platform/wait/wait.hpp"

struct pg_conn;
struct pg_result;

namespace attune::db {

class PostgresLink {
public:
    // Throws Unavailable. May block for looking up a host's name, so not for loops.
    PostgresLink(const std::string& url, wait::Deadline deadline);
    ~PostgresLink();
    PostgresLink(const PostgresLink&) = delete;
    PostgresLink& operator=(const PostgresLink&) = delete;

    // One or more statements by the simple protocol, outside transactions: for setting up and migrating.
    void execute(const std::string& text, wait::Deadline deadline, const RowSink& sink = {});

    void queue_begin(Mode mode, std::string_view company);
    void queue(const Statement& statement, std::size_t variant, std::span<const Value> values);
    // Sends what is queued and reads all answers; rows are those of the last command. Returns rows read or changed.
    std::int64_t finish(std::string_view doing, wait::Deadline deadline, const RowSink& sink);
    void commit(wait::Deadline deadline);
    // Asks for the end of the transaction without waiting; make_idle() reads the answer before the next use.
    void abandon() noexcept;
    // True when the link is out of its pipeline, idle and, as far as can be seen without asking, alive.
    bool make_idle(wait::Deadline deadline);

    // What is wrong with a statement, one sentence a fault.
    void verify(const Statement& statement, std::vector<std::string>& faults, wait::Deadline deadline);

    // What has come since the last look by LISTEN: the process that sent it, and the payload.
    void take_notifications(const std::function<void(int process, std::string_view payload)>& sink);
    int descriptor() const;

    bool is_dead() const { return dead_; }
    int process() const;
    std::string user() const;

private:
    struct Key {
        const Statement* statement;
        std::size_t variant;
        bool operator==(const Key&) const = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key& key) const {
            return std::hash<const void*>{}(key.statement) * 67 + key.variant;
        }
    };

    void connect(const std::string& url, wait::Deadline deadline);
    void enter_pipeline();
    void queue_prepared(const char* name, std::span<const char* const> values);
    void queue_fresh_plans();
    void require(bool sent);
    void end_batch();
    void flush(wait::Deadline deadline);
    pg_result* next_result(wait::Deadline deadline);
    [[noreturn]] void lose(std::string_view why);
    void refuse(const pg_result* result, std::string_view doing);

    pg_conn* connection_ = nullptr;
    bool dead_ = false;
    int batches_ = 0;  // sent and not read to the end
    std::unordered_map<Key, std::string, KeyHash> prepared_;
    std::optional<Key> preparing_;  // in the batch that is queued, before its last command
    int commands_ = 0;              // in the batch that is queued
    int statements_ = 0;            // of the transaction
    int fresh_plans_after_ = 0;     // so many
    std::vector<std::string> texts_;
};

}  // namespace attune::db

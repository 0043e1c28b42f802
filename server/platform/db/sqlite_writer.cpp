#include "platform/db/sqlite_writer.hpp"

#include <utility>

namespace attune::db {

using namespace std::chrono_literals;
using std::chrono::steady_clock;

namespace {

constexpr std::size_t most_works_in_a_batch = 64;
constexpr auto longest_delay_of_a_commit = 2ms;
constexpr auto deadline_of_a_turn = 10s;
constexpr auto deadline_of_a_commit = 30s;

}  // namespace

class SqliteWriter::Writing final : public Connection {
public:
    explicit Writing(SqliteWriter& writer) : writer_(writer) {}
    ~Writing() override { rollback(); }
    Writing(const Writing&) = delete;
    Writing& operator=(const Writing&) = delete;

    Engine engine() const override { return Engine::sqlite; }

    std::int64_t run(const Statement& statement, std::size_t variant, std::span<const Value> values,
                     const RowSink& sink) override {
        return writer_.run(statement, variant, values, sink);
    }

    void commit() override {
        const auto outcome = std::make_shared<Outcome>();
        has_turn_ = false;
        writer_.finish(outcome);
        if (!outcome->known.wait_until(steady_clock::now() + deadline_of_a_commit))
            throw Unavailable("the works of the same batch did not finish; whether it was committed is not known");
        if (outcome->failure) throw Unavailable(*outcome->failure);
    }

    void rollback() noexcept override {
        if (std::exchange(has_turn_, false)) writer_.finish(nullptr);
    }

private:
    SqliteWriter& writer_;
    bool has_turn_ = true;
};

SqliteWriter::SqliteWriter(const std::string& path, std::chrono::milliseconds statement_timeout,
                           const TenantTables& walled)
    : handle_([&]() -> SqliteHandle& {
          turn_.add(std::make_unique<SqliteHandle>(path, Mode::write, statement_timeout, &walled));
          return *turn_.items().front();
      }()),
      thread_("db-writer", 1, std::numeric_limits<std::size_t>::max()) {
    turn_.abandoned = [this](SqliteHandle*) { finish(nullptr); };
}

std::unique_ptr<Connection> SqliteWriter::begin() {
    if (turn_.take(steady_clock::now() + deadline_of_a_turn) == nullptr)
        throw Unavailable("the turn to write did not come in time");
    return std::make_unique<Writing>(*this);
}

std::int64_t SqliteWriter::run(const Statement& statement, std::size_t variant, std::span<const Value> values,
                               const RowSink& sink) {
    return thread_.run([&] {
        enter();
        try {
            return handle_.run(statement, variant, values, sink);
        } catch (const std::exception&) {
            // On a full disk, an I/O error or an interrupted write SQLite gives up the whole transaction.
            if (!handle_.in_transaction()) {
                lost_ = true;
                settle_batch(Unavailable("SQLite rolled the batch back"));
            }
            throw;
        }
    });
}

void SqliteWriter::finish(const std::shared_ptr<Outcome>& outcome) {
    thread_.post([this, outcome] { leave(outcome); });
}

void SqliteWriter::enter() {
    if (entered_) return;
    // The first work of a batch can be rolled back with the transaction itself.
    savepoint_ = handle_.in_transaction();
    handle_.execute(savepoint_ ? "savepoint work" : "begin immediate");
    entered_ = true;
}

void SqliteWriter::end_savepoint(bool keep) {
    try {
        if (!keep) {
            handle_.execute(savepoint_ ? "rollback to work; release work" : "rollback");
        } else if (savepoint_) {
            handle_.execute("release work");
        }
    } catch (const std::exception& failure) {
        lost_ = true;
        if (handle_.in_transaction()) handle_.execute("rollback");
        settle_batch(Unavailable(failure.what()));
    }
}

void SqliteWriter::leave(const std::shared_ptr<Outcome>& outcome) {
    if (entered_ && !lost_) end_savepoint(outcome != nullptr);
    if (outcome) {
        if (finished_.empty()) first_finished_ = steady_clock::now();
        finished_.push_back(outcome);
        if (lost_) settle_batch(Unavailable("SQLite rolled the batch back"));
    }
    entered_ = savepoint_ = lost_ = false;
    pass_on();
}

void SqliteWriter::pass_on() {
    const bool goes_on = handle_.in_transaction() && finished_.size() < most_works_in_a_batch &&
                         steady_clock::now() - first_finished_ < longest_delay_of_a_commit;
    if (goes_on && turn_.hand_over(&handle_)) return;
    commit_batch();
    turn_.give_back(&handle_);
}

void SqliteWriter::commit_batch() {
    std::optional<Unavailable> failure;
    if (handle_.in_transaction()) {
        try {
            handle_.execute("commit");
        } catch (const Unavailable& refusal) {
            failure = refusal;
        } catch (const std::exception& refusal) {
            failure = Unavailable(refusal.what());
        }
        if (handle_.in_transaction()) handle_.execute("rollback");
    }
    settle_batch(failure);
}

void SqliteWriter::settle_batch(const std::optional<Unavailable>& failure) {
    for (const auto& outcome : std::exchange(finished_, {})) {
        outcome->failure = failure;
        outcome->known.set();
    }
}

}  // namespace attune::db

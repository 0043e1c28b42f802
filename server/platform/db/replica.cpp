#include "platform/db/replica.hpp"

#include <array>
#include <atomic>
#include <condition_variable>
#include <format>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <unordered_map>

namespace attune::db {
namespace {

using std::chrono::steady_clock;

constexpr std::array<std::string_view, 1> place_column{"place"};
constexpr std::array<std::string_view, 1> place_text{"select pg_current_wal_insert_lsn()::text as place"};
constinit const Statement ask_place{"replica.place", {}, place_column, place_text, place_text, false, false};

constexpr std::array<Type, 1> replayed_types{Type::text};
constexpr std::array<std::string_view, 1> replayed_column{"replayed"};
constexpr std::array<std::string_view, 1> replayed_text{
    "select coalesce(pg_is_in_recovery() and pg_last_wal_replay_lsn() >= $1::pg_lsn, false) as replayed"};
constinit const Statement ask_replayed{
    "replica.replayed", replayed_types, replayed_column, replayed_text, replayed_text, false, false};

// Up to which moment of this process's clock the replica has everything. Looks again and again.
class Freshness {
public:
    Freshness(Database& primary, Database& replica, ReplicaSettings settings)
        : primary_(primary), replica_(replica), settings_(settings),
          thread_([this](const std::stop_token& stop) { keep_looking(stop); }) {}

    bool has(steady_clock::time_point moment) const {
        const auto until = steady_clock::time_point(steady_clock::duration(fresh_until_.load()));
        return until > moment && steady_clock::now() - until <= settings_.largest_lag;
    }
    void lost() { fresh_until_ = 0; }

private:
    void keep_looking(const std::stop_token& stop) {
        std::mutex mutex;
        std::condition_variable_any asleep;
        while (!stop.stop_requested()) {
            try {
                look();
            } catch (const std::exception&) {
                fresh_until_ = 0;
                asked_.reset();
            }
            std::unique_lock lock(mutex);
            asleep.wait_for(lock, stop, settings_.between_looks, [] { return false; });
        }
    }

    // The primary's place in its log, and then how long it takes until the replica is there as well.
    void look() {
        if (!asked_) {
            Asked asked{.moment = steady_clock::now(), .place = {}};
            primary_.begin({}, Mode::read)->run(ask_place, 0, {}, [&](const Row& row) { asked.place = row.text(0); });
            asked_ = asked;
        }
        const std::array values{Value(std::string_view(asked_->place))};
        bool replayed = false;
        replica_.begin({}, Mode::read)->run(ask_replayed, 0, values, [&](const Row& row) {
            replayed = row.boolean(0);
        });
        if (!replayed) return;
        fresh_until_ = asked_->moment.time_since_epoch().count();
        asked_.reset();
    }

    struct Asked {
        steady_clock::time_point moment;
        std::string place;
    };

    Database& primary_;
    Database& replica_;
    ReplicaSettings settings_;
    std::optional<Asked> asked_;
    std::atomic<steady_clock::rep> fresh_until_ = 0;
    std::jthread thread_;
};

// When each company wrote last; those who wrote long ago are forgotten.
class LastWrites {
public:
    void note(const CompanyId& company) {
        const std::lock_guard lock(mutex_);
        const auto now = steady_clock::now();
        if (moments_.size() >= most)
            std::erase_if(moments_, [&](const auto& each) { return each.second < now - kept; });
        moments_[company.value] = now;
        if (moments_.size() >= 2 * most) everybody_ = now, moments_.clear();
    }
    steady_clock::time_point of(const CompanyId& company) {
        const std::lock_guard lock(mutex_);
        const auto found = moments_.find(company.value);
        return found == moments_.end() ? everybody_ : std::max(everybody_, found->second);
    }

private:
    static constexpr std::size_t most = 10'000;
    static constexpr auto kept = std::chrono::seconds(10);  // far longer than a replica in use may be behind

    std::mutex mutex_;
    std::unordered_map<std::string, steady_clock::time_point> moments_;
    steady_clock::time_point everybody_{};
};

class Writing final : public Connection {
public:
    Writing(std::unique_ptr<Connection> inner, LastWrites& writes, CompanyId company)
        : inner_(std::move(inner)), writes_(writes), company_(std::move(company)) {}

    Engine engine() const override { return inner_->engine(); }
    std::int64_t run(const Statement& statement, std::size_t variant, std::span<const Value> values,
                     const RowSink& sink) override {
        return inner_->run(statement, variant, values, sink);
    }
    void commit() override {
        // Noted also where the answer to the commit is lost on its way.
        struct Note {
            Writing& writing;
            ~Note() { writing.writes_.note(writing.company_); }
        } const note{*this};
        inner_->commit();
    }
    void rollback() noexcept override { inner_->rollback(); }

private:
    std::unique_ptr<Connection> inner_;
    LastWrites& writes_;
    CompanyId company_;
};

// Where the replica fails at the first statement, the primary answers instead, and nobody notices.
class Reading final : public Connection {
public:
    Reading(std::unique_ptr<Connection> replica, Database& primary, CompanyId company, Freshness& freshness)
        : inner_(std::move(replica)), primary_(primary), company_(std::move(company)), freshness_(freshness) {}

    Engine engine() const override { return inner_->engine(); }
    std::int64_t run(const Statement& statement, std::size_t variant, std::span<const Value> values,
                     const RowSink& sink) override {
        if (std::exchange(has_run_, true)) return inner_->run(statement, variant, values, sink);
        try {
            return inner_->run(statement, variant, values, sink);
        } catch (const Unavailable&) {
            freshness_.lost();
            inner_->rollback();
            inner_ = primary_.begin(company_, Mode::read);
            return inner_->run(statement, variant, values, sink);
        }
    }
    void commit() override { inner_->commit(); }
    void rollback() noexcept override { inner_->rollback(); }

private:
    std::unique_ptr<Connection> inner_;
    Database& primary_;
    CompanyId company_;
    Freshness& freshness_;
    bool has_run_ = false;
};

// The primary, and who wrote when.
class Primary final : public Database {
public:
    explicit Primary(std::unique_ptr<Database> inner) : inner_(std::move(inner)) {}

    Engine engine() const override { return inner_->engine(); }
    std::unique_ptr<Connection> begin(const CompanyId& company, Mode mode) override {
        auto connection = inner_->begin(company, mode);
        if (mode == Mode::read) return connection;
        return std::make_unique<Writing>(std::move(connection), writes_, company);
    }
    int migrate() override { return inner_->migrate(); }
    std::chrono::microseconds ping() override { return inner_->ping(); }
    void verify_walls() override { inner_->verify_walls(); }
    std::vector<std::string> verify_statements() override { return inner_->verify_statements(); }
    std::string describe() const override { return inner_->describe(); }
    std::vector<PoolUse> pools() const override { return inner_->pools(); }

    steady_clock::time_point last_write_of(const CompanyId& company) { return writes_.of(company); }

private:
    std::unique_ptr<Database> inner_;
    LastWrites writes_;
};

class ReadingElsewhere final : public Database {
public:
    ReadingElsewhere(Primary& primary, PostgresSettings replica, ReplicaSettings settings)
        : primary_(primary), replica_(open_postgres(std::move(replica))), freshness_(primary, *replica_, settings) {}

    Database& primary() { return primary_; }

    Engine engine() const override { return Engine::postgres; }
    std::unique_ptr<Connection> begin(const CompanyId& company, Mode mode) override {
        if (mode == Mode::write || company.value.empty() || !freshness_.has(primary_.last_write_of(company)))
            return primary_.begin(company, mode);
        try {
            return std::make_unique<Reading>(replica_->begin(company, mode), primary_, company, freshness_);
        } catch (const Unavailable&) {
            freshness_.lost();
            return primary_.begin(company, mode);
        }
    }
    int migrate() override { return primary_.migrate(); }
    std::chrono::microseconds ping() override { return primary_.ping(); }
    void verify_walls() override { primary_.verify_walls(); }
    std::vector<std::string> verify_statements() override { return primary_.verify_statements(); }
    std::string describe() const override {
        return std::format("{}, read from {}", primary_.describe(), replica_->describe());
    }
    std::vector<PoolUse> pools() const override {
        auto pools = primary_.pools();
        for (auto pool : replica_->pools()) {
            pool.pool = "postgres_replica";
            pools.push_back(pool);
        }
        return pools;
    }

private:
    Primary& primary_;
    std::unique_ptr<Database> replica_;
    Freshness freshness_;
};

}  // namespace

Replicated with_replica(std::unique_ptr<Database> database, PostgresSettings replica, ReplicaSettings settings) {
    auto primary = std::make_unique<Primary>(std::move(database));
    auto reading = std::make_unique<ReadingElsewhere>(*primary, std::move(replica), settings);
    return {.primary = std::move(primary), .reading = std::move(reading)};
}

Database& for_changes(Database& database) {
    auto* elsewhere = dynamic_cast<ReadingElsewhere*>(&database);
    return elsewhere == nullptr ? database : elsewhere->primary();
}

}  // namespace attune::db

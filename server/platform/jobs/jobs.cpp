#include "platform/jobs/jobs.hpp"

#include <algorithm>
#include <array>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

#include "platform/crypto/crypto.hpp"
#include "platform/jobs/jobs.sql.hpp"
#include "platform/log/log.hpp"
#include "platform/wait/wait.hpp"

namespace attune::jobs {
namespace {

using namespace std::chrono_literals;

constexpr auto longest_nap = 2s;
constexpr std::int64_t rewritten_at_a_time = 100;

// 2 s, 8 s, 32 s … up to the longest, each ±25 %, so that a crowd of failures does not come back as a crowd.
std::chrono::milliseconds backoff(std::int64_t attempts, const Patience& patience) {
    auto seconds = patience.first.count();
    for (std::int64_t i = 1; i < attempts && seconds < patience.longest.count(); ++i) seconds *= 4;
    seconds = std::min(seconds, patience.longest.count());
    std::array<std::uint8_t, 1> byte{};
    crypto::random(byte);
    return std::chrono::milliseconds(seconds * (750 + byte[0] * 500 / 255));
}

class Running : public Run {
public:
    Running(db::Database& database, const Clock& clock, Leased job)
        : database_(database), clock_(clock), job_(std::move(job)) {}

    const Leased& job() const override { return job_; }
    Instant now() const override { return clock_.now(); }
    std::stop_token stop() const override { return stop_.get_token(); }
    std::unique_ptr<Work> work(db::Mode mode) override {
        return std::make_unique<Work>(database_, Work::system(job_.company_id), mode, clock_.now());
    }
    void finish(Work& work) override {
        if (work.db(sql::finish_job{.job = job_.job_id, .fence = job_.fence, .now = work.now}) == 0)
            throw conflict("lease_lost");
        work.commit();
        finished_ = true;
    }

    bool finished() const { return finished_; }
    void request_stop() { stop_.request_stop(); }

private:
    db::Database& database_;
    const Clock& clock_;
    Leased job_;
    std::stop_source stop_;
    std::atomic<bool> finished_ = false;
};

}  // namespace

struct Queue::Workshop {
    Workshop(db::Database& where, const Clock& when, std::chrono::seconds how_long, std::int64_t how_often)
        : database(where), clock(when), lease(how_long), attempts(how_often) {}

    struct Kind {
        Handler handler;
        GivenUp given_up;
        Patience patience;
    };

    db::Database& database;
    const Clock& clock;
    const std::chrono::seconds lease;
    const std::int64_t attempts;
    std::map<std::string, Kind, std::less<>> kinds;
    std::function<TraceContext()> begin_trace = [] { return TraceContext{}; };
    std::function<void(const Observation&)> observer = [](const Observation&) {};

    std::mutex mutex;
    std::condition_variable changed;
    bool draining = false;
    bool workers_ended = false;
    std::uint64_t wakes = 0;  // counts reasons to look at the queue, so that none is lost between looking and sleeping
    std::map<std::string, std::shared_ptr<Running>, std::less<>> running;  // by job id
    std::vector<std::thread> workers;
    std::thread heart;

    Patience patience_with(std::string_view kind) const {
        const auto found = kinds.find(kind);
        return found == kinds.end() ? Patience{.attempts = attempts} : found->second.patience;
    }

    std::unique_ptr<Work> across_companies() {
        return std::make_unique<Work>(database, Work::system({}), db::Mode::write, clock.now());
    }

    void wake() {
        {
            const std::scoped_lock lock(mutex);
            ++wakes;
        }
        changed.notify_all();
    }

    std::optional<Leased> take() {
        auto work = across_companies();
        auto job = work->db(sql::lease_job{.now = work->now, .until = work->now + lease});
        work->commit();
        return job;
    }

    // How long until the next job is due; the nap is cut short when something is ordered here.
    std::chrono::milliseconds nap() {
        Work work(database, Work::system({}), db::Mode::read, clock.now());
        const auto due = work.db(sql::next_due{});
        if (!due) return longest_nap;
        const auto wait = std::chrono::duration_cast<std::chrono::milliseconds>(due->due_at - work.now) + 1ms;
        return std::clamp<std::chrono::milliseconds>(wait, 1ms, longest_nap);
    }

    void work_until_drained() {
        while (true) {
            std::uint64_t seen = 0;
            {
                const std::scoped_lock lock(mutex);
                if (draining) return;
                seen = wakes;
            }
            std::optional<Leased> job;
            std::chrono::milliseconds pause = longest_nap;
            try {
                job = take();
                if (!job) pause = nap();
            } catch (const std::exception& failure) {
                log::warning("The queue cannot be read", {{"error", failure.what()}});
            }
            if (job) {
                carry_out(std::move(*job));
                continue;
            }
            std::unique_lock lock(mutex);
            changed.wait_for(lock, pause, [&] { return draining || wakes != seen; });
        }
    }

    void carry_out(Leased job) {
        auto run = std::make_shared<Running>(database, clock, std::move(job));
        const auto id = run->job().job_id.value;
        {
            const std::scoped_lock lock(mutex);
            running[id] = run;
            if (draining) run->request_stop();
        }
        const auto kind = kinds.find(run->job().kind);
        const wait::Traced traced(begin_trace());
        const auto begin = std::chrono::steady_clock::now();
        std::string failed;
        try {
            if (kind == kinds.end()) throw Hopeless("No worker knows this kind of job.");
            kind->second.handler(*run);
            check(run->finished() || run->stop().stop_requested(), "a job's handler finishes it");
            if (!run->finished()) give_back(*run, "Stopped before it was finished.", Blame::nobody);
        } catch (const Hopeless& failure) {
            failed = failure.reason;
            bury(*run, failure.reason);
        } catch (const std::exception& failure) {
            failed = failure.what();
            if (run->stop().stop_requested()) {
                give_back(*run, failure.what(), Blame::nobody);
            } else if (run->job().attempts >= run->job().max_attempts) {
                bury(*run, failure.what());
            } else {
                give_back(*run, failure.what(), Blame::job);
            }
        }
        observer({.job = &run->job(),
                  .trace = wait::current_trace(),
                  .failure = failed,
                  .took = std::chrono::steady_clock::now() - begin});
        const std::scoped_lock lock(mutex);
        running.erase(id);
    }

    enum class Blame { nobody, job };

    void give_back(Running& run, const std::string& reason, Blame blame) noexcept {
        const auto& job = run.job();
        try {
            auto work = run.work(db::Mode::write);
            const auto delay = blame == Blame::job ? backoff(job.attempts, patience_with(job.kind)) : 0ms;
            work->db(sql::put_back_job{.job = job.job_id,
                                       .fence = job.fence,
                                       .due = work->now + delay,
                                       .error = reason,
                                       .attempts = blame == Blame::job ? job.attempts : job.attempts - 1});
            work->commit();
            log::info("A job goes back into the queue",
                      {{"job", job.job_id.value}, {"kind", job.kind}, {"reason", reason}});
        } catch (const std::exception& failure) {
            // The lease runs out by itself and the job is leased again.
            log::warning("A job could not be given back", {{"job", job.job_id.value}, {"error", failure.what()}});
        }
    }

    void bury(Running& run, const std::string& reason) noexcept {
        const auto& job = run.job();
        try {
            auto work = run.work(db::Mode::write);
            bury_in(*work, job, reason);
            work->commit();
        } catch (const std::exception& failure) {
            log::warning("A job could not be buried", {{"job", job.job_id.value}, {"error", failure.what()}});
        }
    }

    void bury_in(Work& work, const Leased& job, const std::string& reason) {
        const auto text = valid_utf8(reason);
        if (work.db(sql::bury_job{.job = job.job_id, .fence = job.fence, .now = work.now, .error = text}) == 0) return;
        log::error("A job is given up", {{"job", job.job_id.value}, {"kind", job.kind}, {"reason", text}});
        const auto kind = kinds.find(job.kind);
        if (kind != kinds.end() && kind->second.given_up) kind->second.given_up(work, job, text);
    }

    // Extends the leases held here, stops what lost its lease, and gives back what another worker's death left behind.
    void beat() {
        std::vector<std::shared_ptr<Running>> held;
        {
            const std::scoped_lock lock(mutex);
            for (const auto& [id, run] : running) held.push_back(run);
        }
        auto work = across_companies();
        for (const auto& run : held) {
            const auto kept = work->db(
                sql::extend_lease{.job = run->job().job_id, .fence = run->job().fence, .until = work->now + lease});
            if (kept == 0 && !run->finished()) run->request_stop();
        }
        work->commit();
        give_back_expired(work->now);
    }

    // Jobs whose lease ended before that moment: their worker is dead.
    void give_back_expired(Instant before) {
        auto work = across_companies();
        const auto lost = work->db(sql::expired_leases{.now = before});
        work->commit();
        for (const auto& job : lost) {
            Work own(database, Work::system(job.company_id), db::Mode::write, clock.now());
            if (job.attempts >= job.max_attempts) {
                bury_in(own, job, "The worker died each time it ran this.");
            } else {
                own.db(sql::put_back_job{.job = job.job_id,
                                         .fence = job.fence,
                                         .due = own.now,
                                         .error = "The worker died.",
                                         .attempts = job.attempts});
            }
            own.commit();
        }
        if (!lost.empty()) wake();
    }

    // Also while draining: the leases of what is still running go on.
    void beat_until_workers_end() {
        std::unique_lock lock(mutex);
        while (!workers_ended) {
            lock.unlock();
            try {
                beat();
            } catch (const std::exception& failure) {
                log::warning("The queue's heartbeat failed", {{"error", failure.what()}});
            }
            lock.lock();
            changed.wait_for(lock, lease / 4, [&] { return workers_ended; });
        }
    }
};

Queue::Queue(db::Database& database, const Clock& clock, std::chrono::seconds lease, std::int64_t attempts)
    : workshop_(std::make_unique<Workshop>(database, clock, lease, attempts)) {}

Queue::~Queue() { drain(); }

void Queue::observe(std::function<TraceContext()> begin, std::function<void(const Observation&)> observer) {
    workshop_->begin_trace = std::move(begin);
    workshop_->observer = std::move(observer);
}

void Queue::handle(std::string kind, Handler handler, GivenUp given_up, std::optional<Patience> patience) {
    workshop_->kinds[std::move(kind)] = {std::move(handler), std::move(given_up),
                                         patience.value_or(Patience{.attempts = workshop_->attempts})};
}

JobId Queue::order(Work& work, std::string_view kind, std::string_view payload, std::string_view unique_key,
                   std::chrono::seconds after) {
    JobId id(work.new_id());
    const std::optional<std::string> key = unique_key.empty() ? std::nullopt : std::optional(std::string(unique_key));
    const sql::insert_job insert{.job = id,
                                 .kind = std::string(kind),
                                 .unique_key = key,
                                 .payload = std::string(payload),
                                 .max_attempts = workshop_->patience_with(kind).attempts,
                                 .due = work.now + after,
                                 .created = work.now};
    // The one that was in the way may have ended before it is looked for.
    while (work.db(insert) == 0) {
        if (const auto live = work.db(sql::live_job{.unique_key = *key})) return live->job_id;
    }
    work.after_commit([this] { workshop_->wake(); });
    return id;
}

void Queue::cancel(Work& work, std::string_view unique_key) {
    const auto cancelled = work.db(sql::cancel_jobs{.unique_key = std::string(unique_key), .now = work.now});
    work.after_commit([this, cancelled] {
        const std::scoped_lock lock(workshop_->mutex);
        for (const auto& job : cancelled) {
            const auto found = workshop_->running.find(job.job_id.value);
            if (found != workshop_->running.end()) found->second->request_stop();
        }
    });
}

std::vector<Job> Queue::list(Work& work, std::optional<State> state, std::int64_t limit, std::int64_t offset) {
    return work.db(sql::list_jobs{.state = state, .limit = limit, .offset = offset});
}

std::int64_t Queue::count(Work& work, std::optional<State> state) { return work.db(sql::count_jobs{.state = state}); }

Job Queue::retry(Work& work, const JobId& job) {
    if (auto retried = work.db(sql::retry_job{.job = job, .now = work.now})) {
        work.after_commit([this] { workshop_->wake(); });
        return *retried;
    }
    if (work.db(sql::find_job{.job = job})) throw conflict("job_not_retryable");
    throw not_found("job");
}

std::vector<Counted> Queue::counts() {
    Work work(workshop_->database, Work::system({}), db::Mode::read, workshop_->clock.now());
    return work.db(sql::count_by_kind{});
}

std::vector<std::string> Queue::impossible() {
    Work work(workshop_->database, Work::system({}), db::Mode::read, workshop_->clock.now());
    return work.db(sql::impossible_jobs{});
}

bool Queue::mentions(const std::string& text) {
    Work work(workshop_->database, Work::system({}), db::Mode::read, workshop_->clock.now());
    return work.db(sql::count_mentions{.text = text}) > 0;
}

void Queue::rewrite(std::string_view kind,
                    const std::function<std::optional<std::string>(const std::string& payload)>& rewritten) {
    JobId after;
    while (true) {
        Work work(workshop_->database, Work::system({}), db::Mode::write, workshop_->clock.now());
        const auto rows =
            work.db(sql::live_payloads{.kind = std::string(kind), .after = after, .limit = rewritten_at_a_time});
        for (const auto& row : rows)
            if (const auto payload = rewritten(row.payload))
                work.db(sql::rewrite_payload{.job = row.job_id, .payload = *payload});
        work.commit();
        if (std::ssize(rows) < rewritten_at_a_time) return;
        after = rows.back().job_id;
    }
}

void Queue::start(unsigned workers) {
    // One process holds a SQLite database: whatever runs in it at the start is left from a process that died.
    if (workshop_->database.engine() == db::Engine::sqlite)
        workshop_->give_back_expired(workshop_->clock.now() + std::chrono::hours(24));
    for (unsigned i = 0; i < workers; ++i) workshop_->workers.emplace_back([this] { workshop_->work_until_drained(); });
    workshop_->heart = std::thread([this] { workshop_->beat_until_workers_end(); });
}

void Queue::stop() {
    {
        const std::scoped_lock lock(workshop_->mutex);
        workshop_->draining = true;
        for (const auto& [id, run] : workshop_->running) run->request_stop();
    }
    workshop_->changed.notify_all();
}

void Queue::drain() {
    stop();
    for (auto& worker : workshop_->workers) worker.join();
    workshop_->workers.clear();
    {
        const std::scoped_lock lock(workshop_->mutex);
        workshop_->workers_ended = true;
    }
    workshop_->changed.notify_all();
    if (workshop_->heart.joinable()) workshop_->heart.join();
}

}  // namespace attune::jobs

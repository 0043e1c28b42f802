#pragma once
// The queue: a job is a row written in the transaction that caused it, leased by a worker, finished with a fencing token.
// At-least-once running, exactly-once effect: a job's writes and its completion are one transaction, refused when the lease
// was lost meanwhile. Backoff with jitter, a dead letter with its reason, replay, unique keys.

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/time.hpp"
#include "platform/db/db.hpp"
#include "platform/jobs/types.hpp"

namespace attune::jobs {

// A running job, as its handler sees it.
class Run {
public:
    virtual ~Run() = default;
    virtual const Leased& job() const = 0;
    virtual Instant now() const = 0;
    // Set when the lease was lost, the job was cancelled or the server drains: stop soon, nothing will be committed.
    virtual std::stop_token stop() const = 0;
    // A transaction of the job's company, for reading and for steps of its own.
    virtual std::unique_ptr<Work> work(db::Mode mode) = 0;
    // Completes the job in the given Work and commits both. Throws Problem 409 `lease_lost` when somebody else has it now.
    virtual void finish(Work& work) = 0;
};

// What a job's failure means: thrown by handlers. Everything else thrown is retried with backoff.
struct Hopeless : std::exception {  // retrying cannot help: dead letter at once
    std::string reason;
    explicit Hopeless(std::string reason) : reason(std::move(reason)) {}
    const char* what() const noexcept override { return reason.c_str(); }
};

using Handler = std::function<void(Run&)>;
// Called in the transaction that gives a job up for good, so that its feature can say so to people.
using GivenUp = std::function<void(Work&, const Leased&, const std::string& reason)>;

// One run of a job that ended, for traces.
struct Observation {
    const Leased* job;
    TraceContext trace;
    std::string_view failure;  // empty when it went well
    std::chrono::nanoseconds took;
};

// How long a kind of job is tried again: the first wait, four times as long each time up to the longest, so many attempts.
struct Patience {
    std::chrono::seconds first{2}, longest{600};
    std::int64_t attempts = 5;
};

class Queue {
public:
    // A worker that has not extended its lease for that long counts as dead, and its jobs run again. A job that has failed
    // so many times is given up.
    Queue(db::Database& database, const Clock& clock, std::chrono::seconds lease = std::chrono::seconds(60),
          std::int64_t attempts = 5);
    ~Queue();

    // Both before start(). Each run works for a trace of its own, which `begin` makes.
    void observe(std::function<TraceContext()> begin, std::function<void(const Observation&)> observer);
    void handle(std::string kind, Handler handler, GivenUp given_up = {}, std::optional<Patience> patience = {});

    // Writes the job's row in this Work; workers are woken after its commit. A unique key that is queued or running already
    // adds nothing. `payload` is JSON text. It is due after the given time.
    JobId order(Work& work, std::string_view kind, std::string_view payload, std::string_view unique_key = {},
                std::chrono::seconds after = std::chrono::seconds(0));
    // Cancels queued and running jobs of this key: queued rows end as cancelled, a running one is stopped.
    void cancel(Work& work, std::string_view unique_key);

    std::vector<Job> list(Work& work, std::optional<State> state, std::int64_t limit, std::int64_t offset);
    std::int64_t count(Work& work, std::optional<State> state);
    Job retry(Work& work, const JobId& job);  // 404, or 409 job_not_retryable
    std::vector<Counted> counts();            // all companies, for metrics and health

    // For whoever checks the whole database: jobs whose state and times contradict each other, the first few of them; and whether
    // a job that is not done has this text in its payload.
    std::vector<std::string> impossible();
    bool mentions(const std::string& text);

    // Writes the payloads anew that are not done: of each the answer, where there is one. A job that runs meanwhile has read its own.
    void rewrite(std::string_view kind,
                 const std::function<std::optional<std::string>(const std::string& payload)>& rewritten);

    void start(unsigned workers);
    // Leases no more and asks running jobs to stop.
    void stop();
    // The same, returns their leases and waits for them.
    void drain();

private:
    struct Workshop;
    std::unique_ptr<Workshop> workshop_;
};

}  // namespace attune::jobs

#pragma once
// What a queued job is, as rows and on the wire.

#include <cstdint>
#include <optional>
#include <string>

#include "core/ids.hpp"
#include "core/time.hpp"

namespace attune::jobs {

// queued → running → done, or back to queued with a later due time, or dead; cancelled from queued or running.
enum class State { queued, running, done, dead, cancelled };

struct Job {
    JobId job_id;
    std::string kind;
    State state = State::queued;
    std::int64_t attempts = 0;
    std::int64_t max_attempts = 0;
    std::optional<std::string> error;
    Timestamp due_at;
    Timestamp created_at;
    std::optional<Timestamp> finished_at;
};

// A job that a worker holds until its lease ends; `fence` grows with every lease.
struct Leased {
    JobId job_id;
    CompanyId company_id;
    std::string kind;
    std::string payload;
    std::int64_t attempts = 0;
    std::int64_t max_attempts = 0;
    std::int64_t fence = 0;
};

struct Counted {
    std::string kind;
    std::string state;
    std::int64_t jobs = 0;
};

struct Cancelled {
    JobId job_id;
};

struct LivePayload {
    JobId job_id;
    std::string payload;
};

struct Due {
    Instant due_at;
};

}  // namespace attune::jobs

#pragma once
// Refused sign-ins of people we know, on their way into the audit log of their company.
//
// They are written apart from the request: otherwise its answer would take longer for an address that exists. A person has at most one
// row a minute, which says how many tries it stands for; what a process has not written yet when it is killed is lost.

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/ids.hpp"
#include "core/time.hpp"

namespace attune {

struct RefusedSignIn {
    UserId user;
    CompanyId company;
    std::string address, request_id;  // of the last try
    std::int64_t times = 1;
};

class RefusedSignIns {
public:
    static constexpr std::size_t most = 10'000;  // people at a time; of more than that, nothing is remembered
    static constexpr auto between_rows = std::chrono::minutes(1);

    void add(RefusedSignIn refused);
    // What is to be written now; of each person the first at once, the rest when a minute is over.
    std::vector<RefusedSignIn> due(Instant now);
    // All that was not written yet.
    std::vector<RefusedSignIn> rest();

private:
    struct Waiting {
        RefusedSignIn refused;
        Instant due_at{};
    };
    std::mutex mutex_;
    std::unordered_map<std::string, Waiting> waiting_;  // by the user's id
};

}  // namespace attune

#pragma once
// Which buckets a request takes from: its address's, or its user's and their company's, and the one of its route's class.
//
// Each server counts for itself. Where servers share buckets (Settings::shared_buckets), those are asked as well, and while they
// do not answer the own count goes on alone; so nobody waits for what is away, and nothing is forgotten when it comes back empty.

#include <array>
#include <span>

#include "platform/http/http.hpp"
#include "platform/http/rate_limit.hpp"

namespace attune::http {

class Buckets {
public:
    explicit Buckets(const Settings& settings);

    // The bucket that has least, or the one that is empty: then nothing is taken from the others either.
    Allowance take_as_address(std::string_view address, RateClass rate);
    Allowance take_as_user(const UserId& user, const CompanyId& company, RateClass rate);
    Allowance look_as_address(std::string_view address);

    // Requests with credentials that turn out wrong: apart, so that colleagues behind one address keep theirs.
    Allowance look_at_refusals(std::string_view address);
    void count_refusal(std::string_view address);

private:
    struct Wanted {
        RateLimiter& own;
        Bucket bucket;
    };
    Allowance take(std::span<Wanted> wanted);
    RateLimiter& of_class(RateClass rate) { return by_class_[static_cast<std::size_t>(rate)]; }

    const RateLimits& limits_;
    const SharedBuckets& shared_;
    RateLimiter by_address_, by_refusal_, by_user_, by_company_;
    std::array<RateLimiter, rate_classes> by_class_;
};

}  // namespace attune::http

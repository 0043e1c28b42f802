#include <catch2/catch_test_macros.hpp>

#include "platform/http/buckets.hpp"

using namespace attune;
using namespace attune::http;

namespace {

const UserId somebody("00000000-0000-7000-8000-000000000001"), colleague("00000000-0000-7000-8000-000000000002");
const CompanyId company("00000000-0000-7000-8000-0000000000c1");

Settings limited(RateLimits limits) {
    Settings settings;
    settings.rate_limits = limits;
    return settings;
}

}  // namespace

TEST_CASE("A company has a bucket that its people share") {
    const auto settings = limited({.user_requests = 10, .company_requests = 3});
    Buckets buckets(settings);
    CHECK(buckets.take_as_user(somebody, company, RateClass::read).remaining == 2);
    CHECK(buckets.take_as_user(colleague, company, RateClass::read).remaining == 1);
    CHECK(buckets.take_as_user(colleague, company, RateClass::read).allowed);
    const auto refused = buckets.take_as_user(somebody, company, RateClass::read);
    CHECK_FALSE(refused.allowed);
    CHECK(refused.limit == 3);
}

TEST_CASE("A class of routes has a bucket of its own, and an empty one takes nothing from the others") {
    RateLimits limits{.anonymous_requests = 2, .user_requests = 5};
    limits.class_requests[static_cast<std::size_t>(RateClass::upload)] = 1;
    const auto settings = limited(limits);
    Buckets buckets(settings);
    CHECK(buckets.take_as_user(somebody, company, RateClass::upload).limit == 1);
    for (int i = 0; i < 10; ++i) CHECK_FALSE(buckets.take_as_user(somebody, company, RateClass::upload).allowed);
    CHECK(buckets.take_as_user(colleague, company, RateClass::upload).allowed);
    CHECK(buckets.take_as_user(somebody, company, RateClass::read).remaining == 3);
    CHECK(buckets.take_as_address("192.0.2.1", RateClass::upload).allowed);
    CHECK_FALSE(buckets.take_as_address("192.0.2.1", RateClass::upload).allowed);
    CHECK(buckets.take_as_address("192.0.2.1", RateClass::read).remaining == 0);
}

TEST_CASE("Shared buckets are asked with what is limited, and their answer counts where it is tighter") {
    auto settings = limited({.anonymous_requests = 0, .user_requests = 10, .company_requests = 100});
    std::vector<std::string> asked;
    std::vector<Allowance> answer;
    settings.shared_buckets = [&](std::span<const Bucket> wanted, std::chrono::seconds window) {
        CHECK(window == std::chrono::seconds(60));
        asked.clear();
        for (const auto& bucket : wanted) asked.push_back(bucket.key);
        return answer;
    };
    Buckets buckets(settings);
    CHECK(buckets.take_as_user(somebody, company, RateClass::read).remaining == 9);
    CHECK(asked == std::vector<std::string>{"user:" + somebody.value, "company:" + company.value});
    answer = {{.limit = 10, .remaining = 4, .reset_seconds = 30}, {.limit = 100, .remaining = 70, .reset_seconds = 30}};
    CHECK(buckets.take_as_user(somebody, company, RateClass::read).remaining == 4);
    answer = {{.limit = 10, .remaining = 4}, {.allowed = false, .limit = 100, .reset_seconds = 2}};
    CHECK_FALSE(buckets.take_as_user(somebody, company, RateClass::read).allowed);
    asked.clear();
    CHECK(buckets.take_as_address("192.0.2.1", RateClass::read).limit == 0);
    CHECK(asked.empty());
}

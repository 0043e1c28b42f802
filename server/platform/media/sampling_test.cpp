#include "platform/media/sampling.hpp"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

using namespace attune::media;

namespace {

std::vector<double> every(double step, int count, double from = 0) {
    std::vector<double> times;
    for (int i = 0; i < count; ++i) times.push_back(from + i * step);
    return times;
}

int wanted_in(const GroupPlan& plan) { return static_cast<int>(std::ranges::count(plan.wanted, true)); }

}  // namespace

TEST_CASE("a long group is decoded up to its last wanted picture") {
    const auto plan = plan_group(SamplingClock(0.5), every(1.0 / 30, 45));  // 1.5 s: wanted at 0, 0.5, 1.0
    CHECK(wanted_in(plan) == 3);
    CHECK(plan.decoded == 31);
    CHECK(plan.wanted[15]);
}

TEST_CASE("of groups of half a second only the key frame is decoded") {
    SamplingClock clock(0.5);
    const auto plan = plan_group(clock, every(1.0 / 30, 15));
    CHECK(plan.decoded == 1);
    clock.take(0);
    CHECK(plan_group(clock, every(1.0 / 30, 15, 0.5)).decoded == 1);
}

TEST_CASE("a group between two wanted moments is not decoded at all") {
    SamplingClock clock(0.5);
    clock.take(0.5);
    CHECK(plan_group(clock, every(1.0 / 30, 10, 0.6)).decoded == 0);
}

TEST_CASE("frames out of order: what stands before a wanted one in decoding order is kept") {
    // I P B B: shown as I B B P; the second wanted moment falls on the first B.
    const std::vector<double> times{0.0, 0.75, 0.5, 0.625};
    const auto plan = plan_group(SamplingClock(0.5), times);
    CHECK(plan.decoded == 3);
    CHECK(plan.wanted == std::vector{true, false, true, false});
}

TEST_CASE("a file slower than the clock gives every frame once") {
    const auto plan = plan_group(SamplingClock(0.5), every(1.0, 10));
    CHECK(wanted_in(plan) == 10);
    CHECK(plan.decoded == 10);
}

TEST_CASE("a time that was rounded down still stands for its moment") {
    SamplingClock clock(0.5);
    clock.take(0);
    CHECK(clock.wants(0.4995));
    CHECK_FALSE(clock.wants(0.49));
}

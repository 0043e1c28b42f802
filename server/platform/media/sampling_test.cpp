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
    const auto plan =
        plan_group(SamplingClock(0.5), every(1.0 / 30, 45), std::nullopt);  // 1.5 s: wanted at 0, 0.5, 1.0
    CHECK(wanted_in(plan) == 3);
    CHECK(plan.decoded == 31);
    CHECK(plan.wanted[15]);
}

TEST_CASE("of groups of half a second only the key frame is decoded") {
    SamplingClock clock(0.5);
    const auto plan = plan_group(clock, every(1.0 / 30, 15), 0.5);
    CHECK(plan.decoded == 1);
    clock.take(0);
    CHECK(plan_group(clock, every(1.0 / 30, 15, 0.5), 1.0).decoded == 1);
}

TEST_CASE("a group between two wanted moments is not decoded at all") {
    SamplingClock clock(0.5);
    clock.take(0.5);
    CHECK(plan_group(clock, every(1.0 / 30, 10, 0.6), 0.93).decoded == 0);
}

TEST_CASE("of a window's frames the one that is decoded first is taken") {
    // I P B B: shown as I B B P, so the P is there before the two that stand before it.
    const std::vector<double> times{0.0, 0.75, 0.5, 0.625};
    const auto plan = plan_group(SamplingClock(0.5), times, std::nullopt);
    CHECK(plan.decoded == 2);
    CHECK(plan.wanted == std::vector{true, true, false, false});
}

TEST_CASE("a window in which the next group begins is left to its key frame") {
    const auto times = every(1.0 / 30, 38);  // up to 1.23 s
    CHECK(plan_group(SamplingClock(0.5), times, 1.267).decoded == 16);
    CHECK(plan_group(SamplingClock(0.5), times, 1.5).decoded == 31);
    CHECK(plan_group(SamplingClock(0.5), times, std::nullopt).decoded == 31);
}

TEST_CASE("a file slower than the clock gives every frame once") {
    const auto plan = plan_group(SamplingClock(0.5), every(1.0, 10), std::nullopt);
    CHECK(wanted_in(plan) == 10);
    CHECK(plan.decoded == 10);
}

TEST_CASE("at a high rate every frame is wanted") {
    CHECK(wanted_in(plan_group(SamplingClock(1e-5), every(1.0 / 60, 100), std::nullopt)) == 100);
}

TEST_CASE("a time that was rounded down still stands for its moment") {
    SamplingClock clock(0.5);
    clock.take(0);
    CHECK(clock.wants(0.4995));
    CHECK_FALSE(clock.wants(0.49));
}

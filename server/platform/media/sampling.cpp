#include "platform/media/sampling.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace attune::media {
namespace {

// Time bases round: a frame at 0.4999 s stands for 0.5 s.
constexpr double tolerance = 0.002;

}  // namespace

bool SamplingClock::wants(double seconds) const { return seconds >= next_ - tolerance; }

void SamplingClock::take(double seconds) { next_ = (std::floor((seconds + tolerance) / step_) + 1) * step_; }

GroupPlan plan_group(SamplingClock clock, std::span<const double> presentation_times) {
    std::vector<std::size_t> shown(presentation_times.size());
    std::iota(shown.begin(), shown.end(), std::size_t{0});
    std::ranges::stable_sort(shown, {}, [&](std::size_t packet) { return presentation_times[packet]; });

    GroupPlan plan{.decoded = 0, .wanted = std::vector<bool>(presentation_times.size())};
    for (const std::size_t packet : shown) {
        const double seconds = presentation_times[packet];
        if (!clock.wants(seconds)) continue;
        clock.take(seconds);
        plan.wanted[packet] = true;
        plan.decoded = std::max(plan.decoded, packet + 1);
    }
    return plan;
}

}  // namespace attune::media

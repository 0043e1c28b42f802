#include "platform/media/sampling.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace attune::media {
namespace {

// Time bases round: a frame at 0.4999 s belongs to the window that begins at 0.5 s.
constexpr double tolerance = 0.002;

}  // namespace

std::int64_t SamplingClock::window_of(double seconds) const {
    return static_cast<std::int64_t>(std::floor((seconds + std::min(tolerance, step_ / 10)) / step_));
}

GroupPlan plan_group(const SamplingClock& clock, std::span<const double> presentation_times,
                     std::optional<double> next_key_frame) {
    std::map<std::int64_t, std::size_t> first_decoded;
    for (std::size_t packet = 0; packet < presentation_times.size(); ++packet)
        if (clock.wants(presentation_times[packet]))
            first_decoded.try_emplace(clock.window_of(presentation_times[packet]), packet);

    GroupPlan plan{.decoded = 0, .wanted = std::vector<bool>(presentation_times.size())};
    for (const auto& [window, packet] : first_decoded) {
        if (next_key_frame && clock.window_of(*next_key_frame) == window) continue;
        plan.wanted[packet] = true;
        plan.decoded = std::max(plan.decoded, packet + 1);
    }
    return plan;
}

}  // namespace attune::media

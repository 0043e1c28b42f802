#pragma once
// Which frames of a group must be decoded: pure rules, without FFmpeg.

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace attune::media {

// The moments at which a picture is wanted: every `step` seconds, the first frame at or after each.
class SamplingClock {
public:
    explicit SamplingClock(double step) : step_(step) {}

    bool wants(double seconds) const;
    void take(double seconds);  // this frame was handed over: the next wanted moment lies behind it

private:
    double step_;
    double next_ = 0;
};

struct GroupPlan {
    std::size_t decoded = 0;   // this many packets from the first on, in decoding order; the rest is not needed
    std::vector<bool> wanted;  // for each of them: its picture will be handed over
};

// A group is a key frame and what follows up to the next one, in decoding order, with presentation times in seconds.
GroupPlan plan_group(SamplingClock clock, std::span<const double> presentation_times);

}  // namespace attune::media

#pragma once
// Which frames of a group must be decoded: pure rules, without FFmpeg.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace attune::media {

// Time in windows of `step` seconds: one picture is wanted from each.
class SamplingClock {
public:
    explicit SamplingClock(double step) : step_(step) {}

    std::int64_t window_of(double seconds) const;
    bool wants(double seconds) const { return window_of(seconds) >= next_; }
    void take(double seconds) { next_ = window_of(seconds) + 1; }  // this frame was handed over

private:
    double step_;
    std::int64_t next_ = 0;
};

struct GroupPlan {
    std::size_t decoded = 0;   // this many packets from the first on, in decoding order; the rest is not needed
    std::vector<bool> wanted;  // for each packet: its picture will be handed over
};

// A group is a key frame and what follows up to the next one, in decoding order, with presentation times in seconds. Of the
// frames of a window the one that is decoded first is taken; a window in which the next group begins is left to that one's
// key frame, which costs nothing but itself.
GroupPlan plan_group(const SamplingClock& clock, std::span<const double> presentation_times,
                     std::optional<double> next_key_frame);

}  // namespace attune::media

#pragma once
// The video stream inside the child: packets in, the wanted pictures out, upright and small.

#include <deque>

#include "platform/media/container.hpp"
#include "platform/media/sampling.hpp"

namespace attune::media {

class Pictures {
public:
    Pictures(const Container& container, const Probe& probe, const Wish& wish);

    void take(Owned<AVPacket> packet);
    void finish();
    int handed_over() const { return handed_over_; }

private:
    enum class Group { complete, goes_on };

    void decode(Group group, std::optional<double> next_key_frame);
    bool decode_without_between(const GroupPlan& plan);
    void decode(const GroupPlan& plan, std::size_t count, AVDiscard unwanted);
    void feed(const AVPacket* packet);
    void begin_anew();
    bool misses_frame() const;
    void hand_over(const AVFrame& frame);
    double seconds_of(std::int64_t timestamp) const;
    std::optional<std::vector<double>> times() const;

    const AVStream& stream_;
    double start_;
    int rotation_;
    int longest_side_;
    Owned<AVCodecContext> decoder_;
    Owned<AVFrame> frame_;
    Owned<SwsContext> scaler_;
    SamplingClock clock_;
    std::deque<Owned<AVPacket>> group_;
    std::size_t group_bytes_ = 0;
    bool may_leave_out_;
    bool leaves_out_ = false;
    int handed_over_ = 0;
};

}  // namespace attune::media

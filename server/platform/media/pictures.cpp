#include "platform/media/pictures.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "platform/media/heard.hpp"
#include "platform/media/wire.hpp"

namespace attune::media {
namespace {

// A group is held back until its end is known. Beyond this it is decoded as it comes.
constexpr std::size_t longest_group = 2000;
constexpr std::size_t largest_group = 64u << 20;

struct Size {
    int width;
    int height;
};

Size fitted(double width, double height, int longest_side) {
    const double scale = std::min(1.0, longest_side / std::max(width, height));
    return {std::max(1, static_cast<int>(std::lround(width * scale))),
            std::max(1, static_cast<int>(std::lround(height * scale)))};
}

std::vector<std::uint8_t> turned(const std::vector<std::uint8_t>& rgb, Size& size, int clockwise) {
    if (clockwise == 0) return rgb;
    const auto [width, height] = size;
    std::vector<std::uint8_t> upright(rgb.size());
    if (clockwise != 180) std::swap(size.width, size.height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const int to_x = clockwise == 90 ? height - 1 - y : clockwise == 180 ? width - 1 - x : y;
            const int to_y = clockwise == 90 ? x : clockwise == 180 ? height - 1 - y : width - 1 - x;
            std::copy_n(&rgb[static_cast<std::size_t>(y * width + x) * 3], 3,
                        &upright[static_cast<std::size_t>(to_y * size.width + to_x) * 3]);
        }
    return upright;
}

void send_picture(double seconds, Size size, const std::vector<std::uint8_t>& rgb) {
    const PictureHead head{seconds, size.width, size.height};
    const std::array parts{std::as_bytes(std::span(&head, 1)), std::as_bytes(std::span(rgb))};
    sandbox::send(kind_picture, parts);
}

}  // namespace

Pictures::Pictures(const Container& container, const Probe& probe, const Wish& wish)
    : stream_(*container.video()), start_(container.start_seconds()), rotation_(probe.rotation),
      longest_side_(wish.longest_side), decoder_(decoder_for(stream_)), frame_(owned(av_frame_alloc())),
      clock_(1.0 / wish.pictures_per_second), may_leave_out_(stream_.codecpar->codec_id == AV_CODEC_ID_HEVC) {}

double Pictures::seconds_of(std::int64_t timestamp) const {
    return static_cast<double>(timestamp) * av_q2d(stream_.time_base) - start_;
}

void Pictures::take(Owned<AVPacket> packet) {
    if ((packet->flags & AV_PKT_FLAG_KEY) && !group_.empty()) {
        const bool has_time = packet->pts != AV_NOPTS_VALUE;
        decode(Group::complete, has_time ? std::optional(seconds_of(packet->pts)) : std::nullopt);
    }
    group_bytes_ += static_cast<std::size_t>(packet->size);
    group_.push_back(std::move(packet));
    if (group_.size() > longest_group || group_bytes_ > largest_group) decode(Group::goes_on, std::nullopt);
}

void Pictures::finish() {
    decode(Group::complete, std::nullopt);
    feed(nullptr);
}

// Nothing when a packet has no time of its own, as in some AVI files.
std::optional<std::vector<double>> Pictures::times() const {
    std::vector<double> times;
    for (const auto& packet : group_) {
        if (packet->pts == AV_NOPTS_VALUE) return std::nullopt;
        times.push_back(seconds_of(packet->pts));
    }
    return times;
}

void Pictures::decode(Group group, std::optional<double> next_key_frame) {
    const auto known = times();
    if (!known) {
        decoder_->skip_frame = AVDISCARD_DEFAULT;
        for (const auto& packet : group_) feed(packet.get());
    } else {
        const auto plan = plan_group(clock_, *known, next_key_frame);
        const std::size_t decoded = group == Group::complete ? plan.decoded : group_.size();
        if (group != Group::complete || !decode_without_between(plan)) decode(plan, decoded, AVDISCARD_NONREF);
        // The decoder has missed frames; the next key frame makes a new beginning.
        if (decoded < group_.size()) begin_anew();
    }
    group_.clear();
    group_bytes_ = 0;
}

// Encoders put frames between others that only their neighbours refer to, and say so of the last of them alone. An HEVC
// frame names the frames that it needs, and the decoder complains when it has not got one: so all that lie between are left
// out until it does. Then the group is decoded again as any other, and so are all after it.
bool Pictures::decode_without_between(const GroupPlan& plan) {
    if (!may_leave_out_ || plan.decoded == 0 || !(group_.front()->flags & AV_PKT_FLAG_KEY)) return false;
    begin_anew();
    heard.missing_frame = false;
    leaves_out_ = true;
    decode(plan, plan.decoded, AVDISCARD_BIDIR);
    may_leave_out_ = !misses_frame();
    leaves_out_ = false;
    if (!may_leave_out_) avcodec_flush_buffers(decoder_.get());
    return may_leave_out_;
}

void Pictures::decode(const GroupPlan& plan, std::size_t count, AVDiscard unwanted) {
    for (std::size_t i = 0; i < count && !misses_frame(); ++i) {
        decoder_->skip_frame = plan.wanted[i] ? AVDISCARD_DEFAULT : unwanted;
        feed(group_[i].get());
    }
}

bool Pictures::misses_frame() const { return leaves_out_ && heard.missing_frame; }

void Pictures::begin_anew() {
    feed(nullptr);
    avcodec_flush_buffers(decoder_.get());
}

// Without a packet: what the decoder still holds. A damaged packet costs its picture, not the file.
void Pictures::feed(const AVPacket* packet) {
    unless_out_of_memory(avcodec_send_packet(decoder_.get(), packet));
    while (unless_out_of_memory(avcodec_receive_frame(decoder_.get(), frame_.get())) >= 0)
        if (!misses_frame()) hand_over(*frame_);
}

void Pictures::hand_over(const AVFrame& frame) {
    if (frame.best_effort_timestamp == AV_NOPTS_VALUE || frame.width <= 0 || frame.height <= 0) return;
    const double seconds = std::max(0.0, seconds_of(frame.best_effort_timestamp));
    if (!clock_.wants(seconds)) return;
    const AVRational shape = frame.sample_aspect_ratio;
    const double stretch = shape.num > 0 && shape.den > 0 ? std::clamp(av_q2d(shape), 0.1, 10.0) : 1.0;
    Size size = fitted(frame.width * stretch, frame.height, longest_side_);
    scaler_.reset(sws_getCachedContext(scaler_.release(), frame.width, frame.height,
                                       static_cast<AVPixelFormat>(frame.format), size.width, size.height,
                                       AV_PIX_FMT_RGB24, SWS_BILINEAR, nullptr, nullptr, nullptr));
    if (!scaler_) return;
    // The scaler writes in wide steps and may touch a little more than a row.
    std::vector<std::uint8_t> rgb(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height) * 3 +
                                  64);
    std::uint8_t* rows[] = {rgb.data()};
    const int row_bytes[] = {size.width * 3};
    if (unless_out_of_memory(sws_scale(scaler_.get(), frame.data, frame.linesize, 0, frame.height, rows, row_bytes)) <=
        0)
        return;
    rgb.resize(rgb.size() - 64);
    clock_.take(seconds);
    const auto upright = turned(rgb, size, rotation_);
    send_picture(seconds, size, upright);
    ++handed_over_;
}

}  // namespace attune::media

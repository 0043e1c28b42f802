#include "platform/media/sound.hpp"

#include <array>
#include <cmath>

#include "platform/media/wire.hpp"

namespace attune::media {
namespace {

constexpr std::size_t samples_a_message = sound_rate / 2;
// A jump of the clock larger than this is a real gap, not rounding.
constexpr double gap = 0.1;

}  // namespace

Sound::Sound(const Container& container)
    : stream_(*container.sound()), start_(container.start_seconds()), decoder_(decoder_for(stream_)),
      frame_(owned(av_frame_alloc())) {}

void Sound::finish() {
    feed(nullptr);
    convert(nullptr);
    flush();
}

void Sound::feed(const AVPacket* packet) {
    unless_out_of_memory(avcodec_send_packet(decoder_.get(), packet));
    while (unless_out_of_memory(avcodec_receive_frame(decoder_.get(), frame_.get())) >= 0) {
        keep_time(*frame_);
        convert(frame_.get());
    }
}

void Sound::keep_time(const AVFrame& frame) {
    if (frame.best_effort_timestamp == AV_NOPTS_VALUE) return;
    const double seconds = static_cast<double>(frame.best_effort_timestamp) * av_q2d(stream_.time_base) - start_;
    const double expected = begins_ + static_cast<double>(waiting_.size()) / sound_rate;
    if (std::abs(seconds - expected) < gap) return;
    flush();
    begins_ = std::max(0.0, seconds);
}

// Without a frame: what the resampler still holds.
void Sound::convert(const AVFrame* frame) {
    if (!frame && !resampler_) return;
    if (frame && !resampler_) {
        const AVChannelLayout mono = AV_CHANNEL_LAYOUT_MONO;
        SwrContext* made = nullptr;
        swr_alloc_set_opts2(&made, &mono, AV_SAMPLE_FMT_S16, sound_rate, &frame->ch_layout,
                            static_cast<AVSampleFormat>(frame->format), frame->sample_rate, 0, nullptr);
        resampler_ = owned(made);
        if (unless_out_of_memory(swr_init(made)) < 0)
            throw sandbox::Refused("This file is damaged: its sound makes no sense.");
    }
    const int room = swr_get_out_samples(resampler_.get(), frame ? frame->nb_samples : 0);
    if (room <= 0) return;
    const auto before = waiting_.size();
    waiting_.resize(before + static_cast<std::size_t>(room));
    auto* into = reinterpret_cast<std::uint8_t*>(waiting_.data() + before);
    const int made = frame ? swr_convert(resampler_.get(), &into, room,
                                         const_cast<const std::uint8_t**>(frame->extended_data), frame->nb_samples)
                           : swr_convert(resampler_.get(), &into, room, nullptr, 0);
    waiting_.resize(before + static_cast<std::size_t>(std::max(0, unless_out_of_memory(made))));
    if (waiting_.size() >= samples_a_message) flush();
}

void Sound::flush() {
    if (waiting_.empty()) return;
    const std::array parts{std::as_bytes(std::span(&begins_, 1)), std::as_bytes(std::span(waiting_))};
    sandbox::send(kind_sound, parts);
    begins_ += static_cast<double>(waiting_.size()) / sound_rate;
    waiting_.clear();
}

}  // namespace attune::media

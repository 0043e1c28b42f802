#pragma once
// The opened file inside the child: only kinds of container that hold their own data, read through the one descriptor.

#include "platform/media/libav.hpp"
#include "platform/media/media.hpp"

namespace attune::media {

class Container {
public:
    // Throws sandbox::Refused with a sentence for people.
    explicit Container(const Wish& wish);

    Probe probe() const;
    AVStream* video() const { return video_; }  // null without
    AVStream* sound() const { return sound_; }  // null without

    // The next packet, or nothing at the end. Damaged ones are left out.
    Owned<AVPacket> next();

    // Where the file begins, in seconds, on its own clock.
    double start_seconds() const;
    // How far the packets have reached, in seconds from the beginning.
    double reached_seconds() const { return reached_; }
    // Throws sandbox::Refused when the file ended long before its own duration.
    void check_complete() const;

private:
    void open();
    std::span<AVStream*> streams() const { return {format_->streams, format_->nb_streams}; }
    void learn_streams();
    void choose_streams(Content content);
    void check_pictures() const;
    void check_duration(double longest_seconds) const;
    std::optional<double> duration() const;

    std::uint64_t position_ = 0;
    Owned<AVIOContext> input_;
    Owned<AVFormatContext> format_;  // closed before its input
    AVStream* video_ = nullptr;
    AVStream* sound_ = nullptr;
    double reached_ = 0;
};

// A decoder for a stream, single-threaded and with this room's limits. Throws sandbox::Refused.
Owned<AVCodecContext> decoder_for(const AVStream& stream);

}  // namespace attune::media

#pragma once
// The sound stream inside the child: packets in, 16 kHz mono samples out.

#include <vector>

#include "platform/media/container.hpp"

namespace attune::media {

class Sound {
public:
    explicit Sound(const Container& container);

    void take(const AVPacket& packet) { feed(&packet); }
    void finish();

private:
    void feed(const AVPacket* packet);
    void convert(const AVFrame* frame);
    void keep_time(const AVFrame& frame);
    void flush();

    const AVStream& stream_;
    double start_;
    Owned<AVCodecContext> decoder_;
    Owned<AVFrame> frame_;
    Owned<SwrContext> resampler_;
    double begins_ = 0;  // of the samples waiting
    std::vector<std::int16_t> waiting_;
};

}  // namespace attune::media

#pragma once
// FFmpeg's C objects with owners, and its errors as exceptions. For this room's .cpp files.

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/channel_layout.h>
#include <libavutil/display.h>
#include <libavutil/opt.h>
#include <libswresample/swresample.h>
#include <libswscale/swscale.h>
}

#include <memory>
#include <new>

#include "platform/sandbox/sandbox.hpp"

namespace attune::media {

struct Free {
    void operator()(AVFormatContext* context) const { avformat_close_input(&context); }
    void operator()(AVCodecContext* context) const { avcodec_free_context(&context); }
    void operator()(AVPacket* packet) const { av_packet_free(&packet); }
    void operator()(AVFrame* frame) const { av_frame_free(&frame); }
    void operator()(SwrContext* context) const { swr_free(&context); }
    void operator()(SwsContext* context) const { sws_freeContext(context); }
    void operator()(AVDictionary* dictionary) const { av_dict_free(&dictionary); }
    void operator()(AVIOContext* context) const {
        av_freep(&context->buffer);
        avio_context_free(&context);
    }
};

template <class Object>
using Owned = std::unique_ptr<Object, Free>;

template <class Object>
Owned<Object> owned(Object* object) {
    if (!object) throw std::bad_alloc();
    return Owned<Object>(object);
}

// FFmpeg says "no memory" by number; the sandbox wants to hear of it.
inline int unless_out_of_memory(int result) {
    if (result == AVERROR(ENOMEM)) throw std::bad_alloc();
    return result;
}

}  // namespace attune::media

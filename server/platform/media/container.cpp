#include "platform/media/container.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <format>
#include <string_view>
#include <utility>

#include "platform/media/heard.hpp"

namespace attune::media {
namespace {

using sandbox::Refused;

// Containers that carry their own data. Playlists (hls, dash, concat, …) point elsewhere and are not among them.
constexpr std::array<std::string_view, 13> containers{"mov,mp4,m4a,3gp,3g2,mj2",
                                                      "matroska,webm",
                                                      "avi",
                                                      "mpegts",
                                                      "mpeg",
                                                      "ogg",
                                                      "flv",
                                                      "wav",
                                                      "flac",
                                                      "mp3",
                                                      "aac",
                                                      "w64",
                                                      "aiff"};
constexpr auto codecs =
    "h264,hevc,vp8,vp9,libdav1d,av1,mpeg4,h263,mpeg1video,mpeg2video,theora,mjpeg,prores,msmpeg4v2,msmpeg4,wmv2,vc1,"
    "flv,rawvideo,"
    "aac,mp3,mp3float,mp2,mp2float,opus,vorbis,flac,ac3,eac3,alac,amrnb,amrwb,pcm_s16le,pcm_s16be,pcm_s24le,pcm_s24be,"
    "pcm_s32le,"
    "pcm_s32be,pcm_f32le,pcm_f32be,pcm_f64le,pcm_u8,pcm_s8,pcm_alaw,pcm_mulaw,adpcm_ms,adpcm_ima_wav,adpcm_ima_qt";
constexpr auto kinds_we_read = "MP4, MOV, WebM, MKV, AVI, MPEG, OGG and FLV can be read.";

constexpr int most_streams = 64;
constexpr std::int64_t most_pixels = 8192 * 4320;  // 8K cinema
constexpr int input_buffer = 64 * 1024;
constexpr std::int64_t probed_bytes = 5 << 20;

void listen(void*, int, const char* text, va_list) {
    const std::string_view line = text;
    if (line.contains("exceeds max_streams")) heard.too_many_streams = true;
    if (line.contains("moov atom not found")) heard.no_index = true;
    if (line.contains("Could not find ref with POC")) heard.missing_frame = true;
}

int read_bytes(void* opaque, std::uint8_t* into, int size) {
    auto& position = *static_cast<std::uint64_t*>(opaque);
    const auto count =
        sandbox::read_at(position, std::as_writable_bytes(std::span(into, static_cast<std::size_t>(size))));
    position += count;
    return count == 0 ? AVERROR_EOF : static_cast<int>(count);
}

std::int64_t seek(void* opaque, std::int64_t offset, int whence) {
    auto& position = *static_cast<std::uint64_t*>(opaque);
    const auto size = static_cast<std::int64_t>(sandbox::file_size());
    if (whence == AVSEEK_SIZE) return size;
    switch (whence & ~AVSEEK_FORCE) {
        case SEEK_SET: break;
        case SEEK_CUR: offset += static_cast<std::int64_t>(position); break;
        case SEEK_END: offset += size; break;
        default: return AVERROR(EINVAL);
    }
    if (offset < 0) return AVERROR(EINVAL);
    position = static_cast<std::uint64_t>(offset);
    return offset;
}

// A file that names other files gets none of them.
int open_nothing(AVFormatContext*, AVIOContext**, const char*, int, AVDictionary**) { return AVERROR(EPERM); }

[[noreturn]] void refuse_unopened(int error) {
    if (heard.too_many_streams)
        throw Refused(std::format("This file has more than {} streams, which no video needs.", most_streams));
    if (heard.no_index)
        throw Refused("This file is incomplete: its index is missing. Perhaps it was cut off on its way here.");
    unless_out_of_memory(error);
    throw Refused("This file is damaged: its beginning makes no sense as a video.");
}

const AVInputFormat* recognise(AVIOContext* input) {
    const AVInputFormat* kind = nullptr;
    const int score = av_probe_input_buffer2(input, &kind, "", nullptr, 0, 0);
    if (score < 0 || !kind) throw Refused(std::format("This is not a video. {}", kinds_we_read));
    if (!std::ranges::contains(containers, std::string_view(kind->name)))
        throw Refused(std::format("A file of the kind \"{}\" is not read here. {}", kind->name, kinds_we_read));
    return kind;
}

bool is_moving(const AVStream& stream) {
    return stream.codecpar->codec_type == AVMEDIA_TYPE_VIDEO &&
           !(stream.disposition & (AV_DISPOSITION_ATTACHED_PIC | AV_DISPOSITION_TIMED_THUMBNAILS));
}

int rotation_of(const AVStream& stream) {
    const AVPacketSideData* matrix = av_packet_side_data_get(
        stream.codecpar->coded_side_data, stream.codecpar->nb_coded_side_data, AV_PKT_DATA_DISPLAYMATRIX);
    if (!matrix || matrix->size < 9 * sizeof(std::int32_t)) return 0;
    std::array<std::int32_t, 9> values{};
    std::memcpy(values.data(), matrix->data, sizeof(values));
    const double counterclockwise = av_display_rotation_get(values.data());
    if (std::isnan(counterclockwise)) return 0;
    const int quarters = static_cast<int>(std::lround(-counterclockwise / 90.0));
    return ((quarters % 4) + 4) % 4 * 90;
}

double seconds(std::int64_t value, AVRational unit) { return static_cast<double>(value) * av_q2d(unit); }

}  // namespace

Container::Container(const Wish& wish) {
    if (sandbox::file_size() == 0) throw Refused("This file is empty.");
    av_log_set_level(AV_LOG_ERROR);
    av_log_set_callback(listen);
    open();
    check_pictures();  // before anything is decoded, as far as the container tells
    learn_streams();
    check_pictures();
    choose_streams(wish.content);
    check_duration(wish.longest_seconds);
}

void Container::open() {
    auto* buffer = static_cast<std::uint8_t*>(av_malloc(input_buffer));
    if (!buffer) throw std::bad_alloc();
    input_ = owned(avio_alloc_context(buffer, input_buffer, 0, &position_, read_bytes, nullptr, seek));
    auto* format = owned(avformat_alloc_context()).release();
    format->pb = input_.get();
    format->flags |= AVFMT_FLAG_CUSTOM_IO | AVFMT_FLAG_DISCARD_CORRUPT;
    format->io_open = open_nothing;
    format->max_streams = most_streams;
    format->probesize = probed_bytes;
    format->codec_whitelist = av_strdup(codecs);
    const AVInputFormat* kind = nullptr;
    try {
        kind = recognise(input_.get());
    } catch (...) {
        avformat_free_context(format);
        throw;
    }
    // On failure it frees the context itself.
    if (const int result = avformat_open_input(&format, "", kind, nullptr); result < 0) refuse_unopened(result);
    format_.reset(format);
}

void Container::learn_streams() {
    std::vector<AVDictionary*> options(format_->nb_streams, nullptr);
    for (auto& option : options) {
        av_dict_set(&option, "threads", "1", 0);
        av_dict_set_int(&option, "max_pixels", most_pixels, 0);
    }
    const int result = avformat_find_stream_info(format_.get(), options.data());
    for (auto& option : options) av_dict_free(&option);
    if (result < 0 || heard.too_many_streams) refuse_unopened(result);
}

void Container::choose_streams(Content content) {
    for (AVStream* stream : streams()) {
        if (!video_ && content != Content::sound && is_moving(*stream)) video_ = stream;
        if (!sound_ && content != Content::pictures_only && stream->codecpar->codec_type == AVMEDIA_TYPE_AUDIO &&
            stream->codecpar->sample_rate > 0)
            sound_ = stream;
    }
    for (AVStream* stream : streams())
        stream->discard = stream == video_ || stream == sound_ ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
    if (content != Content::sound && !video_)
        throw Refused("There is no video in this file, only sound or other data.");
    if (content == Content::sound && !sound_) throw Refused("There is no sound in this file.");
}

void Container::check_pictures() const {
    for (const AVStream* stream : streams()) {
        const std::int64_t width = stream->codecpar->width, height = stream->codecpar->height;
        if (width < 0 || height < 0 || width * height > most_pixels)
            throw Refused(std::format(
                "The pictures of this video are too large: {} × {}. Up to 8192 × 4320 can be read.", width, height));
    }
}

std::optional<double> Container::duration() const {
    if (format_->duration > 0 && format_->duration != AV_NOPTS_VALUE)
        return static_cast<double>(format_->duration) / AV_TIME_BASE;
    double longest = 0;
    for (const AVStream* stream : {video_, sound_})
        if (stream && stream->duration > 0) longest = std::max(longest, seconds(stream->duration, stream->time_base));
    return longest > 0 ? std::optional(longest) : std::nullopt;
}

void Container::check_duration(double longest_seconds) const {
    if (duration().value_or(0) > longest_seconds)
        throw Refused(std::format("This file is longer than {:.0f} minutes, which is the longest that can be read.",
                                  longest_seconds / 60));
}

Probe Container::probe() const {
    Probe probe{.container = format_->iformat->name, .duration_seconds = duration()};
    if (video_) {
        const auto& parameters = *video_->codecpar;
        const AVRational shape = av_guess_sample_aspect_ratio(format_.get(), video_, nullptr);
        const double stretch = shape.num > 0 && shape.den > 0 ? std::clamp(av_q2d(shape), 0.1, 10.0) : 1.0;
        probe.width = static_cast<int>(std::lround(parameters.width * stretch));
        probe.height = parameters.height;
        probe.rotation = rotation_of(*video_);
        if (probe.rotation % 180 != 0) std::swap(probe.width, probe.height);
        probe.video_codec = avcodec_get_name(parameters.codec_id);
    }
    if (sound_) probe.audio_codec = avcodec_get_name(sound_->codecpar->codec_id);
    return probe;
}

double Container::start_seconds() const {
    return format_->start_time == AV_NOPTS_VALUE ? 0 : static_cast<double>(format_->start_time) / AV_TIME_BASE;
}

Owned<AVPacket> Container::next() {
    auto packet = owned(av_packet_alloc());
    // Damage in the middle costs its packets, not the file; endless damage is the end.
    for (int damaged = 0; damaged < 1000; ++damaged) {
        const int result = unless_out_of_memory(av_read_frame(format_.get(), packet.get()));
        if (result == AVERROR_EOF || input_->error != 0) return nullptr;
        if (result < 0) continue;
        const AVStream& stream = *format_->streams[packet->stream_index];
        if (packet->dts != AV_NOPTS_VALUE || packet->pts != AV_NOPTS_VALUE) {
            const auto time = packet->pts != AV_NOPTS_VALUE ? packet->pts : packet->dts;
            reached_ = std::max(reached_, seconds(time + packet->duration, stream.time_base) - start_seconds());
        }
        return packet;
    }
    return nullptr;
}

void Container::check_complete() const {
    const double claimed = duration().value_or(0);
    if (claimed - reached_ > std::max(2.0, claimed / 10))
        throw Refused(std::format(
            "This file is incomplete: {:.0f} of its {:.0f} seconds are there. Perhaps it was cut off on its way here.",
            std::max(0.0, reached_), claimed));
}

Owned<AVCodecContext> decoder_for(const AVStream& stream) {
    const auto& parameters = *stream.codecpar;
    const AVCodec* codec = avcodec_find_decoder(parameters.codec_id);
    const auto name = avcodec_get_name(parameters.codec_id);
    const auto is_allowed = [&] {
        const std::string all = std::format(",{},", codecs);
        return all.contains(std::format(",{},", codec->name));
    };
    if (!codec || !is_allowed())
        throw Refused(std::format("What is in this file is coded as \"{}\", which is not read here.", name));
    auto context = owned(avcodec_alloc_context3(codec));
    if (unless_out_of_memory(avcodec_parameters_to_context(context.get(), &parameters)) < 0)
        throw Refused("This file is damaged: the description of its content makes no sense.");
    context->thread_count = 1;
    context->max_pixels = most_pixels;
    context->pkt_timebase = stream.time_base;
    if (unless_out_of_memory(avcodec_open2(context.get(), codec, nullptr)) < 0)
        throw Refused(std::format("This file is damaged: its content is not proper \"{}\".", name));
    return context;
}

}  // namespace attune::media

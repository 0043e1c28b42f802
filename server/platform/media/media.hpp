#pragma once
// Reads a stranger's video or sound in a sandboxed child: what it is, two upright pictures a second, and 16 kHz mono sound.
//
// Of the frames only those are decoded that a wanted picture needs: key frames where they lie close enough together, and what
// leads from one to the next wanted picture otherwise.

#include <cstdint>
#include <exception>
#include <optional>
#include <span>
#include <stop_token>
#include <string>

#include "platform/sandbox/sandbox.hpp"

namespace attune::media {

constexpr int sound_rate = 16'000;  // samples a second, mono

// What must be in the file and is handed over. A video's sound comes along where it has any.
enum class Content { video, pictures_only, sound };

struct Wish {
    Content content = Content::video;
    double pictures_per_second = 2;  // at most; a file with fewer frames gives fewer
    int longest_side = 640;          // pictures are made smaller, never larger
    double longest_seconds = 4 * 3600.0;
    sandbox::Limits limits;
    sandbox::Command child{
        .program = {}, .arguments = {"media-child"}, .environment = {}};  // a program that calls media_child_main()
};

struct Probe {
    std::string container;                   // "mov,mp4,m4a,3gp,3g2,mj2", "matroska,webm", …: FFmpeg's name
    std::optional<double> duration_seconds;  // absent where the container does not say (a browser's recording)
    int width = 0;                           // as shown: upright, square pixels; 0 without video
    int height = 0;
    int rotation = 0;         // degrees clockwise that were applied: 0, 90, 180, 270
    std::string video_codec;  // "" without video
    std::string audio_codec;  // "" without sound
    bool has_audio() const { return !audio_codec.empty(); }
};

// Valid during the call only.
struct Picture {
    double seconds;  // from the beginning of the file
    int width;
    int height;
    std::span<const std::uint8_t> rgb;  // width × height × 3, rows without gaps
};

// Called in the order probe, then pictures and sound, each kind in the order of time. While a call lasts the child waits.
class Sink {
public:
    virtual ~Sink() = default;
    virtual void on_probe(const Probe& probe) = 0;
    virtual void on_picture(const Picture& picture) = 0;
    virtual void on_sound(double seconds, std::span<const std::int16_t> samples) = 0;
};

struct Summary {
    double duration_seconds = 0;  // what was really there
    int pictures = 0;
};

// The file cannot be read, and will not be another time; the sentence is for the person who sent it.
struct Unreadable : std::exception {
    std::string sentence;
    explicit Unreadable(std::string sentence) : sentence(std::move(sentence)) {}
    const char* what() const noexcept override { return sentence.c_str(); }
};

// The stop token was used.
struct Stopped : std::exception {
    const char* what() const noexcept override { return "reading was stopped"; }
};

// Blocks until all of the file (open for reading only) has been handed to the sink: call it on a worker's thread.
// Throws Unreadable, Stopped, and whatever the sink throws.
Summary read(int file, const Wish& wish, Sink& sink, std::stop_token stop = {});

// What the program of Wish::child does: call it first thing in main and return its result.
int media_child_main();

}  // namespace attune::media

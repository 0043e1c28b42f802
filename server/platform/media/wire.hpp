#pragma once
// What the media child tells its parent, message by message.

#include <cstdint>

#include "platform/sandbox/sandbox.hpp"

namespace attune::media {

constexpr sandbox::Kind kind_probe =
    1;  // ProbeHead, then container, video codec and sound codec, each ended by a newline
constexpr sandbox::Kind kind_picture = 2;  // PictureHead, then its bytes
constexpr sandbox::Kind kind_sound = 3;    // double seconds, then samples
constexpr sandbox::Kind kind_summary = 4;  // double seconds

struct ProbeHead {
    double duration_seconds;  // negative: unknown
    std::int32_t width;
    std::int32_t height;
    std::int32_t rotation;
    std::int32_t reserved;
};

struct PictureHead {
    double seconds;
    std::int32_t width;
    std::int32_t height;
};

// The wish travels in the child's environment.
constexpr const char* variable_content = "ATTUNE_MEDIA_CONTENT";
constexpr const char* variable_rate = "ATTUNE_MEDIA_RATE";
constexpr const char* variable_side = "ATTUNE_MEDIA_SIDE";
constexpr const char* variable_longest = "ATTUNE_MEDIA_LONGEST";

}  // namespace attune::media

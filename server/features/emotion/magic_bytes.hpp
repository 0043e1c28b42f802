#pragma once
// The first bytes by which containers of video are known, checked before a file is ever given to a decoder.

#include <cstddef>
#include <string_view>

namespace attune {

inline constexpr std::size_t magic_bytes = 377;  // two packets of an MPEG transport stream

// MP4/QuickTime, Matroska/WebM, AVI, Ogg, FLV, MPEG transport stream and MPEG program stream.
bool looks_like_video(std::string_view head);

}  // namespace attune

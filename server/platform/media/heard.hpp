#pragma once
// What FFmpeg tells only in its log. For this room's .cpp files.

namespace attune::media {

struct Heard {
    bool too_many_streams = false;
    bool no_index = false;
    bool missing_frame = false;  // one that the HEVC decoder needed and did not get
};

// Of this process, which reads one file.
inline Heard heard;

}  // namespace attune::media

#pragma once
// What was measured in a video, picture by picture and stretch by stretch, before any rule is applied to it.

#include <optional>
#include <vector>

#include "platform/ai/ai.hpp"

namespace attune {

struct FaceReading {
    double x = 0, y = 0;                        // centre, in parts of the picture's longer side
    double width = 0;                           // likewise
    std::optional<ai::Expressions> expression;  // absent when the nets were guessing
    std::optional<double> eye_opening;          // absent when the face is too small for it
    std::optional<double> mouth_opening;
};

struct PictureReading {
    double seconds = 0;
    int faces = 0;                  // all that were seen
    std::vector<FaceReading> read;  // the largest of them
};

// A stretch of speech.
struct SpeechReading {
    double begin = 0, end = 0;  // seconds
    int words = 0;
    double paused = 0;              // seconds of silence within
    double loudness_deviation = 0;  // dB, over parts of 50 ms
};

}  // namespace attune

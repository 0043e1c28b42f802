#pragma once
// From the readings of a whole video to its timeline and its scores: whom it is about, each half second, and the mean of it all.

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "features/emotion/readings.hpp"
#include "features/emotion/types.hpp"

namespace attune {

struct Conclusion {
    std::int64_t faces_detected = 0;  // the most faces seen at once in at least two pictures; 0: nothing was scored
    std::map<std::string, double> predictions;  // mean over the moments, those measured in at least a tenth of them
    std::optional<std::string> top_emotion;
    std::optional<double> top_score;
    std::vector<Moment> timeline;  // one for each picture, t in half seconds
    std::string status_text;
};

enum class Sound { absent, present };

// No face in the whole video: no scores, even if somebody speaks.
Conclusion conclude(std::span<const PictureReading> pictures, std::span<const SpeechReading> speech, Sound sound);

}  // namespace attune

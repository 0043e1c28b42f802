#pragma once
// What people are asked to agree to. A changed text is a new version, and older consent does not cover it.

#include <cstdint>
#include <string_view>

namespace attune {

inline constexpr std::string_view emotion_analysis = "emotion_analysis";
inline constexpr std::int64_t emotion_analysis_version = 1;
inline constexpr std::string_view emotion_analysis_text =
    "I agree that videos which I upload are analysed by a computer for facial expression, movement of the eyes and "
    "mouth, and the way "
    "I speak, and that scores for stress, anxiety, fatigue, happiness, neutral, anger and surprise are kept with my "
    "name. An "
    "expression is not a feeling: the scores may be wrong. My company's policy says who else sees them. I can withdraw "
    "this at any "
    "time; waiting analyses then stop, and I can delete my videos and everything measured in them.";

}  // namespace attune

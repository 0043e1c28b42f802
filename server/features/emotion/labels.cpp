#include "features/emotion/labels.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <utility>

#include "core/text.hpp"

namespace attune {
namespace {

using ai::Expression;
using enum EmotionLabel;

// 0 at `from`, 1 at `to`, straight in between; `to` may be the smaller one.
double ramp(double value, double from, double to) { return std::clamp((value - from) / (to - from), 0.0, 1.0); }

struct Part {
    double weight = 0;
    std::optional<double> value;
};

// The weighted mean of the parts that were measured. The first is the one that nothing can stand in for.
std::optional<double> composite(std::initializer_list<Part> parts) {
    if (!parts.begin()->value) return std::nullopt;
    double sum = 0, weights = 0;
    for (const auto& [weight, value] : parts) {
        if (!value) continue;
        sum += weight * *value;
        weights += weight;
    }
    return std::clamp(sum / weights, 0.0, 1.0);
}

double distance(const ai::Point& one, const ai::Point& other) { return std::hypot(one.x - other.x, one.y - other.y); }

struct EyePoints {
    std::size_t outer, inner, upper_outer, lower_outer, upper_inner, lower_inner;
};
constexpr EyePoints right_eye{33, 133, 160, 144, 158, 153};
constexpr EyePoints left_eye{263, 362, 387, 373, 385, 380};

double opening(const ai::Landmarks& landmarks, const EyePoints& eye) {
    const auto& points = landmarks.points;
    const double width = distance(points[eye.outer], points[eye.inner]);
    if (width <= 0) return 0;
    return (distance(points[eye.upper_outer], points[eye.lower_outer]) +
            distance(points[eye.upper_inner], points[eye.lower_inner])) /
           (2 * width);
}

}  // namespace

EmotionScores emotion_scores(const FaceSigns& face, const std::optional<VoiceSigns>& voice) {
    EmotionScores scores;
    std::optional<double> tension, unease;
    if (face.expression) {
        const auto of = [&](Expression expression) { return face.expression->of(expression); };
        scores[happiness] = of(Expression::happy);
        scores[neutral] = of(Expression::neutral);
        scores[anger] = of(Expression::angry);
        scores[surprise] = of(Expression::surprise);
        tension = std::min(1.0, of(Expression::angry) + of(Expression::disgust) + 0.5 * of(Expression::fear) +
                                    0.5 * of(Expression::sad));
        unease = std::min(1.0, of(Expression::fear) + 0.5 * of(Expression::sad) + 0.25 * of(Expression::surprise));
    }
    std::optional<double> restless, hurried, halting, slow, flat;
    if (face.head_movement) restless = ramp(*face.head_movement, 0.15, 0.8);
    if (voice) {
        hurried = ramp(voice->words_a_minute, 160, 230);
        slow = ramp(voice->words_a_minute, 110, 60);
        halting = ramp(voice->pause_share, 0.2, 0.6);
        flat = ramp(voice->loudness_deviation, 7, 3);
    }
    std::optional<double> drowsy, yawning;
    if (face.eyes_closed) drowsy = ramp(*face.eyes_closed, 0.06, 0.4);
    if (face.yawning) yawning = ramp(*face.yawning, 0, 0.2);

    scores[stress] = composite({{0.6, tension}, {0.2, restless}, {0.2, hurried}});
    scores[anxiety] = composite({{0.6, unease}, {0.15, restless}, {0.25, halting}});
    scores[fatigue] = composite({{0.55, drowsy}, {0.25, yawning}, {0.1, slow}, {0.1, flat}});
    return scores;
}

double eye_opening(const ai::Landmarks& landmarks) {
    return (opening(landmarks, right_eye) + opening(landmarks, left_eye)) / 2;
}

double mouth_opening(const ai::Landmarks& landmarks) {
    constexpr std::size_t upper = 13, lower = 14, right = 78, left = 308;
    const auto& points = landmarks.points;
    const double width = distance(points[right], points[left]);
    return width <= 0 ? 0 : distance(points[upper], points[lower]) / width;
}

std::optional<EmotionLabel> emotion_label_from(std::string_view word) {
    constexpr std::array<std::pair<std::string_view, EmotionLabel>, 3> others{
        {{"happy", happiness}, {"stressed", stress}, {"angry", anger}}};
    const std::string key = folded(word);
    if (const auto own = std::ranges::find(emotion_labels, key); own != emotion_labels.end())
        return static_cast<EmotionLabel>(own - emotion_labels.begin());
    if (const auto other = std::ranges::find(others, key, &std::pair<std::string_view, EmotionLabel>::first);
        other != others.end())
        return other->second;
    return std::nullopt;
}

}  // namespace attune

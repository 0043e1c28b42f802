#pragma once
// From what the nets saw and heard to the product's seven emotions: one table of rules, with its sources in
// models/cards/emotion.md. Every score lies in 0…1; what could not be measured is absent, never zero.

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "platform/ai/ai.hpp"

namespace attune {

enum class EmotionLabel { stress, anxiety, fatigue, happiness, neutral, anger, surprise };

inline constexpr std::array<std::string_view, 7> emotion_labels{"stress",  "anxiety", "fatigue", "happiness",
                                                                "neutral", "anger",   "surprise"};

class EmotionScores {
public:
    std::optional<double>& operator[](EmotionLabel label) { return scores_[static_cast<std::size_t>(label)]; }
    const std::optional<double>& operator[](EmotionLabel label) const {
        return scores_[static_cast<std::size_t>(label)];
    }
    std::span<std::optional<double>, 7> all() { return scores_; }
    std::span<const std::optional<double>, 7> all() const { return scores_; }

private:
    std::array<std::optional<double>, 7> scores_;
};

// What a face shows around one moment.
struct FaceSigns {
    std::optional<ai::Expressions> expression;  // absent when the nets were guessing
    std::optional<double> head_movement;        // widths of the face a second
    std::optional<double> eyes_closed;          // share of the last half minute, 0…1 (PERCLOS)
    std::optional<double> yawning;              // share of the last half minute, 0…1
};

// What a voice tells around one moment.
struct VoiceSigns {
    double words_a_minute = 0;
    double loudness_deviation = 0;  // dB, standard deviation while speaking
    double pause_share = 0;         // of the time from the first word to the last, 0…1
};

EmotionScores emotion_scores(const FaceSigns& face, const std::optional<VoiceSigns>& voice);

// How wide the eyes are open: mean of both eyes' height by width, about 0.3 when open, below 0.15 when closed.
// Source: Soukupová and Čech, "Real-Time Eye Blink Detection using Facial Landmarks", 2016.
double eye_opening(const ai::Landmarks& landmarks);
// The inner lips' height by width: 0 closed, up to 0.4 in speech, more in a yawn.
double mouth_opening(const ai::Landmarks& landmarks);

// The label for a word of another model's vocabulary ("happy", "stressed", "angry" or one of our own, any case).
std::optional<EmotionLabel> emotion_label_from(std::string_view word);

}  // namespace attune

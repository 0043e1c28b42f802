#include "features/emotion/timeline.hpp"

#include <algorithm>
#include <cmath>
#include <format>

#include "features/emotion/labels.hpp"
#include "features/emotion/tracking.hpp"

namespace attune {
namespace {

constexpr double moment_length = 0.5;
constexpr double smoothed_over = 0.8;           // seconds to each side: one picture before, one after
constexpr double movement_over = 2.5;           // seconds to each side
constexpr double fatigue_over = 15;             // seconds to each side
constexpr std::size_t fewest_for_fatigue = 10;  // pictures with eyes: five seconds
constexpr double closed_below = 0.5;            // of the person's own wide-open eyes
constexpr double yawn_above = 0.6;              // speech stays below
constexpr double yawn_lasts = 1.5;              // seconds
constexpr double pause_up_to = 3;               // seconds; a longer silence is no pause of a speaker
constexpr double voice_over = 15;               // seconds to each side
constexpr double fewest_speech_seconds = 2;
constexpr double least_share = 0.1;  // of the moments with a face

// The main face's reading of each picture, null where it was not seen.
using Readings = std::vector<const FaceReading*>;

struct Window {
    std::size_t begin, end;  // pictures
};

Window window(std::span<const PictureReading> pictures, double seconds, double to_each_side) {
    const auto begin = std::ranges::lower_bound(pictures, seconds - to_each_side, {}, &PictureReading::seconds);
    const auto end = std::ranges::upper_bound(pictures, seconds + to_each_side, {}, &PictureReading::seconds);
    return {static_cast<std::size_t>(begin - pictures.begin()), static_cast<std::size_t>(end - pictures.begin())};
}

// Half of the neighbours may be guesses; a moment is scored when its own reading, or one beside it, is not.
std::optional<ai::Expressions> smoothed_expression(const Readings& readings, Window near) {
    ai::Expressions mean;
    int count = 0;
    for (std::size_t i = near.begin; i < near.end; ++i) {
        if (!readings[i] || !readings[i]->expression) continue;
        for (std::size_t k = 0; k < mean.probability.size(); ++k)
            mean.probability[k] += readings[i]->expression->probability[k];
        ++count;
    }
    if (count == 0) return std::nullopt;
    for (double& probability : mean.probability) probability /= count;
    return mean;
}

std::optional<double> head_movement(std::span<const PictureReading> pictures, const Readings& readings, Window near) {
    double way = 0, time = 0;
    std::optional<std::size_t> before;
    for (std::size_t i = near.begin; i < near.end; ++i) {
        if (!readings[i]) continue;
        if (before && pictures[i].seconds - pictures[*before].seconds <= 1.0) {
            const auto &from = *readings[*before], &to = *readings[i];
            way += std::hypot(to.x - from.x, to.y - from.y) / std::max(1e-6, (from.width + to.width) / 2);
            time += pictures[i].seconds - pictures[*before].seconds;
        }
        before = i;
    }
    return time >= 1 ? std::optional(way / time) : std::nullopt;
}

// What open eyes are for this person: the 90th percentile.
std::optional<double> wide_open(const Readings& readings) {
    std::vector<double> openings;
    for (const auto* reading : readings)
        if (reading && reading->eye_opening) openings.push_back(*reading->eye_opening);
    if (openings.size() < fewest_for_fatigue) return std::nullopt;
    const auto place = openings.begin() + static_cast<std::ptrdiff_t>(openings.size() * 9 / 10);
    std::ranges::nth_element(openings, place);
    return *place;
}

std::vector<bool> yawns(std::span<const PictureReading> pictures, const Readings& readings) {
    std::vector<bool> yawning(readings.size());
    for (std::size_t begin = 0; begin < readings.size();) {
        std::size_t end = begin;
        while (end < readings.size() && readings[end] && readings[end]->mouth_opening &&
               *readings[end]->mouth_opening > yawn_above)
            ++end;
        if (end > begin && pictures[end - 1].seconds - pictures[begin].seconds >= yawn_lasts)
            std::fill(yawning.begin() + static_cast<std::ptrdiff_t>(begin),
                      yawning.begin() + static_cast<std::ptrdiff_t>(end), true);
        begin = std::max(end, begin + 1);
    }
    return yawning;
}

struct Tiredness {
    std::optional<double> eyes_closed, yawning;
};

Tiredness tiredness(const Readings& readings, const std::vector<bool>& yawning, std::optional<double> open,
                    Window near) {
    std::size_t eyes = 0, closed = 0, yawned = 0;
    for (std::size_t i = near.begin; i < near.end; ++i) {
        if (!readings[i] || !readings[i]->eye_opening) continue;
        ++eyes;
        if (open && *readings[i]->eye_opening < closed_below * *open) ++closed;
        if (yawning[i]) ++yawned;
    }
    if (!open || eyes < fewest_for_fatigue) return {};
    const auto all = static_cast<double>(eyes);
    return {static_cast<double>(closed) / all, static_cast<double>(yawned) / all};
}

std::optional<VoiceSigns> voice_around(std::span<const SpeechReading> speech, double seconds) {
    double spoken = 0, paused = 0, deviation = 0;
    int words = 0;
    const SpeechReading* before = nullptr;
    for (const auto& stretch : speech) {
        if (stretch.end < seconds - voice_over || stretch.begin > seconds + voice_over) continue;
        const double length = stretch.end - stretch.begin;
        spoken += length - stretch.paused;
        paused += stretch.paused;
        deviation += stretch.loudness_deviation * length;
        words += stretch.words;
        if (before && stretch.begin - before->end <= pause_up_to) paused += std::max(0.0, stretch.begin - before->end);
        before = &stretch;
    }
    if (spoken < fewest_speech_seconds || words == 0) return std::nullopt;
    return VoiceSigns{.words_a_minute = words / (spoken + paused) * 60,
                      .loudness_deviation = deviation / spoken,
                      .pause_share = paused / (spoken + paused)};
}

std::map<std::string, double> named(const EmotionScores& scores) {
    std::map<std::string, double> result;
    for (std::size_t i = 0; i < emotion_labels.size(); ++i)
        if (const auto score = scores.all()[i]) result[std::string(emotion_labels[i])] = std::round(*score * 1e4) / 1e4;
    return result;
}

// Of the faces that were read those that stayed, and all that were too many to be read.
std::int64_t faces_in(const PictureReading& picture, std::size_t index, std::span<const Track> tracks) {
    return picture.faces - static_cast<std::int64_t>(picture.read.size()) +
           std::ranges::count_if(tracks, [&](const Track& track) { return track.seen[index].has_value(); });
}

std::int64_t most_faces(const std::vector<Moment>& timeline) {
    std::vector<std::int64_t> counts;
    counts.reserve(timeline.size());
    for (const auto& moment : timeline) counts.push_back(moment.faces);
    std::ranges::sort(counts, std::greater{});
    return counts.size() > 1 ? counts[1] : counts.empty() ? 0 : counts[0];
}

std::map<std::string, double> mean_of(const std::vector<Moment>& timeline) {
    std::map<std::string, std::pair<double, std::size_t>> sums;
    std::size_t scored = 0;
    for (const auto& moment : timeline) {
        scored += !moment.scores.empty();
        for (const auto& [label, score] : moment.scores) {
            sums[label].first += score;
            ++sums[label].second;
        }
    }
    std::map<std::string, double> means;
    for (const auto& [label, sum] : sums)
        if (static_cast<double>(sum.second) >= least_share * static_cast<double>(scored))
            means[label] = sum.first / static_cast<double>(sum.second);
    return means;
}

std::string status_of(const Conclusion& conclusion, std::size_t pictures, std::size_t seen, Sound sound) {
    std::string text = conclusion.faces_detected > 1
                           ? std::format("Up to {} faces were seen at once. The largest one that stayed was analysed.",
                                         conclusion.faces_detected)
                           : "One face was analysed.";
    if (const auto share = static_cast<double>(seen) / static_cast<double>(pictures); share < 0.9)
        text += std::format(" It was seen in {:.0f} % of the video.", share * 100);
    if (conclusion.predictions.empty())
        text += " Its expressions were too unclear to be scored.";
    else if (!conclusion.predictions.contains("fatigue"))
        text += " For fatigue the eyes were not seen long enough.";
    if (sound == Sound::absent) text += " The video has no sound.";
    return text;
}

}  // namespace

Conclusion conclude(std::span<const PictureReading> pictures, std::span<const SpeechReading> speech, Sound sound) {
    Conclusion conclusion;
    const auto tracks = tracks_of(pictures);
    for (std::size_t i = 0; i < pictures.size(); ++i)
        conclusion.timeline.push_back({.t = std::floor((pictures[i].seconds + 0.01) / moment_length) * moment_length,
                                       .faces = faces_in(pictures[i], i, tracks),
                                       .scores = {}});
    if (tracks.empty()) {
        for (auto& moment : conclusion.timeline) moment.faces = 0;
        conclusion.status_text = "No face was seen in this video, so nothing was scored.";
        return conclusion;
    }
    const Track& main = tracks.front();
    Readings readings(pictures.size(), nullptr);
    for (std::size_t i = 0; i < pictures.size(); ++i)
        if (main.seen[i]) readings[i] = &pictures[i].read[*main.seen[i]];

    const auto open = wide_open(readings);
    const auto yawning = yawns(pictures, readings);
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        if (!readings[i]) continue;
        const double seconds = pictures[i].seconds;
        const auto tired = tiredness(readings, yawning, open, window(pictures, seconds, fatigue_over));
        const FaceSigns face{
            .expression = smoothed_expression(readings, window(pictures, seconds, smoothed_over)),
            .head_movement = head_movement(pictures, readings, window(pictures, seconds, movement_over)),
            .eyes_closed = tired.eyes_closed,
            .yawning = tired.yawning};
        conclusion.timeline[i].scores = named(emotion_scores(face, voice_around(speech, seconds)));
    }
    conclusion.faces_detected = std::max<std::int64_t>(1, most_faces(conclusion.timeline));
    conclusion.predictions = mean_of(conclusion.timeline);
    if (const auto top =
            std::ranges::max_element(conclusion.predictions, {}, [](const auto& entry) { return entry.second; });
        top != conclusion.predictions.end()) {
        conclusion.top_emotion = top->first;
        conclusion.top_score = top->second;
    }
    conclusion.status_text = status_of(conclusion, pictures.size(), main.pictures, sound);
    return conclusion;
}

}  // namespace attune

#include "features/emotion/analysis.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "features/emotion/labels.hpp"
#include "features/emotion/timeline.hpp"

namespace attune {
namespace {

constexpr std::size_t most_faces_read = 3;
constexpr double least_presence = 0.5;     // of the landmarks' net: below it what the detector found is no face
constexpr double narrowest_for_eyes = 48;  // pixels
constexpr std::size_t loudness_part = media::sound_rate / 20;

int words_in(std::string_view text) {
    int words = 0;
    bool inside = false;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t';
        words += !space && !inside;
        inside = !space;
    }
    return words;
}

// Of the parts that are not silence, as decibels.
double loudness_deviation(std::span<const float> samples) {
    std::vector<double> loudness;
    for (std::size_t at = 0; at + loudness_part <= samples.size(); at += loudness_part) {
        const auto part = samples.subspan(at, loudness_part);
        const double power =
            std::inner_product(part.begin(), part.end(), part.begin(), 0.0) / static_cast<double>(loudness_part);
        if (power > 1e-6) loudness.push_back(10 * std::log10(power));
    }
    if (loudness.size() < 2) return 0;
    const auto count = static_cast<double>(loudness.size());
    const double mean = std::accumulate(loudness.begin(), loudness.end(), 0.0) / count;
    const double squares = std::accumulate(loudness.begin(), loudness.end(), 0.0, [&](double sum, double value) {
        return sum + (value - mean) * (value - mean);
    });
    return std::sqrt(squares / count);
}

class Watcher : public media::Sink {
public:
    Watcher(ai::Models& models, const AnalysisOrder& order) : models_(models), order_(order), voice_(models) {}

    void on_probe(const media::Probe& probe) override { probe_ = probe; }

    void on_picture(const media::Picture& picture) override {
        const ai::Image image{picture.width, picture.height, picture.rgb};
        auto faces = models_.detect_faces(image);
        PictureReading reading{.seconds = picture.seconds, .faces = 0, .read = {}};
        const auto largest = std::span(faces).first(std::min(faces.size(), most_faces_read));
        const auto landmarks = models_.landmarks(image, largest);
        std::vector<ai::Face> real;
        std::vector<ai::Landmarks> real_landmarks;
        for (std::size_t i = 0; i < largest.size(); ++i) {
            if (landmarks[i].presence < least_presence) continue;
            real.push_back(largest[i]);
            real_landmarks.push_back(landmarks[i]);
        }
        const auto expressions = models_.expressions(image, real);
        const double longer = std::max(picture.width, picture.height);
        for (std::size_t i = 0; i < real.size(); ++i) {
            const auto centre = real[i].centre();
            FaceReading face{.x = centre.x / longer, .y = centre.y / longer, .width = real[i].width / longer};
            if (expressions[i].certain()) face.expression = expressions[i];
            if (real[i].width >= narrowest_for_eyes) {
                face.eye_opening = eye_opening(real_landmarks[i]);
                face.mouth_opening = mouth_opening(real_landmarks[i]);
            }
            reading.read.push_back(face);
        }
        reading.faces = static_cast<int>(real.size() + (faces.size() - largest.size()));
        pictures_.push_back(std::move(reading));
        tell(picture.seconds);
    }

    void on_sound(double seconds, std::span<const std::int16_t> samples) override {
        clock_offset_ = seconds - static_cast<double>(heard_) / media::sound_rate;
        std::vector<float> sound(samples.size());
        std::ranges::transform(samples, sound.begin(),
                               [](std::int16_t sample) { return static_cast<float>(sample) / 32768.0f; });
        heard_ += samples.size();
        for (const auto& speech : voice_.hear(sound)) understand(speech);
        if (probe_.video_codec.empty()) tell(seconds);
    }

    Analysis finish(const media::Summary& summary) {
        for (const auto& speech : voice_.finish()) understand(speech);
        auto conclusion = conclude(pictures_, speech_, probe_.has_audio() ? Sound::present : Sound::absent);
        Analysis analysis{.duration_seconds = probe_.duration_seconds.value_or(summary.duration_seconds),
                          .width = probe_.width,
                          .height = probe_.height,
                          .faces_detected = conclusion.faces_detected,
                          .predictions = std::move(conclusion.predictions),
                          .top_emotion = std::move(conclusion.top_emotion),
                          .top_score = conclusion.top_score,
                          .timeline = std::move(conclusion.timeline),
                          .transcript = std::nullopt,
                          .status_text = std::move(conclusion.status_text),
                          .model = {}};
        if (!transcript_.empty()) analysis.transcript = std::move(transcript_);
        return analysis;
    }

private:
    void understand(const ai::Speech& speech) {
        const std::string text = models_.transcribe(speech.samples);
        if (text.empty()) return;
        if (!transcript_.empty()) transcript_ += ' ';
        transcript_ += text;
        const double begin = static_cast<double>(speech.begin) / media::sound_rate + clock_offset_;
        speech_.push_back({.begin = begin,
                           .end = begin + static_cast<double>(speech.samples.size()) / media::sound_rate,
                           .words = words_in(text),
                           .paused = speech.paused_seconds,
                           .loudness_deviation = loudness_deviation(speech.samples)});
    }

    void tell(double seconds) const {
        if (probe_.duration_seconds.value_or(0) > 0)
            order_.progress(std::clamp(seconds / *probe_.duration_seconds, 0.0, 1.0));
    }

    ai::Models& models_;
    const AnalysisOrder& order_;
    ai::VoiceActivity voice_;
    media::Probe probe_;
    std::vector<PictureReading> pictures_;
    std::vector<SpeechReading> speech_;
    std::uint64_t heard_ = 0;
    double clock_offset_ = 0;
    std::string transcript_;
};

}  // namespace

Analysis analyse_video(ai::Models& models, int video, const AnalysisOrder& order, const media::Wish& wish) {
    Watcher watcher(models, order);
    const auto summary = media::read(video, wish, watcher, order.stop);
    auto analysis = watcher.finish(summary);
    for (const auto& card : models.cards())
        if (card.name == "attune-emotion") analysis.model = {.name = card.name, .version = card.version};
    return analysis;
}

}  // namespace attune

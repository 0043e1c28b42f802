#pragma once
// Whatever can say which emotions a video shows: the nets that ship with Attune, or another model behind an HTTP address.

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/time.hpp"
#include "features/emotion/types.hpp"
#include "platform/ai/ai.hpp"
#include "platform/files/files.hpp"

namespace attune {

struct AnalysisOrder {
    std::string object_key;                                         // where the store keeps the video
    std::function<void(double progress)> progress = [](double) {};  // 0…1, on the caller's thread
    std::stop_token stop;
};

struct Analysis {
    std::optional<double> duration_seconds;
    int width = 0, height = 0;  // as shown
    std::int64_t faces_detected = 0;
    std::map<std::string, double> predictions;  // those measured
    std::optional<std::string> top_emotion;
    std::optional<double> top_score;
    std::vector<Moment> timeline;
    std::optional<std::string> transcript;
    std::string status_text;
    ModelName model;
};

class EmotionModel {
public:
    virtual ~EmotionModel() = default;
    // Blocks: on a job's thread. Throws jobs::Hopeless with a sentence for people when this video will never be analysed.
    // After a stop the result is meaningless.
    virtual Analysis analyse(const AnalysisOrder& order) = 0;
};

// The local one where `address` is empty, otherwise the one that answers there.
std::unique_ptr<EmotionModel> open_emotion_model(ai::Models& models, files::Store& store, const Clock& clock,
                                                 const std::string& address);

}  // namespace attune

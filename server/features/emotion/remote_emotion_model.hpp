#pragma once
// A model behind an HTTP address: POST {video_url, labels} → {predictions, model, version}.

#include <string_view>

#include "features/emotion/emotion_model.hpp"

namespace attune {

struct RemotePrediction {
    std::map<std::string, double> predictions;  // by the model's own words for emotions
    std::string model;
    std::string version;
};

// Throws jobs::Hopeless that names what is missing or wrong.
RemotePrediction prediction_from(std::string_view body);
// Its words become our labels; throws jobs::Hopeless for a word that is none of ours, a score outside 0…1, two words for one label.
Analysis analysis_from(const RemotePrediction& prediction);

class RemoteEmotionModel : public EmotionModel {
public:
    RemoteEmotionModel(files::Store& store, const Clock& clock, std::string address)
        : store_(store), clock_(clock), address_(std::move(address)) {}
    Analysis analyse(const AnalysisOrder& order) override;

private:
    files::Store& store_;
    const Clock& clock_;
    std::string address_;
};

}  // namespace attune

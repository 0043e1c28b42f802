#include "features/emotion/emotion_model.hpp"

#include "features/emotion/analysis.hpp"
#include "features/emotion/remote_emotion_model.hpp"
#include "platform/jobs/jobs.hpp"

namespace attune {
namespace {

class LocalEmotionModel : public EmotionModel {
public:
    explicit LocalEmotionModel(ai::Models& models) : models_(models) {}

    Analysis analyse(const AnalysisOrder& order) override try {
        return analyse_video(models_, order);
    } catch (const media::Unreadable& unreadable) {
        throw jobs::Hopeless(unreadable.sentence);
    } catch (const media::Stopped&) {
        return {};
    }

private:
    ai::Models& models_;
};

}  // namespace

std::unique_ptr<EmotionModel> open_emotion_model(ai::Models& models, files::Store& store, const Clock& clock,
                                                 const std::string& address) {
    if (address.empty()) return std::make_unique<LocalEmotionModel>(models);
    return std::make_unique<RemoteEmotionModel>(store, clock, address);
}

}  // namespace attune

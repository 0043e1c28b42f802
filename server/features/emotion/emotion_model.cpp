#include "features/emotion/emotion_model.hpp"

#include "features/emotion/analysis.hpp"
#include "features/emotion/remote_emotion_model.hpp"
#include "platform/jobs/jobs.hpp"

namespace attune {
namespace {

class LocalEmotionModel : public EmotionModel {
public:
    LocalEmotionModel(ai::Models& models, files::Store& store) : models_(models), store_(store) {}

    Analysis analyse(const AnalysisOrder& order) override try {
        const auto video = store_.open(order.object_key);
        return analyse_video(models_, video.descriptor(), order);
    } catch (const media::Unreadable& unreadable) {
        throw jobs::Hopeless(unreadable.sentence);
    } catch (const media::Stopped&) {
        return {};
    }

private:
    ai::Models& models_;
    files::Store& store_;
};

}  // namespace

std::unique_ptr<EmotionModel> open_emotion_model(ai::Models& models, files::Store& store, const Clock& clock,
                                                 const std::string& address) {
    if (address.empty()) return std::make_unique<LocalEmotionModel>(models, store);
    return std::make_unique<RemoteEmotionModel>(store, clock, address);
}

}  // namespace attune

#pragma once
// One video through the rooms: the sandbox's pictures and sound to the nets, their readings to the rules.

#include "features/emotion/emotion_model.hpp"
#include "platform/media/media.hpp"

namespace attune {

// `video` is a descriptor open for reading only. Blocks; memory does not grow with the video but for its readings (about 300 bytes a second). Throws media::Unreadable,
// media::Stopped and ai::ModelUnavailable.
Analysis analyse_video(ai::Models& models, int video, const AnalysisOrder& order, const media::Wish& wish = {});

}  // namespace attune

#pragma once
// Which law on emotion analysis applies where a company is.

#include <string_view>

namespace attune {

// An ISO 3166-1 alpha-2 code, optionally with an ISO 3166-2 region: "DE", "US-IL".
bool is_jurisdiction(std::string_view code);

// The European Union and the European Economic Area, where Regulation (EU) 2024/1689, Article 5(1)(f), prohibits inferring
// emotions of people at work from face or voice, save for medical or safety reasons.
bool prohibits_emotion_inference(std::string_view code);

}  // namespace attune

#pragma once
// A film of three seconds in which a plain card changes its shade: what the demo's videos show, and every browser plays.
//
// ISO 14496-12 and -15 around H.264 (ITU-T H.264, Baseline) whose macroblocks are not compressed (I_PCM), so that it needs no encoder.

#include <cstdint>
#include <string>

namespace attune::app {

inline constexpr double clip_seconds = 3;

// `shade`: another number, another card.
std::string clip(std::uint8_t shade);

}  // namespace attune::app

#pragma once
// The languages in which Attune speaks to people, by their codes (ISO 639-1).

#include <cstdint>

namespace attune {

enum class Language : std::uint8_t { ar, de, en, es, fr, hi, ja, pt };

}  // namespace attune

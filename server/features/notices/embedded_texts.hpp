#pragma once
// The files of texts/ as they stand there; the build writes the other half.

#include <span>
#include <string_view>
#include <utility>

namespace attune {

// "de" and its JSON.
std::span<const std::pair<std::string_view, std::string_view>> embedded_texts();

}  // namespace attune

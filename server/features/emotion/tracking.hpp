#pragma once
// Which face in one picture is which face in the next, and which of them the video is about.

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "features/emotion/readings.hpp"

namespace attune {

// The readings of one face over the video: for each picture the index into its faces, or nothing where it was not seen.
struct Track {
    std::vector<std::optional<std::size_t>> seen;
    std::size_t pictures = 0;  // in which it was seen
    double presence = 0;       // sum of its widths: large and persistent
};

// Tracks of at least two pictures (of one, where there is but one), the one the video is about first.
std::vector<Track> tracks_of(std::span<const PictureReading> pictures);

}  // namespace attune

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

// The faces that stayed from one picture to the next at least once (or of the only picture), the one the video is about
// first. What the nets see now and then in leaves and clouds is none.
std::vector<Track> tracks_of(std::span<const PictureReading> pictures);

}  // namespace attune

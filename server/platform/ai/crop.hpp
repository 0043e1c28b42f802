#pragma once
// A turned square of a picture, resampled to the size that a net wants.

#include <vector>

#include "platform/ai/ai.hpp"

namespace attune::ai {

struct Square {
    Point centre;
    double side = 0;   // pixels of the image
    double angle = 0;  // radians, clockwise on the screen: the square's own "right" in the image

    // From the square's own coordinates (0…1 across, 0…1 down) to the image's.
    Point at(double across, double down) const;
};

// The square around a face, `scale` times its box, turned so that the eyes are level.
Square square_around(const Face& face, double scale);

// side × side × 3 numbers 0…255, bilinear; outside the image black.
std::vector<float> crop(const Image& image, const Square& square, int side);
std::vector<float> mirrored(const std::vector<float>& rgb, int side);

}  // namespace attune::ai

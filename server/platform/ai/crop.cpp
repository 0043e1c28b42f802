#include "platform/ai/crop.hpp"

#include <algorithm>
#include <cmath>

namespace attune::ai {

Point Square::at(double across, double down) const {
    const double x = (across - 0.5) * side, y = (down - 0.5) * side;
    return {centre.x + x * std::cos(angle) - y * std::sin(angle), centre.y + x * std::sin(angle) + y * std::cos(angle)};
}

Square square_around(const Face& face, double scale) {
    // The person's right eye is on the left of the picture.
    const Point& left = face.keypoints[0];
    const Point& right = face.keypoints[1];
    return {face.centre(), std::max(face.width, face.height) * scale, std::atan2(right.y - left.y, right.x - left.x)};
}

std::vector<float> crop(const Image& image, const Square& square, int side) {
    std::vector<float> made(static_cast<std::size_t>(side) * static_cast<std::size_t>(side) * 3, 0.0f);
    const Point origin = square.at(0.5 / side, 0.5 / side);
    const Point next = square.at(1.5 / side, 0.5 / side);
    const Point below = square.at(0.5 / side, 1.5 / side);
    const auto pixel = [&](int x, int y) {
        return &image.rgb[(static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
                           static_cast<std::size_t>(x)) *
                          3];
    };
    float* out = made.data();
    for (int row = 0; row < side; ++row)
        for (int column = 0; column < side; ++column, out += 3) {
            // Pixel centres lie at .5.
            const double x = origin.x + (next.x - origin.x) * column + (below.x - origin.x) * row - 0.5;
            const double y = origin.y + (next.y - origin.y) * column + (below.y - origin.y) * row - 0.5;
            if (x <= -1 || y <= -1 || x >= image.width || y >= image.height) continue;
            const int x0 = static_cast<int>(std::floor(x)), y0 = static_cast<int>(std::floor(y));
            const int left = std::max(x0, 0), right = std::min(x0 + 1, image.width - 1);
            const int top = std::max(y0, 0), bottom = std::min(y0 + 1, image.height - 1);
            const auto across = static_cast<float>(x - x0), down = static_cast<float>(y - y0);
            const auto *a = pixel(left, top), *b = pixel(right, top), *c = pixel(left, bottom),
                       *d = pixel(right, bottom);
            for (int colour = 0; colour < 3; ++colour)
                out[colour] = (1 - down) * ((1 - across) * a[colour] + across * b[colour]) +
                              down * ((1 - across) * c[colour] + across * d[colour]);
        }
    return made;
}

std::vector<float> mirrored(const std::vector<float>& rgb, int side) {
    std::vector<float> made(rgb.size());
    for (int row = 0; row < side; ++row)
        for (int column = 0; column < side; ++column)
            std::copy_n(&rgb[static_cast<std::size_t>(row * side + column) * 3], 3,
                        &made[static_cast<std::size_t>(row * side + side - 1 - column) * 3]);
    return made;
}

}  // namespace attune::ai

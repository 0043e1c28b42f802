#include "platform/ai/crop.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <numbers>

using namespace attune::ai;
using Catch::Approx;

namespace {

// Red grows to the right, green grows downwards.
std::vector<std::uint8_t> slopes(int width, int height) {
    std::vector<std::uint8_t> rgb;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            rgb.insert(rgb.end(), {static_cast<std::uint8_t>(x), static_cast<std::uint8_t>(y), 7});
    return rgb;
}

}  // namespace

TEST_CASE("a crop of the same size is the picture itself") {
    const auto rgb = slopes(8, 8);
    const auto made = crop({8, 8, rgb}, {{4, 4}, 8, 0}, 8);
    for (std::size_t i = 0; i < rgb.size(); ++i) CHECK(made[i] == Approx(rgb[i]).margin(1e-4));
}

TEST_CASE("a smaller crop takes what lies between pixels") {
    const auto rgb = slopes(8, 8);
    const auto made = crop({8, 8, rgb}, {{4, 4}, 8, 0}, 4);
    CHECK(made[0] == Approx(0.5));
    CHECK(made[3] == Approx(2.5));
    CHECK(made[4 * 3 + 1] == Approx(2.5));
}

TEST_CASE("a turned square has its own right and down") {
    const auto rgb = slopes(9, 9);
    const auto made = crop({9, 9, rgb}, {{4.5, 4.5}, 3, std::numbers::pi / 2}, 3);
    // A quarter turn clockwise: the square's right is the picture's down.
    CHECK(made[0] == Approx(5).margin(1e-4));
    CHECK(made[1] == Approx(3).margin(1e-4));
    CHECK(made[2 * 3] == Approx(5).margin(1e-4));
    CHECK(made[2 * 3 + 1] == Approx(5).margin(1e-4));
}

TEST_CASE("outside of the picture is black, however far") {
    const auto rgb = slopes(4, 4);
    for (const double far : {-1000.0, 1000.0}) {
        const auto made = crop({4, 4, rgb}, {{far, far}, 50, 0.3}, 16);
        for (const float value : made) CHECK(value == 0);
    }
}

TEST_CASE("mirroring twice changes nothing") {
    const auto rgb = slopes(8, 8);
    const auto made = crop({8, 8, rgb}, {{4, 4}, 8, 0}, 8);
    const auto once = mirrored(made, 8);
    CHECK(once[0] == made[7 * 3]);
    CHECK(mirrored(once, 8) == made);
}

TEST_CASE("the square of a leaning face leans with it") {
    Face face{.left = 10, .top = 20, .width = 40, .height = 30, .score = 1, .keypoints = {}};
    face.keypoints[0] = {20, 30};
    face.keypoints[1] = {40, 50};
    const auto square = square_around(face, 1.5);
    CHECK(square.side == Approx(60));
    CHECK(square.angle == Approx(std::numbers::pi / 4));
    CHECK(square.at(0.5, 0.5).x == Approx(30));
    CHECK(square.at(0.5, 0.5).y == Approx(35));
}

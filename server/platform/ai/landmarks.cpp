// MediaPipe's face mesh. Source: Kartynnik et al., "Real-time Facial Surface Geometry from Monocular Video on Mobile GPUs", 2019.

#include <algorithm>

#include "platform/ai/crop.hpp"
#include "platform/ai/nets.hpp"

namespace attune::ai {
namespace {

constexpr int side = 192;
constexpr double margin = 1.5;
constexpr std::size_t point_count = 468;
constexpr std::size_t numbers_a_face = point_count * 3;  // x, y, depth

}  // namespace

std::vector<Landmarks> Models::landmarks(const Image& image, std::span<const Face> faces) {
    if (faces.empty()) return {};
    std::vector<Square> squares;
    std::vector<float> pictures;
    for (const Face& face : faces) {
        squares.push_back(square_around(face, margin));
        const auto picture = crop(image, squares.back(), side);
        std::ranges::transform(picture, std::back_inserter(pictures), [](float value) { return value / 255; });
    }
    const auto batch = static_cast<std::int64_t>(faces.size());
    std::array inputs{tensor(std::span(pictures), {batch, side, side, 3})};
    const auto found = nets_->net("landmarks").run({"input_1"}, inputs, {"Identity_2", "Identity_1"});
    const auto coordinates = numbers(found[0], faces.size() * numbers_a_face);
    const auto presences = numbers(found[1], faces.size());

    std::vector<Landmarks> all(faces.size());
    for (std::size_t face = 0; face < faces.size(); ++face) {
        all[face].presence = presences[face];
        for (std::size_t point = 0; point < point_count; ++point) {
            const float* at = &coordinates[face * numbers_a_face + point * 3];
            all[face].points[point] = squares[face].at(at[0] / side, at[1] / side);
        }
    }
    return all;
}

}  // namespace attune::ai

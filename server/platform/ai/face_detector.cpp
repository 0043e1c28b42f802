// BlazeFace, back-camera variant. Source: Bazarevsky et al., "BlazeFace: Sub-millisecond Neural Face Detection on Mobile
// GPUs", 2019, and MediaPipe's anchors.

#include <algorithm>
#include <cmath>

#include "platform/ai/crop.hpp"
#include "platform/ai/nets.hpp"

namespace attune::ai {
namespace {

constexpr int side = 256;
constexpr std::size_t numbers_a_box = 16;  // centre, size, six points
constexpr double least_score = 0.5;
constexpr double most_overlap = 0.3;

struct Layer {
    int stride;
    int boxes_a_cell;
    std::size_t boxes() const { return static_cast<std::size_t>((side / stride) * (side / stride) * boxes_a_cell); }
};
constexpr Layer fine{16, 2}, coarse{32, 6};

double overlap(const Face& one, const Face& other) {
    const double width = std::min(one.left + one.width, other.left + other.width) - std::max(one.left, other.left);
    const double height = std::min(one.top + one.height, other.top + other.height) - std::max(one.top, other.top);
    if (width <= 0 || height <= 0) return 0;
    return width * height / (one.area() + other.area() - width * height);
}

void collect(std::vector<Face>& faces, const Layer& layer, std::span<const float> scores, std::span<const float> boxes,
             const Square& square) {
    const int cells = side / layer.stride;
    const double pixel = square.side / side;
    for (std::size_t i = 0; i < layer.boxes(); ++i) {
        const double score = 1 / (1 + std::exp(-static_cast<double>(scores[i])));
        if (!(score >= least_score)) continue;
        const int cell = static_cast<int>(i) / layer.boxes_a_cell;
        const int column = cell % cells, row = cell / cells;
        const double anchor_x = (column + 0.5) * layer.stride, anchor_y = (row + 0.5) * layer.stride;
        const float* box = &boxes[i * numbers_a_box];
        const auto at = [&](std::size_t index) {
            return square.at((anchor_x + box[index]) / side, (anchor_y + box[index + 1]) / side);
        };
        const double width = box[2] * pixel, height = box[3] * pixel;
        if (!(width > 1 && height > 1)) continue;
        const Point centre = at(0);
        Face face{centre.x - width / 2, centre.y - height / 2, width, height, score, {}};
        for (std::size_t point = 0; point < face.keypoints.size(); ++point) face.keypoints[point] = at(4 + 2 * point);
        faces.push_back(face);
    }
}

std::vector<Face> without_doubles(std::vector<Face> faces) {
    std::ranges::stable_sort(faces, std::greater{}, &Face::score);
    std::vector<Face> kept;
    for (const Face& face : faces)
        if (std::ranges::none_of(kept, [&](const Face& better) { return overlap(face, better) > most_overlap; }))
            kept.push_back(face);
    std::ranges::stable_sort(kept, std::greater{}, &Face::area);
    return kept;
}

}  // namespace

std::vector<Face> Models::detect_faces(const Image& image) {
    const Square square{
        {image.width / 2.0, image.height / 2.0}, static_cast<double>(std::max(image.width, image.height)), 0};
    auto picture = crop(image, square, side);
    for (float& value : picture) value = value / 127.5f - 1;

    std::array inputs{tensor(std::span(picture), {1, side, side, 3})};
    const auto found =
        nets_->net("face_detector").run({"input"}, inputs, {"Identity", "Identity_1", "Identity_2", "Identity_3"});
    std::vector<Face> faces;
    collect(faces, fine, numbers(found[0], fine.boxes()), numbers(found[2], fine.boxes() * numbers_a_box), square);
    collect(faces, coarse, numbers(found[1], coarse.boxes()), numbers(found[3], coarse.boxes() * numbers_a_box),
            square);
    return without_doubles(std::move(faces));
}

}  // namespace attune::ai

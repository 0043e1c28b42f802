// Seven basic expressions: several nets, each seeing the face and its mirror image, mixed as
// softmax(sum of weight · ln p + bias) with the manifest's numbers.

#include <algorithm>
#include <cmath>
#include <numeric>

#include "platform/ai/crop.hpp"
#include "platform/ai/nets.hpp"

namespace attune::ai {
namespace {

constexpr double margin = 1.2;
constexpr double least_probability = 1e-6;

void append(std::vector<float>& pictures, const std::vector<float>& rgb, const ExpressionForm& form) {
    const auto scaled = [&](double value, std::size_t colour) {
        return static_cast<float>((value - form.mean[colour]) / form.scale);
    };
    for (std::size_t i = 0; i < rgb.size(); i += 3) {
        if (form.colours == Colours::grey)
            pictures.push_back(scaled(0.2989 * rgb[i] + 0.587 * rgb[i + 1] + 0.114 * rgb[i + 2], 0));
        else
            for (std::size_t colour = 0; colour < 3; ++colour) pictures.push_back(scaled(rgb[i + colour], colour));
    }
}

// Adds the net's part to the logits of each face.
void add(std::vector<Expressions>& logits, const ExpressionNet& expression_net, const Image& image,
         std::span<const Face> faces) {
    const auto& form = expression_net.form;
    std::vector<float> pictures;
    for (const Face& face : faces) {
        const auto rgb = crop(image, square_around(face, margin), form.size);
        append(pictures, rgb, form);
        append(pictures, mirrored(rgb, form.size), form);
    }
    const auto session = expression_net.net->session();
    const Ort::AllocatorWithDefaultOptions allocator;
    const auto input_name = session->GetInputNameAllocated(0, allocator),
               output_name = session->GetOutputNameAllocated(0, allocator);
    std::array inputs{tensor(std::span(pictures), {static_cast<std::int64_t>(faces.size()) * 2, form.size, form.size,
                                                   form.colours == Colours::grey ? 1 : 3})};
    const auto found = expression_net.net->run({input_name.get()}, inputs, {output_name.get()});
    const auto probabilities = numbers(found[0], faces.size() * 2 * expression_count);
    for (std::size_t face = 0; face < faces.size(); ++face)
        for (std::size_t output = 0; output < expression_count; ++output) {
            const auto at = face * 2 * expression_count + output;
            const double mean = (probabilities[at] + probabilities[at + expression_count]) / 2.0;
            const auto label = static_cast<std::size_t>(form.labels[output]);
            logits[face].probability[label] +=
                form.weight * std::log(std::max(mean, least_probability)) + form.bias[label];
        }
}

void softmax(std::array<double, expression_count>& values) {
    const double largest = std::ranges::max(values);
    for (double& value : values) value = std::exp(value - largest);
    const double sum = std::accumulate(values.begin(), values.end(), 0.0);
    for (double& value : values) value /= sum;
}

}  // namespace

std::vector<Expressions> Models::expressions(const Image& image, std::span<const Face> faces) {
    if (faces.empty()) return {};
    if (nets_->expressions.empty()) throw ModelUnavailable("The models' manifest names no expression net.");
    std::vector<Expressions> all(faces.size());
    for (const auto& net : nets_->expressions) add(all, net, image, faces);
    for (auto& face : all) softmax(face.probability);
    return all;
}

}  // namespace attune::ai

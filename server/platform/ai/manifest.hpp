#pragma once
// The models folder's manifest.toml, read.

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "platform/ai/ai.hpp"

namespace attune::ai {

enum class Colours { grey, rgb };

// How an expression net wants its picture and what its numbers mean.
struct ExpressionForm {
    int size = 0;
    Colours colours = Colours::rgb;
    std::vector<double> mean;  // one for grey, three for rgb: (value − mean) / scale
    double scale = 1;
    std::array<Expression, expression_count> labels{};  // of the net's outputs, in order
    double weight = 1;
    std::array<double, expression_count> bias{};
};

struct ModelFile {
    std::string role;  // "face_detector", "landmarks", "expression", "voice_activity", "speech_encoder", …
    std::filesystem::path path;
    std::string sha256;
    std::optional<ExpressionForm> expression;
};

struct ModelEntry {
    Card card;
    std::vector<ModelFile> files;
};

// Throws ModelUnavailable with what is wrong and where.
std::vector<ModelEntry> read_manifest(const std::filesystem::path& folder);

}  // namespace attune::ai

#pragma once
// Example phrasings, and which of them a message is nearest to in meaning.
//
// They are embedded once, at first use; several threads may ask. Names, dates and numbers are taken out of a message before it is compared.

#include <functional>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "features/assistant/plan.hpp"

namespace attune::assistant {

// One vector a text, all of one length and of length 1 in space. Given by whoever has a net.
using Embed = std::function<std::vector<std::vector<float>>(std::span<const std::string> texts)>;

struct Example {
    std::string_view phrasing;
    Intent intent = Intent::clarify;
    std::optional<Measure> measure;
    std::optional<Grouping> group_by;
    std::optional<AttendanceStatus> status;
};

struct Near {
    const Example* example = nullptr;
    double similarity = 0;  // cosine, −1…1
};

class Examples {
public:
    explicit Examples(Embed embed) : embed_(std::move(embed)) {}

    // The nearest example of each of the two nearest intents, the nearest first. Throws what `embed` throws.
    std::vector<Near> nearest(std::string_view message) const;

private:
    Embed embed_;
    mutable std::once_flag once_;
    mutable std::vector<std::vector<float>> vectors_;  // of all examples, in their order
};

// All of them.
std::span<const Example> example_phrasings();

}  // namespace attune::assistant

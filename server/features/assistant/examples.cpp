#include "features/assistant/examples.hpp"

#include <algorithm>
#include <array>

#include "features/assistant/example_phrasings.hpp"

namespace attune::assistant {

std::span<const Example> example_phrasings() { return phrasings; }

std::vector<Near> Examples::nearest(std::string_view message) const {
    std::call_once(once_, [&] {
        std::vector<std::string> texts;
        texts.reserve(phrasings.size());
        for (const auto& example : phrasings) texts.emplace_back(example.phrasing);
        vectors_ = embed_(texts);
    });
    const std::array one{std::string(message)};
    const auto vector = embed_(one).front();
    std::vector<Near> nearest;
    for (std::size_t i = 0; i < vectors_.size() && i < phrasings.size(); ++i) {
        double similarity = 0;
        for (std::size_t j = 0; j < vector.size() && j < vectors_[i].size(); ++j)
            similarity += static_cast<double>(vector[j]) * static_cast<double>(vectors_[i][j]);
        const auto same = std::ranges::find_if(
            nearest, [&](const Near& near) { return near.example->intent == phrasings[i].intent; });
        if (same == nearest.end())
            nearest.push_back({&phrasings[i], similarity});
        else if (similarity > same->similarity)
            *same = {&phrasings[i], similarity};
    }
    std::ranges::sort(nearest, std::greater{}, &Near::similarity);
    if (nearest.size() > 2) nearest.resize(2);
    return nearest;
}

}  // namespace attune::assistant

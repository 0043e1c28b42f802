// Sentences as directions in space. Source: Reimers and Gurevych, "Sentence-BERT", 2019; the net is all-MiniLM-L6-v2.

#include <algorithm>
#include <format>
#include <numeric>

#include "platform/ai/nets.hpp"
#include "platform/ai/word_pieces.hpp"

namespace attune::ai {
namespace {

constexpr std::size_t width = 384;
constexpr std::size_t most_at_once = 32;

}  // namespace

std::vector<std::vector<float>> Models::embed(std::span<const std::string> texts) {
    const auto& pieces = nets_->word_pieces();
    std::vector<std::vector<std::int64_t>> numbers;
    numbers.reserve(texts.size());
    for (const auto& text : texts) numbers.push_back(pieces.numbers_of(text));
    // Of like length together: little is computed for nothing.
    std::vector<std::size_t> order(texts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return numbers[i].size(); });

    std::vector<std::vector<float>> vectors(texts.size());
    auto& net = nets_->net("embeddings");
    for (std::size_t first = 0; first < order.size(); first += most_at_once) {
        const auto batch = std::span(order).subspan(first, std::min(most_at_once, order.size() - first));
        const auto length = numbers[batch.back()].size();
        std::vector<std::int64_t> ids(batch.size() * length), mask(ids.size()), kinds(ids.size());
        for (std::size_t row = 0; row < batch.size(); ++row)
            for (std::size_t i = 0; i < numbers[batch[row]].size(); ++i) {
                ids[row * length + i] = numbers[batch[row]][i];
                mask[row * length + i] = 1;
            }
        const std::initializer_list<std::int64_t> shape{static_cast<std::int64_t>(batch.size()),
                                                        static_cast<std::int64_t>(length)};
        std::array inputs{tensor(std::span(ids), shape), tensor(std::span(mask), shape),
                          tensor(std::span(kinds), shape)};
        const auto outputs = net.run({"input_ids", "attention_mask", "token_type_ids"}, inputs, {"sentence_embedding"});
        const auto all = attune::ai::numbers(outputs[0], batch.size() * width);
        for (std::size_t row = 0; row < batch.size(); ++row) {
            const auto own = all.subspan(row * width, width);
            vectors[batch[row]].assign(own.begin(), own.end());
        }
    }
    return vectors;
}

}  // namespace attune::ai

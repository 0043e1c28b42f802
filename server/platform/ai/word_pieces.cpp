#include "platform/ai/word_pieces.hpp"

#include <algorithm>
#include <format>
#include <utility>

#include "core/text.hpp"
#include "platform/ai/ai.hpp"

namespace attune::ai {
namespace {

constexpr std::size_t longest_word = 100;  // bytes; longer ones are unknown

std::size_t bytes_of_point(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text[0]);
    return std::min<std::size_t>(lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4, text.size());
}

// U+0300…U+036F: accents of their own.
bool is_accent(std::string_view point) {
    return point.size() == 2 &&
           (point[0] == '\xcc' || (point[0] == '\xcd' && static_cast<unsigned char>(point[1]) <= 0xaf));
}
// U+2000…U+206F, U+3000…U+303F and what ASCII has of signs.
bool is_sign(std::string_view point) {
    const auto c = static_cast<unsigned char>(point[0]);
    if (point.size() == 1)
        return c > 0x20 && c < 0x7f && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z');
    return point.size() == 3 && ((point[0] == '\xe2' && (point[1] == '\x80' || point[1] == '\x81')) ||
                                 (point[0] == '\xe3' && point[1] == '\x80'));
}
// U+4E00…U+9FFF: every one is a word.
bool is_ideograph(std::string_view point) {
    const auto c = static_cast<unsigned char>(point[0]);
    return point.size() == 3 && c >= 0xe4 && c <= 0xe9 && !(c == 0xe4 && static_cast<unsigned char>(point[1]) < 0xb8);
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    const auto finish = [&] {
        if (!word.empty()) words.push_back(std::exchange(word, {}));
    };
    const auto plain = folded(valid_utf8(text));
    for (std::string_view rest = plain; !rest.empty();) {
        const auto point = rest.substr(0, bytes_of_point(rest));
        rest.remove_prefix(point.size());
        if (is_accent(point)) continue;
        if (static_cast<unsigned char>(point[0]) <= 0x20 || point == "\u00a0" || point == "\x7f") {
            finish();
        } else if (is_sign(point) || is_ideograph(point)) {
            finish();
            words.emplace_back(point);
        } else {
            word += point;
        }
    }
    finish();
    return words;
}

}  // namespace

WordPieces::WordPieces(const std::vector<std::string>& vocabulary) {
    numbers_.reserve(vocabulary.size());
    for (std::size_t i = 0; i < vocabulary.size(); ++i) numbers_.emplace(vocabulary[i], static_cast<std::int64_t>(i));
    begin_ = number_of("[CLS]");
    end_ = number_of("[SEP]");
    unknown_ = number_of("[UNK]");
}

std::int64_t WordPieces::number_of(std::string_view token) const {
    const auto found = numbers_.find(std::string(token));
    if (found == numbers_.end())
        throw ModelUnavailable(std::format("The vocabulary of the embeddings has no {}.", token));
    return found->second;
}

void WordPieces::add_pieces(const std::string& word, std::vector<std::int64_t>& numbers) const {
    const auto before = numbers.size();
    std::size_t at = 0;
    while (at < word.size() && word.size() <= longest_word) {
        auto end = word.size();
        const std::string prefix = at > 0 ? "##" : "";
        for (; end > at; --end)
            if (const auto found = numbers_.find(prefix + word.substr(at, end - at)); found != numbers_.end()) {
                numbers.push_back(found->second);
                break;
            }
        if (end == at) break;
        at = end;
    }
    if (at < word.size()) {
        numbers.resize(before);
        numbers.push_back(unknown_);
    }
}

std::vector<std::int64_t> WordPieces::numbers_of(std::string_view text, std::size_t most) const {
    std::vector<std::int64_t> numbers{begin_};
    for (const auto& word : words_of(text)) {
        add_pieces(word, numbers);
        if (numbers.size() >= most) break;
    }
    if (numbers.size() > most - 1) numbers.resize(most - 1);
    numbers.push_back(end_);
    return numbers;
}

}  // namespace attune::ai

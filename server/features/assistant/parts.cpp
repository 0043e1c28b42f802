#include "features/assistant/parts.hpp"

#include <algorithm>
#include <initializer_list>

#include "features/assistant/tokens.hpp"

namespace attune::assistant {
namespace {

constexpr std::size_t most_parts = 5;

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

bool begins_a_question(const Tokens& tokens, std::size_t at) {
    if (one_of(tokens.word(at),
               {"who", "how", "which", "when", "where", "why", "show", "list", "give", "tell", "compare", "whose"}))
        return !(tokens.is(at, "how") && tokens.is(at + 1, "about"));
    if (tokens.is(at, "what")) return !tokens.is(at + 1, "about");
    if (tokens.is(at, "in") || tokens.is(at, "on")) return one_of(tokens.word(at + 1), {"which", "what"});
    if (tokens.is(at, "also") || tokens.is(at, "then")) return begins_a_question(tokens, at + 1);
    return false;
}

bool ends_a_sentence(const Tokens& tokens, std::size_t at) {
    const auto& token = tokens.list[at];
    if (!token.sign) return false;
    if (one_of(token.word, {"?", "!", ";", "\n"})) return true;
    if (token.word != "." || tokens.touch(at, at + 1) || at == 0) return false;
    const auto& last = tokens.list[at - 1];
    return last.word.size() > 1 &&
           !one_of(last.word, {"dr",  "mr",  "mrs", "ms",  "vs",  "no",  "nr",   "st",  "prof", "jan", "feb",
                               "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",  "dec"}) &&
           !(last.number && at + 1 < tokens.size() && tokens.list[at + 1].word.size() >= 3 &&
             !tokens.list[at + 1].capital);
}

}  // namespace

std::vector<Part> parts_of(std::string_view message) {
    const auto tokens = tokens_of(message);
    std::vector<Part> parts;
    std::size_t begin = 0;
    bool joined = false;
    const auto cut = [&](std::size_t end, bool next_joined) {
        if (parts.size() == most_parts) return;
        const auto text = tokens.text(begin, end - begin);
        const bool has_words = std::ranges::any_of(tokens.list.begin() + static_cast<std::ptrdiff_t>(begin),
                                                   tokens.list.begin() + static_cast<std::ptrdiff_t>(end),
                                                   [](const Token& token) { return !token.sign; });
        if (has_words) parts.push_back({std::string(text), joined && !parts.empty()});
        joined = next_joined;
    };
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (ends_a_sentence(tokens, at)) {
            cut(at + 1, false);
            begin = at + 1;
        } else if (at > begin && one_of(tokens.word(at), {"and", ",", "plus", "then"}) &&
                   begins_a_question(tokens, at + 1)) {
            cut(at, true);
            begin = at + 1;
        }
    }
    cut(tokens.size(), false);
    if (parts.empty()) parts.push_back({std::string(message.substr(0, longest_message)), false});
    return parts;
}

}  // namespace attune::assistant

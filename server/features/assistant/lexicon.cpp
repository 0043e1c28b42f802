#include "features/assistant/lexicon.hpp"

#include <algorithm>
#include <bit>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "features/assistant/common_words.hpp"
#include "features/assistant/edits.hpp"
#include "features/assistant/phrases.hpp"

namespace attune::assistant {
namespace {

struct Known {
    std::vector<std::string_view> words;
    Concept concept_;
};

std::vector<std::string_view> split(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(" \n"), text.size());
        if (end > 0) words.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

bool is_outside(Concept meaning) {
    return meaning == Concept::outside || meaning == Concept::pay || meaning == Concept::emotion ||
           meaning == Concept::instructions;
}

// Built once from the tables.
struct Index {
    std::unordered_map<std::string_view, std::vector<Known>> by_first_word;
    std::unordered_set<std::string_view> common;
    std::unordered_set<std::string_view> inside;  // of them those that mean something else than "outside"
    std::vector<std::string_view> keywords;       // that a typo can mean

    Index() {
        for (const auto& line : phrases)
            for (auto rest = line.phrases; !rest.empty();) {
                const auto end = std::min(rest.find('|'), rest.size());
                auto words = split(rest.substr(0, end));
                rest.remove_prefix(std::min(end + 1, rest.size()));
                if (words.empty()) continue;
                for (const auto word : words) {
                    if (!is_outside(line.concept_)) inside.insert(word);
                    if (common.insert(word).second && word.size() >= 4 && !is_outside(line.concept_))
                        keywords.push_back(word);
                }
                by_first_word[words[0]].push_back({std::move(words), line.concept_});
            }
        for (const auto word : split(words_of_dates)) {
            inside.insert(word);
            if (common.insert(word).second && word.size() >= 4) keywords.push_back(word);
        }
        for (const auto word : split(common_words)) {
            inside.insert(word);
            common.insert(word);
        }
    }
};

const Index& index() {
    static const Index index;
    return index;
}

bool only_at_the_start(Concept meaning) {
    switch (meaning) {
        case Concept::polite:
        case Concept::change:
        case Concept::hello:
        case Concept::thanks:
        case Concept::only:
        case Concept::also:
        case Concept::instead: return true;
        default: return false;
    }
}

bool stands(const Tokens& tokens, std::size_t at, const Known& known) {
    for (std::size_t i = 0; i < known.words.size(); ++i)
        if (!tokens.free(at + i) || tokens.word(at + i) != known.words[i]) return false;
    return true;
}

}  // namespace

std::vector<Hit> phrases_in(const Tokens& tokens) {
    std::vector<Hit> hits;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (tokens.list[at].used) continue;
        const auto found = index().by_first_word.find(tokens.word(at));
        if (found == index().by_first_word.end()) continue;
        const Known* longest = nullptr;
        for (const auto& known : found->second)
            if (!only_at_the_start(known.concept_) && (!longest || known.words.size() > longest->words.size()) &&
                stands(tokens, at, known))
                longest = &known;
        if (!longest) continue;
        hits.push_back({longest->concept_, at, longest->words.size()});
        at += longest->words.size() - 1;
    }
    return hits;
}

std::size_t phrase_at(const Tokens& tokens, std::size_t at, Concept meaning) {
    const auto found = index().by_first_word.find(tokens.word(at));
    std::size_t longest = 0;
    if (found != index().by_first_word.end())
        for (const auto& known : found->second)
            if (known.concept_ == meaning && known.words.size() > longest && stands(tokens, at, known))
                longest = known.words.size();
    return longest;
}

bool is_common(std::string_view word) { return index().common.contains(word); }

bool is_only_outside(std::string_view word) { return is_common(word) && !index().inside.contains(word); }

std::optional<Correction> corrected(std::string_view word) {
    if (word.size() < 4 || is_common(word)) return {};
    std::optional<Correction> best;
    int limit = edits_allowed(word.size());
    const auto letters = letters_of(word);
    for (const auto keyword : index().keywords) {
        if (std::popcount(letters_of(keyword) ^ letters) > 2 * limit) continue;
        const auto n = edits(word, keyword, limit);
        if (n > limit || !may_be_typo(word, keyword, n) ||
            (keyword.size() < 5 && n > 0 && word.size() != keyword.size() && word[0] != keyword[0]))
            continue;
        if (best && n >= best->edits) continue;
        best = Correction{keyword, n};
        limit = n;
    }
    return best;
}

}  // namespace attune::assistant

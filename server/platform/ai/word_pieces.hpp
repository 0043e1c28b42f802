#pragma once
// Text as the numbers that BERT's nets read. Source: Wu et al., "Google's Neural Machine Translation System", 2016, as in BERT's
// uncased vocabularies: lower case without accents, signs apart, then the longest known pieces from the left.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace attune::ai {

class WordPieces {
public:
    // Token by number, as in the model's vocabulary. Throws ModelUnavailable where [CLS], [SEP] or [UNK] is missing.
    explicit WordPieces(const std::vector<std::string>& vocabulary);

    // With [CLS] before and [SEP] after; cut to `most` numbers.
    std::vector<std::int64_t> numbers_of(std::string_view text, std::size_t most = 256) const;

private:
    void add_pieces(const std::string& word, std::vector<std::int64_t>& numbers) const;
    std::int64_t number_of(std::string_view token) const;

    std::unordered_map<std::string, std::int64_t> numbers_;
    std::int64_t begin_ = 0, end_ = 0, unknown_ = 0;
};

}  // namespace attune::ai

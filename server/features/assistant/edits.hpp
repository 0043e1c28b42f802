#pragma once
// How many typos lie between two words.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace attune::assistant {

// Optimal string alignment (Damerau–Levenshtein without overlapping edits): insertions, deletions, substitutions and swaps
// of neighbours. `limit` + 1 where there are more than `limit`, and for words of more than 32 bytes.
int edits(std::string_view left, std::string_view right, int limit);

// None below three letters, one swap at three, one edit up to seven, two from eight on.
int edits_allowed(std::size_t length);

// Like enough to compare at all: the same first letter where the word is short.
bool may_be_typo(std::string_view written, std::string_view meant, int found);

// Which of a…z a word has.
std::uint32_t letters_of(std::string_view word);

}  // namespace attune::assistant

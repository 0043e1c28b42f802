#pragma once
// A message cut into words, numbers and signs.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::assistant {

struct Token {
    std::string word;                // folded and without 's; one character for a sign; digits for a number
    std::size_t begin = 0, end = 0;  // in the plain text
    std::optional<double> number;    // 80, 1,000, "three", "third"
    bool ordinal = false;            // "3rd", "third"
    bool digits = false;             // the number was written with digits
    bool possessive = false;         // "maria's"
    bool capital = false;            // its first letter was
    bool sign = false;
    bool held = false;  // a name that looks like a date
    bool used = false;  // some reader has taken it
};

struct Tokens {
    std::string plain;  // the message with straight quotes and dashes and single spaces
    std::vector<Token> list;

    std::size_t size() const { return list.size(); }
    const std::string& word(std::size_t at) const;  // "" past the end
    bool is(std::size_t at, std::string_view word) const { return at < list.size() && list[at].word == word; }
    bool free(std::size_t at) const { return at < list.size() && !list[at].used; }
    void use(std::size_t at, std::size_t count);
    // As it was written.
    std::string_view text(std::size_t at, std::size_t count) const;
    // No space between the two.
    bool touch(std::size_t left, std::size_t right) const;
};

constexpr std::size_t longest_message = 2'000;

// Contractions come apart ("hasn't" → has not, "who's" → who is), also without their apostrophe, and common shortenings
// become what they stand for ("ppl" → people). Cuts after 2,000 code points.
Tokens tokens_of(std::string_view message);

// The words of a name, folded, in the same way: "Anne-Marie O'Brien" → anne marie obrien.
std::vector<std::string> words_of_name(std::string_view name);

}  // namespace attune::assistant

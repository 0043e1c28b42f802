#pragma once
// What a language model says, held against what it was given: a number that stands in no result and no question is not shown,
// and neither is an address, because an address can carry what somebody wrote into a name to wherever it points. Pure.

#include <set>
#include <string>
#include <string_view>

namespace attune::assistant {

// Numbers that the question and the results speak of.
class Evidence {
public:
    void add(std::string_view text);
    // Whether each number in the text stands there, as it is or rounded ("92.3" of 92.31, "1,204" of 1204).
    bool supports(std::string_view text) const;

private:
    std::set<double> numbers_;
};

// Plain sentences: without addresses, pictures, markup and characters that nobody sees.
std::string plain(std::string_view text);

}  // namespace attune::assistant

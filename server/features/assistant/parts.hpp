#pragma once
// A message of several questions, cut into them.

#include <string>
#include <string_view>
#include <vector>

namespace attune::assistant {

struct MessagePart {
    std::string text;
    bool joined = false;  // by "and" to the one before, not by the end of a sentence
    bool amends = false;  // "…, I mean Support": takes the place of what the one before said
};

// At most five; a message that asks one thing is one part.
std::vector<MessagePart> parts_of(std::string_view message);

}  // namespace attune::assistant

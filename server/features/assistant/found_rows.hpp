#pragma once
// What a tool answered, as the rows of an answer: a list's items, or the one thing that it told of. Ids are left out.

#include <string>
#include <string_view>

#include "features/assistant/language_model.hpp"
#include "features/assistant/types.hpp"

namespace attune::assistant {

// The answer's part: intent, columns, rows, outcome and, where the model's own words did not hold, words of ours.
Part part_of(const LookedUp& found, std::string words);

}  // namespace attune::assistant

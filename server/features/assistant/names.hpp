#pragma once
// Finds whom a message names, and mends the typos of everything else.

#include <string>
#include <vector>

#include "features/assistant/directory.hpp"
#include "features/assistant/plan.hpp"
#include "features/assistant/tokens.hpp"

namespace attune::assistant {

struct Name {
    std::size_t at = 0, count = 0;
    Meant meant;
    bool possessive = false;
};

struct Names {
    std::vector<Name> found;
    // The first name that several people or groups have.
    std::vector<Meant> candidates;
    std::size_t candidates_at = 0;
    std::string ambiguous;
    // The first word that looks like a name and is nobody's.
    std::string unknown;
    int edits = 0;  // typos in names

    bool has(Kind kind) const;
    std::vector<std::int64_t> ids(Kind kind) const;
};

// Marks the tokens of names as used; writes the assistant's words in place of their misspellings. `before` is of the
// message before: a name that it used settles which of several people is meant.
Names take_names(Tokens& tokens, const Directory& directory, const std::optional<Plan>& before);

// After periods and phrases have been read: what is left over and looks like somebody's name.
std::string unknown_name(const Tokens& tokens);

}  // namespace attune::assistant

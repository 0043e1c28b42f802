#pragma once
// A file that somebody brings, as its headings and rows: read in the sandbox, from memory.

#include <string>
#include <string_view>
#include <vector>

#include "features/imports/types.hpp"

namespace attune {

struct Brought {
    std::string format;  // in words
    std::vector<ImportHeading> headings;
    std::vector<NewBroughtRow> rows;
};

// Blocks: call it on a pool. 400 about `file` for what cannot be read, and for what has no rows.
Brought read_brought(std::string_view bytes);

}  // namespace attune

#pragma once
// In the child: which encoding a text is in, and the same as UTF-8.

#include <string>

namespace attune::documents {

struct Decoded {
    std::string text;
    std::string encoding;  // "UTF-8", "UTF-16", "Windows-1252"
};

// By the byte order mark where there is one; otherwise UTF-8 where it is that, else Windows-1252. Throws sandbox::Refused for
// what is no text.
Decoded decoded(std::string bytes);

}  // namespace attune::documents

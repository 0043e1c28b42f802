#pragma once
// What an address says: path and query taken apart and decoded, the /api prefix and a trailing slash aside.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace attune::http {

using Pairs = std::vector<std::pair<std::string, std::string>>;

struct Target {
    std::string path;
    bool under_api = false;
    Pairs query;
};

// A name or an address, and perhaps a port: what a Host field and the absolute form of a target say. Nobody's name stands before it.
bool is_host(std::string_view text);

// Nothing for a target that is not a path, or one behind a host; that has an encoded slash, or that decodes to something other than UTF-8 text without
// control characters.
std::optional<Target> target_from(std::string_view text);

// "a=1&b=x+y" decoded, in order. What is malformed stays as it is.
Pairs query_pairs(std::string_view text);
std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_space);
std::string percent_encoded(std::string_view text);

}  // namespace attune::http

#pragma once
// Percent-encoding of RFC 3986.

#include <string>
#include <string_view>

namespace attune {

// Unreserved characters (letters, digits, '-', '.', '_', '~') and those in `kept` stay, all else is %XX.
std::string percent_encoded(std::string_view text, std::string_view kept = {});
// A '%' that two hexadecimal digits do not follow stays as it is.
std::string percent_decoded(std::string_view text);

}  // namespace attune

#pragma once
// Keys of objects and their percent-encoding.

#include <string>
#include <string_view>

namespace attune::files {

bool is_key(std::string_view key);
void check_key(std::string_view key);  // Bug for one that is none

// RFC 3986 unreserved characters stay, all else is %XX; path_encoded also keeps slashes.
std::string percent_encoded(std::string_view text);
std::string path_encoded(std::string_view text);
std::string percent_decoded(std::string_view text);

// `attachment; filename="…"; filename*=UTF-8''…` for any name.
std::string attachment(std::string_view download_name);

}  // namespace attune::files

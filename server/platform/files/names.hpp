#pragma once
// Keys of objects and names of downloads.

#include <string>
#include <string_view>

namespace attune::files {

bool is_key(std::string_view key);
void check_key(std::string_view key);  // Bug for one that is none

std::string quarantined(std::string_view key);  // where an object lies that no URL reaches any more

std::string path_encoded(std::string_view text);  // percent-encoded, with its slashes

// `attachment; filename="…"; filename*=UTF-8''…` for any name.
std::string attachment(std::string_view download_name);

}  // namespace attune::files

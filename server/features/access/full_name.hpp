#pragma once
// How a person is called where one line has to do: by name, else by the address before its @.

#include <optional>
#include <string>

#include "core/text.hpp"

namespace attune {

inline std::string full_name(const std::optional<std::string>& first, const std::optional<std::string>& last,
                             const std::string& email) {
    auto name = trimmed(first.value_or("") + " " + last.value_or(""));
    return name.empty() ? email.substr(0, email.find('@')) : name;
}

}  // namespace attune

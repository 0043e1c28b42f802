#pragma once
// In which language a mail is written: the one that its reader has chosen, or else that of whoever causes it.

#include <optional>
#include <string>

#include "core/enum_names.hpp"
#include "core/language.hpp"

namespace attune {

inline std::string mail_language(const std::optional<Language>& chosen, const std::string& otherwise) {
    return chosen ? std::string(name_of(*chosen)) : otherwise;
}

}  // namespace attune

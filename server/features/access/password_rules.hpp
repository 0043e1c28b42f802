#pragma once
// What a new password must be: 10 to 128 characters, not the address, not a common one (NIST SP 800-63B, 5.1.1.2).

#include <optional>
#include <string>
#include <string_view>

#include "core/text.hpp"
#include "features/access/common_passwords.hpp"

namespace attune {

// The sentence that says what is wrong with it; nothing for a good one.
inline std::optional<std::string> weakness_of(std::string_view password, std::string_view email,
                                              const CommonPasswords& common) {
    if (!is_utf8(password)) return "This is not text.";
    const auto length = length_in_code_points(password);
    if (length < 10) return "A password needs at least 10 characters.";
    if (length > 128) return "A password may have at most 128 characters.";
    if (common.has(password)) return "This password is on lists of common ones.";
    const auto local = folded(email.substr(0, email.find('@')));
    if (local.size() >= 3 && folded(password).contains(local)) return "A password may not contain the e-mail address.";
    return {};
}

}  // namespace attune

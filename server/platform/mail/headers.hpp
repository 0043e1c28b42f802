#pragma once
// Header fields of a message (RFC 5322) in pure ASCII, other languages as encoded words (RFC 2047).

#include <string>
#include <string_view>

#include "core/time.hpp"
#include "platform/mail/mail.hpp"

namespace attune::mail {

bool is_one_line(std::string_view text);
// The text itself where it is short plain ASCII, otherwise encoded words, folded so that no line is longer than 76.
std::string unstructured(std::string_view text);
std::string mailbox(const Address& address);  // "Ann O'Neill" <ann@example.com>
std::string mail_date(Instant instant);       // Wed, 25 Nov 2026 20:34:00 +0000

}  // namespace attune::mail

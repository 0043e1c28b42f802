#pragma once
// What is told to people by mail.

#include <map>
#include <string>

namespace attune {

enum class NoticeKind { invitation, password_reset, password_changed, account_approved, mail_test };

// A mail to be written. Instants among the values are RFC 3339 text, as core's to_text(Instant) writes it.
//   invitation        link, company, inviter, role (its name: "hr"), expires (instant)
//   password_reset    link, expires_minutes
//   password_changed  when (instant), device, address
//   account_approved  company, link
//   mail_test         none
struct Notice {
    NoticeKind kind = NoticeKind::mail_test;
    std::string to;
    std::string language = "en";  // BCP 47: "pt-BR" reads as "pt"
    std::map<std::string, std::string> values;
};

}  // namespace attune

#pragma once
// What is told to people by mail, and what became of it.

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "core/ids.hpp"
#include "core/language.hpp"
#include "core/time.hpp"

namespace attune {

enum class NoticeKind {
    invitation,
    password_reset,
    password_changed,
    account_approved,
    domain_proof,
    join_confirmation,
    mail_test
};

// queued → sent, or failed with its reason. not_configured: there was no mail server, so nothing was sent or kept.
enum class NoticeState { queued, sent, failed, not_configured };

enum class NoticeFormat { html, text };

using NoticeValues = std::map<std::string, std::string>;

// A mail to be written. Instants among the values are RFC 3339 text, as core's to_text(Instant) writes it.
//   invitation        link, company, inviter, role (its name: "hr"), expires (instant)
//   password_reset    link, expires_minutes
//   password_changed  when (instant), device, address
//   account_approved  company, link
//   domain_proof      link, company, domain, inviter (who asks for it), expires (instant)
//   join_confirmation link, company, expires (instant)
//   mail_test         none
struct Notice {
    NoticeKind kind = NoticeKind::mail_test;
    std::string to;
    std::string language = "en";  // BCP 47: "pt-BR" reads as "pt"
    NoticeValues values;
};

// A notice as admins see it: never what it says.
struct OutboxNotice {
    NoticeId notice_id;
    NoticeKind kind = NoticeKind::mail_test;
    std::string recipient;
    Language language = Language::en;
    std::string subject;
    NoticeState state = NoticeState::queued;
    std::int64_t attempts = 0;
    std::optional<std::string> last_error;
    bool can_retry = false;  // it failed, and what it says is still kept
    Timestamp created_at;
    std::optional<Timestamp> sent_at;
};

struct OutboxQuery {
    std::optional<NoticeState> state;
    std::optional<NoticeKind> kind;
    std::optional<std::string> q;  // part of the recipient's address
};

struct PreviewQuery {
    std::optional<Language> language;    // the asker's own
    std::optional<NoticeFormat> format;  // html
};

// ---- rows ----

struct NoticeRow {
    NoticeKind kind = NoticeKind::mail_test;
    std::string recipient;
    Language language = Language::en;
    std::optional<std::string> sealed_values;
};

struct SealedNotice {
    NoticeId notice_id;
    std::string sealed_values;
};

}  // namespace attune

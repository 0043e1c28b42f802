#pragma once
// What a person is told inside the product, and what of it they have read.

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "core/ids.hpp"
#include "core/time.hpp"
#include "platform/http/http.hpp"

namespace attune {

using NotificationId = Id<struct NotificationTag>;

enum class NotificationKind : std::uint8_t {
    correction_asked,
    correction_approved,
    correction_rejected,
    analysis_finished,
    analysis_failed,
    import_finished,
    import_stopped,
    import_failed,
    join_asked,
    invitation_accepted,
    role_changed,
};

using NotificationValues = std::map<std::string, std::string>;

// What has happened, as it is told: the app has the sentence of each kind, the values fill it.
//   correction_asked                  name (who asks), day (2026-11-26)
//   correction_approved, …_rejected   name (who decided), day
//   analysis_finished, …_failed       filename
//   import_finished                   filename (may be empty), subject ("employees" or "attendance"), created, changed, unchanged, refused
//   import_stopped                    the same: rows were refused, so nothing was written
//   import_failed                     filename, subject
//   join_asked                        name, email
//   invitation_accepted               name, email
//   role_changed                      role (a built-in one's name, "hr", or that of the company's own)
struct News {
    NotificationKind kind = NotificationKind::role_changed;
    NotificationValues values;
    std::string link;  // a page of the web app
};

// The same id for everybody who is told the same; whether it is read is each one's own.
struct Notification {
    NotificationId notification_id;
    NotificationKind kind = NotificationKind::role_changed;
    NotificationValues values;
    std::string link;
    Timestamp created_at;
    std::optional<Timestamp> read_at;
};

struct NotificationQuery {
    std::optional<bool> unread;  // true: those alone
};

struct NotificationChange {
    bool read = true;
};

struct UnreadNotifications {
    std::int64_t unread = 0;
};

// ---- rows ----

struct NotificationRow {
    NotificationId notification_id;
    NotificationKind kind = NotificationKind::role_changed;
    std::string details;  // the values, JSON
    std::string link;
    Timestamp created_at;
    std::optional<Timestamp> read_at;
};

}  // namespace attune

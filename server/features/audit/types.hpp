#pragma once
// One line of the audit log: who did or saw what, when, from where.

#include <cstdint>
#include <optional>
#include <string>

#include "core/ids.hpp"
#include "core/time.hpp"

namespace attune {

struct AuditEntry {
    std::string audit_id;
    Timestamp at;
    std::optional<UserId> user_id;
    std::string action;    // past tense: "signed_in", "video_deleted", "results_seen"
    std::string resource;  // "video", "user", …
    std::optional<std::string> resource_id;
    std::string address;
    std::string request_id;
};

struct AuditQuery {
    std::optional<UserId> user;
    std::optional<std::string> action;
    std::optional<std::string> resource;
    std::optional<std::int64_t> days;
    std::optional<std::int64_t> page, page_size;
};

// A look at somebody's results, as the person concerned sees it.
struct Look {
    Timestamp at;
    std::optional<UserId> user_id;
    std::string action;
};

}  // namespace attune

#pragma once
// An end of access, as the nodes tell it to each other.

#include <optional>
#include <string>

#include "core/ids.hpp"
#include "core/time.hpp"

namespace attune {

struct Revocation {
    std::string revocation_id;
    UserId user_id;
    std::optional<SessionId> session_id;  // none: all sessions, keys and sockets of the person
    Instant revoked_at{};
};

}  // namespace attune

#pragma once
// A sign-in on one device, from its start to its end.

#include <cstdint>
#include <optional>
#include <string>

#include "core/ids.hpp"
#include "core/language.hpp"
#include "core/permissions.hpp"
#include "core/time.hpp"
#include "features/access/types/users.hpp"

namespace attune {

struct SessionView {
    SessionId session_id;
    std::string device;
    std::string address;
    Timestamp created_at;
    Timestamp last_used_at;
    bool current = false;
};

struct SocketTicket {
    std::string ticket;
    Timestamp expires_at;
};

struct LiveSession {
    SessionId session_id;
    UserId user_id;
    CompanyId company_id;
    std::int64_t generation = 0;
    Instant rotated_at{}, created_at{};
    Instant expires_at{};
    std::optional<Instant> ended_at;
    std::string email;
    Role role = Role::user;
    std::optional<RoleId> role_id;
    UserState state = UserState::active;
    std::optional<Language> language;   // of the session's person
    std::optional<UserId> viewed_user;  // as whom the session's person looks at the product
    std::optional<Instant> view_ends_at;

    // Not in the row: what the roles allow, and who is viewed.
    Permissions permissions;
    std::optional<UserRow> viewed;
    Permissions vieweds;
};

struct SessionRow {
    SessionId session_id;
    std::string device;
    std::string address;
    Timestamp created_at;
    Timestamp last_used_at;
};

struct SessionsOfBefore {
    std::int64_t sessions = 0;
    std::optional<Timestamp> last_ends_at;
};

}  // namespace attune

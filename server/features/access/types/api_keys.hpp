#pragma once
// Keys with which programs act for a company.

#include <optional>
#include <string>
#include <vector>

#include "core/ids.hpp"
#include "core/permissions.hpp"
#include "core/text.hpp"
#include "core/time.hpp"
#include "platform/db/db.hpp"

namespace attune {

struct NewApiKey {
    Text<1, 100> name;
    std::vector<std::string> scopes;      // permissions of whoever makes the key
    std::optional<Timestamp> expires_at;  // in a year where none is given
};

struct ApiKey {
    ApiKeyId key_id;
    std::string name;
    std::string hint;  // how the key begins
    std::vector<std::string> scopes;
    UserId created_by;
    Timestamp created_at;
    Timestamp expires_at;
    std::optional<Timestamp> last_used_at;  // to the hour
    std::optional<Timestamp> revoked_at;
};

struct FreshApiKey {
    ApiKeyId key_id;
    std::string name;
    std::vector<std::string> scopes;
    Timestamp expires_at;
    std::string token;  // shown this once
};

struct ApiKeyRef {
    CompanyId company_id;
    ApiKeyId key_id;
};

struct ApiKeyRow {
    ApiKeyId key_id;
    std::string name;
    std::string hint;
    std::string scopes;  // with spaces between
    UserId created_by;
    Timestamp created_at;
    Timestamp expires_at;
    std::optional<Timestamp> last_used_at;
    std::optional<Timestamp> revoked_at;
};

}  // namespace attune

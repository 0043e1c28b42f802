#pragma once
// Keys with which programs act for a company, `Authorization: Bearer attune_…` or `X-API-Key`.
//
// A key can do what its scopes name and its maker still may: a maker who is turned away or loses a role takes the key along. It
// is nobody's session: what only a signed-in person does (profile, password, second factor) is closed to it. It lies as a hash.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/access/revocations.hpp"
#include "features/access/roles.hpp"
#include "features/access/types/api_keys.hpp"
#include "features/audit/audit.hpp"
#include "platform/cache/cache.hpp"
#include "platform/db/db.hpp"
#include "platform/http/http.hpp"

namespace attune {

class ApiKeys {
public:
    ApiKeys(db::Database& database, Roles& roles, Audit& audit, Revocations& revocations);
    void routes(http::Api& api);

    // The key that a request carries; empty when it carries none.
    static std::string_view carried_by(const http::Request& request);
    // Who asks with this key; 401 for one that is wrong, revoked or over. A revoked one ends within five seconds on every node.
    Asker asker_of(std::string_view token, const http::Request& request, Instant now);

    // What this node holds of a maker's keys, or of all, is looked up anew.
    void forget_those_of(const UserId& maker) { live_keys_.forget_tagged(maker.value); }
    void forget_all() { live_keys_.forget_all(); }
    cache::Use use() const { return live_keys_.use(); }

    http::Created<FreshApiKey> make(Work& work, NewApiKey wish);
    http::Page<ApiKey> list(Work& work, http::Paging paging);
    void revoke(Work& work, ApiKeyId key);

private:
    struct Live {
        Asker asker;
        Instant expires_at{};
    };
    std::optional<Live> live(const std::string& hash, Instant now);

    db::Database& database_;
    Roles& roles_;
    Audit& audit_;
    Revocations& revocations_;
    cache::Cache<std::string, Live> live_keys_;
};

}  // namespace attune

#include "features/access/api_keys.hpp"

#include <algorithm>
#include <ranges>

#include "features/access/api_keys.sql.hpp"
#include "features/access/asking.hpp"
#include "features/access/tokens.hpp"
#include "features/access/users.sql.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/http/routes.hpp"

namespace attune {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view prefix = "attune_";  // by which scanners of leaked secrets know it
constexpr std::size_t hint_length = prefix.size() + 4;
constexpr auto live_key_lifetime = 30s;  // what ends one sooner is a revocation
constexpr auto last_use_step = 1h;       // a write an hour and key, not one a request
constexpr auto default_lifetime = std::chrono::days(365);
constexpr std::int64_t most_live_keys = 100;

// What a program may be given: not what makes a person a person.
bool is_scope(Permission permission) {
    using enum Permission;
    return permission != anyone && permission != signed_url && permission != signed_in && permission != view_as &&
           permission != count_;
}

std::vector<std::string> scopes_of(const std::string& joined) {
    std::vector<std::string> scopes;
    for (const auto word : std::views::split(joined, ' ')) scopes.emplace_back(word.begin(), word.end());
    return scopes;
}

Permissions permissions_of_scopes(const std::string& joined, const Permissions& makers) {
    Permissions result;
    for (const auto& scope : scopes_of(joined)) {
        const auto permission = named<Permission>(scope);
        if (!permission || !is_scope(*permission)) continue;
        if (const auto scope = makers.scope_of(*permission)) result.add(*permission, *scope);
    }
    return result;
}

std::string joined_scopes(Work& work, const std::vector<std::string>& scopes) {
    if (scopes.empty()) throw invalid("scopes", "Name at least one permission.");
    std::string joined;
    for (const auto& scope : scopes) {
        const auto permission = named<Permission>(scope);
        if (!permission || !is_scope(*permission) || !work.may(*permission))
            throw invalid("scopes", "Name only permissions that you have yourself.");
        joined += (joined.empty() ? "" : " ") + scope;
    }
    if (joined.size() > 2000) throw invalid("scopes", "Name each permission once.");
    return joined;
}

ApiKey shown(const ApiKeyRow& row) {
    return {.key_id = row.key_id,
            .name = row.name,
            .hint = row.hint,
            .scopes = scopes_of(row.scopes),
            .created_by = row.created_by,
            .created_at = row.created_at,
            .expires_at = row.expires_at,
            .last_used_at = row.last_used_at,
            .revoked_at = row.revoked_at};
}

}  // namespace

ApiKeys::ApiKeys(db::Database& database, Roles& roles, Audit& audit, Revocations& revocations)
    : database_(database), roles_(roles), audit_(audit), revocations_(revocations),
      live_keys_(100'000, live_key_lifetime) {}

void ApiKeys::routes(http::Api& api) {
    auto at = api.group("/api-keys", *this, "access");
    at.post("", &ApiKeys::make, Permission::api_keys_manage, "Make a key for a program; it is shown this once")
        .shows_once({"token"});
    at.get("", &ApiKeys::list, Permission::api_keys_manage, "Keys of the company, newest first");
    at.del("/{key_id}", &ApiKeys::revoke, Permission::api_keys_manage, "Revoke a key");
}

http::Created<FreshApiKey> ApiKeys::make(Work& work, NewApiKey wish) {
    const auto scopes = joined_scopes(work, wish.scopes);
    const auto expires = wish.expires_at ? wish.expires_at->value : work.now + default_lifetime;
    if (expires <= work.now) throw invalid("expires_at", "Give a time that is still to come.");
    if (work.db(sql::count_live_api_keys{.now = work.now}) >= most_live_keys) throw conflict("too_many_api_keys");
    const ApiKeyId id(work.new_id());
    const auto token = std::string(prefix) + crypto::random_token();
    work.db(sql::insert_api_key{.key = id,
                                .name = wish.name.value,
                                .hint = token.substr(0, hint_length),
                                .scopes = scopes,
                                .by = work.user(),
                                .now = work.now,
                                .expires = expires});
    work.db(sql::insert_api_key_hash{.hash = token_hash(token), .key = id});
    audit_.record(work, "api_key_made", "api_key", id.value);
    return {.location = "/api-keys/" + id.value,
            .body = {.key_id = id,
                     .name = wish.name.value,
                     .scopes = scopes_of(scopes),
                     .expires_at = Timestamp(expires),
                     .token = token}};
}

http::Page<ApiKey> ApiKeys::list(Work& work, http::Paging paging) {
    http::Page<ApiKey> page{.items = {}, .total = work.db(sql::count_api_keys{}), .paging = paging};
    for (const auto& row : work.db(sql::list_api_keys{.limit = paging.page_size, .offset = paging.offset()}))
        page.items.push_back(shown(row));
    return page;
}

void ApiKeys::revoke(Work& work, ApiKeyId key) {
    if (work.db(sql::revoke_api_key{.key = key, .now = work.now}) == 0) throw not_found("api_key");
    audit_.record(work, "api_key_revoked", "api_key", key.value);
    // The program's sockets are its maker's.
    revocations_.record(work, work.db(sql::find_api_key{.key = key})->created_by);
}

std::string_view ApiKeys::carried_by(const http::Request& request) {
    if (const auto key = request.header("x-api-key"); !key.empty()) return key;
    constexpr std::string_view bearer = "bearer ";
    const auto authorization = request.header("authorization");
    if (authorization.size() <= bearer.size() || folded(authorization.substr(0, bearer.size())) != bearer) return {};
    const auto token = authorization.substr(bearer.size());
    return token.starts_with(prefix) ? token : std::string_view{};
}

std::optional<ApiKeys::Live> ApiKeys::live(const std::string& hash, Instant now) {
    if (revocations_.are_known(now)) {
        if (auto cached = live_keys_.find(hash, now)) return cached;
    }
    const auto reading = live_keys_.reading();
    std::optional<ApiKeyRef> reference;
    {
        Work look(database_, {}, db::Mode::read, now);
        reference = look.db(sql::api_key_of_hash{.hash = hash});
    }
    if (!reference) return {};
    std::optional<ApiKeyRow> key;
    std::optional<UserRow> maker;
    Permissions makers;
    {
        Work there(database_, known({}, {}, reference->company_id, Role::user), db::Mode::read, now);
        key = there.db(sql::find_api_key{.key = reference->key_id});
        if (key) maker = there.db(sql::find_user{.user = key->created_by});
        if (maker) makers = roles_.permissions(there, {maker->role, maker->role_id});
    }
    if (!key || key->revoked_at || !maker || maker->state != UserState::active) return {};
    auto asker = known({}, maker->user_id, reference->company_id, Role::user);
    asker.permissions = permissions_of_scopes(key->scopes, makers);
    if (!key->last_used_at || now - key->last_used_at->value >= last_use_step) {
        Work used(database_, asker, db::Mode::write, now);
        used.db(sql::touch_api_key{.key = key->key_id, .now = now});
        used.commit();
    }
    Live live{.asker = std::move(asker), .expires_at = key->expires_at.value};
    live_keys_.put(hash, live, {.tags = {live.asker.user.value}, .reading = reading}, now);
    return live;
}

Asker ApiKeys::asker_of(std::string_view token, const http::Request& request, Instant now) {
    auto found = live(token_hash(token.substr(0, 200)), now);
    if (!found || found->expires_at <= now) throw unauthenticated();
    found->asker.request_id = request.request_id;
    found->asker.address = request.address;
    found->asker.language.clear();
    return std::move(found->asker);
}

}  // namespace attune

#include "features/access/roles.hpp"

#include <algorithm>
#include <array>
#include <format>
#include <ranges>

#include "core/enum_names.hpp"
#include "features/access/roles.sql.hpp"
#include "platform/http/routes.hpp"

namespace attune {
namespace {

constexpr std::int64_t most_roles = 100;
constexpr std::array built_in{Role::admin, Role::hr, Role::manager, Role::analyst, Role::employee};

bool is_built_in(std::string_view name) {
    return std::ranges::any_of(built_in, [&](Role role) { return name_of(role) == name; });
}

std::string stored(const std::vector<Grant>& grants) {
    std::string text;
    for (const auto& grant : grants)
        text += std::format("{}{}:{}", text.empty() ? "" : " ", name_of(grant.permission), name_of(grant.scope));
    return text;
}

// A name of an older or newer version means nothing here, and gives nothing.
std::vector<Grant> grants_of(std::string_view text) {
    std::vector<Grant> grants;
    for (const auto part : std::views::split(text, ' ')) {
        const std::string_view word(part.begin(), part.end());
        const auto colon = std::min(word.find(':'), word.size());
        const auto permission = named<Permission>(word.substr(0, colon));
        const auto scope = named<Scope>(word.substr(std::min(colon + 1, word.size())));
        if (permission && scope && grantable(*permission) != nullptr) grants.push_back({*permission, *scope});
    }
    return grants;
}

Permissions permissions_of(const std::vector<Grant>& grants) {
    auto permissions = attune::permissions_of(Role::custom);
    for (const auto& grant : grants) permissions.add(grant.permission, grant.scope);
    return permissions;
}

std::vector<Grant> grants_of(const Permissions& permissions) {
    std::vector<Grant> grants;
    for (const auto& one : grantable_permissions()) {
        if (const auto scope = permissions.scope_of(one.permission)) grants.push_back({one.permission, *scope});
    }
    return grants;
}

void refuse_bad_grants(Work& work, const std::vector<Grant>& grants) {
    for (std::size_t i = 0; i < grants.size(); ++i) {
        const auto& grant = grants[i];
        const auto* known = grantable(grant.permission);
        const auto field = std::format("permissions/{}", i);
        if (known == nullptr) throw invalid(field + "/permission", "No role of a company's own can hold this.");
        if (grant.scope < known->narrowest || grant.scope > known->widest)
            throw invalid(field + "/scope", std::format("Choose a scope from {} to {}.", name_of(known->narrowest),
                                                        name_of(known->widest)));
        if (std::ranges::count(grants, grant.permission, &Grant::permission) > 1)
            throw invalid(field + "/permission", "Name each permission once.");
    }
    if (!may_give(work.asker.permissions, permissions_of(grants))) throw forbidden("not_allowed");
}

void refuse_built_in_name(const std::string& name) {
    auto key = folded(trimmed(name));
    if (is_built_in(key) || key == name_of(Role::custom) || key == name_of(Role::user))
        throw conflict("role_name_taken");
}

RoleView shown(const RoleRow& row, std::int64_t people) {
    return {.role_id = row.role_id.value,
            .name = row.name,
            .description = row.description,
            .built_in = false,
            .permissions = grants_of(row.permissions),
            .people = people,
            .updated_at = row.updated_at};
}

std::int64_t people_of(const std::vector<RoleCount>& counts, const RoleName& role) {
    const auto found = std::ranges::find_if(
        counts, [&](const RoleCount& count) { return count.role == role.role && count.role_id == role.role_id; });
    return found == counts.end() ? 0 : found->people;
}

}  // namespace

void Roles::routes(http::Api& api) {
    using enum Permission;
    auto at = api.group("", *this, "access");
    at.get("/permissions", &Roles::grantable, member, "What a role may hold, and from which scope to which");
    at.get("/roles", &Roles::list, member,
           "All roles with their permissions: built-in ones first, then the company's own");
    at.post("/roles", &Roles::make, roles_manage, "Make a role of the company's own");
    at.put("/roles/{role_id}", &Roles::change, roles_manage, "Change a role of the company's own; holds at once");
    at.del("/roles/{role_id}", &Roles::remove, roles_manage, "Delete a role that nobody has");
}

Permissions Roles::permissions(Work& work, const RoleName& role) {
    if (role.role != Role::custom || !role.role_id) return attune::permissions_of(role.role);
    const auto row = work.db(sql::find_role{.role = *role.role_id});
    return row ? permissions_of(grants_of(row->permissions)) : attune::permissions_of(Role::custom);
}

std::string Roles::name(Work& work, const RoleName& role) {
    if (role.role == Role::custom && role.role_id) {
        if (auto row = work.db(sql::find_role{.role = *role.role_id})) return row->name;
    }
    return std::string(name_of(role.role));
}

Roles::Holding Roles::those_with(Work& work, Permission permission, Scope scope) {
    Holding holding;
    for (const auto role : built_in)
        if (decide(attune::permissions_of(role), permission, scope).allowed()) holding.built_in.push_back(role);
    for (const auto& row : work.db(sql::list_roles{}))
        if (decide(permissions_of(grants_of(row.permissions)), permission, scope).allowed())
            holding.own.push_back(row.role_id);
    return holding;
}

RoleName Roles::given(Work& work, const std::optional<Role>& role, const std::optional<RoleId>& id) {
    const RoleName wanted{.role = id ? Role::custom : role.value_or(Role::user), .role_id = id};
    if (id && role && *role != Role::custom) throw invalid("role_id", "Give a role or a role's id, not both.");
    if (id && work.db(sql::lock_role{.role = *id}) == 0) throw invalid("role_id", "There is no such role.");
    if (!id && !is_built_in(name_of(wanted.role)))
        throw invalid("role", "Choose admin, hr, manager, analyst or employee, or give a role_id.");
    if (!may_give(work.asker.permissions, permissions(work, wanted))) throw forbidden("not_allowed");
    return wanted;
}

std::vector<RoleView> Roles::list(Work& work) {
    const auto counts = work.db(sql::people_by_role{});
    std::vector<RoleView> roles;
    roles.reserve(built_in.size());
    for (const auto role : built_in) {
        roles.push_back({.role_id = std::string(name_of(role)),
                         .name = std::string(name_of(role)),
                         .description = {},
                         .built_in = true,
                         .permissions = grants_of(attune::permissions_of(role)),
                         .people = people_of(counts, {role, {}}),
                         .updated_at = {}});
    }
    for (const auto& row : work.db(sql::list_roles{}))
        roles.push_back(shown(row, people_of(counts, {Role::custom, row.role_id})));
    return roles;
}

std::vector<PermissionView> Roles::grantable(Work& work) {
    static_cast<void>(work);
    std::vector<PermissionView> views;
    for (const auto& one : grantable_permissions()) {
        PermissionView view{.permission = one.permission, .description = std::string(one.description), .scopes = {}};
        for (auto scope = static_cast<int>(one.narrowest); scope <= static_cast<int>(one.widest); ++scope)
            view.scopes.push_back(static_cast<Scope>(scope));
        views.push_back(std::move(view));
    }
    return views;
}

RoleRow Roles::existing(Work& work, const std::string& id) {
    if (is_built_in(id)) throw conflict("role_built_in");
    if (!is_uuid(id)) throw not_found("role");
    if (work.db(sql::lock_role{.role = RoleId(id)}) == 0) throw not_found("role");
    auto row = work.db(sql::find_role{.role = RoleId(id)});
    check(row.has_value(), "a role that is held is there");
    return *std::move(row);
}

http::Created<RoleView> Roles::make(Work& work, NewRole wish) {
    refuse_bad_grants(work, wish.permissions);
    refuse_built_in_name(wish.name.value);
    if (work.db(sql::count_roles{}) >= most_roles) throw conflict("too_many_roles");
    const RoleId id(work.new_id());
    work.db(sql::insert_role{.role = id,
                             .name = wish.name.value,
                             .name_key = folded(wish.name.value),
                             .description = wish.description ? wish.description->value : "",
                             .permissions = stored(wish.permissions),
                             .now = work.now});
    audit_.record(work, "role_made", "role", id.value);
    return {.location = "/roles/" + id.value, .body = shown(existing(work, id.value), 0)};
}

RoleView Roles::change(Work& work, std::string id, RoleChange wish) {
    const auto before = existing(work, id);
    // Who may not give what a role holds does not change it either.
    if (!may_give(work.asker.permissions, permissions_of(grants_of(before.permissions))))
        throw forbidden("not_allowed");
    if (wish.permissions) refuse_bad_grants(work, *wish.permissions);
    if (wish.name) refuse_built_in_name(wish.name->value);
    const auto& name = wish.name ? wish.name->value : before.name;
    work.db(sql::update_role{.role = before.role_id,
                             .name = name,
                             .name_key = folded(name),
                             .description = wish.description ? wish.description->value : before.description,
                             .permissions = wish.permissions ? stored(*wish.permissions) : before.permissions,
                             .now = work.now});
    audit_.record(work, "role_changed", "role", id);
    const auto people = work.db(sql::users_of_role{.role = before.role_id});
    if (wish.permissions) changed_(work, people);
    return shown(existing(work, id), std::ssize(people));
}

void Roles::remove(Work& work, std::string id) {
    const auto role = existing(work, id);
    const auto people = std::ssize(work.db(sql::users_of_role{.role = role.role_id}));
    const auto invites = work.db(sql::count_open_invites_of_role{.role = role.role_id, .now = work.now});
    if (people + invites > 0)
        throw Problem(409, "role_in_use",
                      std::format("{} {} this role, and {} open {} it. Give them another one first.", people,
                                  people == 1 ? "person has" : "people have", invites,
                                  invites == 1 ? "invitation names" : "invitations name"));
    work.db(sql::delete_role{.role = role.role_id});
    audit_.record(work, "role_deleted", "role", id);
}

}  // namespace attune

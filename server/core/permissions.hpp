#pragma once
// One list of permissions with how far each may reach, one table of the built-in roles, and the one function that decides.
// A route names one permission; a role holds a set of them, each with its scope.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace attune {

enum class Permission : std::uint8_t {
    // Who may call without being signed in, spelled out so that no route is open by omission.
    anyone,      // public by intent
    signed_url,  // the signature in the address is the authority
    signed_in,   // any signed-in person, a pending one included
    member,      // any approved member of a company
    // What roles hold.
    users_read,
    users_write,
    users_approve,
    roles_manage,
    view_as,
    invites_manage,
    colleagues_read,
    employees_read,
    employees_write,
    departments_write,
    company_manage,
    api_keys_manage,
    audit_read,
    jobs_manage,
    notices_manage,
    metrics_read,
    attendance_own,
    attendance_read,
    attendance_write,
    attendance_approve,
    attendance_rules,
    attendance_overview,
    assistant_use,
    videos_upload,
    videos_read,
    videos_manage,
    emotion_dashboard,
    emotion_results,
    count_,
};

// How far a permission reaches, seen from who holds it; each includes the ones before it. It also says how near somebody is:
// the narrowest scope that reaches them. Own team: the same team, a team that one leads, and who reports to one.
enum class Scope : std::uint8_t { self, own_team, own_department, company };

class Permissions {
public:
    constexpr Permissions() = default;
    template <class... P>
    static constexpr Permissions of(Scope scope, P... permissions) {
        Permissions result;
        (result.add(permissions, scope), ...);
        return result;
    }
    // Held twice, it reaches as far as the wider of the two.
    constexpr void add(Permission permission, Scope scope) {
        auto& held = held_[static_cast<std::size_t>(permission)];
        const auto wanted = static_cast<std::uint8_t>(1 + static_cast<int>(scope));
        if (held < wanted) held = wanted;
    }
    constexpr bool has(Permission permission) const { return held_[static_cast<std::size_t>(permission)] > 0; }
    constexpr std::optional<Scope> scope_of(Permission permission) const {
        if (!has(permission)) return {};
        return static_cast<Scope>(held_[static_cast<std::size_t>(permission)] - 1);
    }
    constexpr Permissions operator|(const Permissions& other) const {
        auto both = *this;
        for (std::size_t i = 0; i < held_.size(); ++i) {
            if (both.held_[i] < other.held_[i]) both.held_[i] = other.held_[i];
        }
        return both;
    }
    // What both hold, each as far as the narrower of the two.
    constexpr Permissions operator&(const Permissions& other) const {
        auto shared = *this;
        for (std::size_t i = 0; i < held_.size(); ++i) {
            if (shared.held_[i] > other.held_[i]) shared.held_[i] = other.held_[i];
        }
        return shared;
    }
    constexpr bool covers(const Permissions& other) const { return (*this | other) == *this; }
    constexpr bool operator==(const Permissions&) const = default;

private:
    std::array<std::uint8_t, static_cast<std::size_t>(Permission::count_)> held_{};  // 0: not; otherwise 1 + scope
};

// The answer to "may they?", with what it rests on.
struct Decision {
    Permission permission = Permission::anyone;
    std::optional<Scope> held;      // how far they hold it; nothing: not at all
    std::optional<Scope> relation;  // to the person whose it is; nothing: asked about no one in particular
    constexpr bool allowed() const { return held && (!relation || *relation <= *held); }
};

// Every authorisation is this: of a route (no relation yet), of a single thing, of an event, of a filter.
constexpr Decision decide(const Permissions& permissions, Permission permission, std::optional<Scope> relation = {}) {
    return {.permission = permission, .held = permissions.scope_of(permission), .relation = relation};
}

// Custom: one of the company's own roles, which stand in its table; here it is what each of them holds at least.
enum class Role : std::uint8_t { admin, hr, manager, analyst, employee, user, custom };

// What a built-in role may do. admin ⊇ hr ⊇ manager ⊇ employee; analyst sees aggregates only; user has no company.
constexpr Permissions permissions_of(Role role) {
    using enum Permission;
    using enum Scope;
    constexpr auto user = Permissions::of(company, signed_in);
    constexpr auto custom =
        user | Permissions::of(company, member) |
        Permissions::of(self, users_read, users_write, attendance_own, attendance_read, assistant_use);
    constexpr auto employee = custom | Permissions::of(own_team, colleagues_read) |
                              Permissions::of(self, videos_upload, videos_read, videos_manage);
    constexpr auto manager = employee | Permissions::of(own_team, employees_read, attendance_read, attendance_approve);
    constexpr auto analyst = custom | Permissions::of(own_team, colleagues_read) |
                             Permissions::of(company, emotion_dashboard, attendance_overview);
    constexpr auto hr =
        manager | Permissions::of(company, users_read, users_write, users_approve, invites_manage, colleagues_read,
                                  employees_read, employees_write, attendance_read, attendance_write,
                                  attendance_approve, attendance_rules, attendance_overview, videos_read, videos_manage,
                                  emotion_dashboard, emotion_results);
    constexpr auto admin = hr | Permissions::of(company, roles_manage, view_as, departments_write, company_manage,
                                                api_keys_manage, audit_read, jobs_manage, notices_manage, metrics_read);
    switch (role) {
        case Role::admin: return admin;
        case Role::hr: return hr;
        case Role::manager: return manager;
        case Role::analyst: return analyst;
        case Role::employee: return employee;
        case Role::user: return user;
        case Role::custom: return custom;
    }
    return {};
}

// Nobody gives more than they hold; what every employee may do can be given by whoever may give anything.
constexpr bool may_give(const Permissions& held, const Permissions& given) {
    return (held | permissions_of(Role::employee)).covers(given);
}

// A permission that a company may put into a role of its own: what it allows, and from which scope to which it can be held.
struct GrantablePermission {
    Permission permission;
    Scope narrowest, widest;
    std::string_view description;
};
std::span<const GrantablePermission> grantable_permissions();
const GrantablePermission* grantable(Permission permission);  // null: no role of a company's own can hold it

}  // namespace attune

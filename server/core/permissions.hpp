#pragma once
// One list of permissions, one table of roles. A route names one permission; a role holds a set of them.

#include <array>
#include <cstdint>
#include <string_view>

namespace attune {

enum class Permission : std::uint8_t {
    // Who may call without being signed in, spelled out so that no route is open by omission.
    anyone,      // public by intent
    signed_url,  // the signature in the address is the authority
    signed_in,   // any signed-in person, a pending one included
    member,      // any approved member of a company
    // What roles hold.
    employees_read,
    employees_write,
    departments_write,
    invites_manage,
    users_approve,
    company_manage,
    api_keys_manage,
    audit_read,
    jobs_manage,
    notices_manage,
    metrics_read,
    videos_upload,
    videos_read_all,
    emotion_dashboard,
    count_,
};

class Permissions {
public:
    constexpr Permissions() = default;
    template <class... P>
    static constexpr Permissions of(P... permissions) {
        Permissions result;
        (result.add(permissions), ...);
        return result;
    }
    constexpr void add(Permission permission) { bits_ |= bit(permission); }
    constexpr bool has(Permission permission) const { return (bits_ & bit(permission)) != 0; }
    constexpr Permissions operator|(Permissions other) const { return Permissions{bits_ | other.bits_}; }
    constexpr bool operator==(const Permissions&) const = default;

private:
    constexpr explicit Permissions(std::uint64_t bits) : bits_(bits) {}
    static constexpr std::uint64_t bit(Permission permission) {
        return std::uint64_t{1} << static_cast<unsigned>(permission);
    }
    std::uint64_t bits_ = 0;
};

enum class Role : std::uint8_t { admin, hr, manager, analyst, employee, user };

// What a role may do. admin ⊇ hr ⊇ manager ⊇ employee; analyst sees aggregates only; user has no company.
constexpr Permissions permissions_of(Role role) {
    using enum Permission;
    constexpr auto user = Permissions::of(signed_in);
    constexpr auto employee = user | Permissions::of(member, videos_upload);
    constexpr auto manager = employee;
    constexpr auto analyst = user | Permissions::of(member);
    constexpr auto hr = manager | Permissions::of(employees_read, employees_write, invites_manage, users_approve,
                                                  videos_read_all, emotion_dashboard);
    constexpr auto admin = hr | Permissions::of(departments_write, company_manage, api_keys_manage, audit_read,
                                                jobs_manage, notices_manage, metrics_read);
    switch (role) {
        case Role::admin: return admin;
        case Role::hr: return hr;
        case Role::manager: return manager;
        case Role::analyst: return analyst;
        case Role::employee: return employee;
        case Role::user: return user;
    }
    return {};
}

}  // namespace attune

#include "core/permissions.hpp"

#include <array>

#include <catch2/catch_test_macros.hpp>

#include "core/enum_names.hpp"

using namespace attune;

namespace {

bool contains(Role more, Role less) { return (permissions_of(more) | permissions_of(less)) == permissions_of(more); }

}  // namespace

TEST_CASE("each role may do what the one below it may") {
    CHECK(contains(Role::admin, Role::hr));
    CHECK(contains(Role::hr, Role::manager));
    CHECK(contains(Role::manager, Role::employee));
    CHECK(contains(Role::employee, Role::user));
    CHECK_FALSE(contains(Role::hr, Role::admin));
    CHECK_FALSE(contains(Role::employee, Role::hr));
}

TEST_CASE("who may do what") {
    struct Row {
        Permission permission;
        std::array<bool, 6> held;  // admin, hr, manager, analyst, employee, user
    };
    using enum Permission;
    constexpr auto rows = std::to_array<Row>({
        {signed_in, {true, true, true, true, true, true}},
        {member, {true, true, true, true, true, false}},
        {videos_upload, {true, true, true, false, true, false}},
        {employees_read, {true, true, false, false, false, false}},
        {employees_write, {true, true, false, false, false, false}},
        {invites_manage, {true, true, false, false, false, false}},
        {users_approve, {true, true, false, false, false, false}},
        {videos_read_all, {true, true, false, false, false, false}},
        {emotion_dashboard, {true, true, false, false, false, false}},
        {departments_write, {true, false, false, false, false, false}},
        {company_manage, {true, false, false, false, false, false}},
        {api_keys_manage, {true, false, false, false, false, false}},
        {audit_read, {true, false, false, false, false, false}},
        {jobs_manage, {true, false, false, false, false, false}},
        {notices_manage, {true, false, false, false, false, false}},
        {metrics_read, {true, false, false, false, false, false}},
    });
    for (const auto& row : rows) {
        for (std::size_t role = 0; role < row.held.size(); ++role) {
            CAPTURE(name_of(row.permission), name_of(static_cast<Role>(role)));
            CHECK(permissions_of(static_cast<Role>(role)).has(row.permission) == row.held[role]);
        }
    }
}

TEST_CASE("every permission but the two for strangers is held by the admin") {
    for (unsigned value = 0; value < static_cast<unsigned>(Permission::count_); ++value) {
        const auto permission = static_cast<Permission>(value);
        CAPTURE(name_of(permission));
        const bool for_strangers = permission == Permission::anyone || permission == Permission::signed_url;
        CHECK(permissions_of(Role::admin).has(permission) == !for_strangers);
    }
}

TEST_CASE("permissions fit into their bits") {
    CHECK(static_cast<unsigned>(Permission::count_) <= 64);
    CHECK_FALSE(Permissions{}.has(Permission::anyone));
}

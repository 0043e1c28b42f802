#include "core/permissions.hpp"

#include <array>

#include <catch2/catch_test_macros.hpp>

#include "core/enum_names.hpp"

using namespace attune;

TEST_CASE("each role may do what the one below it may") {
    CHECK(permissions_of(Role::admin).covers(permissions_of(Role::hr)));
    CHECK(permissions_of(Role::hr).covers(permissions_of(Role::manager)));
    CHECK(permissions_of(Role::manager).covers(permissions_of(Role::employee)));
    CHECK(permissions_of(Role::employee).covers(permissions_of(Role::custom)));
    CHECK(permissions_of(Role::custom).covers(permissions_of(Role::user)));
    CHECK_FALSE(permissions_of(Role::hr).covers(permissions_of(Role::admin)));
    CHECK_FALSE(permissions_of(Role::employee).covers(permissions_of(Role::hr)));
    CHECK_FALSE(permissions_of(Role::employee).covers(permissions_of(Role::manager)));
}

TEST_CASE("who may do what, and how far") {
    using enum Permission;
    using enum Scope;
    using Held = std::optional<Scope>;
    const Held no;
    struct Row {
        Permission permission;
        std::array<Held, 7> held;  // admin, hr, manager, analyst, employee, user, custom
    };
    const auto rows = std::to_array<Row>({
        {signed_in, {company, company, company, company, company, company, company}},
        {member, {company, company, company, company, company, no, company}},
        {users_read, {company, company, self, self, self, no, self}},
        {users_write, {company, company, self, self, self, no, self}},
        {users_approve, {company, company, no, no, no, no, no}},
        {roles_manage, {company, no, no, no, no, no, no}},
        {view_as, {company, no, no, no, no, no, no}},
        {invites_manage, {company, company, no, no, no, no, no}},
        {colleagues_read, {company, company, own_team, own_team, own_team, no, no}},
        {employees_read, {company, company, own_team, no, no, no, no}},
        {employees_write, {company, company, no, no, no, no, no}},
        {attendance_own, {self, self, self, self, self, no, self}},
        {attendance_read, {company, company, own_team, self, self, no, self}},
        {attendance_write, {company, company, no, no, no, no, no}},
        {attendance_approve, {company, company, own_team, no, no, no, no}},
        {attendance_rules, {company, company, no, no, no, no, no}},
        {attendance_overview, {company, company, no, company, no, no, no}},
        {assistant_use, {self, self, self, self, self, no, self}},
        {imports_run, {company, company, no, no, no, no, no}},
        {videos_upload, {self, self, self, no, self, no, no}},
        {videos_read, {company, company, self, no, self, no, no}},
        {videos_manage, {company, company, self, no, self, no, no}},
        {emotion_dashboard, {company, company, no, company, no, no, no}},
        {emotion_results, {company, company, no, no, no, no, no}},
        {departments_write, {company, no, no, no, no, no, no}},
        {company_manage, {company, no, no, no, no, no, no}},
        {api_keys_manage, {company, no, no, no, no, no, no}},
        {audit_read, {company, no, no, no, no, no, no}},
        {jobs_manage, {company, no, no, no, no, no, no}},
        {notices_manage, {company, no, no, no, no, no, no}},
        {metrics_read, {company, no, no, no, no, no, no}},
    });
    CHECK(rows.size() + 2 == static_cast<std::size_t>(count_));
    for (const auto& row : rows) {
        for (std::size_t role = 0; role < row.held.size(); ++role) {
            CAPTURE(name_of(row.permission), name_of(static_cast<Role>(role)));
            CHECK(permissions_of(static_cast<Role>(role)).scope_of(row.permission) == row.held[role]);
        }
    }
}

TEST_CASE("a permission reaches as far as its scope") {
    using enum Scope;
    struct Row {
        std::optional<Scope> held, relation;
        bool allowed;
    };
    for (const auto& row : std::to_array<Row>({
             {{}, {}, false},
             {{}, self, false},
             {self, {}, true},
             {self, self, true},
             {self, own_team, false},
             {own_team, self, true},
             {own_team, own_team, true},
             {own_team, own_department, false},
             {own_department, own_team, true},
             {own_department, company, false},
             {company, company, true},
         })) {
        Permissions held;
        if (row.held) held.add(Permission::employees_read, *row.held);
        CHECK(decide(held, Permission::employees_read, row.relation).allowed() == row.allowed);
    }
}

TEST_CASE("sets of permissions keep the wider scope when joined, the narrower when shared") {
    const auto narrow = Permissions::of(Scope::own_team, Permission::employees_read, Permission::videos_read);
    const auto wide = Permissions::of(Scope::company, Permission::employees_read);
    CHECK((narrow | wide).scope_of(Permission::employees_read) == Scope::company);
    CHECK((narrow | wide).scope_of(Permission::videos_read) == Scope::own_team);
    CHECK((narrow & wide).scope_of(Permission::employees_read) == Scope::own_team);
    CHECK_FALSE((narrow & wide).has(Permission::videos_read));
    CHECK_FALSE(wide.covers(narrow));
    CHECK((narrow | wide).covers(narrow));
}

TEST_CASE("nobody gives more than they hold") {
    CHECK(may_give(permissions_of(Role::hr), permissions_of(Role::hr)));
    CHECK(may_give(permissions_of(Role::hr), permissions_of(Role::manager)));
    CHECK_FALSE(may_give(permissions_of(Role::hr), permissions_of(Role::admin)));
    CHECK(may_give({}, permissions_of(Role::employee)));
    CHECK_FALSE(may_give(Permissions::of(Scope::own_team, Permission::employees_read),
                         Permissions::of(Scope::company, Permission::employees_read)));
}

TEST_CASE("what a company can put into its roles is described and can be held") {
    for (unsigned value = 0; value < static_cast<unsigned>(Permission::count_); ++value) {
        const auto permission = static_cast<Permission>(value);
        CAPTURE(name_of(permission));
        const bool by_everybody = permissions_of(Role::user).has(permission) || permission == Permission::member;
        const bool for_strangers = permission == Permission::anyone || permission == Permission::signed_url;
        const auto* found = grantable(permission);
        CHECK((found != nullptr) == !(by_everybody || for_strangers || permission == Permission::view_as));
        CHECK(permissions_of(Role::admin).has(permission) == !for_strangers);
        if (found == nullptr) continue;
        CHECK(found->narrowest <= found->widest);
        CHECK(permissions_of(Role::admin).scope_of(permission) == found->widest);
        CHECK_FALSE(found->description.empty());
    }
}

#include "core/permissions.hpp"

#include <algorithm>

namespace attune {
namespace {

using enum Permission;
using enum Scope;

// In the order in which the app shows them.
constexpr auto table = std::to_array<GrantablePermission>({
    {users_read, self, company, "See profiles of people who may sign in"},
    {users_write, self, company, "Change names, phone numbers and pictures in profiles"},
    {users_approve, company, company, "List users, let people in, end their access, and give roles"},
    {invites_manage, company, company, "Invite people and revoke invitations"},
    {roles_manage, company, company, "Make and change the company's own roles, and ask why somebody may or may not"},
    {colleagues_read, self, company, "See a single employee's entry"},
    {employees_read, own_team, company, "List and search employees"},
    {employees_write, own_team, company, "Add, change and deactivate employees"},
    {departments_write, company, company, "Add and change departments and teams"},
    {attendance_own, self, self, "Check in and out, and record one's own days"},
    {attendance_read, self, company, "See when people were at work"},
    {attendance_write, own_team, company, "Record, change and delete other people's days"},
    {attendance_approve, own_team, company, "Decide on corrections that people ask for"},
    {attendance_rules, company, company, "Set working hours and holidays"},
    {attendance_overview, company, company, "See attendance of the company and its teams in numbers"},
    {imports_run, company, company, "Import employees and attendance out of tables, and take imports back"},
    {assistant_use, self, self, "Ask the assistant, which sees what one may see oneself"},
    {videos_upload, self, self, "Upload videos of oneself"},
    {videos_read, self, company, "See videos and what was measured in them, as far as the company's policy shows them"},
    {videos_manage, self, company, "Analyse videos again and delete them, as far as the company's policy shows them"},
    {emotion_dashboard, company, company, "See emotions of groups that are large enough"},
    {emotion_results, own_team, company,
     "See emotions of single people and of any group, as far as the policy shows them"},
    {company_manage, company, company, "Change the company: name, place, emotion policy"},
    {api_keys_manage, company, company, "Make and revoke API keys"},
    {audit_read, company, company, "Read and export the audit log"},
    {jobs_manage, company, company, "See the queue and run failed jobs again"},
    {notices_manage, company, company, "See sent mail and send it again"},
    {metrics_read, company, company, "Read the server's metrics and health history"},
});

}  // namespace

std::span<const GrantablePermission> grantable_permissions() { return table; }

const GrantablePermission* grantable(Permission permission) {
    const auto* found = std::ranges::find(table, permission, &GrantablePermission::permission);
    return found == table.end() ? nullptr : found;
}

}  // namespace attune

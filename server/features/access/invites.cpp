#include "features/access/access.hpp"

#include <format>

#include "features/access/asking.hpp"
#include "features/access/invites.sql.hpp"
#include "platform/crypto/crypto.hpp"

namespace attune {

http::Created<FreshInvite> Access::invite(Work& work, NewInvite wish) {
    const bool unsaid = !wish.role && !wish.role_id;
    const auto given = roles_.given(work, unsaid ? Role::employee : wish.role, wish.role_id);
    if (wish.team_id) people_.team(work, *wish.team_id);
    const InviteId id(work.new_id());
    const auto token = crypto::random_token();
    const auto expires = work.now + std::chrono::days(wish.expires_in_days ? wish.expires_in_days->value : 7);
    work.db(sql::insert_invite{.invite = id,
                               .email = wish.email.value,
                               .role = given.role,
                               .role_id = given.role_id,
                               .team = wish.team_id,
                               .by = work.user(),
                               .now = work.now,
                               .expires = expires});
    work.db(sql::insert_invite_token{.hash = token_hash(token), .invite = id});
    const auto url = std::format("{}/invitations/{}", settings_.public_url, token);
    notices_.post(work, {.kind = NoticeKind::invitation,
                         .to = wish.email.value,
                         .language = work.asker.language,
                         .values = {{"link", url},
                                    {"company", companies_.current(work).name},
                                    {"inviter", work.asker.email},
                                    {"role", roles_.name(work, given)},
                                    {"expires", to_text(expires)}}});
    audit_.record(work, "person_invited", "invite", id.value);
    return {.location = "/invites/" + id.value,
            .body = {.invite_id = id,
                     .email = wish.email.value,
                     .role = given.role,
                     .role_id = given.role_id,
                     .expires_at = Timestamp(expires),
                     .token = token,
                     .url = url}};
}

http::Created<FreshInvite> Access::invite_employee(Work& work, EmployeeId id, EmployeeInvite wish) {
    const auto employee = people_.by_id(work, id);
    if (!employee) throw not_found("employee");
    if (employee->user_id) throw conflict("employee_has_user");
    // Joining links the entry that has the invitation's address.
    return invite(work, {.email = Email(employee->email),
                         .role = wish.role,
                         .role_id = wish.role_id,
                         .team_id = {},
                         .expires_in_days = wish.expires_in_days});
}

http::Page<Invite> Access::invites(Work& work, http::Paging page) {
    return {.items = work.db(sql::list_invites{.limit = page.page_size, .offset = page.offset()}),
            .total = work.db(sql::count_invites{}),
            .paging = page};
}

void Access::revoke_invite(Work& work, InviteId invite) {
    if (work.db(sql::revoke_invite{.invite = invite, .now = work.now}) == 0) throw not_found("invite");
    audit_.record(work, "invite_revoked", "invite", invite.value);
}

InviteWelcome Access::welcome(Work& work, std::string token) {
    const auto reference = work.db(sql::invite_of_token{.hash = token_hash(token)});
    if (!reference) throw not_found("invite");
    work.db.close();  // never two connections at once
    Work there(database_, known(work.asker, {}, reference->company_id, Role::user), db::Mode::read, work.now);
    const auto invite = there.db(sql::find_invite{.invite = reference->invite_id});
    if (!invite || invite->used_at || invite->revoked_at || invite->expires_at.value <= work.now)
        throw not_found("invite");
    return {.email = invite->email,
            .role = invite->role,
            .role_name = roles_.name(there, {invite->role, invite->role_id}),
            .company_name = companies_.current(there).name,
            .expires_at = invite->expires_at};
}

}  // namespace attune

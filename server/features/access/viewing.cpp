#include "features/access/access.hpp"
#include "features/access/full_name.hpp"
#include "features/access/sessions.sql.hpp"
#include "features/access/users.sql.hpp"

namespace attune {
namespace {

using namespace std::chrono_literals;

constexpr auto longest_view = 15min;

bool is_over(const LiveSession& session, Instant now) {
    return !session.view_ends_at || *session.view_ends_at <= now || session.state != UserState::active ||
           !session.viewed || session.viewed->state != UserState::active ||
           !decide(session.permissions, Permission::view_as).allowed() ||
           !may_give(session.permissions, session.vieweds);
}

}  // namespace

Asker Access::viewing(Asker asker, const LiveSession& session) const {
    asker.viewer = asker.user;
    asker.viewers = asker.permissions;
    asker.user = *session.viewed_user;
    asker.view_over = is_over(session, clock_.now());
    asker.role = session.viewed ? session.viewed->role : Role::user;
    asker.email = session.viewed ? session.viewed->email : "";
    asker.permissions = asker.view_over ? permissions_of(Role::user) : session.vieweds;
    return asker;
}

ViewedBy Access::viewed_by(Work& work) {
    const auto viewer = existing(work, work.eyes());
    const auto session = live(work.asker.session);
    const auto ends = session && session->view_ends_at ? *session->view_ends_at : work.now;
    return {.user_id = viewer.user_id,
            .email = viewer.email,
            .full_name = full_name(viewer.first_name, viewer.last_name, viewer.email),
            .ends_at = Timestamp(ends),
            .over = work.asker.view_over};
}

ViewedBy Access::view_as(Work& work, ViewAs wish) {
    if (wish.user_id == work.user()) throw conflict("not_oneself");
    const auto person = existing(work, wish.user_id);
    if (person.state != UserState::active) throw conflict("user_not_active");
    // Nobody comes to see more by viewing as somebody else.
    if (!may_give(work.asker.permissions, roles_.permissions(work, {person.role, person.role_id})))
        throw forbidden("not_allowed");
    const auto ends = work.now + longest_view;
    if (work.db(sql::begin_view{.session = work.asker.session, .viewed = wish.user_id, .ends = ends}) == 0)
        throw conflict("viewing");
    audit_.record(work, "view_as_begun", "user", wish.user_id.value);
    const auto viewer = existing(work, work.user());
    revocations_.record(work, work.user(), work.asker.session);
    return {.user_id = viewer.user_id,
            .email = viewer.email,
            .full_name = full_name(viewer.first_name, viewer.last_name, viewer.email),
            .ends_at = Timestamp(ends),
            .over = false};
}

void Access::end_view(Work& work) {
    const auto session = live(work.asker.session);
    const bool ended_before = !session || !session->view_ends_at;  // by housekeeping, which has recorded it
    work.db(sql::end_view{.session = work.asker.session});
    audit_.record(work, ended_before ? "view_as_left" : "view_as_ended", "user", work.user().value);
}

void Access::stop_viewing(Work& work) {
    if (!work.asker.viewer) throw not_found("view");
    end_view(work);
    revocations_.record(work, work.eyes(), work.asker.session);
}

void Access::end_lapsed_views(Instant now) {
    std::vector<LapsedView> lapsed;
    {
        Work look(database_, {}, db::Mode::read, now);
        lapsed = look.db(sql::lapsed_views{.now = now});
    }
    for (const auto& view : lapsed) {
        Asker asker;
        asker.company = view.company_id;
        asker.user = view.viewed_user;
        asker.viewer = view.user_id;
        Work there(database_, asker, db::Mode::write, now);
        if (there.db(sql::lapse_view{.session = view.session_id}) == 0) continue;
        audit_.record(there, "view_as_ended", "user", view.viewed_user.value);
        there.commit();
    }
}

}  // namespace attune

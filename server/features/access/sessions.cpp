#include "features/access/access.hpp"

#include <algorithm>

#include "features/access/asking.hpp"
#include "features/access/cookies.hpp"
#include "features/access/revocations.sql.hpp"
#include "features/access/sessions.sql.hpp"
#include "features/access/users.sql.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/http/routes.hpp"

namespace attune {
namespace {

using namespace std::chrono_literals;

constexpr auto refresh_grace = 10s;  // two tabs that refresh at once get the same pair

}  // namespace

http::Reply Access::refresh(Work& work, Refresh wish, const http::Request& request) {
    static_cast<void>(request);
    const auto& token = wish.refresh_token ? wish.refresh_token : wish.refresh;
    if (!token) throw invalid("refresh_token", "This field is required.");
    const auto wanted = session_tokens_.read_refresh(*token);
    if (!wanted) throw unauthenticated("refresh_token_wrong");
    std::optional<LiveSession> session;
    {
        Work look(database_, work.asker, db::Mode::read, work.now);
        session = session_in(look, wanted->session);
    }
    if (!session || session->ended_at || session->expires_at <= work.now || session->state == UserState::disabled) {
        throw unauthenticated("refresh_token_wrong");
    }
    Work own(database_, known(work.asker, session->user_id, session->company_id, session->role), db::Mode::write,
             work.now);
    if (wanted->generation == session->generation &&
        own.db(sql::rotate_session{.session = session->session_id,
                                   .generation = session->generation,
                                   .now = own.now,
                                   .expires = std::min(own.now + settings_.refresh_lifetime,
                                                       session->created_at + settings_.session_lifetime)}) == 1) {
        own.commit();
        return http::Reply::json(200, http::write_json(session_tokens_.pair(session->session_id, session->user_id,
                                                                            session->generation + 1, own.now)));
    }
    const auto now_there = own.db(sql::live_session{.session = wanted->session});
    if (now_there && !now_there->ended_at && now_there->generation == wanted->generation + 1 &&
        own.now - now_there->rotated_at <= refresh_grace) {
        return http::Reply::json(
            200, http::write_json(session_tokens_.pair(session->session_id, session->user_id, now_there->generation,
                                                       now_there->rotated_at)));
    }
    // An old token is in somebody's hands: the whole family ends.
    own.db(sql::end_session{.session = session->session_id, .user = session->user_id, .now = own.now});
    audit_.record(own, "refresh_token_reused", "session", session->session_id.value);
    revocations_.record(own, session->user_id, session->session_id);
    own.commit();
    throw unauthenticated("refresh_token_wrong");
}

http::Reply Access::sign_out(Work& work, const http::Request& request) {
    end_session(work, work.asker.session);
    auto reply = http::Reply::empty(204);
    remove_session_cookies(reply, request);
    return reply;
}

http::Page<SessionView> Access::sessions(Work& work, http::Paging page) {
    http::Page<SessionView> views{
        .items = {}, .total = work.db(sql::count_sessions_of{.user = work.user(), .now = work.now}), .paging = page};
    for (const auto& row : work.db(sql::sessions_of{
             .user = work.user(), .now = work.now, .limit = page.page_size, .offset = page.offset()})) {
        views.items.push_back({.session_id = row.session_id,
                               .device = row.device,
                               .address = row.address,
                               .created_at = row.created_at,
                               .last_used_at = row.last_used_at,
                               .current = row.session_id == work.asker.session});
    }
    return views;
}

void Access::end_session(Work& work, SessionId session) {
    if (work.db(sql::end_session{.session = session, .user = work.eyes(), .now = work.now}) == 0)
        throw not_found("session");
    if (work.asker.viewer) end_view(work);
    audit_.record(work, "signed_out", "session", session.value);
    revocations_.record(work, work.user(), session);
}

void Access::end_other_sessions(Work& work) {
    end_all_but(work, work.user(), work.asker.session);
    audit_.record(work, "other_sessions_ended", "user", work.user().value);
}

void Access::end_all_but(Work& work, const UserId& user, const SessionId& session) {
    for (const auto& ended : work.db(sql::other_sessions_of{.user = user, .session = session}))
        revocations_.record(work, user, ended);
    work.db(sql::end_other_sessions_of{.user = user, .session = session, .now = work.now});
}

// What this node still holds goes; whoever still may comes back as who they are now.
void Access::end(const std::optional<Revocation>& revocation) {
    if (!revocation) {
        live_sessions_.forget_all();
        api_keys_.forget_all();
        hub_.end_all();
    } else if (revocation->session_id) {
        live_sessions_.forget(revocation->session_id->value);
        hub_.end_session(*revocation->session_id);
    } else {
        live_sessions_.forget_tagged(revocation->user_id.value);
        api_keys_.forget_those_of(revocation->user_id);
        hub_.end_user(revocation->user_id);
    }
}

std::int64_t Access::active_sessions() {
    Work look(database_, {}, db::Mode::read, clock_.now());
    return look.db(sql::count_active_sessions{.now = look.now});
}

SessionsOfBefore Access::sessions_of_before(Instant moment) {
    Work look(database_, {}, db::Mode::read, clock_.now());
    return look.db(sql::sessions_of_before{.moment = moment, .now = look.now});
}

Asker Access::redeem(const http::Request& request) {
    const auto now = clock_.now();
    const auto token = request.query_value("ticket").value_or("");
    auto ticket = tickets_.read(token, now);
    if (!ticket) throw unauthenticated();
    {
        Work use(database_, {}, db::Mode::write, now);
        if (use.db(sql::use_ticket{.hash = token_hash(token), .expires = ticket->expires_at}) == 0)
            throw unauthenticated();
        use.commit();
    }
    if (ticket->asker.session.empty()) return std::move(ticket->asker);
    const auto session = live(ticket->asker.session);
    if (!session || !is_open(*session)) throw unauthenticated();
    return asker_of(*session, request);
}

bool Access::is_still(const Asker& asker) {
    if (asker.session.empty()) return true;
    const auto session = live(asker.session);
    return session && is_open(*session) && session->permissions == asker.permissions;
}

bool Access::is_open(const LiveSession& session) const {
    return !session.ended_at && session.expires_at > clock_.now() && session.state == UserState::active;
}

std::optional<LiveSession> Access::session_in(Work& work, const SessionId& id) const {
    auto session = work.db(sql::live_session{.session = id});
    if (session) session->expires_at = std::min(session->expires_at, session->created_at + settings_.session_lifetime);
    return session;
}

std::optional<LiveSession> Access::live(const SessionId& id) {
    const auto now = clock_.now();
    if (revocations_.are_known(now)) {
        if (auto cached = live_sessions_.find(id.value, now); cached && cached->expires_at > now) return cached;
    }
    const auto reading = live_sessions_.reading();
    std::optional<LiveSession> session;
    {
        Work look(database_, {}, db::Mode::read, now);
        session = session_in(look, id);
    }
    if (!session) return session;
    add_permissions(*session);
    std::vector<std::string> tags{session->user_id.value};
    if (session->viewed_user) tags.push_back(session->viewed_user->value);
    live_sessions_.put(id.value, *session, {.tags = std::move(tags), .reading = reading}, now);
    return session;
}

void Access::add_permissions(LiveSession& session) {
    if (session.role != Role::custom && !session.viewed_user) {
        // A pending person's role waits with them.
        session.permissions = permissions_of(session.state == UserState::pending ? Role::user : session.role);
        return;
    }
    Work there(database_, known({}, session.user_id, session.company_id, session.role), db::Mode::read, clock_.now());
    session.permissions = roles_.permissions(there, {session.role, session.role_id});
    if (!session.viewed_user) return;
    session.viewed = there.db(sql::find_user{.user = *session.viewed_user});
    if (session.viewed) session.vieweds = roles_.permissions(there, {session.viewed->role, session.viewed->role_id});
}

Asker Access::asker_of(const LiveSession& session, const http::Request& request) const {
    Asker asker;
    asker.user = session.user_id;
    asker.company = session.company_id;
    asker.role = session.role;
    asker.pending = session.state == UserState::pending;
    asker.permissions = session.permissions;
    asker.session = session.session_id;
    asker.email = session.email;
    asker.request_id = request.request_id;
    asker.address = request.address;
    asker.language = session.language ? name_of(*session.language) : std::string_view();
    return session.viewed_user ? viewing(std::move(asker), session) : asker;
}

std::optional<Asker> Access::authenticate(const http::Request& request) {
    const auto now = clock_.now();
    if (const auto key = ApiKeys::carried_by(request); !key.empty()) return api_keys_.asker_of(key, request, now);
    const auto authorization = request.header("authorization");
    std::optional<SessionId> id;
    bool by_cookie = false;
    if (!authorization.empty()) {
        constexpr std::string_view bearer = "bearer ";
        if (authorization.size() <= bearer.size() || folded(authorization.substr(0, bearer.size())) != bearer)
            throw unauthenticated();
        id = session_tokens_.read_access(authorization.substr(bearer.size()), now);
        if (!id) throw unauthenticated();
    } else if (const auto cookie = session_cookie(request); !cookie.empty()) {
        // A stale cookie is no error by itself: whoever holds one may still sign in or read what is public.
        id = session_tokens_.read_cookie(cookie);
        by_cookie = true;
    }
    if (!id) return {};
    const auto session = live(*id);
    if (!session || session->ended_at || session->expires_at <= now || session->state == UserState::disabled) {
        if (by_cookie) return {};
        throw unauthenticated();
    }
    const bool safe = request.method == http::Method::get || request.method == http::Method::head ||
                      request.method == http::Method::options;
    if (by_cookie && !safe && !session_tokens_.is_csrf(*id, request.header("x-csrf-token"))) {
        throw forbidden("csrf_token_wrong");
    }
    return asker_of(*session, request);
}

SocketTicket Access::ticket(Work& work) {
    return {.ticket = tickets_.issue(work.asker, work.now),
            .expires_at = Timestamp(work.now + live::Tickets::lifetime)};
}

}  // namespace attune

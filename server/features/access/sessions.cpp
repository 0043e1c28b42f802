#include "features/access/access.hpp"

#include "features/access/asking.hpp"
#include "features/access/cookies.hpp"
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
        session = look.db(sql::live_session{.session = wanted->session});
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
                                   .expires = own.now + settings_.refresh_lifetime}) == 1) {
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
    own.commit();
    live_sessions_.forget(session->session_id.value);
    throw unauthenticated("refresh_token_wrong");
}

http::Reply Access::sign_out(Work& work, const http::Request& request) {
    end_session(work, work.asker.session);
    auto reply = http::Reply::empty(204);
    remove_session_cookies(reply, request);
    return reply;
}

std::vector<SessionView> Access::sessions(Work& work) {
    std::vector<SessionView> views;
    for (const auto& row : work.db(sql::sessions_of{.user = work.user(), .now = work.now})) {
        views.push_back({.session_id = row.session_id,
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
    work.after_commit([this, session] {
        live_sessions_.forget(session.value);
        hub_.end_session(session);
    });
}

void Access::end_other_sessions(Work& work) {
    end_all_but(work, work.user(), work.asker.session);
    audit_.record(work, "other_sessions_ended", "user", work.user().value);
}

void Access::end_all_but(Work& work, const UserId& user, const SessionId& session) {
    auto ended = work.db(sql::other_sessions_of{.user = user, .session = session});
    work.db(sql::end_other_sessions_of{.user = user, .session = session, .now = work.now});
    work.after_commit([this, ended = std::move(ended)] {
        for (const auto& one : ended) {
            live_sessions_.forget(one.value);
            hub_.end_session(one);
        }
    });
}

void Access::forget_users(Work& work, const std::vector<UserId>& users) {
    work.after_commit([this, company = work.company(), users] {
        live_sessions_.forget_all();
        api_keys_.forget_all();
        hub_.end_users(company, {users.begin(), users.end()});
    });
}

std::int64_t Access::active_sessions() {
    Work look(database_, {}, db::Mode::read, clock_.now());
    return look.db(sql::count_active_sessions{.now = look.now});
}

bool Access::is_open(const SessionId& id) {
    const auto session = live(id);
    return session && !session->ended_at && session->expires_at > clock_.now() && session->state == UserState::active;
}

std::optional<LiveSession> Access::live(const SessionId& id) {
    const auto now = clock_.now();
    if (auto cached = live_sessions_.find(id.value, now)) return cached;
    std::optional<LiveSession> session;
    {
        Work look(database_, {}, db::Mode::read, now);
        session = look.db(sql::live_session{.session = id});
    }
    if (session) add_permissions(*session);
    if (session) live_sessions_.put(id.value, *session, now);
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
    if (by_cookie && !safe && !crypto::equal(request.header("x-csrf-token"), session_tokens_.csrf(*id))) {
        throw forbidden("csrf_token_wrong");
    }
    return asker_of(*session, request);
}

SocketTicket Access::ticket(Work& work) {
    return {.ticket = tickets_.issue(work.asker, work.now), .expires_at = Timestamp(work.now + 30s)};
}

}  // namespace attune

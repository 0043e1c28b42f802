#include "features/access/access.hpp"

#include <array>

#include "features/access/access.sql.hpp"
#include "features/access/asking.hpp"
#include "features/access/cookies.hpp"
#include "features/access/sessions.sql.hpp"
#include "features/access/sign_in_delay.hpp"
#include "features/access/users.sql.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/http/routes.hpp"

namespace attune {

Identity Access::checked_identity(Work& work, const SignIn& wish) {
    if (!wish.email && !wish.username) throw invalid("email", "Give an e-mail address or a user name.");
    const auto name = trimmed(wish.email ? *wish.email : *wish.username);
    const auto key = folded(name);
    const std::array subjects{"account:" + key, "address:" + work.asker.address};
    std::optional<Identity> identity;
    std::array<std::optional<Attempts>, 2> attempts;
    {
        Work look(database_, work.asker, db::Mode::read, work.now);
        for (std::size_t i = 0; i < subjects.size(); ++i)
            attempts[i] = look.db(sql::attempts_of{.subject = subjects[i]});
        identity = name.find('@') != std::string::npos ? look.db(sql::identity_by_email{.key = key})
                                                       : look.db(sql::identity_by_username{.key = key});
    }
    for (const auto& attempt : attempts) {
        if (attempt && attempt->blocked_until > work.now) {
            const auto wait = std::chrono::ceil<std::chrono::seconds>(attempt->blocked_until - work.now);
            throw too_many_requests("too_many_attempts", static_cast<int>(wait.count()));
        }
    }
    // An unknown name costs the same work as a known one.
    const auto& hash = identity ? identity->password_hash : crypto::decoy_hash();
    const bool right = work.offload(passwords_, [&] { return crypto::verify_password(hash, wish.password); });
    if (!right || !identity || identity->state == UserState::disabled) {
        Work count(database_, work.asker, db::Mode::write, work.now);
        constexpr std::array kinds{AttemptKind::account, AttemptKind::address};
        for (std::size_t i = 0; i < subjects.size(); ++i) {
            const auto failures = attempts[i] ? attempts[i]->failures + 1 : 1;
            count.db(sql::count_failure{.subject = subjects[i],
                                        .blocked_until = work.now + sign_in_delay(kinds[i], failures),
                                        .now = work.now});
        }
        count.commit();
        throw unauthenticated("bad_credentials");
    }
    return *std::move(identity);
}

SessionId Access::start_session(Work& own, const Identity& identity, const http::Request& request) {
    const SessionId session(own.new_id());
    own.db(sql::insert_session{.session = session,
                               .user = identity.user_id,
                               .now = own.now,
                               .expires = own.now + settings_.refresh_lifetime,
                               .device = valid_utf8(request.header("user-agent").substr(0, 200)),
                               .address = own.asker.address});
    own.db(sql::touch_login{.user = identity.user_id, .now = own.now});
    audit_.record(own, "signed_in", "session", session.value);
    return session;
}

http::Reply Access::open_session(Work& work, const Identity& identity, const http::Request& request, int status,
                                 std::string_view forget) {
    Work own(database_, known(work.asker, identity.user_id, identity.company_id, identity.role), db::Mode::write,
             work.now);
    if (!forget.empty()) own.db(sql::forget_failures{.subject = "account:" + std::string(forget)});
    const auto session = start_session(own, identity, request);
    own.commit();
    if (!wants_cookies(request)) {
        return http::Reply::json(status, http::write_json(session_tokens_.pair(session, identity.user_id, 0, own.now)));
    }
    auto reply = http::Reply::json(status, "{}");
    add_session_cookies(reply, session_tokens_, session, request, settings_.refresh_lifetime,
                        settings_.insecure_cookies);
    return reply;
}

http::Reply Access::sign_in(Work& work, SignIn wish, const http::Request& request) {
    const auto identity = checked_identity(work, wish);
    return open_session(work, identity, request, 200, folded(identity.email));
}

http::Reply Access::sign_in_hr(Work& work, SignIn wish, const http::Request& request) {
    const auto identity = checked_identity(work, wish);
    if (!permissions_of(identity.role).has(Permission::emotion_dashboard)) throw unauthenticated("bad_credentials");
    return open_session(work, identity, request, 200, folded(identity.email));
}

}  // namespace attune

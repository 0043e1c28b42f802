#include "features/access/access.hpp"

#include "features/access/access.sql.hpp"
#include "features/access/asking.hpp"
#include "features/access/cookies.hpp"
#include "features/access/passwords.sql.hpp"
#include "features/access/sessions.sql.hpp"
#include "features/access/sign_in_attempts.hpp"
#include "features/access/users.sql.hpp"
#include "platform/http/routes.hpp"

namespace attune {

SignInCheck Access::checked(Work& work, const SignIn& wish) {
    if (!wish.email && !wish.username) throw invalid("email", "Give an e-mail address or a user name.");
    const auto name = trimmed(wish.email ? *wish.email : *wish.username);
    const auto key = folded(name);
    std::optional<Identity> identity;
    Attempting who;
    {
        Work look(database_, work.asker, db::Mode::read, work.now);
        identity = name.contains('@') ? look.db(sql::identity_by_email{.key = key})
                                      : look.db(sql::identity_by_username{.key = key});
        who = attempting(identity ? identity->user_id.value : key, work.asker.address);
        refuse_blocked(look, who);
    }
    const auto hash = identity ? std::optional(identity->password_hash) : std::nullopt;
    auto verdict = passwords_.check(work, hash, wish.password);
    if (!verdict.right || identity->state == UserState::disabled) refuse_try(work, who, identity, "bad_credentials");
    require_second_factor(work, *identity, who, wish.otp);
    return {.identity = *std::move(identity), .who = std::move(who), .upgrade = std::move(verdict.upgrade)};
}

void Access::require_second_factor(Work& work, const Identity& identity, const Attempting& who,
                                   const std::optional<std::string>& otp) {
    const auto person = known(work.asker, identity.user_id, identity.company_id, identity.role);
    {
        Work look(database_, person, db::Mode::read, work.now);
        if (!second_factor_.is_active(look)) return;
    }
    if (!otp || trimmed(*otp).empty()) throw unauthenticated("otp_needed");
    Work own(database_, person, db::Mode::write, work.now);
    refuse_blocked(own, who);
    if (!second_factor_.accept(own, *otp)) {
        own.db.close();
        refuse_try(work, who, identity, "otp_wrong");
    }
    own.commit();
}

void Access::refuse_try(Work& work, const Attempting& who, const std::optional<Identity>& identity, std::string code) {
    if (identity) remember_refusal(work, *identity);
    Work count(database_, work.asker, db::Mode::write, work.now);
    count_failure(count, who);
    count.commit();
    throw unauthenticated(std::move(code));
}

void Access::remember_refusal(const Work& work, const Identity& identity) {
    refused_sign_ins_.add({.user = identity.user_id,
                           .company = identity.company_id,
                           .address = work.asker.address,
                           .request_id = work.asker.request_id});
}

void Access::record(const std::vector<RefusedSignIn>& refused) {
    for (const auto& each : refused) {
        // Nobody has shown who they are: the person is whom it was about.
        auto asker = Work::system(each.company);
        asker.address = each.address;
        asker.request_id = each.request_id;
        Work work(database_, std::move(asker), db::Mode::write, clock_.now());
        audit_.record_times(work, each.times, "sign_in_refused", "user", each.user.value);
        work.commit();
    }
}

SessionId Access::start_session(Work& own, const Identity& identity, const http::Request& request) {
    const SessionId session(own.new_id());
    own.db(sql::insert_session{.session = session,
                               .user = identity.user_id,
                               .now = own.now,
                               .expires = own.now + std::min(settings_.refresh_lifetime, settings_.session_lifetime),
                               .device = valid_utf8(request.header("user-agent").substr(0, 200)),
                               .address = own.asker.address});
    own.db(sql::touch_login{.user = identity.user_id, .now = own.now});
    audit_.record(own, "signed_in", "session", session.value);
    return session;
}

http::Reply Access::open_session(Work& own, const Identity& identity, const http::Request& request, int status) {
    refuse_unsafe_cookies(request, settings_.insecure_cookies);
    const auto session = start_session(own, identity, request);
    own.commit();
    if (!wants_cookies(request)) {
        return http::Reply::json(status, http::write_json(session_tokens_.pair(session, identity.user_id, 0, own.now)));
    }
    auto reply = http::Reply::json(status, "{}");
    add_session_cookies(reply, session_tokens_, session, request, settings_.refresh_lifetime);
    return reply;
}

http::Reply Access::enter(Work& work, const SignInCheck& checked, const http::Request& request) {
    const auto& identity = checked.identity;
    Work own(database_, known(work.asker, identity.user_id, identity.company_id, identity.role), db::Mode::write,
             work.now);
    // Tries that ran at the same time may have been counted meanwhile: a lucky one among many does not get in.
    refuse_blocked(own, checked.who);
    forget_failures(own, checked.who);
    if (checked.upgrade) own.db(sql::set_password{.user = identity.user_id, .hash = *checked.upgrade});
    return open_session(own, identity, request, 200);
}

http::Reply Access::sign_in(Work& work, SignIn wish, const http::Request& request) {
    return enter(work, checked(work, wish), request);
}

http::Reply Access::sign_in_hr(Work& work, SignIn wish, const http::Request& request) {
    const auto check = checked(work, wish);
    const auto& identity = check.identity;
    {
        Work own(database_, known(work.asker, identity.user_id, identity.company_id, identity.role), db::Mode::read,
                 work.now);
        if (!decide(roles_.permissions(own, {identity.role, identity.role_id}), Permission::emotion_results)
                 .allowed()) {
            remember_refusal(work, identity);
            throw unauthenticated("bad_credentials");
        }
    }
    return enter(work, check, request);
}

}  // namespace attune

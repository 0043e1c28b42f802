#include <format>

#include "features/access/access.hpp"
#include "features/access/access.sql.hpp"
#include "features/access/asking.hpp"
#include "features/access/mail_language.hpp"
#include "features/access/passwords.sql.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/http/routes.hpp"

namespace attune {
namespace {

using namespace std::chrono_literals;

constexpr auto reset_lifetime = 45min;
constexpr std::int64_t most_resets_an_hour = 3;  // a mailbox is not to be flooded by somebody who knows its address
constexpr std::string_view address_purpose = "forgotten password";

// A job's envelope carries nothing that names a person: the address is sealed.
struct MailReset {
    std::string sealed_address;
    std::string language;
};

}  // namespace

void Access::change_password(Work& work, PasswordChange wish, const http::Request& request) {
    own_password_.require(work, wish.current_password, "current_password");
    const auto hash = passwords_.hashed(work, wish.new_password, work.asker.email, "new_password");
    work.db(sql::set_password{.user = work.user(), .hash = hash});
    work.db(sql::end_password_resets_of{.user = work.user(), .now = work.now});
    end_all_but(work, work.user(), work.asker.session);
    audit_.record(work, "password_changed", "user", work.user().value);
    tell_password_changed(work, work.asker.email, request);
}

// Known or not, the same row is written and the same answer given; who it is for is found out by the job.
http::Accepted<ResetPromised> Access::forgot_password(Work& work, ForgottenPassword wish) {
    Work own(database_, work.asker, db::Mode::write, work.now);
    const MailReset order{.sealed_address = crypto::seal(settings_.secrets, address_purpose, wish.email.value),
                          .language = work.asker.language};
    queue_.order(own, "mail_password_reset", http::write_json(order), "reset " + token_hash(wish.email.value));
    own.commit();
    return {};
}

void Access::mail_reset(jobs::Run& run) {
    const auto order = http::read_json<MailReset>(run.job().payload);
    const auto address = crypto::unsealed(settings_.secrets, address_purpose, order.sealed_address);
    if (!address) throw jobs::Hopeless("The address was sealed with a secret that this server does not have.");
    std::optional<Identity> identity;
    {
        const auto look = run.work(db::Mode::read);
        identity = look->db(sql::identity_by_email{.key = folded(*address)});
    }
    if (identity && identity->state != UserState::disabled) {
        Work own(database_, known({}, identity->user_id, identity->company_id, identity->role), db::Mode::write,
                 run.now());
        if (own.db(sql::resets_since{.user = own.user(), .since = own.now - 1h}) < most_resets_an_hour) {
            const auto token = crypto::random_token();
            own.db(sql::insert_password_reset{
                .hash = token_hash(token), .user = own.user(), .now = own.now, .expires = own.now + reset_lifetime});
            notices_.post(own, {.kind = NoticeKind::password_reset,
                                .to = identity->email,
                                .language = mail_language(identity->language, order.language),
                                .values = {{"link", std::format("{}/reset-password/{}", settings_.public_url, token)},
                                           {"expires_minutes", std::to_string(reset_lifetime.count())}}});
            audit_.record(own, "password_reset_asked", "user", own.user().value);
            own.commit();
        }
    }
    const auto work = run.work(db::Mode::write);
    run.finish(*work);
}

void Access::reseal_resets(crypto::Resealing& resealing) {
    queue_.rewrite("mail_password_reset", [&](const std::string& payload) -> std::optional<std::string> {
        auto order = http::read_json<MailReset>(payload);
        auto sealed = resealing.anew(address_purpose, order.sealed_address);
        if (!sealed) return {};
        order.sealed_address = *std::move(sealed);
        return http::write_json(order);
    });
}

void Access::reset_password(Work& work, PasswordReset wish, const http::Request& request) {
    const auto hash = token_hash(wish.token);
    std::optional<PasswordResetRef> reset;
    {
        Work look(database_, work.asker, db::Mode::read, work.now);
        reset = look.db(sql::password_reset_of{.hash = hash});
    }
    if (!reset || reset->used_at || reset->expires_at <= work.now || reset->state == UserState::disabled)
        throw not_found("reset");
    const auto password = passwords_.hashed(work, wish.password, reset->email);
    Work own(database_, known(work.asker, reset->user_id, reset->company_id, reset->role), db::Mode::write, work.now);
    if (own.db(sql::use_password_reset{.hash = hash, .now = own.now}) == 0) throw not_found("reset");
    own.db(sql::set_password{.user = own.user(), .hash = password});
    own.db(sql::end_password_resets_of{.user = own.user(), .now = own.now});
    forget_failures(own, attempting(own.user().value, work.asker.address));
    end_all_but(own, own.user(), SessionId{});
    audit_.record(own, "password_reset", "user", own.user().value);
    tell_password_changed(own, reset->email, request);
    own.commit();
}

void Access::tell_password_changed(Work& own, const std::string& email, const http::Request& request) {
    notices_.post(own, {.kind = NoticeKind::password_changed,
                        .to = email,
                        .language = mail_language(existing(own, own.user()).language, own.asker.language),
                        .values = {{"when", to_text(own.now)},
                                   {"device", valid_utf8(request.header("user-agent").substr(0, 200))},
                                   {"address", own.asker.address}}});
}

}  // namespace attune

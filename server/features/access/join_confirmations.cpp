// Joining by the e-mail domain that a company has verified and opened: the address is proved by a mailed link.

#include <format>

#include "features/access/access.hpp"
#include "features/access/access.sql.hpp"
#include "features/access/asking.hpp"
#include "features/access/full_name.hpp"
#include "features/access/join_confirmations.sql.hpp"
#include "features/access/mail_language.hpp"
#include "features/access/sign_in_attempts.hpp"
#include "features/access/users.sql.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/http/routes.hpp"

namespace attune {
namespace {

using namespace std::chrono_literals;

constexpr auto confirmation_lifetime = 24h;
constexpr std::int64_t most_confirmations_an_hour = 3;

struct MailConfirmation {
    UserId user_id;
    std::string language;
};

bool is_good(const std::optional<JoinConfirmationRef>& link, Instant now) {
    return link && !link->used_at && link->expires_at > now && link->state == UserState::pending;
}

}  // namespace

void Access::order_join_confirmation(Work& own, const UserId& user) {
    queue_.order(own, "mail_join_confirmation",
                 http::write_json(MailConfirmation{.user_id = user, .language = own.asker.language}),
                 "join " + user.value);
}

void Access::mail_join_confirmation(jobs::Run& run) {
    const auto order = http::read_json<MailConfirmation>(run.job().payload);
    const auto work = run.work(db::Mode::write);
    const auto user = work->db(sql::find_user{.user = order.user_id});
    if (!user || user->state != UserState::pending) return run.finish(*work);
    const bool let_in = companies_.let_in(*work, user->email);
    // Who is mailed a link waits for nobody's approval.
    if (!let_in || !notices_.can_mail())
        notifications_.tell_who_may(
            *work, Permission::users_approve, {},
            {.kind = NotificationKind::join_asked,
             .values = {{"name", full_name(user->first_name, user->last_name, user->email)}, {"email", user->email}},
             .link = "/invitations"});
    if (!let_in) return run.finish(*work);
    const auto address = token_hash(folded(user->email));
    const auto sent = work->db(sql::join_confirmations_since{.address = address, .since = work->now - 1h});
    if (sent >= most_confirmations_an_hour) return run.finish(*work);
    const auto token = crypto::random_token();
    const auto expires = work->now + confirmation_lifetime;
    work->db(sql::insert_join_confirmation{
        .hash = token_hash(token), .user = user->user_id, .address = address, .now = work->now, .expires = expires});
    notices_.post(*work, {.kind = NoticeKind::join_confirmation,
                          .to = user->email,
                          .language = mail_language(user->language, order.language),
                          .values = {{"link", std::format("{}/join/{}", settings_.public_url, token)},
                                     {"company", companies_.current(*work).name},
                                     {"expires", to_text(expires)}}});
    audit_.record(*work, "join_confirmation_sent", "user", user->user_id.value);
    run.finish(*work);
}

Joined Access::confirm_joining(Work& work, JoinConfirmation wish) {
    const auto hash = token_hash(wish.token);
    std::optional<JoinConfirmationRef> link;
    Attempting who;
    {
        Work look(database_, work.asker, db::Mode::read, work.now);
        link = look.db(sql::join_confirmation_of{.hash = hash});
        if (!is_good(link, work.now)) throw not_found("join_confirmation");
        who = attempting(link->user_id.value, work.asker.address);
        refuse_blocked(look, who);
    }
    // Somebody may have registered with another person's address: that person's click alone must not let them in.
    if (!passwords_.check(work, link->password_hash, wish.password).right) {
        Work count(database_, work.asker, db::Mode::write, work.now);
        count_failure(count, who);
        count.commit();
        throw invalid("password", "This is not the password of the registration.");
    }
    Work own(database_, known(work.asker, link->user_id, link->company_id, Role::employee), db::Mode::write, work.now);
    refuse_blocked(own, who);  // tries that ran at the same time may have been counted meanwhile
    if (own.db(sql::use_join_confirmation{.hash = hash, .now = own.now}) == 0) throw not_found("join_confirmation");
    const auto before = existing(own, own.user());
    if (before.state != UserState::pending || !companies_.let_in(own, before.email))
        throw not_found("join_confirmation");
    auto after = before;
    after.state = UserState::active;
    forget_failures(own, who);
    people_.join(own, own.user(), before.email, full_name(before.first_name, before.last_name, before.email), {});
    own.db(sql::set_joined_by_domain{.user = own.user(), .domain = before.email.substr(before.email.rfind('@') + 1)});
    save(own, before, after, "user_joined_by_domain");
    Joined joined{.email = before.email, .company_name = companies_.current(own).name};
    own.commit();
    return joined;
}

}  // namespace attune

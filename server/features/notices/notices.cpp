#include "features/notices/notices.hpp"

#include <format>
#include <stdexcept>

#include "features/notices/letters.hpp"
#include "features/notices/notices.sql.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/http/routes.hpp"

namespace attune {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view send_notice = "send_notice";
constexpr std::string_view forget_notice = "forget_notice";

constexpr auto kept = std::chrono::days(90);
// 30 s, 2 min, 8 min, 32 min, then each hour: long enough for greylisting and for a server that is mended the same day.
constexpr auto longest_wait = 1h;
constexpr std::int64_t most_attempts = 8;
constexpr std::int64_t resealed_at_a_time = 100;

// A preview is a page of its own: no script, no request, shown only in the app's own frames.
constexpr std::string_view preview_policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
                                            "form-action 'none'; frame-ancestors 'self'; sandbox";

struct NoticeOrder {
    NoticeId notice_id;
};

NoticeId notice_in(const jobs::Leased& job) { return http::read_json<NoticeOrder>(job.payload).notice_id; }
std::string payload_of(const NoticeId& notice) { return http::write_json(NoticeOrder{notice}); }
// What was sealed for one row opens in no other.
std::string purpose_of(const NoticeId& notice) { return "notice " + notice.value; }

// How long what a failed mail says is kept, so that it can be sent again: as long as it would be of use.
std::chrono::seconds lifetime_of(NoticeKind kind) {
    switch (kind) {
        case NoticeKind::password_reset: return 1h;
        case NoticeKind::domain_proof:
        case NoticeKind::join_confirmation: return 24h;
        default: return std::chrono::days(7);
    }
}

// A server may repeat what it refused; the link stays out of the outbox all the same.
std::string without_link(std::string reason, const NoticeValues& values) {
    const auto link = values.find("link");
    if (link == values.end()) return reason;
    for (auto at = reason.find(link->second); at != reason.npos; at = reason.find(link->second, at))
        reason.replace(at, link->second.size(), "…");
    return reason;
}

}  // namespace

Notices::Notices(Settings settings, std::optional<mail::Sender> sender, jobs::Queue& queue, Audit& audit)
    : settings_(std::move(settings)), sender_(std::move(sender)), queue_(queue), audit_(audit) {
    queue_.handle(
        std::string(send_notice), [this](jobs::Run& run) { send(run); },
        [this](Work& work, const jobs::Leased& job, const std::string& reason) { give_up(work, job, reason); },
        jobs::Patience{.first = settings_.first_retry, .longest = longest_wait, .attempts = most_attempts});
    queue_.handle(std::string(forget_notice), [this](jobs::Run& run) { forget(run); });
}

void Notices::routes(http::Api& api) {
    using enum Permission;
    auto at = api.group("/notices", *this, "notices");
    at.get("/outbox", &Notices::outbox, notices_manage, "Mail that was written and what became of it, newest first");
    at.post("/outbox/{notice_id}/retry", &Notices::retry, notices_manage, "Send again a mail that failed");
    at.post("/test", &Notices::send_test, notices_manage, "Send oneself a test mail");
    at.get("/preview/{kind}", &Notices::preview, notices_manage, "What a kind of mail looks like, with made-up values")
        .answers_as({"text/html", "text/plain"});
}

// ---- writing ----

void Notices::post(Work& work, const Notice& notice) { insert(work, notice); }

NoticeId Notices::insert(Work& work, const Notice& notice) {
    check(is_email(notice.to), "mail goes to an address");
    check(has_its_values(notice.kind, notice.values), "a notice has the values of its kind");
    const NoticeId id(work.new_id());
    const auto language = language_from(notice.language);
    work.db(sql::forget_old_notices{.before = work.now - kept});
    work.db(sql::insert_notice{.notice = id,
                               .kind = notice.kind,
                               .recipient = notice.to,
                               .language = language,
                               .subject = subject_of(notice.kind, language, notice.values),
                               .state = sender_ ? NoticeState::queued : NoticeState::not_configured,
                               .sealed = sender_ ? std::optional(crypto::seal(settings_.secrets, purpose_of(id),
                                                                              http::write_json(notice.values)))
                                                 : std::nullopt,
                               .now = work.now});
    if (sender_) order(work, id);
    return id;
}

void Notices::order(Work& work, const NoticeId& notice) {
    queue_.order(work, send_notice, payload_of(notice), "send_notice:" + notice.value);
}

// ---- sending ----

void Notices::send(jobs::Run& run) {
    const auto id = notice_in(run.job());
    const auto row = run.work(db::Mode::read)->db(sql::find_notice{.notice = id});
    if (!row || !row->sealed_values) {
        // Sent by a run whose end got lost, or forgotten meanwhile.
        auto work = run.work(db::Mode::write);
        return run.finish(*work);
    }
    if (!sender_) throw jobs::Hopeless(sentence_for("mail_not_configured"));
    const auto opened = crypto::unsealed(settings_.secrets, purpose_of(id), *row->sealed_values);
    if (!opened) throw jobs::Hopeless("This mail was sealed with a secret that the server does not have any more.");
    const auto values = http::read_json<NoticeValues>(*opened);
    const auto letter = rendered(row->kind, row->language, values);
    const auto sent = sender_->send({.from = settings_.from,
                                     .to = row->recipient,
                                     .subject = letter.subject,
                                     .text = letter.text,
                                     .html = letter.html,
                                     .id = id.value,
                                     .date = run.now()});
    auto work = run.work(db::Mode::write);
    if (sent) {
        work->db(sql::notice_sent{.notice = id, .now = work->now});
        return run.finish(*work);
    }
    const auto reason = without_link(sent.error().reason, values);
    work->db(sql::notice_refused{.notice = id, .error = reason});
    work->commit();
    if (sent.error().kind == mail::Failure::Kind::permanent) throw jobs::Hopeless(reason);
    throw std::runtime_error(reason);
}

void Notices::give_up(Work& work, const jobs::Leased& job, const std::string& reason) {
    const auto id = notice_in(job);
    const auto row = work.db(sql::find_notice{.notice = id});
    if (!row) return;
    work.db(sql::notice_failed{.notice = id, .error = reason});
    queue_.order(work, forget_notice, payload_of(id), "forget_notice:" + id.value, lifetime_of(row->kind));
}

void Notices::forget(jobs::Run& run) {
    auto work = run.work(db::Mode::write);
    work->db(sql::forget_values{.notice = notice_in(run.job())});
    run.finish(*work);
}

std::optional<NoticeId> Notices::reseal(Work& work, const NoticeId& after, crypto::Resealing& resealing) {
    const auto rows = work.db(sql::sealed_notices{.after = after, .limit = resealed_at_a_time});
    for (const auto& row : rows) {
        const auto sealed = resealing.anew(purpose_of(row.notice_id), row.sealed_values);
        if (sealed)
            work.db(sql::reseal_notice{.notice = row.notice_id, .before = row.sealed_values, .sealed = *sealed});
    }
    return std::ssize(rows) < resealed_at_a_time ? std::nullopt : std::optional(rows.back().notice_id);
}

// ---- what admins see ----

OutboxNotice Notices::shown(Work& work, const NoticeId& notice) {
    auto row = work.db(sql::outbox_notice{.notice = notice});
    if (!row) throw not_found("notice");
    return *std::move(row);
}

http::Page<OutboxNotice> Notices::outbox(Work& work, http::Query<OutboxQuery> query, http::Paging page) {
    const auto q =
        query->q && !trimmed(*query->q).empty() ? std::optional("%" + folded(trimmed(*query->q)) + "%") : std::nullopt;
    return {.items = work.db(sql::list_notices{
                .state = query->state, .kind = query->kind, .q = q, .limit = page.page_size, .offset = page.offset()}),
            .total = work.db(sql::count_notices{.state = query->state, .kind = query->kind, .q = q}),
            .paging = page};
}

http::Accepted<OutboxNotice> Notices::retry(Work& work, NoticeId notice) {
    shown(work, notice);
    if (!sender_) throw conflict("mail_not_configured");
    if (work.db(sql::requeue_notice{.notice = notice}) == 0) throw conflict("notice_not_retryable");
    order(work, notice);
    audit_.record(work, "notice_retried", "notice", notice.value);
    return {shown(work, notice)};
}

http::Accepted<OutboxNotice> Notices::send_test(Work& work) {
    const auto id =
        insert(work, {.kind = NoticeKind::mail_test, .to = work.asker.email, .language = work.asker.language});
    audit_.record(work, "mail_tested", "notice", id.value);
    return {shown(work, id)};
}

http::Reply Notices::preview(Work& work, NoticeKind kind, http::Query<PreviewQuery> query) {
    const auto language = query->language.value_or(language_from(work.asker.language));
    const auto letter = rendered(kind, language, example_values(kind));
    auto page = query->format == NoticeFormat::text
                    ? http::Reply::text(200, std::format("{}\n\n{}", letter.subject, letter.text))
                    : http::Reply::text(200, letter.html, "text/html; charset=utf-8");
    return std::move(page.with("Content-Security-Policy", std::string(preview_policy)));
}

}  // namespace attune

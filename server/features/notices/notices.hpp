#pragma once
// Mail to people: a notice is ordered in the transaction that causes it, rendered in the reader's language, sent by a job,
// and its fate stays visible in the outbox.

#include <chrono>
#include <optional>
#include <string>

#include "features/audit/audit.hpp"
#include "features/notices/types.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/db/db.hpp"
#include "platform/http/http.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/mail/mail.hpp"

namespace attune {

class Notices {
public:
    struct Settings {
        crypto::Secrets secrets;  // seal what waits to be said
        mail::Address from;
        std::chrono::seconds first_retry{30};
    };
    // Without a sender nothing is mailed, and notices stand in the outbox as not_configured.
    Notices(Settings settings, std::optional<mail::Sender> sender, jobs::Queue& queue, Audit& audit);
    void routes(http::Api& api);

    // Whether there is a mail server, so that a notice reaches people.
    bool can_mail() const { return sender_.has_value(); }
    // In the caller's transaction: the row of the outbox and the job that sends it. Nothing is mailed when it rolls back.
    // A value that the kind does not name, or one that is missing, is a Bug; an unknown language is written in English.
    void post(Work& work, const Notice& notice);

    http::Page<OutboxNotice> outbox(Work& work, http::Query<OutboxQuery> query, http::Paging page);
    http::Accepted<OutboxNotice> retry(Work& work, NoticeId notice);
    http::Accepted<OutboxNotice> send_test(Work& work);
    http::Reply preview(Work& work, NoticeKind kind, http::Query<PreviewQuery> query);

    // While the server's secrets are exchanged: goes through what waits to be said in the Work's company, after that notice, a page at
    // a time. Answers where it stopped, nothing at the end.
    std::optional<NoticeId> reseal(Work& work, const NoticeId& after, crypto::Resealing& resealing);

private:
    NoticeId insert(Work& work, const Notice& notice);
    void order(Work& work, const NoticeId& notice);
    void send(jobs::Run& run);
    void give_up(Work& work, const jobs::Leased& job, const std::string& reason);
    void forget(jobs::Run& run);
    OutboxNotice shown(Work& work, const NoticeId& notice);

    Settings settings_;
    std::optional<mail::Sender> sender_;
    jobs::Queue& queue_;
    Audit& audit_;
};

}  // namespace attune

#include "features/access/sign_in_attempts.hpp"

#include "features/access/access.sql.hpp"
#include "features/access/sign_in_delay.hpp"
#include "features/access/tokens.hpp"

namespace attune {
namespace {

void refuse_blocked(Work& work, const std::string& subject) {
    const auto until = work.db(sql::blocked_until{.subject = subject});
    if (!until || *until <= work.now) return;
    const auto wait = std::chrono::ceil<std::chrono::seconds>(*until - work.now);
    throw too_many_requests("too_many_attempts", static_cast<int>(wait.count()));
}

void count_failure(Work& work, const std::string& subject, AttemptKind kind) {
    const auto failures = work.db(sql::count_failure{
        .subject = subject, .never = Instant{}, .now = work.now, .stale = work.now - failures_remembered});
    // A try without a wait blocks nobody, not even somebody of the same address whose sign-in began a moment earlier.
    if (const auto delay = sign_in_delay(kind, failures); delay > std::chrono::seconds(0))
        work.db(sql::block_until{.subject = subject, .until = work.now + delay});
}

}  // namespace

Attempting attempting(std::string_view account, std::string_view address) {
    return {.account = token_hash("account:" + std::string(account)),
            .address = token_hash("address:" + std::string(address))};
}

void refuse_blocked(Work& work, const Attempting& who) {
    refuse_blocked(work, who.account);
    refuse_blocked(work, who.address);
}

void count_failure(Work& work, const Attempting& who) {
    count_failure(work, who.account, AttemptKind::account);
    count_failure(work, who.address, AttemptKind::address);
}

void forget_failures(Work& work, const Attempting& who) { work.db(sql::forget_failures{.subject = who.account}); }

}  // namespace attune

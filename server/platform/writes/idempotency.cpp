#include "platform/writes/writes.hpp"

#include <algorithm>
#include <exception>
#include <format>

#include "platform/crypto/crypto.hpp"
#include "platform/log/log.hpp"
#include "platform/writes/writes.sql.hpp"

namespace attune::writes {
namespace {

using namespace std::chrono_literals;

constexpr auto lease = 60s;
constexpr auto kept_for = 24h;

Problem in_flight(std::int64_t retry_after_seconds) {
    auto refusal = conflict("idempotency_in_flight");
    refusal.retry_after_seconds = static_cast<int>(retry_after_seconds);
    return refusal;
}

struct Claim {
    UserId user;
    std::string route, key, hash;
    Instant until;
};

std::string checked(std::string_view key) {
    constexpr std::size_t longest = 255;
    const bool is_printable = std::ranges::all_of(key, [](char c) { return c > ' ' && c <= '~'; });
    if (key.empty() || key.size() > longest || !is_printable)
        throw invalid("Idempotency-Key", std::format("This should be 1 to {} letters, digits and signs.", longest));
    return std::string(key);
}

std::string hash_of(const http::Request& request) {
    const auto query =
        std::string_view(request.target).substr(std::min(request.target.find('?'), request.target.size()));
    return crypto::hex(crypto::sha256(std::format("{}{}\n{}", request.path, query, request.body)));
}

http::Reply replayed(const Kept& kept, const http::Request& request) {
    auto reply = kept.body ? http::Reply::json(static_cast<int>(*kept.status), *kept.body)
                           : http::Reply::empty(static_cast<int>(*kept.status));
    if (kept.location) reply.with("Location", (request.under_api ? "/api" : "") + *kept.location);
    return std::move(reply.with("Idempotency-Replayed", "true"));
}

// The answer that is there already, or nothing when the request is now ours to run.
std::optional<http::Reply> lease_or_answer(Work& work, const Claim& claim, const http::Request& request) {
    work.db(sql::forget_keys_before{.before = work.now - kept_for});
    const auto leased = work.db(sql::lease_key{.user = claim.user,
                                               .route = claim.route,
                                               .key = claim.key,
                                               .hash = claim.hash,
                                               .until = claim.until,
                                               .now = work.now});
    if (leased == 1) return {};
    const auto kept = work.db(sql::find_key{.user = claim.user, .route = claim.route, .key = claim.key});
    if (!kept) throw in_flight(1);  // its holder has just let go
    if (kept->request_hash != claim.hash) throw problem(422, "idempotency_key_reused");
    if (kept->status) return replayed(*kept, request);
    const auto left = std::chrono::ceil<std::chrono::seconds>(kept->leased_until.value - work.now);
    if (left > 0s) throw in_flight(left.count());
    if (work.db(sql::take_key_over{.user = claim.user,
                                   .route = claim.route,
                                   .key = claim.key,
                                   .ended = kept->leased_until.value,
                                   .until = claim.until}) == 0)
        throw in_flight(1);
    return {};
}

void keep(Work& work, const Claim& claim, const http::Route& route, const http::Request& request,
          const http::Reply& reply) {
    check(!reply.file && !reply.stream && !reply.shared_body, "the answer to a POST with a key can be kept");
    sql::keep_answer answer{.user = claim.user,
                            .route = claim.route,
                            .key = claim.key,
                            .until = claim.until,
                            .status = reply.status,
                            .location = {},
                            .body = {}};
    for (const auto& [name, value] : reply.headers)
        if (name == "Location") answer.location = value.substr(request.under_api ? 4 : 0);
    if (!reply.body.empty()) answer.body = http::without_secrets(route, reply.body);
    // Somebody else has taken over: their effect counts, this one is rolled back.
    if (work.db(answer) == 0) throw in_flight(1);
}

void release(db::Database& database, const Clock& clock, const Asker& asker, const Claim& claim) {
    try {
        Work work(database, asker, db::Mode::write, clock.now());
        work.db(sql::release_key{.user = claim.user, .route = claim.route, .key = claim.key, .until = claim.until});
        work.commit();
    } catch (const Problem& problem) {
        log::warning("An idempotency key stays leased until its minute is over", {{"code", problem.code}});
    }
}

}  // namespace

http::Reply answer_once(db::Database& database, const Clock& clock, const Asker& asker, const http::Request& request,
                        const http::Route& route) {
    Claim claim{.user = asker.user,
                .route = std::format("{} {}", http::name_of(route.method), route.path),
                .key = checked(request.header("idempotency-key")),
                .hash = hash_of(request),
                .until = clock.now() + lease};
    {
        Work work(database, asker, db::Mode::write, clock.now());
        auto reply = lease_or_answer(work, claim, request);
        work.commit();
        if (reply) return *std::move(reply);
    }
    std::exception_ptr failure;
    try {
        Work work(database, asker, db::Mode::write, clock.now());
        auto reply = route.handle(work, request);
        keep(work, claim, route, request, reply);
        work.commit();
        return reply;
    } catch (const std::exception&) {
        failure = std::current_exception();  // a fiber does not wait inside a catch
    }
    release(database, clock, asker, claim);
    std::rethrow_exception(failure);
}

}  // namespace attune::writes

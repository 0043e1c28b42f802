#include "features/access/revocations.hpp"

#include <algorithm>
#include <format>
#include <stdexcept>
#include <utility>
#include <vector>

#include "features/access/revocations.sql.hpp"

namespace attune {
namespace {

using namespace std::chrono_literals;

// A row is seen when its transaction commits, which may be later than its moment; and nodes' clocks differ.
constexpr auto overlap = 60s;
constexpr std::int64_t most_at_once = 10'000;

std::string text_of(const Revocation& revocation) {
    return std::format("{}\n{}\n{}\n{}", revocation.revocation_id, revocation.user_id.value,
                       revocation.session_id ? revocation.session_id->value : "", to_text(revocation.revoked_at));
}

std::string_view line(std::string_view& text) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto found = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return found;
}

std::optional<Revocation> revocation_from(std::string_view text) try {
    Revocation revocation{.revocation_id = std::string(line(text)),
                          .user_id = UserId(std::string(line(text))),
                          .session_id = {},
                          .revoked_at = {}};
    if (const auto session = line(text); !session.empty()) revocation.session_id = SessionId(std::string(session));
    const auto moment = instant_from(line(text));
    if (!is_uuid(revocation.revocation_id) || !moment) return {};
    revocation.revoked_at = *moment;
    return revocation;
} catch (const std::invalid_argument&) {  // no id
    return {};
}

}  // namespace

Revocations::Revocations(db::Database& database, const Clock& clock,
                         std::function<void(const std::optional<Revocation>&)> end)
    : database_(database), clock_(clock), end_(std::move(end)), polled_(clock.now() - 3 * interval) {}

void Revocations::record(Work& work, const UserId& user, const std::optional<SessionId>& session) {
    const Revocation revocation{
        .revocation_id = work.new_id(), .user_id = user, .session_id = session, .revoked_at = work.now};
    work.db(sql::insert_revocation{
        .id = revocation.revocation_id, .user = user, .session = session, .now = revocation.revoked_at});
    work.after_commit([this, revocation] {
        take_effect(revocation);
        if (tell_) tell_(text_of(revocation));
    });
}

void Revocations::hear(std::string_view text) {
    if (const auto revocation = revocation_from(text)) take_effect(*revocation);
}

void Revocations::poll() {
    const auto now = clock_.now();
    const auto since = polled_.load() - overlap;
    std::vector<Revocation> found;
    {
        Work look(database_, {}, db::Mode::read, now);
        found = look.db(sql::revocations_since{.since = since, .limit = most_at_once});
    }
    if (std::cmp_greater_equal(found.size(), most_at_once)) {
        end_({});
    } else {
        for (const auto& revocation : found) take_effect(revocation);
    }
    const std::lock_guard lock(mutex_);
    polled_ = now;
    std::erase_if(seen_, [&](const auto& entry) { return entry.second < since; });
}

bool Revocations::are_known(Instant now) const { return now - polled_.load() <= 2 * interval; }

void Revocations::take_effect(const Revocation& revocation) {
    if (is_new(revocation)) end_(revocation);
}

// What comes a second time would end what the person has begun since.
bool Revocations::is_new(const Revocation& revocation) {
    const std::lock_guard lock(mutex_);
    return seen_.emplace(revocation.revocation_id, revocation.revoked_at).second;
}

}  // namespace attune

#pragma once
// Access that ended, told to every node: a session signed out, or a person who lost a role, a key or the company.
//
// Each is a row in the transaction that ends the access, so nothing is lost: every node looks for new rows every two seconds
// (poll). Where nodes can talk, they also tell each other at once (on_record, hear); that may be lost, come twice or out of order.

#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "features/access/types/revocations.hpp"
#include "platform/db/db.hpp"

namespace attune {

class Revocations {
public:
    static constexpr auto interval = std::chrono::seconds(2);

    // `end` forgets what this node holds of the session, or of all that the person has; nothing: of everybody.
    Revocations(db::Database& database, const Clock& clock, std::function<void(const std::optional<Revocation>&)> end);

    // In the Work that ends the access; takes effect here and is told to others with its commit. No session: all of the person.
    void record(Work& work, const UserId& user, const std::optional<SessionId>& session = {});

    // Between nodes: what is recorded here goes to `tell` too, which carries it to the other nodes' hear().
    void on_record(std::function<void(std::string)> tell) { tell_ = std::move(tell); }
    void hear(std::string_view text);
    // Throws what the database throws; the next poll then looks further back.
    void poll();
    // Whether a poll of the last seconds succeeded, so that what is held of sessions and keys may be believed.
    bool are_known(Instant now) const;

private:
    void take_effect(const Revocation& revocation);
    bool is_new(const Revocation& revocation);

    db::Database& database_;
    const Clock& clock_;
    std::function<void(const std::optional<Revocation>&)> end_;
    std::function<void(std::string)> tell_;
    std::mutex mutex_;
    std::unordered_map<std::string, Instant> seen_;  // by id: when it was revoked
    std::atomic<Instant> polled_;
};

}  // namespace attune

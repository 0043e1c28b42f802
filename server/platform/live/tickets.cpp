#include "platform/crypto/crypto.hpp"
#include "platform/live/live.hpp"

namespace attune::live {

Tickets::Tickets(std::size_t most) : most_(most) {}

std::string Tickets::issue(const Asker& asker, Instant now) {
    constexpr std::size_t ticket_bytes = 24;
    auto ticket = crypto::random_token(ticket_bytes);
    const std::lock_guard lock(mutex_);
    if (issued_.size() >= most_) std::erase_if(issued_, [&](const auto& entry) { return entry.second.ends <= now; });
    if (issued_.size() >= most_) throw unavailable("overloaded");
    issued_.emplace(ticket, Issued{asker, now + lifetime});
    return ticket;
}

std::optional<Asker> Tickets::redeem(std::string_view ticket, Instant now) {
    const std::lock_guard lock(mutex_);
    const auto found = issued_.find(std::string(ticket));
    if (found == issued_.end()) return {};
    auto issued = std::move(found->second);
    issued_.erase(found);
    if (issued.ends <= now) return {};
    return std::move(issued.asker);
}

}  // namespace attune::live

#include "platform/db/postgres_pool.hpp"

#include <algorithm>
#include <format>
#include <random>

#include "platform/db/postgres_role.hpp"

namespace attune::db {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

constexpr std::size_t most_links_made_at_once = 2;
constexpr auto longest_pause = 2000ms;

// Doubles from 50 ms, and spreads over half of itself, so that many servers do not come back in step.
milliseconds pause_after(int failures) {
    thread_local std::minstd_rand random{std::random_device{}()};
    const auto pause = std::min(longest_pause, 25ms * (1 << std::min(failures, 10)));
    return pause / 2 + milliseconds(std::uniform_int_distribution<long long>(0, pause.count() / 2)(random));
}

}  // namespace

PostgresPool::PostgresPool(const PostgresSettings& settings)
    : settings_(settings), connecting_("db-connect", most_links_made_at_once, 1024) {
    for (std::size_t i = 0; i < settings.connections; ++i) slots_.add(std::make_unique<PostgresSlot>());
}

std::unique_ptr<PostgresLink> PostgresPool::connect(const std::string& url) {
    const auto deadline = steady_clock::now() + settings_.connection_deadline;
    return connecting_.run([&] { return std::make_unique<PostgresLink>(url, deadline); });
}

std::unique_ptr<PostgresLink> PostgresPool::connect_restricted(wait::Deadline deadline) {
    {
        const std::lock_guard lock(mutex_);
        if (steady_clock::now() < not_before_) throw Unavailable("the last attempt to connect failed just now");
    }
    try {
        auto link = connecting_.run([&] {
            auto made = std::make_unique<PostgresLink>(settings_.url, deadline);
            restrict_role(*made, settings_.statement_timeout, deadline);
            return made;
        });
        const std::lock_guard lock(mutex_);
        failures_ = 0;
        return link;
    } catch (const std::exception&) {
        const std::lock_guard lock(mutex_);
        not_before_ = steady_clock::now() + pause_after(++failures_);
        throw;
    }
}

PostgresSlot& PostgresPool::take() {
    const auto deadline = steady_clock::now() + settings_.connection_deadline;
    PostgresSlot* slot = slots_.take(deadline);
    if (slot == nullptr) throw Unavailable(std::format("all {} connections stayed busy", settings_.connections));
    // Gives the slot back where a fiber is unwound while it waits, too.
    struct Lent {
        PostgresPool& pool;
        PostgresSlot* slot;
        ~Lent() {
            if (slot != nullptr) pool.give_back(*slot);
        }
    } lent{*this, slot};
    if (slot->link && !slot->link->make_idle(deadline)) slot->link.reset();
    if (!slot->link) slot->link = connect_restricted(deadline);
    lent.slot = nullptr;
    return *slot;
}

void PostgresPool::give_back(PostgresSlot& slot) noexcept {
    if (slot.link && slot.link->is_dead()) slot.link.reset();
    slots_.give_back(&slot);
}

}  // namespace attune::db

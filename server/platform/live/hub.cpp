#include <format>
#include <mutex>
#include <unordered_map>

#include "platform/live/live.hpp"

namespace attune::live {
namespace {

constexpr int signed_out = 4401;

struct Listener {
    UserId user;
    SessionId session;
    Permissions permissions;
    std::shared_ptr<http::Socket> socket;
};

bool may_see(const Listener& listener, const Audience& audience) {
    return audience.users.contains(listener.user) ||
           (audience.permission && decide(listener.permissions, *audience.permission, Scope::company).allowed());
}

}  // namespace

// Outlives the Hub where sockets do: their last word is that they have closed.
struct Hub::State {
    mutable std::mutex mutex;
    std::unordered_map<CompanyId, std::unordered_map<std::uint64_t, Listener>> companies;
    std::uint64_t next = 0;

    void leave(const CompanyId& company, std::uint64_t place) {
        const std::lock_guard lock(mutex);
        const auto found = companies.find(company);
        if (found == companies.end()) return;
        found->second.erase(place);
        if (found->second.empty()) companies.erase(found);
    }

    template <class Wanted>
    void close_where(Wanted&& is_wanted) {
        std::vector<std::shared_ptr<http::Socket>> sockets;
        {
            const std::lock_guard lock(mutex);
            for (const auto& [company, listeners] : companies) {
                for (const auto& [place, listener] : listeners) {
                    if (is_wanted(listener)) sockets.push_back(listener.socket);
                }
            }
        }
        for (const auto& socket : sockets) socket->close(signed_out, "signed out");
    }
};

Hub::Hub() : state_(std::make_shared<State>()) {}
Hub::Hub(const Clock& clock) : state_(std::make_shared<State>()), clock_(&clock) {}
Hub::~Hub() = default;

void Hub::publish(const CompanyId& company, const Audience& audience, std::string_view type, std::string_view json) {
    const auto now = clock_ != nullptr
                         ? clock_->now()
                         : std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
    const Event event{.company = company,
                      .audience = audience,
                      .message = std::make_shared<const std::string>(
                          std::format(R"({{"type":"{}","at":"{}","data":{}}})", type, to_text(now), json))};
    deliver(event);
    if (outwards_) outwards_(event);
}

void Hub::deliver(const Event& event) {
    std::vector<std::shared_ptr<http::Socket>> sockets;
    {
        const std::lock_guard lock(state_->mutex);
        const auto found = state_->companies.find(event.company);
        if (found == state_->companies.end()) return;
        for (const auto& [place, listener] : found->second) {
            if (may_see(listener, event.audience)) sockets.push_back(listener.socket);
        }
    }
    for (const auto& socket : sockets) socket->send(event.message);
}

http::SocketHandlers Hub::join(const Asker& asker, std::shared_ptr<http::Socket> socket) {
    std::uint64_t place = 0;
    {
        const std::lock_guard lock(state_->mutex);
        place = state_->next++;
        state_->companies[asker.company].emplace(place, Listener{.user = asker.user,
                                                                 .session = asker.session,
                                                                 .permissions = asker.permissions,
                                                                 .socket = std::move(socket)});
    }
    return {.on_message = {},
            .on_close = [state = state_, company = asker.company, place] { state->leave(company, place); }};
}

void Hub::end_session(const SessionId& session) {
    state_->close_where([&](const Listener& listener) { return listener.session == session; });
}

void Hub::end_user(const UserId& user) {
    state_->close_where([&](const Listener& listener) { return listener.user == user; });
}

void Hub::end_all() {
    state_->close_where([](const Listener&) { return true; });
}

void Hub::relay(std::function<void(const Event&)> outwards) { outwards_ = std::move(outwards); }

std::size_t Hub::listeners() const {
    const std::lock_guard lock(state_->mutex);
    std::size_t count = 0;
    for (const auto& [company, listeners] : state_->companies) count += listeners.size();
    return count;
}

}  // namespace attune::live

#pragma once
// Events for people who are looking: published by features after their commit, pushed over WebSockets to whoever may see them.
//
// A message is {"type":"video.progress","at":"2026-11-20T12:00:00.000000Z","data":{…}}. Nothing is kept: who was not connected
// learns the state by asking. Thread-safe.

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/ids.hpp"
#include "core/permissions.hpp"
#include "core/time.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/http/http.hpp"

namespace attune::live {

// Who may see an event: these people, and everybody who holds the permission over the whole company.
struct Audience {
    std::unordered_set<UserId> users;
    std::optional<Permission> permission;
};

struct Event {
    CompanyId company;
    Audience audience;
    std::shared_ptr<const std::string> message;
};

// An event on its way between nodes. What this node itself sent, and what it cannot understand, is none of its business.
std::string relayed(const Event& event, std::string_view node);
std::optional<Event> event_of_another(std::string_view text, std::string_view node);

class Hub {
public:
    Hub();  // stamps events with the system's clock
    explicit Hub(const Clock& clock);
    ~Hub();
    Hub(const Hub&) = delete;
    Hub& operator=(const Hub&) = delete;

    // `json` is the text of "data".
    void publish(const CompanyId& company, const Audience& audience, std::string_view type, std::string_view json);
    // The socket hears its company's events from now until it closes.
    http::SocketHandlers join(const Asker& asker, std::shared_ptr<http::Socket> socket);
    // Sign-out, a new role, a lock: their sockets close with 4401, and a client that still may comes back with a new ticket.
    void end_session(const SessionId& session);
    void end_user(const UserId& user);
    void end_all();

    // Between nodes: what is published here is handed to `outwards` too, which carries it to the other nodes' deliver().
    void relay(std::function<void(const Event&)> outwards);
    void deliver(const Event& event);

    std::size_t listeners() const;

private:
    struct State;
    std::shared_ptr<State> state_;
    const Clock* clock_ = nullptr;
    std::function<void(const Event&)> outwards_;
};

// Tickets with which a signed-in person opens a WebSocket: an address with a ticket in it may end up in a log. Signed, so that
// every node knows those of the others; whoever takes one in remembers that it was used.
struct Ticket {
    Asker asker;  // with the permissions of an API key; those of a session are looked up
    Instant expires_at;
};

class Tickets {
public:
    static constexpr auto lifetime = std::chrono::seconds(30);
    explicit Tickets(crypto::Secrets secrets);

    std::string issue(const Asker& asker, Instant now) const;
    // Nothing for what was not issued, or is over.
    std::optional<Ticket> read(std::string_view ticket, Instant now) const;

private:
    crypto::Secrets secrets_;
};

}  // namespace attune::live

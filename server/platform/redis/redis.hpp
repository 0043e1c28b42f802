#pragma once
// A Redis or Valkey server that carries messages between the nodes of one Attune. It keeps nothing: while it is away, people
// learn what happened on other nodes by asking, as those do who were not connected.
//
// Two threads, each with a connection that is made anew when it breaks: one publishes from a bounded queue, one listens.

#include <chrono>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace attune::redis {

struct Unavailable : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Link {
public:
    // "redis://[[user]:password@]host[:port][/database]". Throws std::invalid_argument for another address; connects later.
    // `heard` is called on the listening thread with each message of the channel, those of this Link too.
    Link(std::string_view url, std::string channel, std::function<void(std::string_view message)> heard);
    ~Link();
    Link(const Link&) = delete;
    Link& operator=(const Link&) = delete;

    // Never waits: when too much waits to be sent, the message is dropped.
    void publish(std::string message);
    bool listens() const;  // is subscribed now
    // A round trip on a connection of its own. Blocks for two seconds at most; throws Unavailable.
    std::chrono::microseconds ping();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace attune::redis

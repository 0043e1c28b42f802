#pragma once
// A Redis or Valkey server that the nodes of one Attune share: it carries messages between them and counts for them. It is never
// the source of truth, and whoever asks it must know what to do while it is away, slow, or has lost all that it held.
//
// One connection on a thread of its own, made anew when it breaks; what many fibers ask goes out in one pipeline (Boost.Redis).

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace attune::redis {

struct Unavailable : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Link {
public:
    // "redis://[[user]:password@]host[:port][/database]". Throws std::invalid_argument for another address; connects later.
    // `heard` is called on the link's thread with each message of the channel, those of this Link too.
    Link(std::string_view url, std::string channel, std::function<void(std::string_view message)> heard);
    ~Link();
    Link(const Link&) = delete;
    Link& operator=(const Link&) = delete;

    bool is_up() const;  // connected, signed in and subscribed
    // Never waits. False when the server is away or too much waits to be sent. What was taken and turns out not to have been
    // answered goes to `lost`, on the link's thread: it may have arrived all the same.
    bool publish(std::string message, std::function<void(std::string message)> lost);
    // The answer to one command, its values in order. Nothing when the server refuses or does not answer within `patience`; at
    // once nothing while it is away or owes an answer to somebody whose patience has ended. Parks a fiber.
    std::optional<std::vector<std::string>> ask(std::vector<std::string> command, std::chrono::milliseconds patience);
    // A round trip. Blocks for two seconds at most; throws Unavailable.
    std::chrono::microseconds ping();

private:
    struct State;
    std::unique_ptr<State> state_;
};

// What a limit allows a window, under a key that all nodes know.
struct Share {
    std::string key;
    int limit = 1;  // at least one
};
struct Level {
    bool allowed = true;
    int remaining = 0;
    int reset_seconds = 0;  // until the bucket is full again; when refused, until one more is allowed
};
// Takes one from each bucket, or nothing where one is empty. No levels when the server did not answer.
std::vector<Level> take(Link& link, std::span<const Share> shares, std::chrono::seconds window,
                        std::chrono::milliseconds patience);

}  // namespace attune::redis

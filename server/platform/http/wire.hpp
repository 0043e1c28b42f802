#pragma once
// One connection's bytes, in and out, each with a deadline, on a fiber or on a plain thread. For .cpp files of this room only.

#include <sys/types.h>

#include <array>
#include <atomic>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/spawn.hpp>
#include <chrono>
#include <cstddef>
#include <exception>
#include <list>
#include <mutex>
#include <span>
#include <string_view>

namespace attune::http {

using Moment = std::chrono::steady_clock::time_point;

// The peer is gone, or did not keep the pace: nothing more can be said to it, or only 408.
struct Hangup : std::exception {
    bool timed_out = false;
    explicit Hangup(bool timed_out) : timed_out(timed_out) {}
    const char* what() const noexcept override { return timed_out ? "the peer is too slow" : "the peer is gone"; }
};

class Wire {
public:
    // `yield` is the fiber's; none: a plain thread waits in poll.
    Wire(boost::asio::ip::tcp::socket socket, boost::asio::yield_context* yield);

    // At least one byte, or 0 when the peer has finished. Throws Hangup.
    std::size_t receive(std::span<char> into, Moment deadline);
    // All of it. `rate` bytes a second must leave after the grace.
    struct Pace {
        std::chrono::milliseconds grace;
        std::size_t rate;
    };
    void send(std::string_view first, std::string_view second, Pace pace);
    void send_file(int descriptor, std::uint64_t offset, std::uint64_t count, Pace pace);
    // No more from us; reads and drops what the peer still sends, so that it sees our last reply.
    void finish(Moment deadline);

    // From the loop's sweep, on the loop's thread: ends a wait that is past its deadline.
    void expire(Moment now);
    // From any thread: a wait for the next request ends as if the peer had finished.
    void stop_reading();
    void cut();  // in both directions
    // What it waits for: something of a request, its first request, or the next one.
    enum class Rest : std::uint8_t { none, fresh, idle };
    void set_rest(Rest rest) { rest_.store(rest, std::memory_order_relaxed); }
    Rest rest() const { return rest_.load(std::memory_order_relaxed); }
    bool is_on_fiber() const { return yield_ != nullptr; }
    boost::asio::ip::tcp::socket& socket() { return socket_; }

private:
    void wait_writable(Moment deadline);
    static Moment due(Moment start, std::uint64_t sent, Pace pace);

    boost::asio::ip::tcp::socket socket_;
    boost::asio::yield_context* yield_;
    int descriptor_;
    Moment deadline_ = Moment::max();
    bool expired_ = false;
    std::atomic<Rest> rest_ = Rest::none;
};

}  // namespace attune::http

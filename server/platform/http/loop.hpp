#pragma once
// One loop: its thread, the connections that live on it, and the sweep that ends waits past their deadline.

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <list>
#include <thread>

#include "platform/http/context.hpp"
#include "platform/http/socket.hpp"
#include "platform/http/wire.hpp"

namespace attune::http {

class Loop {
public:
    // `on_end` runs whenever a connection or a socket has ended.
    Loop(Context& context, std::function<void()> on_end);
    ~Loop();

    void start();
    void stop();  // abandons what still waits
    boost::asio::io_context& io() { return io_; }

    // From any thread: the connection lives here from now on, as a fiber.
    void adopt(boost::asio::ip::tcp::socket socket);
    // On the calling thread, until the connection has ended.
    void serve_here(boost::asio::ip::tcp::socket socket);

    std::size_t connections() const;  // with sockets
    // Idle connections end, sockets are told 1012; what works on a request finishes it first.
    void drain();

private:
    struct Adopted;
    void serve(Adopted& adopted, boost::asio::yield_context* yield);
    void run();
    void sweep();
    bool may_go(const Wire& wire, Moment now) const;

    Context& context_;
    std::function<void()> on_end_;
    std::chrono::milliseconds tick_;
    mutable std::mutex mutex_;
    std::list<Wire*> wires_;
    Moment draining_since_ = Moment::max();
    std::atomic<std::size_t> adopted_ = 0;
    // Behind what fibers use when they are unwound, which its end does.
    boost::asio::io_context io_{1};
    boost::asio::steady_timer sweeper_{io_};
    Sockets sockets_;
    std::thread thread_;
};

}  // namespace attune::http

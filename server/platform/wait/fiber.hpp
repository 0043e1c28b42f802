#pragma once
// For the http and live rooms only: starting fibers on a Boost.Asio loop and telling platform/wait which one runs.

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/spawn.hpp>
#include <boost/context/detail/exception.hpp>
#include <functional>
#include <utility>

#include "core/trace.hpp"

namespace attune::wait {

// Starts `body` as a fiber (protected fixed-size stack) on the executor's loop. Exceptions other than the forced unwind
// at shutdown end the process: a body catches its own.
void start_fiber(const boost::asio::any_io_executor& executor, std::function<void(boost::asio::yield_context)> body);

// Asynchronous operations of Asio on a fiber go through this, so that the "current fiber" is right after each resumption:
//   auto bytes = wait::on_fiber(yield, [&](auto yield) { return socket.async_read_some(buffer, yield[error]); });
class Parked {
public:
    Parked();   // the loop runs other things from here …
    ~Parked();  // … until here, where this fiber is the current one again
    Parked(const Parked&) = delete;
    Parked& operator=(const Parked&) = delete;

    // The fiber came back only to be unwound, because its loop is being destroyed: from now on nothing parks it.
    void unwinds();

private:
    boost::asio::yield_context* fiber_;
    TraceContext trace_;
    bool unwinding_ = false;
};

template <class F>
auto on_fiber(boost::asio::yield_context yield, F&& operation) {
    Parked parked;
    try {
        return std::forward<F>(operation)(yield);
    } catch (const boost::context::detail::forced_unwind&) {
        parked.unwinds();
        throw;
    }
}

}  // namespace attune::wait

#pragma once
// Which fiber runs on this thread, known to the .cpp files of platform/wait only.

#include "platform/wait/fiber.hpp"

namespace attune::wait {

struct CurrentFiber {
    boost::asio::yield_context* yield = nullptr;  // none: this is a plain thread, or the loop itself
    bool unwinding = false;                       // its loop is being destroyed: it must not park any more
};

CurrentFiber& current_fiber();

// Parks the current fiber in an operation of Asio and notes when it comes back only to be unwound.
template <class F>
auto parked(F&& operation) {
    auto yield = *current_fiber().yield;
    try {
        return on_fiber(yield, std::forward<F>(operation));
    } catch (const boost::context::detail::forced_unwind&) {
        current_fiber().unwinding = true;
        throw;
    }
}

}  // namespace attune::wait

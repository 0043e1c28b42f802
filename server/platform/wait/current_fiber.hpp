#pragma once
// Which fiber runs on this thread, known to the .cpp files of platform/wait only.

#include "core/trace.hpp"
#include "platform/wait/fiber.hpp"

namespace attune::wait {

struct CurrentFiber {
    boost::asio::yield_context* yield = nullptr;  // none: this is a plain thread, or the loop itself
    bool unwinding = false;                       // its loop is being destroyed: it must not park any more
    TraceContext trace{};                         // what it works for; a plain thread has one too
};

CurrentFiber& current_fiber();

// Parks the current fiber in an operation of Asio.
template <class F>
auto parked(F&& operation) {
    return on_fiber(*current_fiber().yield, std::forward<F>(operation));
}

}  // namespace attune::wait

#include <boost/asio/detached.hpp>
#include <boost/context/protected_fixedsize_stack.hpp>
#include <cstddef>
#include <exception>
#include <memory>
#include <utility>

#include "platform/wait/current_fiber.hpp"
#include "platform/wait/wait.hpp"

namespace attune::wait {
namespace {

constexpr std::size_t stack_bytes = 256 * 1024;

// The fiber is current from here until its body has returned or has been unwound.
class Running {
public:
    explicit Running(boost::asio::yield_context& yield) { current_fiber() = {.yield = &yield}; }
    ~Running() { current_fiber() = {}; }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;
};

}  // namespace

// A fiber never leaves its thread, so a thread_local read before a suspension is still the right one after it.
CurrentFiber& current_fiber() {
    thread_local CurrentFiber current;
    return current;
}

Parked::Parked() : fiber_(current_fiber().yield), trace_(current_fiber().trace) { current_fiber() = {}; }
Parked::~Parked() { current_fiber() = {.yield = fiber_, .unwinding = unwinding_, .trace = trace_}; }
void Parked::unwinds() { unwinding_ = true; }

const TraceContext& current_trace() { return current_fiber().trace; }

Traced::Traced(const TraceContext& trace) : before_(std::exchange(current_fiber().trace, trace)) {}
Traced::~Traced() { current_fiber().trace = before_; }

void start_fiber(const boost::asio::any_io_executor& executor, std::function<void(boost::asio::yield_context)> body) {
    boost::asio::spawn(
        executor, std::allocator_arg, boost::context::protected_fixedsize_stack(stack_bytes),
        [body = std::move(body)](boost::asio::yield_context yield) {
            const Running running(yield);
            body(yield);
        },
        [](std::exception_ptr failure) {
            if (failure) std::terminate();
        });
}

}  // namespace attune::wait

#include <boost/asio/detached.hpp>
#include <boost/context/protected_fixedsize_stack.hpp>
#include <cstddef>
#include <cxxabi.h>
#include <exception>
#include <memory>
#include <utility>

#include "platform/wait/current_fiber.hpp"

namespace attune::wait {
namespace {

constexpr std::size_t stack_bytes = 256 * 1024;

// What the C++ runtime (Itanium ABI) remembers a thread: the exceptions in handlers and the number in flight. A fiber that
// parks in a handler or a destructor takes them along, or two fibers would end each other's handlers.
struct Exceptions {
    void* caught;
    unsigned int uncaught;
};

Exceptions& exceptions_of_thread() { return *reinterpret_cast<Exceptions*>(abi::__cxa_get_globals()); }

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

Parked::Parked() : fiber_(std::exchange(current_fiber().yield, nullptr)) {
    auto& exceptions = exceptions_of_thread();
    caught_ = std::exchange(exceptions.caught, nullptr);
    uncaught_ = std::exchange(exceptions.uncaught, 0);
}

Parked::~Parked() {
    current_fiber().yield = fiber_;
    auto& exceptions = exceptions_of_thread();
    exceptions.caught = caught_;
    // A forced unwind is on its way already when it passes here.
    exceptions.uncaught += uncaught_;
}

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

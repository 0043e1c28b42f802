// Waiting for descriptors and time.

#include <poll.h>

#include <algorithm>
#include <boost/asio/cancel_at.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/steady_timer.hpp>
#include <cerrno>
#include <limits>
#include <thread>

#include "platform/wait/current_fiber.hpp"
#include "platform/wait/wait.hpp"

namespace attune::wait {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

int milliseconds_until(Deadline deadline) {
    const auto left = std::chrono::ceil<milliseconds>(deadline - steady_clock::now()).count();
    return static_cast<int>(std::clamp<long long>(left, 0, std::numeric_limits<int>::max()));
}

// An error on the descriptor counts as ready: whoever reads or writes next learns of it.
bool poll_until(int descriptor, short events, Deadline deadline) {
    pollfd entry{.fd = descriptor, .events = events, .revents = 0};
    for (;;) {
        const int wait_for = milliseconds_until(deadline);
        const int ready = ::poll(&entry, 1, wait_for);
        if (ready > 0) return true;
        if (ready < 0 && errno != EINTR) return true;
        if (steady_clock::now() >= deadline) return false;
    }
}

bool is_ready(int descriptor, short events) {
    pollfd entry{.fd = descriptor, .events = events, .revents = 0};
    return ::poll(&entry, 1, 0) > 0;
}

// Asio closes what it owns; the descriptor belongs to the caller.
class Borrowed {
public:
    Borrowed(const boost::asio::any_io_executor& executor, int descriptor) : descriptor_(executor, descriptor) {}
    ~Borrowed() {
        if (descriptor_.is_open()) descriptor_.release();
    }
    Borrowed(const Borrowed&) = delete;
    Borrowed& operator=(const Borrowed&) = delete;
    boost::asio::posix::stream_descriptor* operator->() { return &descriptor_; }

private:
    boost::asio::posix::stream_descriptor descriptor_;
};

bool until(int descriptor, short events, boost::asio::posix::descriptor_base::wait_type type, Deadline deadline) {
    const auto current = current_fiber();
    if (current.unwinding) return false;
    if (current.yield == nullptr) return poll_until(descriptor, events, deadline);
    if (is_ready(descriptor, events)) return true;
    Borrowed borrowed(current.yield->get_executor(), descriptor);
    boost::system::error_code error;
    parked([&](auto yield) { borrowed->async_wait(type, boost::asio::cancel_at(deadline, yield[error])); });
    return error != boost::asio::error::operation_aborted;
}

}  // namespace

bool until_readable(int descriptor, Deadline deadline) {
    return until(descriptor, POLLIN, boost::asio::posix::descriptor_base::wait_read, deadline);
}

bool until_writable(int descriptor, Deadline deadline) {
    return until(descriptor, POLLOUT, boost::asio::posix::descriptor_base::wait_write, deadline);
}

void sleep_for(std::chrono::milliseconds duration) {
    const auto current = current_fiber();
    if (current.unwinding) return;
    if (current.yield == nullptr) {
        std::this_thread::sleep_for(duration);
        return;
    }
    boost::asio::steady_timer timer(current.yield->get_executor(), duration);
    boost::system::error_code ignored;
    parked([&](auto yield) { timer.async_wait(yield[ignored]); });
}

}  // namespace attune::wait

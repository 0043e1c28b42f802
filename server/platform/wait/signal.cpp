#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <condition_variable>
#include <mutex>

#include "platform/wait/current_fiber.hpp"
#include "platform/wait/wait.hpp"

namespace attune::wait {

// A parked fiber waits on a timer; set() cancels it, by a task on the fiber's own loop. That task cannot run before the
// fiber has parked, because the fiber holds the loop from announcing the timer until then.
struct Signal::State {
    std::mutex mutex;
    std::condition_variable changed;
    bool is_set = false;
    std::shared_ptr<boost::asio::steady_timer> parked;

    bool wait_on_thread(Deadline deadline) {
        std::unique_lock lock(mutex);
        // A deadline at the end of time overflows in some implementations of wait_until.
        if (deadline == Deadline::max()) {
            changed.wait(lock, [this] { return is_set; });
            return true;
        }
        return changed.wait_until(lock, deadline, [this] { return is_set; });
    }

    bool wait_on_fiber(const boost::asio::any_io_executor& executor, Deadline deadline) {
        const auto timer = std::make_shared<boost::asio::steady_timer>(executor, deadline);
        {
            const std::lock_guard lock(mutex);
            if (is_set) return true;
            parked = timer;
        }
        boost::system::error_code ignored;
        try {
            wait::parked([&](auto yield) { timer->async_wait(yield[ignored]); });
        } catch (const boost::context::detail::forced_unwind&) {
            const std::lock_guard lock(mutex);
            parked.reset();
            throw;
        }
        const std::lock_guard lock(mutex);
        parked.reset();
        return is_set;
    }
};

Signal::Signal() : state_(std::make_shared<State>()) {}
Signal::~Signal() = default;

void Signal::set() {
    // The waiter may destroy this Signal as soon as it is set.
    const auto state = state_;
    const std::lock_guard lock(state->mutex);
    state->is_set = true;
    state->changed.notify_all();
    if (state->parked) {
        const auto executor = state->parked->get_executor();
        boost::asio::post(executor, [timer = std::move(state->parked)] { timer->cancel(); });
    }
}

bool Signal::wait_until(Deadline deadline) {
    const auto state = state_;
    const auto current = current_fiber();
    if (current.yield == nullptr || current.unwinding) return state->wait_on_thread(deadline);
    return state->wait_on_fiber(current.yield->get_executor(), deadline);
}

void Signal::wait() {
    const auto state = state_;
    try {
        wait_until(Deadline::max());
    } catch (const boost::context::detail::forced_unwind&) {
        // Who waits without a deadline has lent its stack to the one who sets.
        state->wait_on_thread(Deadline::max());
        throw;
    }
}

}  // namespace attune::wait

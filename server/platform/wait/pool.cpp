#include <pthread.h>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <vector>

#include "core/problem.hpp"
#include "platform/wait/wait.hpp"

namespace attune::wait {

struct Pool::State {
    std::string name;
    std::size_t queue_limit = 0;
    mutable std::mutex mutex;
    std::condition_variable changed;
    struct Task {
        std::function<void()> run;
        TraceContext trace;
    };

    std::deque<Task> tasks;
    std::size_t busy = 0;
    bool closing = false;
    std::vector<std::jthread> threads;

    void serve() {
        std::unique_lock lock(mutex);
        for (;;) {
            changed.wait(lock, [this] { return closing || !tasks.empty(); });
            if (tasks.empty()) return;
            auto task = std::move(tasks.front());
            tasks.pop_front();
            ++busy;
            lock.unlock();
            {
                const Traced traced(task.trace);
                task.run();
            }
            task = {};
            lock.lock();
            --busy;
        }
    }
};

Pool::Pool(std::string name, std::size_t threads, std::size_t queue_limit) : state_(std::make_unique<State>()) {
    state_->name = std::move(name);
    state_->queue_limit = queue_limit;
    for (std::size_t i = 0; i < threads; ++i) {
        auto& thread = state_->threads.emplace_back([state = state_.get()] { state->serve(); });
        // Linux allows 15 characters.
        pthread_setname_np(thread.native_handle(), state_->name.substr(0, 15).c_str());
    }
}

Pool::~Pool() {
    {
        const std::lock_guard lock(state_->mutex);
        state_->closing = true;
    }
    state_->changed.notify_all();
    state_->threads.clear();
}

void Pool::post(std::function<void()> task) {
    {
        const std::lock_guard lock(state_->mutex);
        if (state_->tasks.size() >= state_->queue_limit) throw unavailable("overloaded");
        state_->tasks.push_back({std::move(task), current_trace()});
    }
    state_->changed.notify_one();
}

std::size_t Pool::queued() const {
    const std::lock_guard lock(state_->mutex);
    return state_->tasks.size();
}

std::size_t Pool::busy() const {
    const std::lock_guard lock(state_->mutex);
    return state_->busy;
}

std::size_t Pool::threads() const { return state_->threads.size(); }

const std::string& Pool::name() const { return state_->name; }

}  // namespace attune::wait

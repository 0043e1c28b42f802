#include "app/repeating.hpp"

#include <utility>

#include "platform/log/log.hpp"

namespace attune::app {

Repeating::Repeating(std::string failed, std::chrono::milliseconds interval, std::function<void()> task)
    : failed_(std::move(failed)), interval_(interval), task_(std::move(task)),
      thread_([this](std::stop_token stop) { run(stop); }) {}

void Repeating::run(const std::stop_token& stop) {
    bool is_told = false;
    while (!stop.stop_requested()) {
        try {
            task_();
            is_told = false;
        } catch (const std::exception& failure) {
            if (!std::exchange(is_told, true)) log::warning(failed_, {{"error", failure.what()}});
        }
        std::unique_lock lock(mutex_);
        asleep_.wait_for(lock, stop, interval_, [] { return false; });
    }
}

}  // namespace attune::app

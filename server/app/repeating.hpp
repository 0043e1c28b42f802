#pragma once
// Does something again and again on a thread of its own, for as long as it lives. The first
// failure of a row is logged, and the next time comes.

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace attune::app {

class Repeating {
public:
    // `failed` is what the log says of a failure.
    Repeating(std::string failed, std::chrono::milliseconds interval, std::function<void()> task);

private:
    void run(const std::stop_token& stop);

    std::string failed_;
    std::chrono::milliseconds interval_;
    std::function<void()> task_;
    std::mutex mutex_;
    std::condition_variable_any asleep_;
    std::jthread thread_;
};

}  // namespace attune::app

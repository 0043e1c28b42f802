#pragma once
// All waiting, in one place: on a fiber it parks the fiber, on a plain thread it polls. So the same plain functions serve
// requests (fibers), jobs, commands and tests (threads). Also the bounded pools on which work that burns CPU or blocks runs.

#include <chrono>
#include <cstddef>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>

#include "core/trace.hpp"

namespace attune::wait {

using Deadline = std::chrono::steady_clock::time_point;

// Wait until the descriptor is ready; false when the deadline passed first. Never blocks the loop of a fiber.
bool until_readable(int descriptor, Deadline deadline);
bool until_writable(int descriptor, Deadline deadline);
void sleep_for(std::chrono::milliseconds duration);

// The trace that this fiber or thread works for; it stays right over every wait and goes along onto pools.
const TraceContext& current_trace();

// From here to the end of the scope the fiber or thread works for that trace.
class Traced {
public:
    explicit Traced(const TraceContext& trace);
    ~Traced();
    Traced(const Traced&) = delete;
    Traced& operator=(const Traced&) = delete;

private:
    TraceContext before_;
};

// Set once by any thread, waited for by one fiber or thread.
class Signal {
public:
    Signal();
    ~Signal();
    Signal(const Signal&) = delete;
    Signal& operator=(const Signal&) = delete;
    void set();
    // False when the deadline passed first.
    bool wait_until(Deadline deadline);
    void wait();

private:
    struct State;
    std::shared_ptr<State> state_;
};

// A named, bounded pool of threads. A full queue throws Problem 503 `overloaded` with Retry-After.
class Pool {
public:
    Pool(std::string name, std::size_t threads, std::size_t queue_limit);
    ~Pool();  // finishes what is queued
    Pool(const Pool&) = delete;
    Pool& operator=(const Pool&) = delete;

    void post(std::function<void()> task);

    // Runs `work` on the pool and waits for its result, parking a fiber meanwhile; its exception is rethrown here.
    template <class F>
    auto run(F&& work) -> std::invoke_result_t<F> {
        using Result = std::invoke_result_t<F>;
        Signal done;
        std::exception_ptr failure;
        if constexpr (std::is_void_v<Result>) {
            post([&] {
                try {
                    work();
                } catch (...) {
                    failure = std::current_exception();
                }
                done.set();
            });
            done.wait();
            if (failure) std::rethrow_exception(failure);
        } else {
            std::optional<Result> result;
            post([&] {
                try {
                    result.emplace(work());
                } catch (...) {
                    failure = std::current_exception();
                }
                done.set();
            });
            done.wait();
            if (failure) std::rethrow_exception(failure);
            return std::move(*result);
        }
    }

    std::size_t queued() const;
    std::size_t busy() const;  // threads at work
    std::size_t threads() const;
    const std::string& name() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace attune::wait

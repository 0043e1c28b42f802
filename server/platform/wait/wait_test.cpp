#include "platform/wait/wait.hpp"

#include <unistd.h>

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <catch2/catch_test_macros.hpp>
#include <future>
#include <latch>
#include <vector>

#include "core/problem.hpp"
#include "platform/wait/fiber.hpp"

using namespace attune;
using namespace attune::wait;
using namespace std::chrono_literals;

namespace {

Deadline in(std::chrono::milliseconds duration) { return std::chrono::steady_clock::now() + duration; }

struct Pipe {
    int ends[2];
    Pipe() { REQUIRE(::pipe(ends) == 0); }
    ~Pipe() {
        ::close(ends[0]);
        ::close(ends[1]);
    }
    void write() const { REQUIRE(::write(ends[1], "x", 1) == 1); }
};

// Runs the bodies as fibers of one loop until all have returned.
void on_one_loop(std::vector<std::function<void()>> bodies) {
    boost::asio::io_context loop(1);
    for (auto& body : bodies)
        start_fiber(loop.get_executor(), [body = std::move(body)](boost::asio::yield_context) { body(); });
    loop.run();
}

}  // namespace

TEST_CASE("A descriptor's readiness is waited for on a thread") {
    Pipe pipe;
    CHECK_FALSE(until_readable(pipe.ends[0], in(1ms)));
    CHECK(until_writable(pipe.ends[1], in(10s)));
    pipe.write();
    CHECK(until_readable(pipe.ends[0], in(10s)));
}

TEST_CASE("A fiber that waits for a descriptor lets its loop go on") {
    Pipe pipe;
    std::vector<std::string> seen;
    on_one_loop({[&] {
                     seen.emplace_back("waits");
                     CHECK(until_readable(pipe.ends[0], in(10s)));
                     seen.emplace_back("reads");
                 },
                 [&] {
                     seen.emplace_back("writes");
                     pipe.write();
                 }});
    CHECK(seen == std::vector<std::string>{"waits", "writes", "reads"});
}

TEST_CASE("A fiber's descriptor stays open after waiting, and a deadline ends the wait") {
    Pipe pipe;
    on_one_loop({[&] {
        CHECK_FALSE(until_readable(pipe.ends[0], in(1ms)));
        CHECK_FALSE(until_readable(pipe.ends[0], in(1ms)));
        pipe.write();
        CHECK(until_readable(pipe.ends[0], in(10s)));
        char byte = 0;
        CHECK(::read(pipe.ends[0], &byte, 1) == 1);
        CHECK_FALSE(until_readable(pipe.ends[0], in(0ms)));
    }});
}

TEST_CASE("A signal set before the wait is not lost") {
    Signal early;
    early.set();
    CHECK(early.wait_until(in(0ms)));
    on_one_loop({[] {
        Signal signal;
        signal.set();
        signal.wait();
        CHECK(signal.wait_until(in(0ms)));
    }});
}

TEST_CASE("A signal that nobody sets ends at its deadline") {
    Signal never;
    CHECK_FALSE(never.wait_until(in(1ms)));
    on_one_loop({[] {
        Signal signal;
        CHECK_FALSE(signal.wait_until(in(1ms)));
        signal.set();
        CHECK(signal.wait_until(in(1ms)));
    }});
}

TEST_CASE("Signals set by another thread reach fibers at any moment") {
    constexpr int rounds = 2000;
    Pool setters("setters", 2, 64);
    std::atomic<int> reached = 0;
    on_one_loop({[&] {
                     for (int i = 0; i < rounds; ++i) {
                         setters.run([] {});
                         ++reached;
                     }
                 },
                 [&] {
                     for (int i = 0; i < rounds; ++i) {
                         Signal signal;
                         setters.post([&] { signal.set(); });
                         // Half of these deadlines have passed already, half lie close to the setting.
                         if (!signal.wait_until(in(std::chrono::milliseconds(i % 2)))) signal.wait();
                         ++reached;
                     }
                 }});
    CHECK(reached == 2 * rounds);
}

TEST_CASE("Sleeping fibers sleep side by side") {
    const auto begin = std::chrono::steady_clock::now();
    std::vector<std::function<void()>> sleepers(50, [] { sleep_for(100ms); });
    on_one_loop(std::move(sleepers));
    CHECK(std::chrono::steady_clock::now() - begin < 4s);
}

TEST_CASE("Fibers park in handlers and destructors without ending each other's exceptions") {
    Signal first, second;
    int caught = 0;
    const auto fiber = [&](const char* name, Signal& mine, Signal& other) {
        struct Parking {
            ~Parking() { sleep_for(1ms); }
        };
        try {
            const Parking parking;
            throw not_found(name);
        } catch (const Problem& problem) {
            mine.set();
            other.wait();
            try {
                sleep_for(1ms);
                throw;
            } catch (const Problem& again) {
                sleep_for(1ms);
                CHECK(again.code == std::string(name) + "_not_found");
                ++caught;
            }
            CHECK(problem.code == std::string(name) + "_not_found");
        }
        CHECK(std::current_exception() == nullptr);
    };
    on_one_loop({[&] { fiber("video", first, second); }, [&] { fiber("employee", second, first); }});
    CHECK(caught == 2);
    CHECK(std::uncaught_exceptions() == 0);
}

TEST_CASE("A pool hands back results and exceptions, on threads and on fibers") {
    Pool pool("numbers", 2, 8);
    const auto use = [&] {
        CHECK(pool.run([] { return 42; }) == 42);
        CHECK_THROWS_AS(pool.run([]() -> int { throw not_found("video"); }), Problem);
        CHECK_THROWS_AS(pool.run([] { throw not_found("video"); }), Problem);
        bool ran = false;
        pool.run([&] { ran = true; });
        CHECK(ran);
    };
    use();
    on_one_loop({use});
}

TEST_CASE("A full pool refuses with a moment to come back") {
    Pool pool("full", 1, 2);
    std::latch started(1);
    std::promise<void> release;
    pool.post([&] {
        started.count_down();
        release.get_future().wait();
    });
    started.wait();
    pool.post([] {});
    pool.post([] {});
    CHECK(pool.queued() == 2);
    try {
        pool.post([] {});
        FAIL("the fourth task was accepted");
    } catch (const Problem& refusal) {
        CHECK(refusal.status == 503);
        CHECK(refusal.code == "overloaded");
        CHECK(refusal.retry_after_seconds == 1);
    }
    release.set_value();
}

TEST_CASE("A pool finishes what is queued before it goes") {
    std::atomic<int> done = 0;
    {
        Pool pool("finish", 1, 100);
        for (int i = 0; i < 100; ++i) pool.post([&] { ++done; });
    }
    CHECK(done == 100);
}

TEST_CASE("A loop destroyed with parked fibers unwinds them, and a lent stack outlives its borrower") {
    std::promise<void> release;
    std::atomic<int> unwound = 0;
    struct Counted {
        std::atomic<int>& count;
        ~Counted() {
            CHECK_FALSE(until_readable(0, in(10s)));  // no fiber parks while it is unwound
            ++count;
        }
    };
    Pipe pipe;
    int written = 0;
    Pool pool("slow", 1, 8);
    {
        boost::asio::io_context loop(1);
        start_fiber(loop.get_executor(), [&](auto) {
            const Counted counted{unwound};
            until_readable(pipe.ends[0], in(1h));
        });
        start_fiber(loop.get_executor(), [&](auto) {
            const Counted counted{unwound};
            written = pool.run([&] {
                release.get_future().wait();
                return 7;
            });
        });
        loop.poll();
        release.set_value();
    }
    CHECK(unwound == 2);
    CHECK(written == 0);
}

TEST_CASE("A trace stays with its fiber over waits, and goes along onto a pool") {
    Pool pool("test", 1, 8);
    const auto trace = [](std::uint64_t number) { return TraceContext{.high = number, .low = 1, .span = 1}; };
    const auto works_for = [&](std::uint64_t number) {
        const Traced traced(trace(number));
        for (int i = 0; i < 3; ++i) {
            sleep_for(1ms);
            CHECK(current_trace() == trace(number));
            CHECK(pool.run([] { return current_trace(); }) == trace(number));
        }
        {
            const Traced inner(trace(9));
            CHECK(current_trace() == trace(9));
        }
        CHECK(current_trace() == trace(number));
    };
    on_one_loop({[&] { works_for(1); }, [&] { works_for(2); }, [] { CHECK(current_trace().is_empty()); }});
    works_for(3);
    CHECK(current_trace().is_empty());
    CHECK(pool.run([] { return current_trace().is_empty(); }));
    CHECK(pool.threads() == 1);
}

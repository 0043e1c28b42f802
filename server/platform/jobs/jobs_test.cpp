#include "platform/jobs/jobs.hpp"

#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <format>

#include "platform/crypto/crypto.hpp"

using namespace attune;
using namespace std::chrono_literals;

namespace {

class SystemClock : public Clock {
public:
    Instant now() const override {
        return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
    }
};

// A database of its own, with a company, for one test.
struct Fixture {
    std::filesystem::path folder = std::filesystem::temp_directory_path() / ("attune-jobs-" + crypto::random_token(8));
    std::unique_ptr<db::Database> database;
    SystemClock clock;
    CompanyId company{"019a0000-0000-7000-8000-00000000000c"};

    Fixture() {
        std::filesystem::create_directories(folder);
        database = db::open_sqlite({.path = (folder / "test.db").string()});
        database->migrate();
    }
    ~Fixture() {
        database.reset();
        std::filesystem::remove_all(folder);
    }
    Work work(db::Mode mode) { return {*database, Work::system(company), mode, clock.now()}; }

    JobId order(jobs::Queue& queue, std::string_view kind, std::string_view key = {}) {
        auto writing = work(db::Mode::write);
        const auto id = queue.order(writing, kind, "{}", key);
        writing.commit();
        return id;
    }
    jobs::Job only(jobs::Queue& queue) {
        auto reading = work(db::Mode::read);
        const auto list = queue.list(reading, {}, 10, 0);
        REQUIRE(list.size() == 1);
        return list.front();
    }
};

}  // namespace

TEST_CASE("A job runs once and ends in the transaction of its effect") {
    Fixture fixture;
    wait::Signal ran;
    std::atomic<int> runs = 0;
    {
        jobs::Queue queue(*fixture.database, fixture.clock);
        queue.handle("greet", [&](jobs::Run& run) {
            ++runs;
            auto work = run.work(db::Mode::write);
            run.finish(*work);
            ran.set();
        });
        fixture.order(queue, "greet");
        queue.start(2);
        REQUIRE(ran.wait_until(std::chrono::steady_clock::now() + 20s));
    }
    jobs::Queue looking(*fixture.database, fixture.clock);
    CHECK(fixture.only(looking).state == jobs::State::done);
    CHECK(runs == 1);
}

TEST_CASE("A hopeless job is given up at once, says why, and can be run again") {
    Fixture fixture;
    wait::Signal given_up;
    {
        jobs::Queue queue(*fixture.database, fixture.clock);
        queue.handle(
            "fail", [](jobs::Run&) { throw jobs::Hopeless("This file is no film."); },
            [&](Work& work, const jobs::Leased&, const std::string&) { work.after_commit([&] { given_up.set(); }); });
        fixture.order(queue, "fail");
        queue.start(1);
        REQUIRE(given_up.wait_until(std::chrono::steady_clock::now() + 20s));
    }
    jobs::Queue queue(*fixture.database, fixture.clock);
    const auto dead = fixture.only(queue);
    CHECK(dead.state == jobs::State::dead);
    CHECK(dead.error == "This file is no film.");
    auto work = fixture.work(db::Mode::write);
    CHECK(queue.retry(work, dead.job_id).state == jobs::State::queued);
    CHECK_THROWS_AS(queue.retry(work, dead.job_id), Problem);
}

TEST_CASE("A failed job goes back into the queue for later, with its reason") {
    Fixture fixture;
    wait::Signal handled;
    JobId failing;
    {
        jobs::Queue queue(*fixture.database, fixture.clock);
        queue.handle("stumble", [](jobs::Run&) { throw std::runtime_error("the store is away"); });
        queue.handle("follow", [&](jobs::Run& run) {
            auto work = run.work(db::Mode::write);
            run.finish(*work);
            handled.set();
        });
        failing = fixture.order(queue, "stumble");
        fixture.order(queue, "follow");
        queue.start(1);  // one worker takes them in order, so the second one runs when the first is back
        REQUIRE(handled.wait_until(std::chrono::steady_clock::now() + 20s));
    }
    jobs::Queue queue(*fixture.database, fixture.clock);
    auto work = fixture.work(db::Mode::read);
    const auto waiting = queue.list(work, jobs::State::queued, 10, 0);
    REQUIRE(waiting.size() == 1);
    CHECK(waiting.front().job_id == failing);
    CHECK(waiting.front().attempts == 1);
    CHECK(waiting.front().error == "the store is away");
    CHECK(waiting.front().due_at.value > fixture.clock.now());
}

TEST_CASE("A kind is tried as often as its patience says") {
    Fixture fixture;
    wait::Signal given_up;
    {
        jobs::Queue queue(*fixture.database, fixture.clock);
        queue.handle(
            "stumble", [](jobs::Run&) { throw std::runtime_error("the store is away"); },
            [&](Work& work, const jobs::Leased&, const std::string&) { work.after_commit([&] { given_up.set(); }); },
            jobs::Patience{.first = 0s, .longest = 0s, .attempts = 3});
        fixture.order(queue, "stumble");
        queue.start(1);
        REQUIRE(given_up.wait_until(std::chrono::steady_clock::now() + 20s));
    }
    jobs::Queue queue(*fixture.database, fixture.clock);
    CHECK(fixture.only(queue).state == jobs::State::dead);
    CHECK(fixture.only(queue).attempts == 3);
}

TEST_CASE("A unique key is queued once; another company's key is its own") {
    Fixture fixture;
    jobs::Queue queue(*fixture.database, fixture.clock);
    const auto first = fixture.order(queue, "once", "video:1");
    CHECK(fixture.order(queue, "once", "video:1") == first);
    fixture.company = CompanyId("019a0000-0000-7000-8000-00000000000d");
    CHECK(fixture.order(queue, "once", "video:1") != first);
    CHECK(fixture.only(queue).job_id != first);
}

TEST_CASE("A job of another company is not there") {
    Fixture fixture;
    jobs::Queue queue(*fixture.database, fixture.clock);
    const auto id = fixture.order(queue, "once");
    fixture.company = CompanyId("019a0000-0000-7000-8000-00000000000d");
    auto work = fixture.work(db::Mode::write);
    CHECK(queue.count(work, {}) == 0);
    CHECK_THROWS_AS(queue.retry(work, id), Problem);
}

TEST_CASE("A cancelled job ends, and what it was doing is not kept") {
    Fixture fixture;
    wait::Signal started;
    std::atomic<bool> refused = false;
    {
        jobs::Queue queue(*fixture.database, fixture.clock);
        queue.handle("slow", [&](jobs::Run& run) {
            started.set();
            wait::Signal stopped;
            const std::stop_callback when_stopped(run.stop(), [&] { stopped.set(); });
            REQUIRE(stopped.wait_until(std::chrono::steady_clock::now() + 20s));
            auto work = run.work(db::Mode::write);
            try {
                run.finish(*work);
            } catch (const Problem& problem) {
                refused = problem.code == "lease_lost";
                throw;
            }
        });
        fixture.order(queue, "slow", "video:1");
        queue.start(1);
        REQUIRE(started.wait_until(std::chrono::steady_clock::now() + 20s));
        auto work = fixture.work(db::Mode::write);
        queue.cancel(work, "video:1");
        work.commit();
    }
    jobs::Queue queue(*fixture.database, fixture.clock);
    CHECK(fixture.only(queue).state == jobs::State::cancelled);
    CHECK(refused);
}

#include "features/access/sign_in_attempts.hpp"

#include <filesystem>

#include <catch2/catch_test_macros.hpp>

#include "platform/crypto/crypto.hpp"

using namespace attune;
using namespace std::chrono_literals;

namespace {

const Instant noon = *instant_from("2026-11-20T12:00:00Z");

class Place {
public:
    Place() {
        std::filesystem::create_directories(folder_);
        database_ = db::open_sqlite({.path = (folder_ / "test.db").string()});
        database_->migrate();
    }
    ~Place() {
        database_.reset();
        std::filesystem::remove_all(folder_);
    }

    void fail(const Attempting& who, Instant now) {
        Work work(*database_, {}, db::Mode::write, now);
        count_failure(work, who);
        work.commit();
    }
    void succeed(const Attempting& who, Instant now) {
        Work work(*database_, {}, db::Mode::write, now);
        forget_failures(work, who);
        work.commit();
    }
    // Seconds to wait, 0 when a try is free.
    int wait(const Attempting& who, Instant now) {
        Work work(*database_, {}, db::Mode::read, now);
        try {
            refuse_blocked(work, who);
        } catch (const Problem& problem) {
            CHECK(problem.status == 429);
            return problem.retry_after_seconds.value_or(0);
        }
        return 0;
    }

private:
    std::filesystem::path folder_ =
        std::filesystem::temp_directory_path() / ("attune-attempts-" + crypto::random_token(8));
    std::unique_ptr<db::Database> database_;
};

}  // namespace

TEST_CASE("Somebody's failure makes nobody wait whose sign-in began a moment earlier") {
    Place place;
    place.fail(attempting("ada", "203.0.113.7"), noon);
    CHECK(place.wait(attempting("grace", "203.0.113.7"), noon - 5ms) == 0);
    CHECK(place.wait(attempting("ada", "203.0.113.7"), noon - 5ms) == 0);
}

TEST_CASE("The fifth failure of an account has to wait, from any address, and others have not") {
    Place place;
    for (int i = 0; i < 5; ++i) {
        CHECK(place.wait(attempting("ada", "203.0.113.7"), noon) == 0);
        place.fail(attempting("ada", "203.0.113.7"), noon);
    }
    CHECK(place.wait(attempting("ada", "203.0.113.7"), noon) == 1);
    CHECK(place.wait(attempting("ada", "198.51.100.1"), noon) == 1);
    CHECK(place.wait(attempting("grace", "203.0.113.7"), noon) == 0);
    CHECK(place.wait(attempting("ada", "203.0.113.7"), noon + 1s) == 0);
    place.fail(attempting("ada", "203.0.113.7"), noon + 1s);
    CHECK(place.wait(attempting("ada", "203.0.113.7"), noon + 1s) == 2);
}

TEST_CASE("The right password ends the account's count and leaves the address its own") {
    Place place;
    for (int i = 0; i < 50; ++i) place.fail(attempting("account " + std::to_string(i), "203.0.113.7"), noon);
    place.succeed(attempting("account 0", "203.0.113.7"), noon);
    CHECK(place.wait(attempting("account 0", "203.0.113.7"), noon) == 1);
    CHECK(place.wait(attempting("account 0", "198.51.100.1"), noon) == 0);
}

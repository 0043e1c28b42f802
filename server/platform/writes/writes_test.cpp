#include "platform/writes/writes.hpp"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "platform/crypto/crypto.hpp"

using namespace attune;
using namespace std::chrono_literals;

namespace {

class SetClock : public Clock {
public:
    Instant now() const override { return moment; }
    Instant moment = *instant_from("2026-11-26T10:00:00Z");
};

// A POST whose handler is the test's, on a database of its own.
struct Fixture {
    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("attune-writes-" + crypto::random_token(8));
    std::unique_ptr<db::Database> database;
    SetClock clock;
    http::Route route{.method = http::Method::post, .path = "/notes", .permission = Permission::member};
    http::Request request{.method = http::Method::post, .target = "/notes", .path = "/notes"};
    Asker asker = Work::system(CompanyId{"019a0000-0000-7000-8000-00000000000c"});

    Fixture() {
        std::filesystem::create_directories(folder);
        database = db::open_sqlite({.path = (folder / "test.db").string()});
        database->migrate();
        asker.user = UserId{"019a0000-0000-7000-8000-00000000000d"};
        request.headers = {{"idempotency-key", "k"}};
    }
    ~Fixture() {
        database.reset();
        std::filesystem::remove_all(folder);
    }
    http::Reply ask() { return writes::answer_once(*database, clock, asker, request, route); }
    Problem refusal() {
        try {
            ask();
        } catch (const Problem& problem) {
            return problem;
        }
        return problem(0, "none");
    }
};

}  // namespace

TEST_CASE("A request whose first is still running is refused, and may be asked again later") {
    Fixture fixture;
    int runs = 0;
    Problem meanwhile = problem(0, "none");
    fixture.route.handle = [&](Work&, const http::Request&) {
        if (++runs == 1) meanwhile = fixture.refusal();
        return http::Reply::json(201, R"({"run":1})");
    };
    CHECK(fixture.ask().status == 201);
    CHECK(meanwhile.status == 409);
    CHECK(meanwhile.retry_after_seconds == 60);
    CHECK(fixture.ask().body == R"({"run":1})");
    CHECK(runs == 1);
}

TEST_CASE("Whoever takes over after a minute is the one whose effect counts") {
    Fixture fixture;
    int runs = 0;
    std::string other;
    fixture.route.handle = [&](Work&, const http::Request&) {
        if (++runs == 1) {
            fixture.clock.moment += 61s;
            other = fixture.ask().body;
            return http::Reply::json(201, R"({"run":1})");
        }
        return http::Reply::json(201, R"({"run":2})");
    };
    CHECK(fixture.refusal().code == "idempotency_in_flight");
    CHECK(other == R"({"run":2})");
    CHECK(fixture.ask().body == R"({"run":2})");
    CHECK(runs == 2);
}

TEST_CASE("An answer is kept for a day") {
    Fixture fixture;
    int runs = 0;
    fixture.route.handle = [&](Work&, const http::Request&) {
        ++runs;
        return http::Reply::empty(204);
    };
    fixture.ask();
    fixture.clock.moment += 23h;
    CHECK(fixture.ask().status == 204);
    CHECK(runs == 1);
    fixture.clock.moment += 2h;
    fixture.ask();
    CHECK(runs == 2);
}

// What only PostgreSQL does: the wall between companies, and connections that break.

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_exception.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "platform/db/notes/fixture.hpp"
#include "platform/db/notes/notes.sql.hpp"
#include "platform/db/postgres_url.hpp"

using namespace attune;
using namespace std::chrono_literals;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::MessageMatches;

namespace {

#define NEEDS_POSTGRES() \
    if (engines_at_hand().size() < 2) SKIP("ATTUNE_TEST_DATABASE_URL is not set")

sql::add_note titled(std::string title) { return {.title = std::move(title), .written = noon(), .details = "{}"}; }

Work work_on(TestDatabase& database, const CompanyId& company, db::Mode mode) {
    return {*database, Work::system(company), mode, noon()};
}

std::int64_t count(TestDatabase& database, const CompanyId& company) {
    return work_on(database, company, db::Mode::read).db(sql::count_notes{});
}

void add(TestDatabase& database, const CompanyId& company, std::string title) {
    auto work = work_on(database, company, db::Mode::write);
    work.db(titled(std::move(title)));
    work.commit();
}

}  // namespace

TEST_CASE("A query that forgets its company sees only its own rows") {
    NEEDS_POSTGRES();
    TestDatabase database(db::Engine::postgres);
    add(database, company_number(1), "first");
    add(database, company_number(2), "second");
    const auto seen = work_on(database, company_number(1), db::Mode::read).db(sql::titles_of_everybody{});
    REQUIRE(seen.size() == 1);
    CHECK(seen[0].title == "first");
    CHECK(work_on(database, {}, db::Mode::read).db(sql::titles_of_everybody{}).empty());
    auto work = work_on(database, company_number(1), db::Mode::write);
    CHECK_THROWS_AS(work.db(sql::plant_note{.owner = company_number(2), .title = "planted"}), Bug);
}

TEST_CASE("One connection serves one company after another") {
    NEEDS_POSTGRES();
    TestDatabase database(db::Engine::postgres, {.connections = 1});
    for (int i = 0; i < 20; ++i) {
        add(database, company_number(i % 3), std::to_string(i));
        const auto seen = work_on(database, company_number(i % 3), db::Mode::read).db(sql::titles_of_everybody{});
        for (const auto& note : seen) CHECK(note.company_id == company_number(i % 3));
    }
    CHECK(count(database, company_number(0)) == 7);
}

TEST_CASE("A table that grows within a transaction is not read whole by plans of when it was small") {
    NEEDS_POSTGRES();
    TestDatabase database(db::Engine::postgres, {.connections = 1});
    add(database, company_number(1), "first");
    database.alter("analyze notes");
    auto work = work_on(database, company_number(1), db::Mode::write);
    const auto find = [&](int times) {
        const auto before = work.db(sql::own_scans{});
        for (int i = 0; i < times; ++i) work.db(sql::find_note{.note = 1});
        return work.db(sql::own_scans{}) - before;
    };
    CHECK(find(50) == 50);  // of one row: the cheapest way
    for (int i = 0; i < 3000; ++i) work.db(titled(std::to_string(i)));
    CHECK(find(50) == 0);
}

TEST_CASE("A backend killed in a transaction fails one work, and the next one finds another connection") {
    NEEDS_POSTGRES();
    TestDatabase database(db::Engine::postgres, {.connections = 1});
    const auto company = company_number(1);
    {
        auto work = work_on(database, company, db::Mode::write);
        work.db(titled("lost"));
        database.end_backend(work.db(sql::own_process{}));
        CHECK_THROWS_AS(work.db(titled("also lost")), db::Unavailable);
        CHECK_THROWS_AS(work.commit(), Bug);
    }
    CHECK(count(database, company) == 0);
}

TEST_CASE("A backend killed before the commit leaves nothing behind") {
    NEEDS_POSTGRES();
    TestDatabase database(db::Engine::postgres, {.connections = 1});
    const auto company = company_number(1);
    {
        auto work = work_on(database, company, db::Mode::write);
        work.db(titled("lost"));
        database.end_backend(work.db(sql::own_process{}));
        CHECK_THROWS_AS(work.commit(), db::Unavailable);
        CHECK_THROWS_AS(work.db(sql::count_notes{}), Bug);
    }
    CHECK(count(database, company) == 0);
    add(database, company, "kept");
    CHECK(count(database, company) == 1);
}

TEST_CASE("A backend killed while nobody used it fails nobody") {
    NEEDS_POSTGRES();
    TestDatabase database(db::Engine::postgres, {.connections = 1});
    const auto company = company_number(1);
    for (int i = 0; i < 5; ++i) {
        database.end_backend(work_on(database, company, db::Mode::read).db(sql::own_process{}));
        add(database, company, std::to_string(i));
    }
    CHECK(count(database, company) == 5);
}

TEST_CASE("Who finds every connection lent waits its turn, and not for ever") {
    NEEDS_POSTGRES();
    const auto company = company_number(1);
    {
        TestDatabase database(db::Engine::postgres, {.connections = 1, .connection_deadline = 2s});
        auto holder = work_on(database, company, db::Mode::write);
        holder.db(titled("held"));
        CHECK_THROWS_AS(count(database, company), db::Unavailable);
    }
    TestDatabase database(db::Engine::postgres, {.connections = 1, .connection_deadline = 60s});
    auto holder = work_on(database, company, db::Mode::write);
    holder.db(titled("held"));
    std::jthread waiting([&] { CHECK(count(database, company) == 1); });
    holder.commit();
    waiting.join();
}

TEST_CASE("A server that is away is unavailable at once, without a storm of attempts") {
    const auto database =
        db::open_postgres({.url = "postgresql://nobody:secret@127.0.0.1:1/none", .connection_deadline = 2s});
    for (int i = 0; i < 50; ++i) CHECK_THROWS_AS(database->ping(), db::Unavailable);
    CHECK(database->describe() == "PostgreSQL at 127.0.0.1:1/none");
}

TEST_CASE("A role that could pass the wall is refused with a sentence") {
    NEEDS_POSTGRES();
    TestDatabase database(db::Engine::postgres);
    const auto owner = database.login("create table owned (a text)");
    CHECK_THROWS_MATCHES(database.sign_in(owner)->ping(), std::runtime_error,
                         MessageMatches(ContainsSubstring("owns tables")));
    const auto passing = database.login("", "bypassrls");
    CHECK_THROWS_MATCHES(database.sign_in(passing)->ping(), std::runtime_error,
                         MessageMatches(ContainsSubstring("bypasses row-level security")));
    const auto member = database.login("", "", "grant attune_app to");
    CHECK(database.sign_in(member)->ping() < 10s);
}

TEST_CASE("A company's table without its wall is named") {
    NEEDS_POSTGRES();
    const auto after = [](const std::string& change) {
        TestDatabase database(db::Engine::postgres);
        database->verify_walls();
        database.alter(change);
        CHECK_THROWS_MATCHES(database->verify_walls(), std::runtime_error,
                             MessageMatches(ContainsSubstring(": notes.")));
    };
    after("alter table notes disable row level security");
    after("alter table notes no force row level security");
    after("create policy open on notes using (true)");
    after("drop policy notes_company on notes");
    after("alter policy notes_company on notes using (true)");
    after("alter policy notes_company on notes with check (true)");
}

TEST_CASE("An address is told without its password") {
    CHECK(db::place_of("postgresql://user:secret@db.example:6000/attune?sslmode=require") == "db.example:6000/attune");
    CHECK(db::place_of("host=db.example user=user password=secret dbname=attune") == "db.example:5432/attune");
}

TEST_CASE("What is published on a channel is heard by all who listen, long messages whole") {
    NEEDS_POSTGRES();
    TestDatabase database(db::Engine::postgres);
    std::mutex mutex;
    std::condition_variable changed;
    std::vector<std::string> heard;
    const auto listener = db::open_channel(database.url(), "attune_test", [&](std::string_view message) {
        const std::lock_guard lock(mutex);
        heard.emplace_back(message);
        changed.notify_all();
    });
    const auto speaker = db::open_channel(database.url(), "attune_test", [](std::string_view) {});
    const auto deadline = std::chrono::steady_clock::now() + 10s;
    std::unique_lock lock(mutex);
    while ((!listener->is_up() || !speaker->is_up()) && std::chrono::steady_clock::now() < deadline)
        changed.wait_for(lock, 10ms);
    std::string novel;
    for (int i = 0; i < 3000; ++i) novel += "It's a l\u00f6ng story. ";
    const std::vector<std::string> told{"short", novel, "again", "again"};
    for (const auto& message : told) CHECK(speaker->publish(message));
    CHECK_FALSE(speaker->publish(std::string(1, '\0')));
    CHECK(changed.wait_until(lock, deadline, [&] { return heard.size() == told.size(); }));
    CHECK(heard == told);
}

TEST_CASE("A channel to a database that is away says so") {
    const auto channel =
        db::open_channel("postgresql://nobody@127.0.0.1:1/none", "attune_test", [](std::string_view) {});
    CHECK_FALSE(channel->is_up());
    CHECK_FALSE(channel->publish("nobody hears this"));
}

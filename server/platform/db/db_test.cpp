#include "platform/db/db.hpp"

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <latch>
#include <thread>

#include "platform/db/notes/fixture.hpp"
#include "platform/db/notes/notes.sql.hpp"
#include "platform/wait/fiber.hpp"

using namespace attune;
using namespace std::chrono_literals;

namespace {

Work writing(TestDatabase& database, const CompanyId& company) {
    return {*database, Work::system(company), db::Mode::write, noon()};
}
Work reading(TestDatabase& database, const CompanyId& company) {
    return {*database, Work::system(company), db::Mode::read, noon()};
}

sql::add_note titled(std::string title) { return {.title = std::move(title), .written = noon(), .details = "{}"}; }

std::int64_t add(TestDatabase& database, const CompanyId& company, std::string title) {
    auto work = writing(database, company);
    const auto id = work.db(titled(std::move(title)));
    work.commit();
    return id;
}

std::vector<std::string> titles(const std::vector<Note>& notes) {
    std::vector<std::string> result;
    for (const auto& note : notes) result.push_back(note.title);
    return result;
}

template <class F>
std::string code_of(F&& action) {
    try {
        action();
    } catch (const Problem& problem) {
        return problem.code;
    }
    return "nothing";
}

}  // namespace

TEST_CASE("A row comes back as it was written") {
    TestDatabase database(GENERATE(from_range(engines_at_hand())));
    const auto company = company_number(1);
    auto work = writing(database, company);
    const Instant written = noon() + 123456us;
    const auto id = work.db(sql::add_note{.title = "Été 'quoted' 日本 :x",
                                          .mood = Mood::tense,
                                          .weight = 0.1,
                                          .pinned = true,
                                          .written = written,
                                          .due = Date(Day{2024y / 2 / 29}),
                                          .details = R"({"a": 1})"});
    const auto bare = work.db(sql::add_note{.title = "", .written = noon(), .details = "{}"});
    work.commit();

    auto later = reading(database, company);
    const auto note = later.db(sql::find_note{.note = id});
    REQUIRE(note);
    CHECK(note->note_id == id);
    CHECK(note->title == "Été 'quoted' 日本 :x");
    CHECK(note->mood == Mood::tense);
    CHECK(note->weight == 0.1);
    CHECK(note->pinned);
    CHECK(note->written_at.value == written);
    CHECK(note->due->value == Day{2024y / 2 / 29});
    CHECK(note->details == R"({"a": 1})");
    const auto plain = later.db(sql::find_note{.note = bare});
    REQUIRE(plain);
    CHECK(plain->title.empty());
    CHECK_FALSE(plain->weight);
    CHECK_FALSE(plain->due);
    CHECK_FALSE(plain->pinned);
    CHECK_FALSE(later.db(sql::find_note{.note = 999999}));
}

TEST_CASE("Optional parts and sorts choose among prepared texts") {
    TestDatabase database(GENERATE(from_range(engines_at_hand())));
    const auto company = company_number(1);
    auto work = writing(database, company);
    work.db(sql::add_note{.title = "b",
                          .mood = Mood::calm,
                          .pinned = true,
                          .written = noon(),
                          .due = Date(Day{2026y / 1 / 2}),
                          .details = "{}"});
    work.db(sql::add_note{.title = "a", .mood = Mood::tense, .pinned = true, .written = noon() + 1h, .details = "{}"});
    work.db(sql::add_note{
        .title = "c", .mood = Mood::tense, .written = noon() + 2h, .due = Date(Day{2026y / 1 / 1}), .details = "{}"});
    using T = std::vector<std::string>;
    CHECK(titles(work.db(sql::list_notes{})) == T{"a", "b", "c"});
    CHECK(titles(work.db(sql::list_notes{.sort = "-title"})) == T{"c", "b", "a"});
    CHECK(titles(work.db(sql::list_notes{.sort = "due"})) == T{"c", "b", "a"});
    CHECK(titles(work.db(sql::list_notes{.mood = Mood::tense})) == T{"a", "c"});
    CHECK(titles(work.db(sql::list_notes{.before = noon() + 90min})) == T{"a", "b"});
    CHECK(titles(work.db(sql::list_notes{
              .mood = Mood::tense, .before = noon() + 90min, .pinned_only = true, .sort = "-title"})) == T{"a"});
    CHECK(code_of([&] { work.db(sql::list_notes{.sort = "weight"}); }) == "invalid_request");
    CHECK(work.db(sql::rename_note{.note = 0, .title = "x"}) == 0);
    CHECK(work.db(sql::count_notes{}) == 3);
}

TEST_CASE("A work commits by a call and is rolled back without it") {
    TestDatabase database(GENERATE(from_range(engines_at_hand())));
    const auto company = company_number(1);
    const auto id = add(database, company, "kept");
    {
        auto work = writing(database, company);
        CHECK(work.db(sql::rename_note{.note = id, .title = "lost"}) == 1);
        CHECK(work.db(sql::find_note{.note = id})->title == "lost");
        CHECK(work.db.is_open());
    }
    auto work = reading(database, company);
    CHECK_FALSE(work.db.is_open());
    CHECK(work.db(sql::find_note{.note = id})->title == "kept");
}

TEST_CASE("What waits for the commit happens after it, in order, and not without it") {
    TestDatabase database(GENERATE(from_range(engines_at_hand())));
    std::vector<int> happened;
    {
        auto work = writing(database, company_number(1));
        work.db(titled("a"));
        work.after_commit([&] { happened.push_back(1); });
    }
    CHECK(happened.empty());
    auto work = writing(database, company_number(1));
    work.db(titled("b"));
    work.after_commit(
        [&] { happened.push_back(static_cast<int>(reading(database, company_number(1)).db(sql::count_notes{}))); });
    work.after_commit([&] { happened.push_back(2); });
    work.commit();
    CHECK(happened == std::vector<int>{1, 2});
}

TEST_CASE("A reading work refuses to write, and a failed transaction goes no further") {
    TestDatabase database(GENERATE(from_range(engines_at_hand())));
    auto reader = reading(database, company_number(1));
    CHECK_THROWS_AS(reader.db(titled("a")), Bug);
    auto writer = writing(database, company_number(1));
    writer.db(titled("a"));
    CHECK_THROWS_AS(writer.db(titled("a")), Problem);
    CHECK_THROWS_AS(writer.db(sql::count_notes{}), Bug);
    CHECK_THROWS_AS(writer.commit(), Bug);
}

TEST_CASE("Work elsewhere waits until no transaction is open") {
    TestDatabase database(db::Engine::sqlite);
    wait::Pool pool("elsewhere", 1, 4);
    auto work = writing(database, company_number(1));
    CHECK(work.offload(pool, [] { return 3; }) == 3);
    work.db(sql::count_notes{});
    CHECK_THROWS_AS(work.offload(pool, [] { return 3; }), Bug);
}

TEST_CASE("Broken constraints have the same names on both engines") {
    TestDatabase database(GENERATE(from_range(engines_at_hand())));
    const auto company = company_number(1);
    const auto id = add(database, company, "taken");
    const auto attempt = [&](auto query) { return code_of([&] { writing(database, company).db(query); }); };
    CHECK(attempt(titled("taken")) == "note_title_taken");
    CHECK(attempt(sql::lend_note{.borrower = id, .original = 999999}) == "reference_broken");
    CHECK(attempt(titled("forbidden")) == "invalid_request");
    CHECK(attempt(sql::add_fact{.fact = "water is wet"}) == "nothing");
    {
        auto work = writing(database, company);
        work.db(sql::add_fact{.fact = "water is wet"});
        work.commit();
    }
    CHECK(attempt(sql::add_fact{.fact = "water is wet"}) == "plain_facts_pkey");
    try {
        writing(database, company).db(titled("taken"));
        FAIL("a second note of the same title");
    } catch (const Problem& problem) {
        CHECK(problem.status == 409);
    }
    // The same title in another company tells nothing of the first.
    CHECK(add(database, company_number(2), "taken") > 0);
}

TEST_CASE("Threads that write at once lose nothing and double nothing") {
    TestDatabase database(GENERATE(from_range(engines_at_hand())));
    constexpr int threads = 8;
    constexpr int writes = 100;
    std::atomic<int> failures = 0;
    {
        std::vector<std::jthread> writers;
        for (int t = 0; t < threads; ++t) {
            writers.emplace_back([&, t] {
                for (int i = 0; i < writes; ++i) {
                    try {
                        auto work = writing(database, company_number(t % 2));
                        work.db(titled(std::to_string(t) + "/" + std::to_string(i)));
                        // Every fifth changes its mind.
                        if (i % 5 != 0) work.commit();
                    } catch (const std::exception&) {
                        ++failures;
                    }
                }
            });
        }
    }
    CHECK(failures == 0);
    CHECK(reading(database, company_number(0)).db(sql::count_notes{}) == threads / 2 * writes * 4 / 5);
    CHECK(reading(database, company_number(1)).db(sql::count_notes{}) == threads / 2 * writes * 4 / 5);
}

TEST_CASE("Works of one batch are rolled back and refused one by one") {
    TestDatabase database(GENERATE(from_range(engines_at_hand())));
    const auto company = company_number(1);
    add(database, company, "there");
    std::vector<std::jthread> threads;
    std::vector<std::string> outcome(9);
    std::atomic<int> ready = 0;
    {
        // While this work has its turn the others queue up, and then they share a commit.
        auto first = writing(database, company);
        first.db(titled("first"));
        for (int i = 0; i < 9; ++i) {
            threads.emplace_back([&, i] {
                ++ready;
                outcome[static_cast<std::size_t>(i)] = code_of([&] {
                    auto work = writing(database, company);
                    work.db(titled("own " + std::to_string(i)));
                    if (i % 3 == 1) return;                    // rolled back
                    if (i % 3 == 2) work.db(titled("there"));  // refused
                    work.commit();
                });
            });
        }
        while (ready < 9) std::this_thread::yield();
        first.commit();
    }
    threads.clear();
    for (std::size_t i = 0; i < 9; ++i) CHECK(outcome[i] == (i % 3 == 2 ? "note_title_taken" : "nothing"));
    auto work = reading(database, company);
    CHECK(titles(work.db(sql::list_notes{})) == std::vector<std::string>{"first", "own 0", "own 3", "own 6", "there"});
}

TEST_CASE("A fiber's queries leave its loop free") {
    TestDatabase database(GENERATE(from_range(engines_at_hand())));
    const auto company = company_number(1);
    boost::asio::io_context loop(1);
    auto holder = std::make_unique<Work>(*database, Work::system(company), db::Mode::write, noon());
    holder->db(titled("wanted"));
    std::vector<std::string> happened;
    wait::start_fiber(loop.get_executor(), [&](auto) {
        // Waits for the holder: on SQLite for its turn, on PostgreSQL for the server to know whether the title is taken.
        add(database, company, "wanted");
        happened.emplace_back("added");
    });
    wait::start_fiber(loop.get_executor(), [&](auto) {
        happened.emplace_back("let go");
        holder.reset();
    });
    int counted = 0;
    for (int i = 0; i < 20; ++i) {
        wait::start_fiber(loop.get_executor(), [&, i](auto) {
            add(database, company, std::to_string(i));
            counted += reading(database, company).db(sql::count_notes{}) > 0;
        });
    }
    loop.run();
    CHECK(happened == std::vector<std::string>{"let go", "added"});
    CHECK(counted == 20);
}

TEST_CASE("A statement that takes too long ends, and the database serves on") {
    TestDatabase database(GENERATE(from_range(engines_at_hand())), {.statement_timeout = 1s});
    const auto company = company_number(1);
    CHECK(code_of([&] { reading(database, company).db(sql::dawdle{}); }) == "database_unavailable");
    CHECK(code_of([&] { writing(database, company).db(sql::dawdle{}); }) == "database_unavailable");
    CHECK(add(database, company, "after") > 0);
    CHECK(reading(database, company).db(sql::count_notes{}) == 1);
}

TEST_CASE("Every registered statement is what its signature says, in every variant") {
    TestDatabase database(GENERATE(from_range(engines_at_hand())));
    CHECK(database->verify_statements() == std::vector<std::string>{});
    CHECK(database->ping() < 10s);
}

TEST_CASE("Each statement's time is told to the observer") {
    TestDatabase database(db::Engine::sqlite);
    std::vector<std::string> seen;
    db::observe([&](std::string_view name, std::chrono::nanoseconds took) {
        CHECK(took > 0ns);
        seen.emplace_back(name);
    });
    reading(database, company_number(1)).db(sql::count_notes{});
    db::observe({});
    CHECK(seen == std::vector<std::string>{"notes.count_notes"});
}

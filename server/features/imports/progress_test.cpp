#include "features/imports/progress.hpp"

#include <catch2/catch_test_macros.hpp>
#include <format>
#include <vector>

using namespace attune;

namespace {

ImportId import_number(int number) { return ImportId(std::format("00000000-0000-7000-8000-{:012}", number)); }

}  // namespace

TEST_CASE("a node tells the others how far its import is, and believes itself") {
    ImportProgress here, there;
    here.on_told([&](const std::string& text) {
        there.hear(text);
        here.hear(text);
    });
    const auto import = import_number(1), other = import_number(2);
    CHECK_FALSE(here.rows_done(import));
    here.tell(import, 0);
    CHECK(there.rows_done(import) == 0);
    here.tell(import, 5'000);
    CHECK(here.rows_done(import) == 5'000);
    CHECK(there.rows_done(import) == 5'000);
    CHECK_FALSE(there.rows_done(other));
    here.hear(import.value + " 4000");  // the echo of an earlier word
    CHECK(here.rows_done(import) == 5'000);
    there.hear("nonsense");
    there.hear(other.value + " 3000");
    CHECK(there.rows_done(other) == 3'000);
    there.hear(other.value);
    CHECK_FALSE(there.rows_done(other));
    here.finished(import);
    CHECK(here.rows_done(import) == 5'000);
    here.forget(import);
    CHECK_FALSE(here.rows_done(import));
    CHECK_FALSE(there.rows_done(import));
}

TEST_CASE("what other nodes left behind is not remembered without end") {
    ImportProgress progress;
    progress.tell(import_number(0), 7);
    for (int i = 1; i < 5'000; ++i) progress.hear(import_number(i).value + " 1");
    CHECK(progress.rows_done(import_number(0)) == 7);
    CHECK(progress.rows_done(import_number(4'999)) == 1);
    CHECK_FALSE(progress.rows_done(import_number(1)));
}

TEST_CASE("a row is done when it has gone through every step") {
    std::vector<std::int64_t> told;
    Steps steps(3, [&](std::int64_t rows) { told.push_back(rows); });
    for (const auto rows : {10, 10, 10}) steps.passed(static_cast<std::size_t>(rows));
    CHECK(told == std::vector<std::int64_t>{0, 3, 6, 10});
}

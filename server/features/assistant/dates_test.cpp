#include "features/assistant/dates.hpp"

#include <catch2/catch_test_macros.hpp>

#include "features/assistant/test_company.hpp"

using namespace attune;
using namespace attune::assistant;

namespace {

// Today is Thursday, 26 November 2026.
std::string period_in(std::string_view message, bool month_first = false) {
    auto tokens = tokens_of(message);
    const auto found = take_periods(tokens, {test::today, month_first});
    std::string text;
    for (const auto& period : found) text += (text.empty() ? "" : " & ") + test::shown(period.period);
    return text;
}

struct Row {
    std::string_view phrase;
    std::string_view period;
};

void check(std::span<const Row> rows, bool month_first = false) {
    for (const auto& row : rows) {
        CAPTURE(row.phrase);
        CHECK(period_in(row.phrase, month_first) == row.period);
    }
}

}  // namespace

TEST_CASE("days have names") {
    constexpr Row rows[]{
        {"who is late today", "2026-11-26"},
        {"who is in right now?", "2026-11-26"},
        {"this morning", "2026-11-26"},
        {"late yesterday?", "2026-11-25"},
        {"yesterday morning", "2026-11-25"},
        {"last night", "2026-11-25"},
        {"the day before yesterday", "2026-11-24"},
        {"tomorrow", "2026-11-27"},
        {"the day after tomorrow", "2026-11-28"},
        {"on Monday", "2026-11-23"},
        {"on thursday", "2026-11-19"},
        {"last Friday", "2026-11-20"},
        {"on fri", "2026-11-20"},
        {"Wednesday morning", "2026-11-25"},
        {"this monday", "2026-11-23"},
        {"next monday", "2026-11-30"},
        {"Monday last week", "2026-11-16"},
        {"last week on Tuesday", "2026-11-17"},
        {"Tuesday of this week", "2026-11-24"},
        {"christmas", "2025-12-25"},
        {"Christmas Eve 2026", "2026-12-24"},
    };
    check(rows);
}

TEST_CASE("dates come in every form") {
    constexpr Row rows[]{
        {"2026-03-04", "2026-03-04"},
        {"2026/03/04", "2026-03-04"},
        {"03.03.2026", "2026-03-03"},
        {"3.3.26", "2026-03-03"},
        {"3/4/2026", "2026-04-03"},
        {"on 3/4", "2026-04-03"},
        {"13/3/2026", "2026-03-13"},
        {"3/13/2026", "2026-03-13"},
        {"3-4-2026", "2026-04-03"},
        {"3 March", "2026-03-03"},
        {"the 3rd of March", "2026-03-03"},
        {"3rd March 2025", "2025-03-03"},
        {"March 3rd", "2026-03-03"},
        {"march 3", "2026-03-03"},
        {"Mar 3, 2025", "2025-03-03"},
        {"3 Mar '25", "2025-03-03"},
        {"March the third", "2026-03-03"},
        {"Tuesday, 3 March 2026", "2026-03-03"},
        {"tue 3rd of march", "2026-03-03"},
        {"3 December", "2025-12-03"},
        {"December 24 last year", "2025-12-24"},
        {"on the 3rd", "2026-11-03"},
        {"on the 30th", "2026-10-30"},
        {"the 5th of last month", "2026-10-05"},
        {"29 February", "2024-02-29"},
        {"30 February 2026", "2026-02-01..2026-02-28"},
        {"99.99.2026", ""},
        {"2026-13-45", ""},
    };
    check(rows);
    constexpr Row american[]{{"3/4/2026", "2026-03-04"},
                             {"on 3/4", "2026-03-04"},
                             {"13/3/2026", "2026-03-13"},
                             {"03.04.2026", "2026-04-03"}};
    check(american, true);
}

TEST_CASE("weeks run from Monday to Sunday") {
    constexpr Row rows[]{
        {"last week", "2026-11-16..2026-11-22"},
        {"last week's", "2026-11-16..2026-11-22"},
        {"this week", "2026-11-23..2026-11-26"},
        {"next week", "2026-11-30..2026-12-06"},
        {"the week before last", "2026-11-09..2026-11-15"},
        {"the week of 3 March", "2026-03-02..2026-03-08"},
        {"week of March 3rd", "2026-03-02..2026-03-08"},
        {"the week beginning 2 March", "2026-03-02..2026-03-08"},
        {"w/c 2 March", "2026-03-02..2026-03-08"},
        {"week 12", "2026-03-16..2026-03-22"},
        {"calendar week 12 of 2025", "2025-03-17..2025-03-23"},
        {"kw12", "2026-03-16..2026-03-22"},
        {"week 53 of 2020", "2020-12-28..2021-01-03"},
        {"last weekend", "2026-11-21..2026-11-22"},
        {"at the weekend", "2026-11-21..2026-11-22"},
        {"two weeks ago", "2026-11-09..2026-11-15"},
        {"a week ago", "2026-11-16..2026-11-22"},
        {"a week ago today", "2026-11-19"},
    };
    check(rows);
}

TEST_CASE("months, quarters, halves and years are the latest that have begun") {
    constexpr Row rows[]{
        {"last month", "2026-10-01..2026-10-31"},
        {"this month", "2026-11-01..2026-11-26"},
        {"this month so far", "2026-11-01..2026-11-26"},
        {"in March", "2026-03-01..2026-03-31"},
        {"in december", "2025-12-01..2025-12-31"},
        {"in March 2025", "2025-03-01..2025-03-31"},
        {"in march last year", "2025-03-01..2025-03-31"},
        {"Sept", "2026-09-01..2026-09-30"},
        {"in may", "2026-05-01..2026-05-31"},
        {"may I see it", ""},
        {"last March", "2026-03-01..2026-03-31"},
        {"2026-03", "2026-03-01..2026-03-31"},
        {"03/2026", "2026-03-01..2026-03-31"},
        {"Q3", "2026-07-01..2026-09-30"},
        {"q4", "2026-10-01..2026-12-31"},
        {"Q3 2025", "2025-07-01..2025-09-30"},
        {"2025 Q1", "2025-01-01..2025-03-31"},
        {"Q3/2025", "2025-07-01..2025-09-30"},
        {"the third quarter", "2026-07-01..2026-09-30"},
        {"the first quarter of last year", "2025-01-01..2025-03-31"},
        {"last quarter", "2026-07-01..2026-09-30"},
        {"this quarter", "2026-10-01..2026-11-26"},
        {"H1", "2026-01-01..2026-06-30"},
        {"the first half of 2026", "2026-01-01..2026-06-30"},
        {"second half of last year", "2025-07-01..2025-12-31"},
        {"the first half of March", "2026-03-01..2026-03-15"},
        {"the first week of March", "2026-03-01..2026-03-07"},
        {"the last 10 days of October", "2026-10-22..2026-10-31"},
        {"this year", "2026-01-01..2026-11-26"},
        {"last year", "2025-01-01..2025-12-31"},
        {"in 2025", "2025-01-01..2025-12-31"},
        {"year to date", "2026-01-01..2026-11-26"},
        {"ytd", "2026-01-01..2026-11-26"},
        {"month to date", "2026-11-01..2026-11-26"},
        {"in the summer", "2026-06-01..2026-08-31"},
        {"last winter", "2025-12-01..2026-02-28"},
    };
    check(rows);
}

TEST_CASE("so many days end today") {
    constexpr Row rows[]{
        {"the last 30 days", "2026-10-28..2026-11-26"},
        {"last 7 days", "2026-11-20..2026-11-26"},
        {"past week", "2026-11-20..2026-11-26"},
        {"the past month", "2026-10-28..2026-11-26"},
        {"over the past two weeks", "2026-11-13..2026-11-26"},
        {"in the last three months", "2026-08-27..2026-11-26"},
        {"last couple of weeks", "2026-11-13..2026-11-26"},
        {"the last fortnight", "2026-11-13..2026-11-26"},
        {"last five working days", "2026-11-20..2026-11-26"},
        {"past year", "2025-11-27..2026-11-26"},
        {"recently", "2026-10-28..2026-11-26"},
        {"next 7 days", "2026-11-26..2026-12-02"},
        {"three days ago", "2026-11-23"},
        {"10 days ago", "2026-11-16"},
        {"a month ago", "2026-10-01..2026-10-31"},
    };
    check(rows);
}

TEST_CASE("periods have two ends, or one that is open") {
    constexpr Row rows[]{
        {"between 3 and 7 March", "2026-03-03..2026-03-07"},
        {"between March 3 and March 7", "2026-03-03..2026-03-07"},
        {"from 3 to 7 March", "2026-03-03..2026-03-07"},
        {"from March to May", "2026-03-01..2026-05-31"},
        {"March 3 - 7", "2026-03-03..2026-03-07"},
        {"3–7 March 2025", "2025-03-03..2025-03-07"},
        {"3 March to 5 April", "2026-03-03..2026-04-05"},
        {"December to February", "2025-12-01..2026-02-28"},
        {"from Monday to Wednesday", "2026-11-23..2026-11-25"},
        {"Jan-Mar", "2026-01-01..2026-03-31"},
        {"2026-03-01 to 2026-03-15", "2026-03-01..2026-03-15"},
        {"2026-03-01 – 2026-03-15", "2026-03-01..2026-03-15"},
        {"from 1 October until yesterday", "2026-10-01..2026-11-25"},
        {"since March", "2026-03-01..2026-11-26"},
        {"since 3 March 2025", "2025-03-03..2026-11-26"},
        {"since last Monday", "2026-11-23..2026-11-26"},
        {"since yesterday", "2026-11-25..2026-11-26"},
        {"since the beginning of the year", "2026-01-01..2026-11-26"},
        {"from 1 October onwards", "2026-10-01..2026-11-26"},
        {"after 3 November", "2026-11-04..2026-11-26"},
        {"until 15 March", "2026-01-01..2026-03-15"},
        {"Q1 to Q2", "2026-01-01..2026-06-30"},
        {"10 days after 3 March", "2026-03-13"},
        {"the day before 1 March 2026", "2026-02-28"},
        {"two weeks from Monday", "2026-12-07"},
    };
    check(rows);
}

TEST_CASE("numbers that are no dates are left alone") {
    constexpr Row rows[]{{"top 5", ""}, {"below 80 %", ""},   {"more than 3 times", ""}, {"late 3 days", ""},
                         {"80.5", ""},  {"24/7 support", ""}, {"who may be late", ""},   {"the second team", ""},
                         {"9:30", ""}};
    check(rows);
}

TEST_CASE("a comparison finds both of its periods") {
    constexpr Row rows[]{
        {"this month than last month", "2026-11-01..2026-11-26 & 2026-10-01..2026-10-31"},
        {"Q2 vs Q3", "2026-04-01..2026-06-30 & 2026-07-01..2026-09-30"},
        {"June and July 2026", "2026-06-01..2026-06-30 & 2026-07-01..2026-07-31"},
    };
    check(rows);
}

TEST_CASE("the period before has the same shape") {
    const auto before = [](Day from, Day to) { return test::shown(period_before({Date(from), Date(to), ""})); };
    CHECK(before(day(2026, 10, 1), day(2026, 10, 31)) == "2026-09-01..2026-09-30");
    CHECK(before(day(2026, 11, 16), day(2026, 11, 22)) == "2026-11-09..2026-11-15");
    CHECK(before(day(2026, 7, 1), day(2026, 9, 30)) == "2026-04-01..2026-06-30");
    CHECK(before(day(2025, 1, 1), day(2025, 12, 31)) == "2024-01-01..2024-12-31");
    CHECK(before(day(2026, 11, 26), day(2026, 11, 26)) == "2026-11-25");
    CHECK(before(day(2026, 10, 28), day(2026, 11, 26)) == "2026-09-28..2026-10-27");
}

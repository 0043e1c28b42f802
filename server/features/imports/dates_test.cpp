#include "features/imports/dates.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace attune;
using enum DateOrder;

namespace {

std::string said(std::string_view text, std::optional<DateOrder> order = {}) {
    const auto day = day_said(text, order);
    return day ? to_text(*day) : "";
}

}  // namespace

TEST_CASE("days that can only be one are that, in every way of writing them") {
    for (const auto* text :
         {"2026-02-01", "2026/02/01", "2026.2.1", "20260201", "2026-02-01T08:30:00Z", "2026-02-01 08:30:00",
          "1 Feb 2026", "1. Februar 2026", "February 1, 2026", "Feb 1st, 2026", "01-Feb-26", "1er février 2026",
          "1 de fevereiro de 2026", "1 feb. 2026", "Sunday, 1 February 2026", " 2026-02-01 "}) {
        CAPTURE(text);
        CHECK(said(text) == "2026-02-01");
    }
}

TEST_CASE("the order decides where two fit, and only there") {
    CHECK(said("01/02/2026").empty());
    CHECK(said("01/02/2026", day_first) == "2026-02-01");
    CHECK(said("01/02/2026", month_first) == "2026-01-02");
    CHECK(said("24.12.2025") == "2025-12-24");
    CHECK(said("12/24/25") == "2025-12-24");
    CHECK(said("24.12.2025", month_first).empty());
    CHECK(said("05/05/2026") == "2026-05-05");
    CHECK(said("1/2/69", day_first) == "2069-02-01");
    CHECK(said("1/2/70", day_first) == "1970-02-01");
}

TEST_CASE("what is no day is none") {
    for (const auto* text :
         {"", "soon", "2026-02-30", "31.02.2026", "2026", "1.2", "1.2.3.4", "2026-13-01", "12345678901", "45 Feb 2026",
          "8:30", "Marchtober 1, 2026", "+49 30 1234567", "192.168.0.1", "1/2/2026 or later"}) {
        CAPTURE(text);
        CHECK(said(text, day_first).empty());
    }
}

TEST_CASE("times are read as people write them") {
    const auto time = [](std::string_view text) {
        const auto read = time_said(text);
        return read ? to_text(*read) : "";
    };
    CHECK(time("8:30") == "08:30:00");
    CHECK(time("08:30:15") == "08:30:15");
    CHECK(time("8:30 am") == "08:30:00");
    CHECK(time("8:30PM") == "20:30:00");
    CHECK(time("12:05 am") == "00:05:00");
    CHECK(time("12:05 pm") == "12:05:00");
    CHECK(time("2026-02-01 08:30:00") == "08:30:00");
    for (const auto* text : {"", "8", "25:00", "8:61", "13:00 pm", "8:30:00:00", "x:30", "next 8:30"}) {
        CAPTURE(text);
        CHECK(time(text).empty());
    }
}

TEST_CASE("what was seen says which order fits") {
    DatesSeen seen;
    for (const auto* text : {"01/02/2026", "03/04/2026", "hello"}) look_at(seen, text);
    CHECK(order_is_open({seen}));
    CHECK(!order_of({seen}));
    CHECK(seen.examples == std::vector<std::string>{"01/02/2026", "03/04/2026"});
    look_at(seen, "25/12/2026");
    CHECK(order_of({seen}) == day_first);
    CHECK(!order_is_open({seen}));
    look_at(seen, "12/25/2026");  // both: no order fits the whole file
    CHECK(!order_of({seen}));
    CHECK(order_is_open({seen}));
    DatesSeen certain;
    for (int i = 0; i < 10; ++i) look_at(certain, "2026-02-01");
    CHECK(!order_is_open({certain}));
    for (int i = 0; i < 10; ++i) look_at(certain, "02/01/2026");
    CHECK(certain.examples == std::vector<std::string>(5, "02/01/2026"));
}

TEST_CASE("yes and no") {
    CHECK(yes_or_no("Yes") == true);
    CHECK(yes_or_no(" FALSE ") == false);
    CHECK(yes_or_no("inactive") == false);
    CHECK(!yes_or_no("perhaps"));
}

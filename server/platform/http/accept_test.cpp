#include <catch2/catch_test_macros.hpp>

#include "platform/http/accept.hpp"
#include "platform/http/http.hpp"
#include "platform/http/rate_limit.hpp"
#include "platform/http/target.hpp"

using namespace attune::http;

TEST_CASE("only who ranks HTML above JSON gets a page") {
    CHECK(prefers_html("text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"));
    CHECK(prefers_html("text/html"));
    CHECK(prefers_html("TEXT/HTML;q=0.9, application/json;q=0.8"));
    CHECK(prefers_html("application/json;q=0.1, text/html"));
    CHECK_FALSE(prefers_html(""));
    CHECK_FALSE(prefers_html("*/*"));
    CHECK_FALSE(prefers_html("application/json"));
    CHECK_FALSE(prefers_html("application/json, text/html"));
    CHECK_FALSE(prefers_html("application/json, text/plain, */*"));
    CHECK_FALSE(prefers_html("text/html;q=0, */*"));
    CHECK_FALSE(prefers_html("text/html;q=0.5, application/json"));
    CHECK_FALSE(prefers_html("text/html;q=0.5, */*"));
}

TEST_CASE("the language is the one ranked first") {
    CHECK(preferred_language("de-CH, de;q=0.9, en;q=0.8") == "de-CH");
    CHECK(preferred_language("fr;q=0.3, ja") == "ja");
    CHECK(preferred_language("*") == "en");
    CHECK(preferred_language("es;q=0") == "en");
    CHECK(preferred_language("es;q=nan") == "en");
    CHECK(preferred_language("") == "en");
    CHECK(preferred_language("x\r\ny, <b>, pt-BR") == "pt-BR");
}

TEST_CASE("the encoding is one that the client takes") {
    CHECK(preferred_encoding("gzip, deflate, br") == Encoding::brotli);
    CHECK(preferred_encoding("gzip") == Encoding::gzip);
    CHECK(preferred_encoding("br;q=0.5, gzip") == Encoding::gzip);
    CHECK(preferred_encoding("gzip;q=0") == Encoding::identity);
    CHECK(preferred_encoding("br;q=0, gzip;q=0.1") == Encoding::gzip);
    CHECK(preferred_encoding("") == Encoding::identity);
    CHECK(preferred_encoding("identity, deflate") == Encoding::identity);
}

TEST_CASE("a tag matches weakly and in lists") {
    CHECK(matches_etag("\"a\"", "\"a\""));
    CHECK(matches_etag("W/\"a\"", "\"a\""));
    CHECK(matches_etag("\"b\", W/\"a\"", "W/\"a\""));
    CHECK(matches_etag("*", "\"a\""));
    CHECK_FALSE(matches_etag("\"b\"", "\"a\""));
    CHECK_FALSE(matches_etag("", "\"a\""));
}

TEST_CASE("a range is one part of the body, or the whole, or none") {
    const auto text = [](std::string_view header, std::uint64_t size) -> std::string {
        const auto wish = range_from(header, size);
        if (wish.kind == RangeKind::whole) return "whole";
        if (wish.kind == RangeKind::unsatisfiable) return "none";
        return std::to_string(wish.range.first) + "-" + std::to_string(wish.range.last);
    };
    CHECK(text("bytes=0-9", 100) == "0-9");
    CHECK(text("bytes=90-", 100) == "90-99");
    CHECK(text("bytes=90-500", 100) == "90-99");
    CHECK(text("bytes=-10", 100) == "90-99");
    CHECK(text("bytes=-500", 100) == "0-99");
    CHECK(text("bytes=0-0", 1) == "0-0");
    CHECK(text("bytes=100-", 100) == "none");
    CHECK(text("bytes=-0", 100) == "none");
    CHECK(text("bytes=0-", 0) == "none");
    CHECK(text("bytes=5-2", 100) == "whole");
    CHECK(text("bytes=0-1,5-6", 100) == "whole");
    CHECK(text("lines=0-1", 100) == "whole");
    CHECK(text("bytes=a-b", 100) == "whole");
    CHECK(text("bytes=", 100) == "whole");
    CHECK(text("bytes=99999999999999999999-", 100) == "whole");
    CHECK(text("", 100) == "whole");
}

TEST_CASE("a target is taken apart and decoded once") {
    const auto path = [](std::string_view text) {
        const auto target = target_from(text);
        return target ? target->path + (target->under_api ? " api" : "") : std::string("refused");
    };
    CHECK(path("/") == "/");
    CHECK(path("/api") == "/ api");
    CHECK(path("/api/") == "/ api");
    CHECK(path("/api/videos/") == "/videos api");
    CHECK(path("/apiary") == "/apiary");
    CHECK(path("/videos///") == "/videos");
    CHECK(path("/a%20b") == "/a b");
    CHECK(path("/a%252e") == "/a%2e");
    CHECK(path("/a/../b") == "refused");
    CHECK(path("/a/%2e%2e/b") == "refused");
    CHECK(path("/a%00b") == "refused");
    CHECK(path("/a%ffb") == "refused");
    CHECK(path("/a%2") == "refused");
    CHECK(path("/a%2Fb") == "refused");
    CHECK(path("http://elsewhere/a") == "/a");
    CHECK(path("http://elsewhere:8000/a") == "/a");
    CHECK(path("http://elsewhere") == "refused");
    CHECK(path("http://elsewhere?x=/a") == "refused");  // its path is the root
    CHECK(path("http://elsewhere#/a") == "refused");
    CHECK(path("http://somebody@elsewhere/a") == "refused");
    CHECK(path("http:///a") == "refused");
    CHECK(path("ftp://elsewhere/a") == "refused");
    CHECK(path("*") == "refused");
    CHECK(path("/a?x=%00") == "refused");

    const auto query = target_from("/a?x=1&y=a+b%26c&z&=&x=2&bad=%zz")->query;
    const Pairs expected{{"x", "1"}, {"y", "a b&c"}, {"z", ""}, {"", ""}, {"x", "2"}, {"bad", "%zz"}};
    CHECK(query == expected);
    CHECK(percent_decoded(percent_encoded("a b&c/é"), false) == "a b&c/é");
}

TEST_CASE("a host is a name or an address, and perhaps a port") {
    for (const auto* text : {"x", "attune.example", "attune.example.", "my_node-1:8000", "127.0.0.1:8000",
                             "x:", "[::1]", "[::ffff:1.2.3.4]:80"}) {
        INFO(text);
        CHECK(is_host(text));
    }
    for (const auto* text :
         {"",     ".",  "a..b", ":80",  "x:80a", "x:80:80", "somebody@x", "a b", "a,b", "a/b",     "a\\b",
          "a\tb", "x?", "x#",   "[::1", "[]",    "::1",     "[::1]x",     "[x]", "%78", "\xc3\xa9"}) {
        INFO(text);
        CHECK_FALSE(is_host(text));
    }
}

TEST_CASE("pages are counted from one, clamped, and skip and limit mean the same") {
    CHECK(paging({}, {}).page_size == 50);
    CHECK(paging(3, 20).offset() == 40);
    CHECK(paging(0, 1000).page_size == 200);
    CHECK(paging(-5, -5).offset() == 0);
    CHECK(paging({}, {}, 30, 20).offset() == 30);
    CHECK(paging({}, {}, 30, 20).page == 2);
    CHECK(paging({}, {}, -1, 0).page_size == 1);
    CHECK(paging(std::numeric_limits<std::int64_t>::max(), 200).offset() > 0);
}

TEST_CASE("cookies and headers are found by name") {
    Request request;
    request.headers = {{"cookie", "a=1; __Host-attune=tok=en; ab=2"}, {"x-test", "yes"}};
    CHECK(request.cookie("a") == "1");
    CHECK(request.cookie("ab") == "2");
    CHECK(request.cookie("__Host-attune") == "tok=en");
    CHECK(request.cookie("b").empty());
    CHECK(request.header("x-test") == "yes");
    CHECK(request.header("x-other").empty());
}

TEST_CASE("a bucket holds a window's worth and refills evenly") {
    using namespace std::chrono_literals;
    RateLimiter limiter(3, 60s);
    const RateLimiter::Time start{1000s};
    CHECK(limiter.take("a", start).remaining == 2);
    CHECK(limiter.take("a", start).remaining == 1);
    CHECK(limiter.take("a", start).remaining == 0);
    const auto refused = limiter.take("a", start);
    CHECK_FALSE(refused.allowed);
    CHECK(refused.limit == 3);
    CHECK(refused.reset_seconds == 20);
    CHECK(limiter.take("b", start).allowed);
    CHECK_FALSE(limiter.take("a", start + 19s).allowed);
    CHECK(limiter.take("a", start + 20s).allowed);
    CHECK_FALSE(limiter.take("a", start + 20s).allowed);
    CHECK(limiter.take("a", start + 200s).remaining == 2);
}

TEST_CASE("looking at a bucket takes nothing, and no limit limits nothing") {
    using namespace std::chrono_literals;
    RateLimiter limiter(1, 60s);
    const RateLimiter::Time now{1000s};
    CHECK(limiter.look("a", now).allowed);
    CHECK(limiter.look("a", now).allowed);
    CHECK(limiter.take("a", now).allowed);
    CHECK_FALSE(limiter.look("a", now).allowed);

    RateLimiter open(0, 60s);
    for (int i = 0; i < 1000; ++i) CHECK(open.take("a", now).allowed);
}

TEST_CASE("an attack from many addresses does not fill the memory") {
    using namespace std::chrono_literals;
    RateLimiter limiter(10, 60s, 160);
    const RateLimiter::Time now{1000s};
    for (int i = 0; i < 10'000; ++i) limiter.take(std::to_string(i), now);
    CHECK(limiter.size() <= 160);
}

TEST_CASE("an IPv6 network counts as one address") {
    CHECK(rate_key("192.0.2.7") == "192.0.2.7");
    CHECK(rate_key("2001:db8:1:2:3:4:5:6") == rate_key("2001:db8:1:2::1"));
    CHECK(rate_key("2001:db8:1:2:a:b::") == rate_key("2001:db8:1:2:a:c::"));
    CHECK(rate_key("2001:db8:1:3::1") != rate_key("2001:db8:1:2::1"));
    CHECK(rate_key("2001:db8::1") == rate_key("2001:db8:0:0:ffff::"));
    CHECK(rate_key("::1") != rate_key("2001:db8::1"));
}

TEST_CASE("an IPv4 address counts as itself, whatever it comes as") {
    CHECK(rate_key("::ffff:192.0.2.7") == "192.0.2.7");
    CHECK(rate_key("64:ff9b::c000:207") == "192.0.2.7");
    CHECK(rate_key("64:ff9b::c000:208") != rate_key("64:ff9b::c000:207"));
}

#include <catch2/catch_test_macros.hpp>

#include "core/trace.hpp"

using namespace attune;

TEST_CASE("A traceparent is read as the standard writes it") {
    const auto trace = trace_from("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    REQUIRE(trace);
    CHECK(trace_id_of(*trace) == "0af7651916cd43dd8448eb211c80319c");
    CHECK(span_id_of(trace->span) == "b7ad6b7169203331");
    CHECK(trace->sampled);
    CHECK(traceparent_of(*trace) == "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    CHECK(traceparent_of(trace->under(0x2a)) == "00-0af7651916cd43dd8448eb211c80319c-000000000000002a-01");
    CHECK_FALSE(trace_from("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-02")->sampled);
    CHECK(trace_from("cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-what-comes-later"));
}

TEST_CASE("What is no traceparent is no trace") {
    for (const auto* text : {
             "",
             "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
             "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-1",
             "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
             "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
             "00-00000000000000000000000000000000-b7ad6b7169203331-01",
             "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
             "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more",
             "00-0af7651916cd43dd8448eb211c80319c_b7ad6b7169203331-01",
             "cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01.more",
         }) {
        INFO(text);
        CHECK_FALSE(trace_from(text));
    }
    CHECK(trace_id_of({}).empty());
}

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <exception>
#include <future>
#include <string>
#include <vector>

#include "core/problem.hpp"
#include "platform/stack/stack.hpp"

using namespace attune;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;

[[gnu::noinline]] void breaks_a_claim() {
    check(false, "this holds");
    asm volatile("");  // no tail call, so that this function has a frame
}

[[gnu::noinline]] char asks_past_the_end(const std::string& text) { return text.at(7); }

namespace {

template <class F>
std::string stack_of(F&& fails) {
    try {
        fails();
    } catch (const std::exception&) {
        return stack::of_current_exception();
    }
    return "nothing was thrown";
}

}  // namespace

TEST_CASE("A bug's stack begins where it was thrown") {
    const auto text = stack_of(breaks_a_claim);
    CHECK_THAT(text, StartsWith("attune::check("));
    CHECK_THAT(text, ContainsSubstring("\nbreaks_a_claim()"));
}

TEST_CASE("What the standard library throws has a stack too") {
    CHECK_THAT(stack_of([] { asks_past_the_end("short"); }), ContainsSubstring("::at("));
}

TEST_CASE("The stack goes with the exception to another thread") {
    auto elsewhere = std::async(std::launch::async, breaks_a_claim);
    CHECK_THAT(stack_of([&] { elsewhere.get(); }), ContainsSubstring("breaks_a_claim"));
}

TEST_CASE("An exception that is thrown while another is handled leaves the first one's stack alone") {
    try {
        breaks_a_claim();
    } catch (const std::exception&) {
        CHECK_THAT(stack_of([] { asks_past_the_end("short"); }), ContainsSubstring("::at("));
        CHECK_THAT(stack::of_current_exception(), ContainsSubstring("breaks_a_claim"));
    }
}

TEST_CASE("A problem is no bug and has no stack") {
    CHECK(stack_of([] { throw not_found("video"); }).empty());
    CHECK(stack::of_current_exception().empty());
}

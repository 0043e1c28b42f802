#include "features/assistant/bounds.hpp"

#include <catch2/catch_test_macros.hpp>
#include <format>

#include "core/enum_names.hpp"

using namespace attune;
using namespace attune::assistant;

TEST_CASE("thresholds") {
    const struct {
        std::string_view message, bound;
    } rows[] = {
        {"below 80 %", "below 80 percent"},
        {"under 80%", "below 80 percent"},
        {"less than eighty percent", "below 80 percent"},
        {"below 0.8", "below 80 percent"},
        {"< 80", "below 80"},
        {">= 95 %", "at_least 95 percent"},
        {"more than 3 times", "above 3 days"},
        {"more than twice", "above 2 days"},
        {"at least 5 days", "at_least 5 days"},
        {"at least five late days", "at_least 5"},
        {"no more than 2 people", "at_most 2 people"},
        {"not above 90 percent", "at_most 90 percent"},
        {"over 40 hours", "above 40 hours"},
        {"3 or more times", "at_least 3 days"},
        {"90% or more", "at_least 90 percent"},
        {"3+ days", "at_least 3 days"},
        {"at or above 90%", "at_least 90 percent"},
        {"after 9:30", "above 570 minutes"},
        {"later than 10am", "above 600 minutes"},
        {"before 8 a.m.", ""},
        {"came in before 8", "below 480 minutes"},
        {"after 1pm", "above 780 minutes"},
        {"fewer than half", "below 50 percent"},
        {"after 3 March", ""},
        {"more late days", ""},
        {"up to 1,000 hours", "at_most 1000 hours"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.message);
        auto tokens = tokens_of(row.message);
        const auto bound = take_bound(tokens);
        const auto text = bound ? std::format("{} {}{}", name_of(bound->is), bound->value,
                                              bound->unit ? " " + std::string(name_of(*bound->unit)) : "")
                                : std::string();
        CHECK(text == row.bound);
    }
}

TEST_CASE("limits") {
    const struct {
        std::string_view message;
        std::optional<std::int64_t> limit;
    } rows[] = {{"top 5", 5},
                {"bottom three teams", 3},
                {"the 3 worst teams", 3},
                {"worst 10", 10},
                {"only the first two", 2},
                {"first 10 people", 10},
                {"the best", {}},
                {"top 0", {}}};
    for (const auto& row : rows) {
        CAPTURE(row.message);
        auto tokens = tokens_of(row.message);
        const auto top = take_top(tokens);
        CHECK((top ? std::optional(top->limit) : std::nullopt) == row.limit);
    }
}

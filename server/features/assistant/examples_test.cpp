#include "features/assistant/examples.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "features/assistant/test_company.hpp"

using namespace attune;
using namespace attune::assistant;

namespace {

// Says that every text is as like to the wanted one as the test wants, and to all others not at all.
Embed pretended(std::string_view wanted, float likeness) {
    return [=](std::span<const std::string> texts) {
        std::vector<std::vector<float>> vectors;
        for (const auto& text : texts) {
            if (texts.size() == 1)
                vectors.push_back({1, 0});
            else
                vectors.push_back(text == wanted ? std::vector<float>{likeness, 0} : std::vector<float>{0, 1});
        }
        return vectors;
    };
}

Understood asked(std::string_view message, const Examples& examples) {
    auto asking = test::asking();
    asking.examples = &examples;
    return understand(message, asking);
}

}  // namespace

TEST_CASE("every intent that patterns can leave open has examples, each once") {
    std::set<Intent> intents;
    std::set<std::string_view> phrasings;
    for (const auto& example : example_phrasings()) {
        intents.insert(example.intent);
        CAPTURE(example.phrasing);
        CHECK(phrasings.insert(example.phrasing).second);
    }
    for (int intent = 0; intent < static_cast<int>(Intent::clarify); ++intent)
        CHECK(intents.contains(static_cast<Intent>(intent)));
    CHECK(phrasings.size() > 250);
}

TEST_CASE("the nearest example decides where patterns do not, with the names and days of the message") {
    const Examples near(pretended("who keeps people waiting in the morning", 0.8F));
    const auto understood = asked("whom did we dawdle for in Platform last month", near);
    CHECK(test::shown(understood) == "attendance_figure days Late teams=3 2026-10-01..2026-10-31 by employee");
    CHECK(understood.sure > 0.7);
}

TEST_CASE("what is not near enough is asked back with what it could mean") {
    const Examples far(pretended("who keeps people waiting in the morning", 0.45F));
    const auto understood = asked("whom did we dawdle for in Platform last month", far);
    CHECK(understood.plans.front().intent == Intent::clarify);
    CHECK(understood.doubt == Doubt::unsure);
    REQUIRE(understood.nearest.size() == 2);
    CHECK(test::shown(understood.nearest.front()) ==
          "attendance_figure days Late teams=3 2026-10-01..2026-10-31 by employee");
}

TEST_CASE("what patterns settle asks no net") {
    const Examples broken(
        [](std::span<const std::string>) -> std::vector<std::vector<float>> { throw std::runtime_error("no net"); });
    CHECK(test::shown(asked("Who was late last month?", broken)) ==
          "attendance_figure days Late 2026-10-01..2026-10-31 by employee");
}

#include "features/assistant/directory.hpp"

#include <catch2/catch_test_macros.hpp>
#include <chrono>

#include "features/assistant/names.hpp"
#include "features/assistant/test_company.hpp"

using namespace attune;
using namespace attune::assistant;

namespace {

std::string who(std::string_view message) {
    auto tokens = tokens_of(message);
    const auto names = take_names(tokens, test::directory(), {});
    std::string text;
    for (const auto& name : names.found)
        text += std::format("{}{} {}", text.empty() ? "" : ", ", name_of(name.meant.kind), name.meant.name);
    for (const auto& meant : names.candidates) text += std::format(" ? {}", meant.name);
    return text;
}

}  // namespace

TEST_CASE("words mean people, teams, departments and titles") {
    const struct {
        std::string_view message, meant;
    } rows[] = {
        {"Maria Lopez", "person Maria Lopez"},
        {"maria's days", "person Maria Lopez"},
        {"marias days", "person Maria Lopez"},
        {"Lopez", "person Maria Lopez"},
        {"Lopez, Maria", "person Maria Lopez"},
        {"MARIA", "person Maria Lopez"},
        {"chloe", "person Chloé Dubois"},
        {"Jose Nunez", "person José Núñez"},
        {"O\u2019Brien's team", "person Liam O'Brien"},
        {"obrien", "person Liam O'Brien"},
        {"Anne-Marie", "person Anne-Marie Petit"},
        {"anne marie petit", "person Anne-Marie Petit"},
        {"anna schmidt", "person Anna Schmidt"},
        {"anna schmit", "person Anna Schmidt"},
        {"Anna", " ? Anna Schmidt ? Anna Kowalski"},
        {"Anna from Sales", "person Anna Schmidt"},
        {"Anna in Support", "person Anna Kowalski"},
        {"jonsa", "person Jonas Weber"},
        {"Jhonas", "person Jonas Weber"},
        {"tmo", "person Tom Baker"},
        {"priya natarajn", "person Priya Natarajan"},
        {"bartholemew", "person Bartholomew Finch"},
        {"Sales", "team Sales"},
        {"the Sales team", "team Sales"},
        {"team Sales", "team Sales"},
        {"customer success", "team Customer Success"},
        {"platfrom", "team Platform"},
        {"enginering", "department Engineering"},
        {"the engineering department", "department Engineering"},
        {"HR", "department HR"},
        {"developers", "title Developer"},
        {"senior developers", "title Senior Developer"},
        {"sales representatives", "title Sales Representative"},
        {"support agents in Support", "title Support Agent, team Support"},
        {"account managers", "title Account Manager"},
        {"Maria and Jonas", "person Maria Lopez, person Jonas Weber"},
        {"Mark was late", "person Mark Taylor"},
        {"mark Tom as present", "person Tom Baker"},
        {"April's days", "person April Jones"},
        {"late in April", ""},
        {"April Jones in April", "person April Jones"},
        {"Maria's manager", "person Maria Lopez"},
        {"who was late last month", ""},
        {"please show me the attendance of everybody", ""},
    };
    for (const auto& row : rows) {
        CAPTURE(row.message);
        CHECK(who(row.message) == row.meant);
    }
}

TEST_CASE("the question before tells which of two is meant") {
    Plan before{.intent = Intent::attendance_list, .who = Who{.employees = std::vector<EmployeeId>{4}}};
    auto tokens = tokens_of("and Anna in May?");
    const auto names = take_names(tokens, test::directory(), before);
    REQUIRE(names.found.size() == 1);
    CHECK(names.found.front().meant.name == "Anna Kowalski");
}

TEST_CASE("a directory of twenty thousand people answers at once") {
    std::vector<KnownPerson> people;
    const std::string syllables[]{"ba", "ke", "li", "mo", "nu", "ra", "si", "to", "vu", "za"};
    for (std::int64_t i = 0; i < 20'000; ++i) {
        std::string name;
        for (auto rest = i; name.size() < 8; rest /= 10) name += syllables[static_cast<std::size_t>(rest % 10)];
        people.push_back({i, name + " " + name.substr(2) + "son", {}, {}, {}, {}});
    }
    const Directory large(people, {}, {});
    const std::vector<std::string> words{"bakelimx", "kelimoson"};
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < 20; ++i) CHECK(large.near(words));
    // A generous bound, for a busy machine: what must not happen is a comparison of everything with everything.
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(2));
}

#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <limits>
#include <rfl/Rename.hpp>

#include "core/ids.hpp"
#include "core/text.hpp"
#include "platform/http/json.hpp"

using namespace attune;
using namespace attune::http;

namespace {

enum class Mood { calm, tense };

struct Inner {
    std::int64_t number = 0;
    std::optional<std::string> word;
};
struct Wish {
    Text<2, 5> name;
    std::int64_t count = 0;
    std::optional<Whole<1, 10>> level;
    std::optional<Mood> mood;
    std::optional<std::vector<Inner>> items;
    std::optional<std::map<std::string, double>> scores;
    std::optional<UserId> user;
    std::optional<Email> email;
    std::optional<Timestamp> at;
    std::optional<Date> day;
    std::optional<bool> flag;
    std::optional<double> weight;
    std::optional<int> small;
    std::optional<Json> raw;
};
struct Changes {
    Change<std::string> text;
    Change<Whole<1, 3>> number;
};
struct Answer {
    std::string text;
    std::optional<std::int64_t> none;
    std::vector<double> reals;
    std::map<std::string, Mood> moods;
    Json raw;
    Change<std::int64_t> left_out;
};
struct Odd {
    rfl::Rename<"class", std::string> kind;
};
struct Tree {
    std::string name;
    std::vector<Tree> children;
};

// "field: message" of every error.
std::string faults_of(const std::string& text) {
    try {
        read_json<Wish>(text);
    } catch (const Problem& problem) {
        CHECK(problem.status == 400);
        CHECK(problem.code == "invalid_request");
        std::string all;
        for (const auto& [field, message] : problem.errors) all += (all.empty() ? "" : " | ") + field + ": " + message;
        return all;
    }
    return "";
}

std::string with(const std::string& member) { return R"({"name":"abc","count":1,)" + member + "}"; }

}  // namespace

TEST_CASE("a body that fits is read") {
    const auto wish = read_json<Wish>(R"({"name":" abc ","count":-9223372036854775808,"level":10,"mood":"tense",
        "items":[{"number":1},{"number":2,"word":"x"}],"scores":{"a":1,"b":0.5},"user":"00000000-0000-7000-8000-000000000001",
        "email":"A@Example.org","at":"2026-11-20T08:30:00+01:00","day":"2026-11-20","flag":false,"weight":3,"small":-5,"raw":{"a":[1,null]}})");
    CHECK(wish.name.value == "abc");
    CHECK(wish.count == std::numeric_limits<std::int64_t>::min());
    CHECK(wish.level->value == 10);
    CHECK(wish.mood == Mood::tense);
    REQUIRE(wish.items->size() == 2);
    CHECK(wish.items->at(1).word == "x");
    CHECK(wish.scores->at("b") == 0.5);
    CHECK(wish.email->value == "a@example.org");
    CHECK(wish.at->reflection() == "2026-11-20T07:30:00.000000Z");
    CHECK(wish.day->reflection() == "2026-11-20");
    CHECK(wish.flag == false);
    CHECK(wish.weight == 3.0);
    CHECK(wish.small == -5);
    CHECK(wish.raw->text == R"({"a":[1,null]})");
}

TEST_CASE("what is absent or null in an optional member stays empty") {
    CHECK_FALSE(read_json<Wish>(R"({"name":"abc","count":1})").mood);
    CHECK_FALSE(read_json<Wish>(with(R"("mood":null)")).mood);
}

TEST_CASE("each kind of misfit is a sentence at its place") {
    CHECK(faults_of("{}") == "name: This field is required. | count: This field is required.");
    CHECK(faults_of(R"({"name":null,"count":1})") == "name: This should be text.");
    CHECK(faults_of(R"({"name":7,"count":1})") == "name: This should be text.");
    CHECK(faults_of(R"({"name":"a","count":1})") == "name: This needs at least 2 characters.");
    CHECK(faults_of(R"({"name":"abcdef","count":1})") == "name: This may have at most 5 characters.");
    CHECK(faults_of(R"({"name":"abc","count":"1"})") == "count: This should be a whole number.");
    CHECK(faults_of(R"({"name":"abc","count":1.5})") == "count: This should be a whole number.");
    CHECK(faults_of(R"({"name":"abc","count":9223372036854775808})") == "count: This number is too large.");
    CHECK(faults_of(R"({"name":"abc","count":-9223372036854775809})") == "count: This number is too large.");
    CHECK(faults_of(R"({"name":"abc","count":123456789012345678901234567890})") == "count: This number is too large.");
    CHECK(faults_of(with(R"("small":3000000000)")) == "small: Give a number from -2147483648 to 2147483647.");
    CHECK(faults_of(with(R"("level":11)")) == "level: Give a number from 1 to 10.");
    CHECK(faults_of(with(R"("mood":"angry")")) == "mood: This should be one of calm or tense.");
    CHECK(faults_of(with(R"("mood":1)")) == "mood: This should be one of calm or tense.");
    CHECK(faults_of(with(R"("user":"no")")) == "user: This is not a valid id.");
    CHECK(faults_of(with(R"("email":"no")")) == "email: Enter an e-mail address like name@example.com.");
    CHECK(faults_of(with(R"("at":"today")")) == "at: Give a time like 2026-11-20T08:30:00Z.");
    CHECK(faults_of(with(R"("day":"2026-02-30")")) == "day: Give a day like 2026-11-20.");
    CHECK(faults_of(with(R"("flag":"yes")")) == "flag: This should be true or false.");
    CHECK(faults_of(with(R"("weight":"heavy")")) == "weight: This should be a number.");
    CHECK(faults_of(with(R"("items":{})")) == "items: This should be a list.");
    CHECK(faults_of(with(R"("items":[1])")) == "/items/0: This should be an object.");
    CHECK(faults_of(with(R"("items":[{"number":1},{"number":"x"},{}])")) ==
          "/items/1/number: This should be a whole number. | /items/2/number: This field is required.");
    CHECK(faults_of(with(R"("scores":{"a/b":"x"})")) == "/scores/a~1b: This should be a number.");
    CHECK(faults_of(with(R"("colour":1)")) == "colour: There is no such field.");
    CHECK(faults_of(with(R"("count":2)")) == "count: This field is given twice.");
    CHECK(faults_of("[]") == "body: This should be an object.");
    CHECK(faults_of("") == "body: The body should be JSON.");
    CHECK(faults_of(R"({"name":"abc",})") == "body: The body should be JSON.");
    CHECK(faults_of(R"({"name":"abc","count":1} x)") == "body: The body should be JSON.");
    CHECK(faults_of(R"({"name":"abc","count":NaN})") == "body: The body should be JSON.");
    CHECK(faults_of("{\"name\":\"ab\\u0000c\",\"count\":1}") ==
          "body: The body contains a character that cannot be stored (NUL).");
    CHECK(faults_of("{\"name\":\"ab\xff\",\"count\":1}") == "body: The body should be UTF-8 text.");
    CHECK(faults_of(R"({"name":"\ud800","count":1})") == "body: The body should be JSON.");
    CHECK(faults_of(std::string(33, '[') + std::string(33, ']')) == "body: The body is nested too deeply.");
}

TEST_CASE("brackets inside a text do not nest") {
    CHECK(read_json<Json>('"' + std::string(100, '[') + R"(\"[[")").text.size() > 100);
}

TEST_CASE("a hundred misfits are named up to a limit") {
    std::string text = R"({"name":"abc","count":1)";
    for (int i = 0; i < 100; ++i) text += R"(,"x)" + std::to_string(i) + R"(":1)";
    try {
        read_json<Wish>(text + "}");
        FAIL("unknown members are refused");
    } catch (const Problem& problem) {
        CHECK(problem.errors.size() == 50);
    }
}

TEST_CASE("a change tells absent, null and value apart") {
    const auto none = read_json<Changes>("{}");
    CHECK_FALSE(none.text.present);
    const auto cleared = read_json<Changes>(R"({"text":null})");
    CHECK(cleared.text.present);
    CHECK_FALSE(cleared.text.value);
    const auto set = read_json<Changes>(R"({"text":"x","number":2})");
    CHECK(set.text.value == "x");
    CHECK(set.number.value->value == 2);
    CHECK_THROWS_AS(read_json<Changes>(R"({"number":4})"), Problem);
}

TEST_CASE("an answer has every member, and is valid whatever is in it") {
    const Answer answer{
        .text = "a\"\\\n\x01\xff"
                "é",
        .none = {},
        .reals = {1, 0.1, -2.5e-9, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()},
        .moods = {{"now", Mood::calm}},
        .raw = {R"({"k":1})"},
        .left_out = {}};
    CHECK(write_json(answer) == "{\"text\":\"a\\\"\\\\\\n\\u0001\xef\xbf\xbd"
                                "é\",\"none\":null,\"reals\":[1,0.1,-2.5e-09,null,null],"
                                "\"moods\":{\"now\":\"calm\"},\"raw\":{\"k\":1}}");
}

TEST_CASE("a member whose name is no C++ name is renamed, and a type may hold itself") {
    CHECK(write_json(Odd{.kind = "x"}) == R"({"class":"x"})");
    CHECK(read_json<Odd>(R"({"class":"y"})").kind.value() == "y");
    const Tree tree{.name = "a", .children = {{.name = "b", .children = {}}}};
    CHECK(write_json(tree) == R"({"name":"a","children":[{"name":"b","children":[]}]})");
    CHECK(read_json<Tree>(write_json(tree)).children.at(0).name == "b");
    CHECK_NOTHROW(schema_of<Tree>(Use::answer));
}

#include "platform/ai/word_pieces.hpp"

#include <catch2/catch_test_macros.hpp>

#include "platform/ai/ai.hpp"

using namespace attune;
using Numbers = std::vector<std::int64_t>;

namespace {

// 0 … 10
const ai::WordPieces small({"[UNK]", "[CLS]", "[SEP]", "late", "##ness", "who", "?", "nunez", "un", "##late", "中"});

}  // namespace

TEST_CASE("a text becomes its longest known pieces between a beginning and an end") {
    const struct {
        std::string_view text;
        Numbers numbers;
    } rows[] = {
        {"", {1, 2}},
        {"who late?", {1, 5, 3, 6, 2}},
        {"WHO  was Late", {1, 5, 0, 3, 2}},
        {"lateness", {1, 3, 4, 2}},
        {"unlate", {1, 8, 9, 2}},
        {"latenesses", {1, 0, 2}},
        {"Núñez", {1, 7, 2}},
        {"Nu\u0301n\u0303ez", {1, 7, 2}},
        {"中中", {1, 10, 10, 2}},
        {"\xff\xfe who", {1, 0, 5, 2}},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(small.numbers_of(row.text) == row.numbers);
    }
}

TEST_CASE("a long text is cut, and ends as every text does") {
    std::string text;
    for (int i = 0; i < 500; ++i) text += "who ";
    const auto numbers = small.numbers_of(text);
    CHECK(numbers.size() == 256);
    CHECK(numbers.back() == 2);
    CHECK(small.numbers_of(std::string(500, 'x')) == Numbers{1, 0, 2});
}

TEST_CASE("a vocabulary without its marks is refused") {
    CHECK_THROWS_AS(ai::WordPieces({"late"}), ai::ModelUnavailable);
}

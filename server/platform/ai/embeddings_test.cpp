#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <numeric>

#include "platform/ai/test_models.hpp"

using namespace attune;
using namespace attune::ai::test;
using Catch::Approx;

namespace {

double likeness(const std::vector<float>& left, const std::vector<float>& right) {
    return std::inner_product(left.begin(), left.end(), right.begin(), 0.0);
}

}  // namespace

TEST_CASE("a sentence has the direction that its model gives it") {
    ai::Models models(require_models());
    const std::vector<std::string> texts{"This is an example sentence"};
    const auto vector = models.embed(texts).at(0);
    REQUIRE(vector.size() == 384);
    const double known[]{0.0677, 0.0636, 0.0487, 0.0794, 0.0374, 0.0027};
    for (std::size_t i = 0; i < std::size(known); ++i) CHECK(vector[i] == Approx(known[i]).margin(0.0003));
    CHECK(likeness(vector, vector) == Approx(1).margin(1e-4));
}

TEST_CASE("what means the same is nearer than what only shares words, in a batch as alone") {
    ai::Models models(require_models());
    const std::vector<std::string> texts{"Who did not make it on time this morning?",
                                         "Which employees were late today, and by how many minutes were they behind?",
                                         "What is the time in New York?", ""};
    const auto vectors = models.embed(texts);
    REQUIRE(vectors.size() == texts.size());
    CHECK(likeness(vectors[0], vectors[1]) > likeness(vectors[0], vectors[2]) + 0.1);
    const auto alone = models.embed(std::span(texts).first(1)).at(0);
    CHECK(likeness(alone, vectors[0]) == Approx(1).margin(1e-4));
    CHECK(models.embed({}).empty());
}

#include "features/emotion/labels.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace attune;
using ai::Expression;
using Catch::Approx;
using enum EmotionLabel;

namespace {

ai::Expressions only(Expression expression) {
    ai::Expressions expressions;
    expressions.probability[static_cast<std::size_t>(expression)] = 1;
    return expressions;
}

ai::Landmarks eyes_and_mouth(double eye_height, double mouth_height) {
    ai::Landmarks landmarks;
    const auto eye = [&](std::size_t outer, std::size_t inner, std::array<std::size_t, 2> upper,
                         std::array<std::size_t, 2> lower, double x) {
        landmarks.points[outer] = {x, 100};
        landmarks.points[inner] = {x + 40, 100};
        for (const auto point : upper) landmarks.points[point] = {x + 20, 100 - eye_height / 2};
        for (const auto point : lower) landmarks.points[point] = {x + 20, 100 + eye_height / 2};
    };
    eye(33, 133, {160, 158}, {144, 153}, 50);
    eye(362, 263, {387, 385}, {373, 380}, 150);
    landmarks.points[78] = {90, 200};
    landmarks.points[308] = {150, 200};
    landmarks.points[13] = {120, 200 - mouth_height / 2};
    landmarks.points[14] = {120, 200 + mouth_height / 2};
    return landmarks;
}

}  // namespace

TEST_CASE("four of the seven are what the nets say") {
    const struct {
        Expression expression;
        EmotionLabel label;
    } table[] = {{Expression::happy, happiness},
                 {Expression::neutral, neutral},
                 {Expression::angry, anger},
                 {Expression::surprise, surprise}};
    for (const auto& [expression, label] : table) {
        const auto scores = emotion_scores({.expression = only(expression)}, std::nullopt);
        for (const auto other : {happiness, neutral, anger, surprise})
            CHECK(scores[other].value() == (other == label ? 1.0 : 0.0));
    }
}

TEST_CASE("what was not measured is absent, not zero") {
    const auto nothing = emotion_scores({}, std::nullopt);
    for (const auto& score : nothing.all()) CHECK_FALSE(score.has_value());

    const auto face = emotion_scores({.expression = only(Expression::neutral)}, std::nullopt);
    CHECK_FALSE(face[fatigue].has_value());
    CHECK(face[stress].has_value());

    const auto eyes = emotion_scores({.eyes_closed = 0.0}, std::nullopt);
    CHECK(eyes[fatigue].value() == 0);
    CHECK_FALSE(eyes[stress].has_value());
    CHECK_FALSE(eyes[happiness].has_value());

    const auto voice =
        emotion_scores({}, VoiceSigns{.words_a_minute = 240, .loudness_deviation = 3, .pause_share = 0.6});
    for (const auto& score : voice.all()) CHECK_FALSE(score.has_value());
}

TEST_CASE("stress and anxiety are weighted means of what was measured") {
    const auto angry = only(Expression::angry), afraid = only(Expression::fear), sad = only(Expression::sad);
    const VoiceSigns hurried{.words_a_minute = 230, .loudness_deviation = 10, .pause_share = 0};
    const VoiceSigns halting{.words_a_minute = 130, .loudness_deviation = 10, .pause_share = 0.6};
    const struct {
        FaceSigns face;
        std::optional<VoiceSigns> voice;
        double stress, anxiety;
    } table[] = {
        {{.expression = only(Expression::neutral)}, {}, 0, 0},
        {{.expression = angry}, {}, 1, 0},
        {{.expression = only(Expression::disgust)}, {}, 1, 0},
        {{.expression = afraid}, {}, 0.5, 1},
        {{.expression = sad}, {}, 0.5, 0.5},
        {{.expression = only(Expression::surprise)}, {}, 0, 0.25},
        {{.expression = angry, .head_movement = 0.0}, {}, 0.6 / 0.8, 0},
        {{.expression = angry, .head_movement = 0.8}, {}, 1, 0.15 / 0.75},
        {{.expression = angry, .head_movement = 0.8}, hurried, 1, 0.15},
        {{.expression = only(Expression::happy)}, hurried, 0.2 / 0.8, 0},
        {{.expression = only(Expression::happy)}, halting, 0, 0.25 / 0.85},
        {{.expression = afraid, .head_movement = 0.8}, halting, 0.5, 1},
    };
    for (const auto& [face, voice, stressed, anxious] : table) {
        const auto scores = emotion_scores(face, voice);
        CAPTURE(stressed, anxious);
        CHECK(scores[stress].value() == Approx(stressed).margin(1e-9).scale(1));
        CHECK(scores[anxiety].value() == Approx(anxious).margin(1e-9).scale(1));
    }
}

TEST_CASE("fatigue comes from eyes and yawns first, then from the voice") {
    const VoiceSigns tired{.words_a_minute = 60, .loudness_deviation = 3, .pause_share = 0};
    const VoiceSigns lively{.words_a_minute = 150, .loudness_deviation = 9, .pause_share = 0};
    const struct {
        double eyes_closed, yawning;
        std::optional<VoiceSigns> voice;
        double expected;
    } table[] = {
        {0, 0, {}, 0},        {0.06, 0, {}, 0},        {0.4, 0, {}, 0.55 / 0.8},
        {0.4, 0.2, {}, 1},    {0, 0, tired, 0.2},      {0, 0, lively, 0},
        {0.4, 0.2, tired, 1}, {0.4, 0.2, lively, 0.8}, {0.23, 0, lively, 0.275},
        {1, 1, lively, 0.8},
    };
    for (const auto& [eyes_closed, yawning, voice, expected] : table)
        CHECK(emotion_scores({.eyes_closed = eyes_closed, .yawning = yawning}, voice)[fatigue].value() ==
              Approx(expected).margin(1e-9));
}

TEST_CASE("every score lies between nought and one") {
    const auto wild = GENERATE(-1e9, -1.0, 0.0, 0.5, 1.0, 1e9);
    for (int expression = 0; expression < 7; ++expression) {
        const auto scores =
            emotion_scores({.expression = only(static_cast<Expression>(expression)),
                            .head_movement = wild,
                            .eyes_closed = wild,
                            .yawning = wild},
                           VoiceSigns{.words_a_minute = wild, .loudness_deviation = wild, .pause_share = wild});
        for (const auto& score : scores.all()) {
            REQUIRE(score.has_value());
            CHECK(*score >= 0);
            CHECK(*score <= 1);
        }
    }
}

TEST_CASE("eyes and mouth are measured by height and width") {
    CHECK(eye_opening(eyes_and_mouth(12, 0)) == Approx(0.3));
    CHECK(eye_opening(eyes_and_mouth(0, 0)) == Approx(0));
    CHECK(mouth_opening(eyes_and_mouth(12, 45)) == Approx(0.75));
    CHECK(eye_opening(ai::Landmarks{}) == 0);
    CHECK(mouth_opening(ai::Landmarks{}) == 0);
}

TEST_CASE("another model's words become ours by a table") {
    CHECK(emotion_label_from("happy") == happiness);
    CHECK(emotion_label_from("Stressed") == stress);
    CHECK(emotion_label_from("ANGRY") == anger);
    for (std::size_t i = 0; i < emotion_labels.size(); ++i)
        CHECK(emotion_label_from(emotion_labels[i]) == static_cast<EmotionLabel>(i));
    CHECK_FALSE(emotion_label_from("contempt").has_value());
    CHECK_FALSE(emotion_label_from("").has_value());
}

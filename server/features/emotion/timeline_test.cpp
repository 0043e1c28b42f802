#include "features/emotion/timeline.hpp"

#include <functional>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "features/emotion/tracking.hpp"

using namespace attune;
using ai::Expression;
using Catch::Approx;
using Catch::Matchers::ContainsSubstring;

namespace {

ai::Expressions only(Expression expression) {
    ai::Expressions expressions;
    expressions.probability[static_cast<std::size_t>(expression)] = 1;
    return expressions;
}

FaceReading face(double x, double width, Expression expression = Expression::neutral) {
    return {
        .x = x, .y = 0.3, .width = width, .expression = only(expression), .eye_opening = 0.3, .mouth_opening = 0.05};
}

// `count` pictures, half a second apart, all showing what `at` makes of their number.
std::vector<PictureReading> film(int count, const std::function<std::vector<FaceReading>(int)>& at) {
    std::vector<PictureReading> pictures;
    for (int i = 0; i < count; ++i) {
        auto faces = at(i);
        pictures.push_back({.seconds = i * 0.5, .faces = static_cast<int>(faces.size()), .read = std::move(faces)});
    }
    return pictures;
}

}  // namespace

TEST_CASE("no face in the whole video: no scores, even if somebody speaks") {
    const auto pictures = film(20, [](int) { return std::vector<FaceReading>{}; });
    const std::vector<SpeechReading> speech{{.begin = 0, .end = 10, .words = 40, .loudness_deviation = 3}};
    const auto conclusion = conclude(pictures, speech, Sound::present);
    CHECK(conclusion.faces_detected == 0);
    CHECK(conclusion.predictions.empty());
    CHECK_FALSE(conclusion.top_emotion);
    CHECK_FALSE(conclusion.top_score);
    CHECK(conclusion.timeline.size() == 20);
    for (const auto& moment : conclusion.timeline) CHECK(moment.scores.empty());
    CHECK_THAT(conclusion.status_text, ContainsSubstring("No face"));
    CHECK(conclude({}, speech, Sound::present).faces_detected == 0);
}

TEST_CASE("what flickers up in one picture is no face") {
    const auto pictures =
        film(20, [](int i) { return i == 7 ? std::vector{face(0.5, 0.2)} : std::vector<FaceReading>{}; });
    const auto conclusion = conclude(pictures, {}, Sound::absent);
    CHECK(conclusion.faces_detected == 0);
    CHECK(conclusion.predictions.empty());
    CHECK(conclusion.timeline[7].faces == 0);
}

TEST_CASE("what flickers up now and then is no face either, and the timeline does not show it") {
    const auto pictures = film(20, [](int i) {
        if (i < 8) return std::vector{face(0.5, 0.2)};
        return i == 12 || i == 15 ? std::vector{face(0.2, 0.05)} : std::vector<FaceReading>{};
    });
    const auto conclusion = conclude(pictures, {}, Sound::absent);
    CHECK(conclusion.faces_detected == 1);
    CHECK(conclusion.timeline[7].faces == 1);
    for (std::size_t i = 8; i < 20; ++i) CHECK(conclusion.timeline[i].faces == 0);
}

TEST_CASE("faces too many to be read are counted still") {
    auto pictures = film(10, [](int) { return std::vector{face(0.2, 0.2), face(0.5, 0.15), face(0.8, 0.1)}; });
    for (auto& picture : pictures) picture.faces = 5;
    CHECK(conclude(pictures, {}, Sound::absent).faces_detected == 5);
}

TEST_CASE("a face that leaves half way is scored while it is there") {
    const auto pictures = film(
        20, [](int i) { return i < 10 ? std::vector{face(0.5, 0.2, Expression::happy)} : std::vector<FaceReading>{}; });
    const auto conclusion = conclude(pictures, {}, Sound::absent);
    CHECK(conclusion.faces_detected == 1);
    CHECK(conclusion.top_emotion == "happiness");
    CHECK(conclusion.predictions.at("happiness") == Approx(1));
    CHECK(conclusion.timeline[9].scores.contains("happiness"));
    CHECK(conclusion.timeline[10].scores.empty());
    CHECK(conclusion.timeline[10].faces == 0);
    CHECK_THAT(conclusion.status_text, ContainsSubstring("50 %"));
    CHECK_THAT(conclusion.status_text, ContainsSubstring("no sound"));
}

TEST_CASE("of several faces the largest that stays is the one") {
    const auto pictures = film(20, [](int i) {
        std::vector<FaceReading> faces{face(0.2, 0.15, Expression::happy), face(0.7, 0.1, Expression::angry)};
        if (i == 5 || i == 6) faces.insert(faces.begin(), face(0.45, 0.3, Expression::surprise));
        return faces;
    });
    const auto conclusion = conclude(pictures, {}, Sound::present);
    CHECK(conclusion.faces_detected == 3);
    CHECK(conclusion.top_emotion == "happiness");
    CHECK(conclusion.predictions.at("anger") == 0);
    CHECK_THAT(conclusion.status_text, ContainsSubstring("Up to 3 faces"));
}

TEST_CASE("the order in which faces are found does not matter") {
    const auto pictures = film(12, [](int i) {
        auto left = face(0.2 + 0.01 * i, 0.16, Expression::happy), right = face(0.6, 0.12, Expression::angry);
        return i % 2 ? std::vector{left, right} : std::vector{right, left};
    });
    const auto tracks = tracks_of(pictures);
    REQUIRE(tracks.size() == 2);
    CHECK(tracks[0].pictures == 12);
    CHECK(tracks[1].pictures == 12);
    CHECK(conclude(pictures, {}, Sound::present).predictions.at("happiness") == Approx(1));
}

TEST_CASE("a face may be hidden for a moment and is the same; another size is another person") {
    const auto hidden =
        film(10, [](int i) { return i == 4 || i == 5 ? std::vector<FaceReading>{} : std::vector{face(0.5, 0.2)}; });
    CHECK(tracks_of(hidden).size() == 1);
    const auto replaced = film(10, [](int i) { return std::vector{face(0.5, i < 5 ? 0.08 : 0.3)}; });
    CHECK(tracks_of(replaced).size() == 2);
}

TEST_CASE("faces on which the nets only guess give no scores, and the text says so") {
    const auto pictures = film(10, [](int) {
        auto unclear = face(0.5, 0.2);
        unclear.expression.reset();
        unclear.eye_opening.reset();
        return std::vector{unclear};
    });
    const auto conclusion = conclude(pictures, {}, Sound::present);
    CHECK(conclusion.faces_detected == 1);
    CHECK(conclusion.predictions.empty());
    CHECK_FALSE(conclusion.top_emotion);
    CHECK_THAT(conclusion.status_text, ContainsSubstring("too unclear"));
}

TEST_CASE("closed eyes are fatigue, a blink is not, and a short clip cannot tell") {
    const auto with_closed = [](int every) {
        return film(60, [every](int i) {
            auto reading = face(0.5, 0.2);
            if (every && i % every == 0) reading.eye_opening = 0.05;
            return std::vector{reading};
        });
    };
    CHECK(conclude(with_closed(0), {}, Sound::present).predictions.at("fatigue") == 0);
    CHECK(conclude(with_closed(20), {}, Sound::present).predictions.at("fatigue") < 0.05);
    CHECK(conclude(with_closed(3), {}, Sound::present).predictions.at("fatigue") > 0.4);

    const auto brief = film(5, [](int) { return std::vector{face(0.5, 0.2)}; });
    const auto conclusion = conclude(brief, {}, Sound::present);
    CHECK_FALSE(conclusion.predictions.contains("fatigue"));
    CHECK(conclusion.predictions.contains("stress"));
    CHECK_THAT(conclusion.status_text, ContainsSubstring("fatigue"));
}

TEST_CASE("a mouth that stays open is a yawn, one that speaks is not") {
    const auto with_mouth = [](const std::function<double(int)>& opening) {
        return conclude(film(40,
                             [&](int i) {
                                 auto reading = face(0.5, 0.2);
                                 reading.mouth_opening = opening(i);
                                 return std::vector{reading};
                             }),
                        {}, Sound::present)
            .predictions.at("fatigue");
    };
    CHECK(with_mouth([](int i) { return i % 2 ? 0.8 : 0.1; }) == 0);
    CHECK(with_mouth([](int i) { return i % 20 < 6 ? 0.8 : 0.1; }) > 0.2);
}

TEST_CASE("a halting voice adds to anxiety, a hurried one to stress") {
    const auto pictures = film(60, [](int) { return std::vector{face(0.5, 0.2)}; });
    std::vector<SpeechReading> halting, hurried;
    for (int i = 0; i < 6; ++i) {
        halting.push_back({.begin = i * 4.0, .end = i * 4.0 + 1.6, .words = 3, .loudness_deviation = 8});
        hurried.push_back({.begin = i * 5.0, .end = i * 5.0 + 5.0, .words = 20, .loudness_deviation = 8});
    }
    const auto silent = conclude(pictures, {}, Sound::present).predictions;
    const auto slow = conclude(pictures, halting, Sound::present).predictions;
    const auto fast = conclude(pictures, hurried, Sound::present).predictions;
    CHECK(slow.at("anxiety") > silent.at("anxiety") + 0.1);
    CHECK(fast.at("stress") > silent.at("stress") + 0.1);
    CHECK(fast.at("anxiety") == Approx(silent.at("anxiety")).margin(0.01));
}

TEST_CASE("one wrong picture does not turn the video") {
    const auto pictures =
        film(20, [](int i) { return std::vector{face(0.5, 0.2, i == 10 ? Expression::angry : Expression::neutral)}; });
    const auto conclusion = conclude(pictures, {}, Sound::present);
    CHECK(conclusion.predictions.at("neutral") > 0.9);
    CHECK(conclusion.timeline[10].scores.at("anger") < 0.5);
}

TEST_CASE("moments stand on half seconds") {
    std::vector<PictureReading> pictures;
    for (const double seconds : {0.0, 0.4995, 1.02, 1.53, 3.0})
        pictures.push_back({.seconds = seconds, .faces = 1, .read = {face(0.5, 0.2)}});
    const auto timeline = conclude(pictures, {}, Sound::present).timeline;
    const std::vector<double> expected{0, 0.5, 1, 1.5, 3};
    REQUIRE(timeline.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) CHECK(timeline[i].t == expected[i]);
}

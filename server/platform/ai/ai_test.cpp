#include "platform/ai/ai.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <cmath>
#include <functional>
#include <numeric>
#include <thread>

#include "core/text.hpp"
#include "platform/ai/test_models.hpp"

using namespace attune;
using namespace attune::ai::test;
using ai::Expression;
using Catch::Approx;
using Catch::Matchers::ContainsSubstring;

namespace {

double distance(ai::Point one, ai::Point other) { return std::hypot(one.x - other.x, one.y - other.y); }

// What is written to standard error meanwhile.
std::string errors_during(const std::function<void()>& work) {
    std::string name = (std::filesystem::temp_directory_path() / "attune-errors-XXXXXX").string();
    const int file = mkstemp(name.data()), kept = dup(STDERR_FILENO);
    dup2(file, STDERR_FILENO);
    work();
    dup2(kept, STDERR_FILENO);
    close(kept);
    std::string text(static_cast<std::size_t>(lseek(file, 0, SEEK_END)), ' ');
    REQUIRE(pread(file, text.data(), text.size(), 0) == static_cast<ssize_t>(text.size()));
    close(file);
    std::filesystem::remove(name);
    return text;
}

bool is_loaded(const ai::Models& models, const std::string& name) {
    const auto cards = models.cards();
    const auto found = std::ranges::find(cards, name, &ai::Card::name);
    REQUIRE(found != cards.end());
    return found->loaded;
}

}  // namespace

TEST_CASE("the models folder lists its cards, each with text, nothing loaded") {
    const ai::Models models(require_models());
    const auto cards = models.cards();
    CHECK(cards.size() >= 7);
    for (const auto& card : cards) {
        CAPTURE(card.name);
        CHECK(card.text.size() > 200);
        CHECK_FALSE(card.licence.empty());
        CHECK_FALSE(card.loaded);
    }
}

TEST_CASE("faces are found where they are, the largest first, and nowhere else") {
    ai::Models models(require_models());
    const auto picture = photo("sample6.jpg");
    const auto faces = models.detect_faces(picture.image());
    REQUIRE(faces.size() == 4);
    for (std::size_t i = 0; i < faces.size(); ++i) {
        if (i > 0) CHECK(faces[i - 1].area() >= faces[i].area());
        CHECK(faces[i].score >= 0.5);
        for (const auto& point : faces[i].keypoints) CHECK(distance(point, faces[i].centre()) < faces[i].width);
        CHECK(faces[i].keypoints[0].x < faces[i].keypoints[1].x);
    }
    const Picture empty{std::vector<char>(640 * 480 * 3, 90), 640, 480};
    CHECK(models.detect_faces(empty.image()).empty());
    CHECK(models.landmarks(empty.image(), {}).empty());
    CHECK(models.expressions(empty.image(), {}).empty());
}

TEST_CASE("landmarks lie on the face and see whether there is one") {
    ai::Models models(require_models());
    const auto picture = photo("sample6.jpg");
    const auto faces = models.detect_faces(picture.image());
    const auto landmarks = models.landmarks(picture.image(), faces);
    REQUIRE(landmarks.size() == faces.size());
    for (std::size_t i = 0; i < faces.size(); ++i) {
        CHECK(landmarks[i].presence > 0.9);
        CHECK(distance(landmarks[i].points[1], faces[i].keypoints[2]) < faces[i].width / 4);
    }
    auto elsewhere = faces[0];
    elsewhere.left = 10, elsewhere.top = 400;
    CHECK(models.landmarks(picture.image(), std::span(&elsewhere, 1))[0].presence < 0.5);
}

TEST_CASE("a laughing face is happy, alone or among others, and mirrored too") {
    ai::Models models(require_models());
    const auto happy_in = [&](const Picture& picture) {
        const auto faces = models.detect_faces(picture.image());
        REQUIRE(faces.size() == 3);
        const auto together = models.expressions(picture.image(), faces);
        for (const auto& expressions : together)
            CHECK(std::accumulate(expressions.probability.begin(), expressions.probability.end(), 0.0) == Approx(1));
        const auto alone = models.expressions(picture.image(), std::span(faces).first(1))[0];
        CHECK(alone.of(Expression::happy) == Approx(together[0].of(Expression::happy)).margin(1e-4));
        CHECK(alone.certain());
        return alone.of(Expression::happy);
    };
    CHECK(happy_in(photo("sample3.jpg")) > 0.9);
    CHECK(happy_in(photo("sample3.jpg", "hflip")) > 0.9);
}

TEST_CASE("an even guess is not certain") {
    ai::Expressions even;
    even.probability.fill(1.0 / 7);
    CHECK_FALSE(even.certain());
}

TEST_CASE("speech is cut out of silence and written down") {
    ai::Models models(require_models());
    auto sound = spoken("Good morning everybody. The meeting begins at nine.");
    const auto spoken_samples = sound.size();
    sound.insert(sound.begin(), 3 * ai::sound_rate, 0.0f);
    sound.insert(sound.end(), 4 * ai::sound_rate, 0.0f);

    ai::VoiceActivity voice(models);
    std::vector<ai::Speech> stretches;
    // In odd portions, as they come out of a decoder.
    for (std::size_t at = 0; at < sound.size(); at += 1023)
        for (auto& speech : voice.hear(std::span(sound).subspan(at, std::min<std::size_t>(1023, sound.size() - at))))
            stretches.push_back(std::move(speech));
    for (auto& speech : voice.finish()) stretches.push_back(std::move(speech));
    REQUIRE(stretches.size() == 1);
    CHECK(static_cast<double>(stretches[0].begin) / ai::sound_rate == Approx(2.8).margin(0.4));
    CHECK(static_cast<double>(stretches[0].samples.size()) ==
          Approx(static_cast<double>(spoken_samples)).margin(ai::sound_rate));

    const auto text = folded(models.transcribe(stretches[0].samples));
    CHECK_THAT(text, ContainsSubstring("morning"));
    CHECK_THAT(text, ContainsSubstring("meeting"));
    CHECK(is_utf8(text));
}

TEST_CASE("silence and a hum are no speech") {
    ai::Models models(require_models());
    std::vector<float> hum(5 * ai::sound_rate);
    for (std::size_t i = 0; i < hum.size(); ++i) hum[i] = 0.2f * std::sin(static_cast<float>(i) * 0.04f);
    for (const auto& sound : {std::vector<float>(hum.size()), hum}) {
        ai::VoiceActivity voice(models);
        CHECK(voice.hear(sound).empty());
        CHECK(voice.finish().empty());
    }
    CHECK(models.transcribe({}).empty());
}

TEST_CASE("a long speech comes in stretches of at most 24 seconds that lose nothing") {
    ai::Models models(require_models());
    const auto sentence =
        spoken("We went to the market and bought some apples and then we walked home along the river");
    std::vector<float> sound;
    while (sound.size() < 60 * ai::sound_rate) sound.insert(sound.end(), sentence.begin(), sentence.end());
    ai::VoiceActivity voice(models);
    auto stretches = voice.hear(sound);
    for (auto& speech : voice.finish()) stretches.push_back(std::move(speech));
    REQUIRE(stretches.size() >= 3);
    std::size_t heard = 0;
    for (const auto& speech : stretches) {
        CHECK(speech.samples.size() <= 24 * ai::sound_rate + 512);
        heard += speech.samples.size();
    }
    CHECK(static_cast<double>(heard) > 0.9 * static_cast<double>(sound.size()));
}

TEST_CASE("loading says nothing on standard error, and leaves it open") {
    ai::Models models(require_models());
    const auto picture = photo("sample6.jpg");
    CHECK(errors_during([&] { models.detect_faces(picture.image()); }).empty());
    CHECK(errors_during([] { std::fputs("heard", stderr); }) == "heard");
}

TEST_CASE("a net is let go when nobody used it for a while") {
    ai::Models models(require_models());
    const auto picture = photo("sample6.jpg");
    models.detect_faces(picture.image());
    CHECK(is_loaded(models, "blazeface"));
    CHECK_FALSE(is_loaded(models, "facemesh"));
    const auto now = std::chrono::steady_clock::now();
    models.unload_idle(now + std::chrono::minutes(4));
    CHECK(is_loaded(models, "blazeface"));
    models.unload_idle(now + std::chrono::minutes(6));
    CHECK_FALSE(is_loaded(models, "blazeface"));
    CHECK(models.detect_faces(picture.image()).size() == 4);
}

TEST_CASE("many threads share the nets") {
    ai::Models models(require_models());
    const auto picture = photo("sample6.jpg");
    std::array<std::size_t, 4> found{};
    {
        std::vector<std::jthread> threads;
        for (auto& count : found) threads.emplace_back([&] { count = models.detect_faces(picture.image()).size(); });
    }
    for (const auto count : found) CHECK(count == 4);
}

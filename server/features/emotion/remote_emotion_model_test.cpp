#include "features/emotion/remote_emotion_model.hpp"

#include <catch2/catch_test_macros.hpp>
#include <limits>

#include "platform/jobs/jobs.hpp"

using namespace attune;

TEST_CASE("a remote model's words become the seven") {
    const auto analysis =
        analysis_from({.predictions = {{"happy", 0.7}, {"stressed", 0.2}, {"angry", 0.1}, {"neutral", 0.4}},
                       .model = "acme-emotion",
                       .version = "3"});
    CHECK(analysis.predictions ==
          std::map<std::string, double>{{"anger", 0.1}, {"happiness", 0.7}, {"neutral", 0.4}, {"stress", 0.2}});
    CHECK(analysis.top_emotion == "happiness");
    CHECK(analysis.top_score == 0.7);
    CHECK(analysis.model.name == "acme-emotion");
    CHECK(analysis.model.version == "3");
    CHECK(analysis.faces_detected == 1);
}

TEST_CASE("a remote model that scored nothing saw no face") {
    const auto analysis = analysis_from({.predictions = {}, .model = "acme", .version = "1"});
    CHECK(analysis.predictions.empty());
    CHECK(analysis.faces_detected == 0);
    CHECK_FALSE(analysis.top_emotion);
}

TEST_CASE("a remote model's unknown label, wild score or double answer is an error") {
    const std::map<std::string, double> wrong[] = {{{"contempt", 0.5}},
                                                   {{"happy", 1.5}},
                                                   {{"happy", -0.1}},
                                                   {{"happy", std::numeric_limits<double>::quiet_NaN()}},
                                                   {{"happy", 0.2}, {"happiness", 0.3}}};
    for (const auto& predictions : wrong)
        CHECK_THROWS_AS(analysis_from({.predictions = predictions, .model = "acme", .version = "1"}), jobs::Hopeless);
}

TEST_CASE("a remote model's answer is read, or refused with what is wrong") {
    const auto refusal = [](std::string_view body) -> std::string {
        try {
            const auto prediction = prediction_from(body);
            CHECK(prediction.predictions == std::map<std::string, double>{{"happy", 0.5}});
        } catch (const jobs::Hopeless& hopeless) {
            return hopeless.reason;
        }
        return "";
    };
    CHECK(refusal(R"({"predictions": {"happy": 0.5}, "model": "acme", "version": "1"})").empty());
    CHECK(refusal(R"({"predictions": {"happy": 0.5}, "model": "acme"})").contains("version"));
    CHECK(refusal(R"({"predictions": {"happy": "much"}, "model": "acme", "version": "1"})").contains("happy"));
    CHECK(refusal("<html>").starts_with("The emotion model's answer cannot be read."));
    CHECK(refusal("").starts_with("The emotion model's answer cannot be read."));
}

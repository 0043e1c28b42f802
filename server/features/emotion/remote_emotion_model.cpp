#include "features/emotion/remote_emotion_model.hpp"

#include <algorithm>
#include <chrono>
#include <format>

#include "core/text.hpp"
#include "features/emotion/labels.hpp"
#include "platform/http/http.hpp"
#include "platform/http/routes.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/log/log.hpp"
#include "platform/outbound/outbound.hpp"

namespace attune {
namespace {

constexpr auto link_lifetime = std::chrono::minutes(15);
constexpr auto deadline = std::chrono::minutes(10);

struct RemoteOrder {
    std::string video_url;
    std::vector<std::string> labels;
};

// Away, busy or broken: the job tries again later, and the log knows why.
outbound::Response answer_to(const outbound::Call& call) try {
    auto answer = outbound::fetch(call);
    if (answer.succeeded()) return answer;
    log::warning("the emotion model refused", {{"status", answer.status}});
    throw unavailable("emotion_model_unavailable", 30);
} catch (const outbound::Unreachable& unreachable) {
    log::warning("the emotion model does not answer", {{"cause", unreachable.log_text}});
    throw unavailable("emotion_model_unavailable", 30);
}

}  // namespace

RemotePrediction prediction_from(std::string_view body) try {
    return http::read_json<RemotePrediction>(body);
} catch (const Problem& problem) {
    std::string why = problem.detail;
    if (!problem.errors.empty()) why = std::format("{}: {}", problem.errors[0].field, problem.errors[0].message);
    throw jobs::Hopeless(std::format("The emotion model's answer cannot be read. {}", why));
}

Analysis analysis_from(const RemotePrediction& prediction) {
    Analysis analysis;
    for (const auto& [word, score] : prediction.predictions) {
        const auto label = emotion_label_from(word);
        if (!label)
            throw jobs::Hopeless(std::format("The emotion model answered with a label that is not known here: \"{}\".",
                                             valid_utf8(word.substr(0, 40))));
        if (!(score >= 0 && score <= 1))
            throw jobs::Hopeless("The emotion model answered with a score that is not between 0 and 1.");
        const std::string name(emotion_labels[static_cast<std::size_t>(*label)]);
        if (!analysis.predictions.emplace(name, score).second)
            throw jobs::Hopeless(std::format("The emotion model answered twice for \"{}\".", name));
    }
    if (const auto top =
            std::ranges::max_element(analysis.predictions, {}, [](const auto& entry) { return entry.second; });
        top != analysis.predictions.end()) {
        analysis.top_emotion = top->first;
        analysis.top_score = top->second;
    }
    // It does not say how many faces it saw; scores mean that there was one.
    analysis.faces_detected = analysis.predictions.empty() ? 0 : 1;
    analysis.model = {.name = valid_utf8(prediction.model), .version = valid_utf8(prediction.version)};
    analysis.status_text = analysis.predictions.empty() ? "The emotion model scored nothing in this video."
                                                        : "The emotion model has scored this video.";
    return analysis;
}

Analysis RemoteEmotionModel::analyse(const AnalysisOrder& order) {
    const auto link = store_.sign_get(order.object_key, clock_.now(), link_lifetime);
    const auto body =
        http::write_json(RemoteOrder{.video_url = link.url, .labels = {emotion_labels.begin(), emotion_labels.end()}});
    const auto answer = answer_to({.method = "POST",
                                   .url = address_,
                                   .headers = {{"Content-Type", "application/json"}, {"Accept", "application/json"}},
                                   .body = body,
                                   .max_bytes = 1024 * 1024,
                                   .timeout = deadline,
                                   .stop = order.stop});
    order.progress(1);
    return analysis_from(prediction_from(answer.body));
}

}  // namespace attune

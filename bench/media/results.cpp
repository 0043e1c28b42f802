#include <cstdio>
#include <format>
#include <string>
#include <thread>

#include "bench/media/bench.hpp"
#include "features/emotion/analysis.hpp"
#include "features/emotion/labels.hpp"

namespace attune::bench {
namespace {

Analysis analysis_of(ai::Models& models, const std::filesystem::path& video) {
    const ReadOnly file(video);
    return analyse_video(models, file.descriptor(), {});
}

std::string row(const std::map<std::string, double>& scores) {
    std::string text;
    for (const auto label : emotion_labels) {
        const auto score = scores.find(std::string(label));
        text += score == scores.end() ? std::format(" {:>9}", "–") : std::format(" {:9.3f}", score->second);
    }
    return text;
}

void print(const std::filesystem::path& video, const Analysis& analysis) {
    std::printf("%s: %.1f s, %d × %d, %s %s\n  %s\n", video.filename().c_str(), analysis.duration_seconds.value_or(0),
                analysis.width, analysis.height, analysis.model.name.c_str(), analysis.model.version.c_str(),
                analysis.status_text.c_str());
    std::printf("  %7s %6s", "t", "faces");
    for (const auto label : emotion_labels) std::printf(" %9s", std::string(label).c_str());
    std::puts("");
    for (const auto& moment : analysis.timeline)
        std::printf("  %7.1f %6ld%s\n", moment.t, static_cast<long>(moment.faces), row(moment.scores).c_str());
    std::printf("  %7s %6ld%s   top: %s\n", "video", static_cast<long>(analysis.faces_detected),
                row(analysis.predictions).c_str(), analysis.top_emotion.value_or("none").c_str());
    if (analysis.transcript) std::printf("  \"%s\"\n", analysis.transcript->c_str());
}

// Everything that a person could see of it.
std::string all_of(const Analysis& analysis) {
    std::string text = std::format("{} {} {}", analysis.faces_detected, row(analysis.predictions),
                                   analysis.transcript.value_or("none"));
    for (const auto& moment : analysis.timeline)
        text += std::format("\n{} {}{}", moment.t, moment.faces, row(moment.scores));
    return text;
}

}  // namespace

bool show_results(ai::Models& models, const std::vector<std::filesystem::path>& videos) {
    constexpr int at_once = 4;
    bool same = true;
    for (const auto& video : videos) {
        const auto first = analysis_of(models, video);
        print(video, first);
        std::vector<std::string> others{all_of(analysis_of(models, video))};
        others.resize(1 + at_once);
        {
            std::vector<std::jthread> threads;
            for (int i = 1; i <= at_once; ++i)
                threads.emplace_back(
                    [&, i] { others[static_cast<std::size_t>(i)] = all_of(analysis_of(models, video)); });
        }
        const auto equal = std::ranges::count(others, all_of(first));
        std::printf("  again alone and %d times at once: %ld of %zu the same in every number (aim: all)\n\n", at_once,
                    static_cast<long>(equal), others.size());
        same = same && static_cast<std::size_t>(equal) == others.size();
    }
    return same;
}

}  // namespace attune::bench

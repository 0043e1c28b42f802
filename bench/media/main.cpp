// bench_media MODELS [VIDEO…] [--speech FOLDER] [--show]: exits with 1 when an expectation is not reached.
// --show prints what is found in each video instead of measuring.

#include <cstdio>
#include <cstring>
#include <format>
#include <string>

#include "bench/media/bench.hpp"
#include "features/emotion/analysis.hpp"
#include "features/emotion/labels.hpp"

namespace {

using namespace attune;

void show(ai::Models& models, const std::filesystem::path& video) {
    const bench::ReadOnly file(video);
    const auto analysis = analyse_video(models, file.descriptor(), {});
    std::printf("%s: %.1f s, %d × %d, %s %s\n  %s\n", video.filename().c_str(), analysis.duration_seconds.value_or(0),
                analysis.width, analysis.height, analysis.model.name.c_str(), analysis.model.version.c_str(),
                analysis.status_text.c_str());
    const auto row = [](const std::map<std::string, double>& scores) {
        std::string text;
        for (const auto label : emotion_labels) {
            const auto score = scores.find(std::string(label));
            text += score == scores.end() ? std::format(" {:>9}", "–") : std::format(" {:9.3f}", score->second);
        }
        return text;
    };
    std::printf("  %7s %6s", "t", "faces");
    for (const auto label : emotion_labels) std::printf(" %9s", std::string(label).c_str());
    std::puts("");
    for (const auto& moment : analysis.timeline)
        std::printf("  %7.1f %6ld%s\n", moment.t, static_cast<long>(moment.faces), row(moment.scores).c_str());
    std::printf("  %7s %6ld%s   top: %s\n", "video", static_cast<long>(analysis.faces_detected),
                row(analysis.predictions).c_str(), analysis.top_emotion.value_or("none").c_str());
    if (analysis.transcript) std::printf("  \"%s\"\n", analysis.transcript->c_str());
}

}  // namespace

int main(int count, char** words) try {
    if (count > 1 && std::strcmp(words[1], "media-child") == 0) return media::media_child_main();
    std::vector<std::filesystem::path> paths;
    std::filesystem::path speech;
    bool showing = false;
    for (int i = 1; i < count; ++i) {
        const std::string word = words[i];
        if (word == "--speech" && i + 1 < count)
            speech = words[++i];
        else if (word == "--show")
            showing = true;
        else
            paths.emplace_back(word);
    }
    if (paths.empty()) {
        std::fputs("bench_media MODELS [VIDEO…] [--speech FOLDER] [--show]\n", stderr);
        return 2;
    }
    ai::Models models(paths.front());
    paths.erase(paths.begin());
    if (showing) {
        for (const auto& path : paths) show(models, path);
        return 0;
    }
    bool reached = true;
    if (!paths.empty()) reached = bench::measure_pictures(models, paths) && reached;
    if (!speech.empty()) reached = bench::measure_speech(models, speech) && reached;
    return reached ? 0 : 1;
} catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
}

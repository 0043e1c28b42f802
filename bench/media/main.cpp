// bench_media MODELS --results VIDEO… | --prices VIDEO… | --speech FOLDER: exits with 1 when an aim is missed.

#include <cstdio>
#include <cstring>
#include <string_view>

#include "bench/media/bench.hpp"

int main(int count, char** words) try {
    using namespace attune;
    if (count > 1 && std::strcmp(words[1], "media-child") == 0) return media::media_child_main();
    if (count < 4) {
        std::fputs("bench_media MODELS --results VIDEO… | --prices VIDEO… | --speech FOLDER\n", stderr);
        return 2;
    }
    ai::Models models(words[1]);
    const std::string_view what = words[2];
    const std::vector<std::filesystem::path> paths(words + 3, words + count);
    const bool reached = what == "--results"  ? bench::show_results(models, paths)
                         : what == "--prices" ? bench::measure_prices(models, paths)
                                              : bench::measure_speech(models, paths.front());
    std::puts("");
    return reached ? 0 : 1;
} catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
}

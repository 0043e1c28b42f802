#include <cstdio>

#include "bench/media/bench.hpp"
#include "features/emotion/analysis.hpp"

namespace attune::bench {
namespace {

constexpr double least_ratio = 8;

struct Price {
    double processor = 0;  // seconds
    double video = 0;      // seconds
    std::size_t pictures = 0;
    Price& operator+=(const Price& other) {
        processor += other.processor, video += other.video, pictures += other.pictures;
        return *this;
    }
    double a_minute() const { return processor / video * 60; }
};

Price price_of(ai::Models& models, const std::filesystem::path& video, media::Content content,
               double pictures_per_second) {
    const ReadOnly file(video);
    media::Wish wish;
    wish.content = content;
    wish.pictures_per_second = pictures_per_second;
    const double before = processor_seconds();
    const auto analysis = analyse_video(models, file.descriptor(), {}, wish);
    return {processor_seconds() - before, analysis.duration_seconds.value_or(0), analysis.timeline.size()};
}

}  // namespace

bool measure_prices(ai::Models& models, const std::vector<std::filesystem::path>& videos) {
    constexpr double two = 2, every = 100'000;
    std::printf(
        "CPU seconds a minute of video: two pictures a second, against every frame decoded and searched for faces by "
        "the same nets (aim: %.0fx less for each)\n",
        least_ratio);
    std::printf("  %-28s %8s %10s %10s %8s %12s\n", "video", "seconds", "two/s", "every", "ratio", "with sound");
    // The nets are loaded before, so that the first video does not pay for it.
    price_of(models, videos.front(), media::Content::pictures_only, two);
    Price sampled_sum, every_sum;
    bool reached = true;
    for (const auto& video : videos) {
        const auto sampled = price_of(models, video, media::Content::pictures_only, two);
        const auto all = price_of(models, video, media::Content::pictures_only, every);
        const auto with_sound = price_of(models, video, media::Content::video, two);
        const double ratio = all.processor / sampled.processor;
        std::printf("  %-28s %8.1f %10.2f %10.2f %7.1fx %12.2f   (%zu of %zu frames)\n", video.filename().c_str(),
                    sampled.video, sampled.a_minute(), all.a_minute(), ratio, with_sound.a_minute(), sampled.pictures,
                    all.pictures);
        std::fflush(stdout);
        sampled_sum += sampled;
        every_sum += all;
        reached = reached && ratio >= least_ratio;
    }
    std::printf("  %-28s %8.1f %10.2f %10.2f %7.1fx\n", "together", sampled_sum.video, sampled_sum.a_minute(),
                every_sum.a_minute(), every_sum.processor / sampled_sum.processor);
    return reached;
}

}  // namespace attune::bench

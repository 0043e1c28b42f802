#pragma once
// What ./dev bench media measures: what videos give and whether they always do, the price of watching them, and how well and
// fast speech is written down.

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <filesystem>
#include <stdexcept>
#include <vector>

#include "platform/ai/ai.hpp"
#include "platform/media/media.hpp"

namespace attune::bench {

class ReadOnly {
public:
    explicit ReadOnly(const std::filesystem::path& path) : descriptor_(open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
        if (descriptor_ < 0) throw std::runtime_error("cannot open " + path.string());
    }
    ~ReadOnly() { close(descriptor_); }
    ReadOnly(const ReadOnly&) = delete;
    ReadOnly& operator=(const ReadOnly&) = delete;
    int descriptor() const { return descriptor_; }

private:
    int descriptor_;
};

// Of this process and of the children that have ended, so the sandboxed reader counts.
inline double processor_seconds() {
    double sum = 0;
    for (const auto who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage usage{};
        getrusage(who, &usage);
        for (const auto& time : {usage.ru_utime, usage.ru_stime})
            sum += static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    }
    return sum;
}

// Each prints its figures with their aims and returns whether those were reached.
bool show_results(ai::Models& models, const std::vector<std::filesystem::path>& videos);
bool measure_prices(ai::Models& models, const std::vector<std::filesystem::path>& videos);
bool measure_speech(ai::Models& models, const std::filesystem::path& folder);

}  // namespace attune::bench

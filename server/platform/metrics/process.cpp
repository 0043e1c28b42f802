#include <sys/resource.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "platform/metrics/metrics.hpp"

namespace attune::metrics {
namespace {

const auto started = std::chrono::system_clock::now();

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

}  // namespace

ProcessUse process_use() {
    ProcessUse use;
    use.started_at = std::chrono::duration<double>(started.time_since_epoch()).count();

    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    use.cpu_seconds = seconds(usage.ru_utime) + seconds(usage.ru_stime);

    double pages = 0, resident_pages = 0;
    std::ifstream("/proc/self/statm") >> pages >> resident_pages;
    const auto page = static_cast<double>(sysconf(_SC_PAGESIZE));
    use.virtual_bytes = pages * page;
    use.resident_bytes = resident_pages * page;

    std::error_code ignored;
    use.open_files = static_cast<int>(std::distance(std::filesystem::directory_iterator("/proc/self/fd", ignored), {}));
    use.threads = static_cast<int>(std::distance(std::filesystem::directory_iterator("/proc/self/task", ignored), {}));
    return use;
}

}  // namespace attune::metrics

#include "platform/log/log.hpp"

#include <spdlog/logger.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <unistd.h>

#include <atomic>

namespace attune::log {
namespace {

std::atomic<Level> least_level = Level::info;
std::atomic<Format> chosen_format = Format::text;

spdlog::level::level_enum level_of(Level level) {
    switch (level) {
        case Level::debug: return spdlog::level::debug;
        case Level::info: return spdlog::level::info;
        case Level::warning: return spdlog::level::warn;
        case Level::error: return spdlog::level::err;
    }
    return spdlog::level::err;
}

// Never destroyed: threads may still log while the process ends.
spdlog::logger& logger() {
    static auto* const made = [] {
        auto* result = new spdlog::logger("attune", std::make_shared<spdlog::sinks::stderr_sink_mt>());
        result->set_level(spdlog::level::trace);
        result->set_pattern("%v");
        return result;
    }();
    return *made;
}

}  // namespace

void set_up(Level least, std::string_view format) {
    least_level = least;
    const bool as_text = format == "text" || (format == "auto" && isatty(STDERR_FILENO) == 1);
    chosen_format = as_text ? Format::text : Format::json;
}

bool writes(Level level) { return level >= least_level.load(std::memory_order_relaxed); }

void write(Level level, std::string_view message, Fields fields) {
    if (!writes(level)) return;
    const auto now = std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
    logger().log(level_of(level), line(chosen_format, now, level, message, {fields.begin(), fields.size()}));
}

}  // namespace attune::log

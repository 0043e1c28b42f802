#include "features/imports/progress.hpp"

#include <algorithm>
#include <charconv>
#include <format>
#include <utility>

namespace attune {
namespace {

constexpr std::size_t most_remembered = 1'000;

}  // namespace

void ImportProgress::hear(std::string_view text) {
    const auto space = std::min(text.find(' '), text.size());
    if (!is_uuid(text.substr(0, space))) return;
    const ImportId import{std::string(text.substr(0, space))};
    const auto number = text.substr(std::min(space + 1, text.size()));
    std::int64_t rows = 0;
    std::from_chars(number.data(), number.data() + number.size(), rows);
    const std::lock_guard lock(mutex_);
    const auto found = told_.find(import);
    if (found != told_.end() && found->second.here) return;
    if (number.empty()) {
        told_.erase(import);
        return;
    }
    remember(import, {.rows = rows, .here = false});
}

void ImportProgress::remember(const ImportId& import, Told told) {
    if (told_.size() >= most_remembered) std::erase_if(told_, [](const auto& one) { return !one.second.here; });
    told_[import] = told;
}

void ImportProgress::tell(const ImportId& import, std::int64_t rows) {
    {
        const std::lock_guard lock(mutex_);
        remember(import, {.rows = rows, .here = true});
    }
    outwards_(std::format("{} {}", import.value, rows));
}

void ImportProgress::finished(const ImportId& import) {
    const std::lock_guard lock(mutex_);
    told_[import].here = false;
}

void ImportProgress::forget(const ImportId& import) {
    {
        const std::lock_guard lock(mutex_);
        told_.erase(import);
    }
    outwards_(import.value);
}

std::optional<std::int64_t> ImportProgress::rows_done(const ImportId& import) const {
    const std::lock_guard lock(mutex_);
    const auto found = told_.find(import);
    return found == told_.end() ? std::nullopt : std::optional(found->second.rows);
}

Steps::Steps(std::int64_t steps, std::function<void(std::int64_t)> tell) : steps_(steps), tell_(std::move(tell)) {
    tell_(0);
}

void Steps::passed(std::size_t rows) {
    passed_ += static_cast<std::int64_t>(rows);
    tell_(passed_ / steps_);
}

}  // namespace attune

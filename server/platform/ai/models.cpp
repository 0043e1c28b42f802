#include <algorithm>
#include <format>
#include <sstream>

#include "platform/ai/nets.hpp"

namespace attune::ai {
namespace {

constexpr auto idle_after = std::chrono::minutes(5);
constexpr std::string_view vocabulary_role = "speech_vocabulary";

}  // namespace

bool Expressions::certain() const { return std::ranges::max(probability) >= certain_from; }

Models::Nets::Nets(const std::filesystem::path& folder) : entries(read_manifest(folder)) {
    for (const auto& entry : entries)
        for (const auto& file : entry.files) {
            if (file.role == vocabulary_role) continue;
            nets.push_back({&entry, file.role, std::make_unique<Net>(entry.card.name, file.path, file.sha256)});
            if (file.expression) expressions.push_back({nets.back().net.get(), *file.expression});
        }
}

Net& Models::Nets::net(std::string_view role) {
    const auto found = std::ranges::find(nets, role, &Loaded::role);
    if (found == nets.end()) throw ModelUnavailable(std::format("The models' manifest names no net for \"{}\".", role));
    return *found->net;
}

const std::vector<std::string>& Models::Nets::vocabulary() {
    const std::lock_guard lock(vocabulary_mutex_);
    if (!vocabulary_.empty()) return vocabulary_;
    for (const auto& entry : entries)
        for (const auto& file : entry.files)
            if (file.role == vocabulary_role) {
                const auto bytes = checked_bytes(file.path, file.sha256);
                std::istringstream lines(std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
                for (std::string line; std::getline(lines, line);) vocabulary_.push_back(line);
            }
    if (vocabulary_.empty()) throw ModelUnavailable("The models' manifest names no vocabulary for speech.");
    return vocabulary_;
}

Models::Models(const std::filesystem::path& folder) : nets_(std::make_unique<Nets>(folder)) {}
Models::~Models() = default;

std::vector<Card> Models::cards() const {
    std::vector<Card> cards;
    for (const auto& entry : nets_->entries) {
        cards.push_back(entry.card);
        cards.back().loaded = std::ranges::any_of(
            nets_->nets, [&](const auto& loaded) { return loaded.entry == &entry && loaded.net->loaded(); });
    }
    return cards;
}

std::vector<std::string> Models::missing_files() const {
    std::vector<std::string> missing;
    for (const auto& entry : nets_->entries) {
        for (const auto& file : entry.files) {
            std::error_code error;
            const auto size = std::filesystem::file_size(file.path, error);
            if (error || size == 0) missing.push_back(file.path.string());
        }
    }
    return missing;
}

void Models::unload_idle(Moment now) {
    for (const auto& loaded : nets_->nets) loaded.net->unload_if_unused_since(now - idle_after);
}

}  // namespace attune::ai

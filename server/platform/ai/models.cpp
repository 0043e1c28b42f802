#include <algorithm>
#include <format>
#include <sstream>

#include "platform/ai/nets.hpp"

namespace attune::ai {
namespace {

constexpr auto idle_after = std::chrono::minutes(5);
constexpr std::string_view speech_vocabulary = "speech_vocabulary";
constexpr std::string_view embeddings_vocabulary = "embeddings_vocabulary";

}  // namespace

bool Expressions::certain() const { return std::ranges::max(probability) >= certain_from; }

Models::Nets::Nets(const std::filesystem::path& folder) : entries(read_manifest(folder)) {
    for (const auto& entry : entries)
        for (const auto& file : entry.files) {
            if (file.role == speech_vocabulary || file.role == embeddings_vocabulary) continue;
            nets.push_back({&entry, file.role, std::make_unique<Net>(entry.card.name, file.path, file.sha256)});
            if (file.expression) expressions.push_back({nets.back().net.get(), *file.expression});
        }
}

Net& Models::Nets::net(std::string_view role) {
    const auto found = std::ranges::find(nets, role, &Loaded::role);
    if (found == nets.end()) throw ModelUnavailable(std::format("The models' manifest names no net for \"{}\".", role));
    return *found->net;
}

std::vector<std::string> Models::Nets::read_vocabulary(std::string_view role) const {
    std::vector<std::string> tokens;
    for (const auto& entry : entries)
        for (const auto& file : entry.files)
            if (file.role == role) {
                const auto bytes = checked_bytes(file.path, file.sha256);
                std::istringstream lines(std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
                for (std::string line; std::getline(lines, line);) tokens.push_back(line);
            }
    if (tokens.empty()) throw ModelUnavailable(std::format("The models' manifest names no file for \"{}\".", role));
    return tokens;
}

const std::vector<std::string>& Models::Nets::vocabulary() {
    const std::lock_guard lock(vocabulary_mutex_);
    if (vocabulary_.empty()) vocabulary_ = read_vocabulary(speech_vocabulary);
    return vocabulary_;
}

const WordPieces& Models::Nets::word_pieces() {
    const std::lock_guard lock(vocabulary_mutex_);
    if (!word_pieces_) word_pieces_.emplace(read_vocabulary(embeddings_vocabulary));
    return *word_pieces_;
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

#pragma once
// All nets of a models folder by what they do. For this room's .cpp files.

#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "platform/ai/manifest.hpp"
#include "platform/ai/net.hpp"
#include "platform/ai/word_pieces.hpp"

namespace attune::ai {

struct ExpressionNet {
    Net* net = nullptr;
    ExpressionForm form{};
};

struct Models::Nets {
    explicit Nets(const std::filesystem::path& folder);

    // The net of a role. Throws ModelUnavailable when the manifest names none.
    Net& net(std::string_view role);
    // Token by number, of speech; read when first needed.
    const std::vector<std::string>& vocabulary();
    // Of texts; read when first needed.
    const WordPieces& word_pieces();

    struct Loaded {
        const ModelEntry* entry;
        std::string role;
        std::unique_ptr<Net> net;
    };
    std::vector<ModelEntry> entries;
    std::vector<Loaded> nets;
    std::vector<ExpressionNet> expressions;

private:
    std::vector<std::string> read_vocabulary(std::string_view role) const;

    std::mutex vocabulary_mutex_;
    std::vector<std::string> vocabulary_;
    std::optional<WordPieces> word_pieces_;
};

}  // namespace attune::ai

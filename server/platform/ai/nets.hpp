#pragma once
// All nets of a models folder by what they do. For this room's .cpp files.

#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "platform/ai/manifest.hpp"
#include "platform/ai/net.hpp"

namespace attune::ai {

struct ExpressionNet {
    Net* net = nullptr;
    ExpressionForm form{};
};

struct Models::Nets {
    explicit Nets(const std::filesystem::path& folder);

    // The net of a role. Throws ModelUnavailable when the manifest names none.
    Net& net(std::string_view role);
    // Token by number; read when first needed.
    const std::vector<std::string>& vocabulary();

    struct Loaded {
        const ModelEntry* entry;
        std::string role;
        std::unique_ptr<Net> net;
    };
    std::vector<ModelEntry> entries;
    std::vector<Loaded> nets;
    std::vector<ExpressionNet> expressions;

private:
    std::mutex vocabulary_mutex_;
    std::vector<std::string> vocabulary_;
};

}  // namespace attune::ai

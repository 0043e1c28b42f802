#include "app/nodes.hpp"

#include <algorithm>
#include <format>

namespace attune::app {

Nodes::Nodes(const config::Config& config, Hear hear) : hear_(std::move(hear)) {
    const auto heard = [this](std::string_view message) { take(message); };
    if (!config.redis_url.empty()) redis_.emplace(config.redis_url, "attune:nodes", heard);
    // Beside Valkey too: a node that has lost it must hear those that have not noticed yet, and the other way round.
    if (!config.database_url.empty()) channel_ = db::open_channel(config.database_url, "attune_nodes", heard);
}

void Nodes::tell(std::string_view topic, std::string_view text) {
    auto message = std::format("{}\n{}", topic, text);
    const auto by_postgres = [this](const std::string& lost) {
        if (channel_) channel_->publish(lost);
    };
    if (!redis_ || !redis_->publish(message, by_postgres)) by_postgres(message);
}

std::string_view Nodes::carrier() const {
    if (redis_ && redis_->is_up()) return "redis";
    return channel_ && channel_->is_up() ? "postgres" : "none";
}

void Nodes::take(std::string_view message) const {
    const auto end = std::min(message.find('\n'), message.size());
    hear_(message.substr(0, end), message.substr(std::min(end + 1, message.size())));
}

}  // namespace attune::app

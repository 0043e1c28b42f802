#pragma once
// What the nodes of one Attune tell each other at once: live events, access that ended, and how far imports are. By Valkey where
// REDIS_URL names one; by PostgreSQL's NOTIFY where there is none, or while it is away; a single node on SQLite tells nobody.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "platform/config/config.hpp"
#include "platform/db/db.hpp"
#include "platform/redis/redis.hpp"

namespace attune::app {

class Nodes {
public:
    // `hear` is called on a thread of the carrier, with what this node itself told as well.
    using Hear = std::function<void(std::string_view topic, std::string_view text)>;
    Nodes(const config::Config& config, Hear hear);

    // Never waits. Lost while nobody carries: who must know looks into the database.
    void tell(std::string_view topic, std::string_view text);

    redis::Link* redis() { return redis_ ? &*redis_ : nullptr; }
    std::string_view carrier() const;  // "redis", "postgres" or "none"

private:
    void take(std::string_view message) const;

    Hear hear_;
    std::unique_ptr<db::Channel> channel_;
    std::optional<redis::Link> redis_;  // after the channel, to which it gives what it could not carry
};

}  // namespace attune::app

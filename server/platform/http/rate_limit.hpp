#pragma once
// Who may ask how often: one number a key (GCRA, the leaky bucket as a meter), in shards, with bounded memory.

#include <array>
#include <chrono>
#include <cstdint>
#include <mutex>
#include <random>
#include <string>
#include <string_view>
#include <unordered_map>

#include "platform/http/http.hpp"

namespace attune::http {

class RateLimiter {
public:
    using Time = std::chrono::steady_clock::time_point;

    // `requests` a `window`, a whole window's worth at once at most. None: no limit.
    RateLimiter(int requests, std::chrono::seconds window, std::size_t most_keys = 1 << 17);

    Allowance take(std::string_view key, Time now);
    Allowance look(std::string_view key, Time now);  // without taking one
    std::size_t size();                              // keys remembered

private:
    struct Shard {
        std::mutex mutex;
        std::unordered_map<std::uint64_t, std::int64_t> full_at;  // nanoseconds: when the key's bucket is full again
    };
    static constexpr std::size_t shards = 16;

    Allowance ask(std::string_view key, Time now, std::int64_t wanted);
    std::uint64_t hash(std::string_view key) const;
    void forget(Shard& shard, std::int64_t now) const;

    int requests_;
    std::int64_t window_, each_;  // nanoseconds
    std::size_t most_in_shard_;
    std::uint64_t seed_ = std::random_device{}();
    std::array<Shard, shards> shards_;
};

// The key of an address: an IPv6 network of 64 bits counts as one, since a client may use all of it.
std::string rate_key(std::string_view address);

}  // namespace attune::http

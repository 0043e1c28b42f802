#include "platform/http/rate_limit.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <format>
#include <iterator>
#include <span>

namespace attune::http {
namespace {

std::int64_t ceiling(std::int64_t nanoseconds) {
    return (std::max<std::int64_t>(0, nanoseconds) + 999'999'999) / 1'000'000'000;
}

}  // namespace

RateLimiter::RateLimiter(int requests, std::chrono::seconds window, std::size_t most_keys)
    : requests_(std::max(0, requests)), window_(std::chrono::nanoseconds(window).count()),
      each_(requests > 0 ? std::max<std::int64_t>(1, window_ / requests) : 0),
      most_in_shard_(std::max<std::size_t>(1, most_keys / shards)) {}

Allowance RateLimiter::take(std::string_view key, Time now) { return ask(key, now, 1); }
Allowance RateLimiter::look(std::string_view key, Time now) { return ask(key, now, 0); }

std::size_t RateLimiter::size() {
    std::size_t keys = 0;
    for (auto& shard : shards_) {
        const std::lock_guard lock(shard.mutex);
        keys += shard.full_at.size();
    }
    return keys;
}

Allowance RateLimiter::ask(std::string_view key, Time time, std::int64_t wanted) {
    if (requests_ == 0) return {};
    const auto hashed = hash(key);
    const auto now = std::chrono::nanoseconds(time.time_since_epoch()).count();
    auto& shard = shards_[hashed % shards];

    const std::lock_guard lock(shard.mutex);
    const auto found = shard.full_at.find(hashed);
    const auto full_at = found == shard.full_at.end() ? now : std::max(now, found->second);
    const auto after = full_at + each_ * wanted;
    const auto used = (after - now + each_ - 1) / each_;
    Allowance result{.limit = requests_};
    if (full_at + each_ - now > each_ * requests_) {
        result.allowed = false;
        result.reset_seconds =
            static_cast<int>(std::max<std::int64_t>(1, ceiling(full_at + each_ - now - each_ * requests_)));
        return result;
    }
    result.remaining = static_cast<int>(std::max<std::int64_t>(0, requests_ - used));
    result.reset_seconds = static_cast<int>(ceiling(after - now));
    if (wanted > 0) {
        if (found != shard.full_at.end()) {
            found->second = after;
        } else {
            if (shard.full_at.size() >= most_in_shard_) forget(shard, now);
            shard.full_at.emplace(hashed, after);
        }
    }
    return result;
}

// Full buckets are forgotten; when none is full, the fullest half goes: memory stays bounded under any attack.
void RateLimiter::forget(Shard& shard, std::int64_t now) const {
    std::erase_if(shard.full_at, [&](const auto& entry) { return entry.second <= now; });
    if (shard.full_at.size() < most_in_shard_) return;
    std::erase_if(shard.full_at, [&](const auto& entry) { return entry.second <= now + each_ * requests_ / 2; });
    if (shard.full_at.size() >= most_in_shard_) shard.full_at.clear();
}

std::uint64_t RateLimiter::hash(std::string_view key) const {
    // FNV-1a with a secret start; a final mix spreads it over shards.
    std::uint64_t value = 0xcbf29ce484222325U ^ (seed_ * 0x9e3779b97f4a7c15U);
    for (const char c : key) value = (value ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    value ^= value >> 32;
    value *= 0xd6e8feb86659fd93U;
    return value ^ (value >> 32);
}

std::string rate_key(std::string_view address) {
    std::string text(address);
    in6_addr parsed{};
    if (::inet_pton(AF_INET6, text.c_str(), &parsed) != 1) return text;
    const std::span<const unsigned char, 16> bytes(parsed.s6_addr);
    // An IPv4 address in IPv6 clothes, as a dual-stack socket or NAT64 (RFC 6052) shows it, is one address, not a network.
    constexpr std::array<unsigned char, 12> nat64{0x00, 0x64, 0xff, 0x9b};
    if (IN6_IS_ADDR_V4MAPPED(&parsed) || std::ranges::equal(bytes.first<12>(), nat64))
        return std::format("{}.{}.{}.{}", bytes[12], bytes[13], bytes[14], bytes[15]);
    std::string network;
    for (const auto byte : bytes.first<8>()) std::format_to(std::back_inserter(network), "{:02x}", byte);
    return network;
}

}  // namespace attune::http

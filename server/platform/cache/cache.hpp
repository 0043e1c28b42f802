#pragma once
// A bounded in-process cache whose entries live for a fixed time and are forgotten by key or by tag. Thread-safe; never the
// source of truth.
//
// Who fills it says when the look-up began: a value that may be older than what was forgotten meanwhile is not kept.
//
//   const auto reading = cache.reading();
//   cache.put(session, look_up(session), {.tags = {user}, .reading = reading}, now);

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "core/time.hpp"

namespace attune::cache {

struct Use {
    std::uint64_t hits = 0, misses = 0, forgotten = 0;
    std::size_t entries = 0;
};

// How often anything was forgotten when a look-up began.
enum class Reading : std::uint64_t {};

struct Filling {
    std::vector<std::string> tags;
    Reading reading{};
};

template <class Key, class Value>
class Cache {
public:
    Cache(std::size_t capacity, std::chrono::milliseconds lifetime) : capacity_(capacity), lifetime_(lifetime) {}

    std::optional<Value> find(const Key& key, Instant now) {
        const std::scoped_lock lock(mutex_);
        const auto found = entries_.find(key);
        if (found == entries_.end() || found->second.until <= now) {
            ++use_.misses;
            return {};
        }
        ++use_.hits;
        return found->second.value;
    }

    Reading reading() const {
        const std::scoped_lock lock(mutex_);
        return Reading{generation_};
    }

    void put(const Key& key, Value value, Filling filling, Instant now) {
        const std::scoped_lock lock(mutex_);
        if (filling.reading != Reading{generation_}) return;
        // Dropping everything when full costs one round of misses and needs no order of use.
        if (entries_.size() >= capacity_) clear();
        erase(key);
        for (const auto& tag : filling.tags) tagged_[tag].insert(key);
        entries_.emplace(key, Entry{std::move(value), std::move(filling.tags), now + lifetime_});
    }

    void forget(const Key& key) {
        const std::scoped_lock lock(mutex_);
        ++generation_;
        use_.forgotten += erase(key);
    }
    void forget_tagged(const std::string& tag) {
        const std::scoped_lock lock(mutex_);
        ++generation_;
        const auto found = tagged_.find(tag);
        if (found == tagged_.end()) return;
        for (const auto& key : std::unordered_set<Key>(found->second)) use_.forgotten += erase(key);
    }
    void forget_all() {
        const std::scoped_lock lock(mutex_);
        ++generation_;
        use_.forgotten += entries_.size();
        clear();
    }

    Use use() const {
        const std::scoped_lock lock(mutex_);
        Use use = use_;
        use.entries = entries_.size();
        return use;
    }

private:
    struct Entry {
        Value value;
        std::vector<std::string> tags;
        Instant until;
    };

    std::size_t erase(const Key& key) {
        const auto found = entries_.find(key);
        if (found == entries_.end()) return 0;
        for (const auto& tag : found->second.tags) {
            const auto keys = tagged_.find(tag);
            if (keys == tagged_.end()) continue;
            keys->second.erase(key);
            if (keys->second.empty()) tagged_.erase(keys);
        }
        entries_.erase(found);
        return 1;
    }
    void clear() {
        entries_.clear();
        tagged_.clear();
    }

    std::size_t capacity_;
    std::chrono::milliseconds lifetime_;
    mutable std::mutex mutex_;
    std::unordered_map<Key, Entry> entries_;
    std::unordered_map<std::string, std::unordered_set<Key>> tagged_;
    std::uint64_t generation_ = 0;
    Use use_;
};

}  // namespace attune::cache

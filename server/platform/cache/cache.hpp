#pragma once
// A bounded in-process cache whose entries live for a fixed time. Thread-safe; never the source of truth.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <unordered_map>

#include "core/time.hpp"

namespace attune::cache {

struct Use {
    std::uint64_t hits = 0, misses = 0;
    std::size_t entries = 0;
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

    void put(const Key& key, Value value, Instant now) {
        const std::scoped_lock lock(mutex_);
        // Dropping everything when full costs one round of misses and needs no order of use.
        if (entries_.size() >= capacity_) entries_.clear();
        entries_.insert_or_assign(key, Entry{std::move(value), now + lifetime_});
    }

    void forget(const Key& key) {
        const std::scoped_lock lock(mutex_);
        entries_.erase(key);
    }
    void forget_all() {
        const std::scoped_lock lock(mutex_);
        entries_.clear();
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
        Instant until;
    };
    std::size_t capacity_;
    std::chrono::milliseconds lifetime_;
    mutable std::mutex mutex_;
    std::unordered_map<Key, Entry> entries_;
    Use use_;
};

}  // namespace attune::cache

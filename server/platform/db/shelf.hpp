#pragma once
// Lends a few things to many: connections, and the turn to write. Whoever waits longest is served first.

#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "core/problem.hpp"
#include "platform/db/db.hpp"
#include "platform/wait/wait.hpp"

namespace attune::db {

template <class T>
class Shelf {
public:
    static constexpr std::size_t waiting_limit = 4096;

    void add(std::unique_ptr<T> item) {
        free_.push_back(item.get());
        items_.push_back(std::move(item));
    }

    // Gives back what was lent to a fiber that is being unwound; replaced where giving back takes more than that.
    std::function<void(T*)> abandoned = [this](T* item) { give_back(item); };

    // The one given back last, because it is warm. Nothing when the deadline passes first.
    T* take(wait::Deadline deadline) {
        const auto waiter = std::make_shared<Waiter>();
        {
            const std::lock_guard lock(mutex_);
            if (!free_.empty()) {
                T* item = free_.back();
                free_.pop_back();
                return item;
            }
            if (waiting_.size() >= waiting_limit) throw unavailable("overloaded");
            waiting_.push_back(waiter);
        }
        const Leaving leaving{*this, waiter};
        waiter->signal.wait_until(deadline);
        const std::lock_guard lock(mutex_);
        return std::exchange(waiter->item, nullptr);
    }

    void give_back(T* item) {
        const std::lock_guard lock(mutex_);
        if (!hand_to_next(item)) free_.push_back(item);
    }

    // Hands the item to who waits longest; false when nobody waits: then the caller keeps it.
    bool hand_over(T* item) {
        const std::lock_guard lock(mutex_);
        return hand_to_next(item);
    }

    const std::vector<std::unique_ptr<T>>& items() const { return items_; }

    PoolUse use(std::string_view name) const {
        const std::lock_guard lock(mutex_);
        return {.pool = name, .all = items_.size(), .busy = items_.size() - free_.size(), .waiting = waiting_.size()};
    }

private:
    struct Waiter {
        wait::Signal signal;
        T* item = nullptr;
    };

    struct Leaving {
        Shelf& shelf;
        const std::shared_ptr<Waiter>& waiter;
        ~Leaving() {
            std::unique_lock lock(shelf.mutex_);
            std::erase(shelf.waiting_, waiter);
            T* item = std::exchange(waiter->item, nullptr);
            lock.unlock();
            if (item != nullptr) shelf.abandoned(item);
        }
    };

    bool hand_to_next(T* item) {
        if (waiting_.empty()) return false;
        const auto waiter = std::move(waiting_.front());
        waiting_.pop_front();
        waiter->item = item;
        waiter->signal.set();
        return true;
    }

    mutable std::mutex mutex_;
    std::deque<std::shared_ptr<Waiter>> waiting_;
    std::vector<T*> free_;
    std::vector<std::unique_ptr<T>> items_;
};

}  // namespace attune::db

#include "features/access/refused_sign_ins.hpp"

#include <utility>

namespace attune {

void RefusedSignIns::add(RefusedSignIn refused) {
    const std::lock_guard lock(mutex_);
    const auto found = waiting_.find(refused.user.value);
    if (found != waiting_.end()) {
        refused.times += found->second.refused.times;
        found->second.refused = std::move(refused);
    } else if (waiting_.size() < most) {
        auto id = refused.user.value;
        waiting_.emplace(std::move(id), Waiting{.refused = std::move(refused)});
    }
}

std::vector<RefusedSignIn> RefusedSignIns::due(Instant now) {
    const std::lock_guard lock(mutex_);
    std::vector<RefusedSignIn> due;
    for (auto each = waiting_.begin(); each != waiting_.end();) {
        auto& [refused, due_at] = each->second;
        if (due_at > now) {
            ++each;
        } else if (refused.times == 0) {
            each = waiting_.erase(each);  // a minute without a try
        } else {
            due.push_back(refused);
            refused.times = 0;
            due_at = now + between_rows;
            ++each;
        }
    }
    return due;
}

std::vector<RefusedSignIn> RefusedSignIns::rest() {
    const std::lock_guard lock(mutex_);
    std::vector<RefusedSignIn> rest;
    for (auto& [id, waiting] : std::exchange(waiting_, {}))
        if (waiting.refused.times > 0) rest.push_back(std::move(waiting.refused));
    return rest;
}

}  // namespace attune

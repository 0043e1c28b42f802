#pragma once
// Which objects a company's rows know of, for whoever compares them with the store.

#include <vector>

#include "features/emotion/types.hpp"
#include "platform/db/db.hpp"

namespace attune {

// Those of the videos after `after`, in the order of their ids, at most a thousand.
std::vector<KnownObject> known_objects(Work& work, const VideoId& after);

}  // namespace attune

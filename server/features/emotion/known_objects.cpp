#include "features/emotion/known_objects.hpp"

#include "features/emotion/emotion.sql.hpp"

namespace attune {

std::vector<KnownObject> known_objects(Work& work, const VideoId& after) {
    return work.db(sql::objects_after{.after = after.value, .limit = 1000});
}

}  // namespace attune

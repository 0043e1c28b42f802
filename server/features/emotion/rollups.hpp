#pragma once
// The dashboard's numbers, kept in the transaction that changes a video, so that no dashboard scans videos.

#include <vector>

#include "features/emotion/types.hpp"
#include "platform/db/db.hpp"

namespace attune {

// Whether a video comes into the numbers or leaves them.
enum class Counted { in, out };

// An uploaded video, processed or not.
void count_upload(Work& work, const CountableVideo& video, Counted direction);
// The results of a processed video: sums, hundredth bins, presence.
void count_results(Work& work, const CountableVideo& video, const std::vector<ScoreRow>& scores, Counted direction);

// Throws the company's numbers away and counts again from its videos.
void recompute_rollups(Work& work);
// True when the kept numbers equal a recomputation. Leaves them as they are; the Work must not be committed afterwards.
bool rollups_hold(Work& work);

}  // namespace attune

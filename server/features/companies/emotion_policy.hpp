#pragma once
// What a company's place and policy allow at a moment.

#include "core/time.hpp"
#include "features/companies/types.hpp"

namespace attune {

// A safety programme is over once the company's own day is past its last one.
bool programme_is_over(const Company& company, Instant now);

// Whether videos of the company's people may be analysed: it has said where it is, and no policy forbids it.
bool allows_emotion_analysis(const Company& company, Instant now);

}  // namespace attune

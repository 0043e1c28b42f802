#pragma once
// In the child: the whole days of a calendar (RFC 5545).

#include <string>

#include "core/time.hpp"

namespace attune::documents {

// Sends the days and what was left out. Throws sandbox::Refused.
void read_calendar_text(std::string bytes, Day from, Day to);

}  // namespace attune::documents

#pragma once
// The end of days: each company that wants it has its absences recorded once nobody can come any more.

#include <optional>
#include <string_view>

#include "features/attendance/types.hpp"
#include "platform/db/db.hpp"

namespace attune {

// A company whose day is over, in a Work of no company.
std::optional<Closing> next_closing(Work& work);
// What ends next in the company of the Work, once the day has been closed.
void closed(Work& work, Day day, std::string_view time_zone);

}  // namespace attune

#pragma once
// Attendance out of a table: whose day each row is, what would change, why a row is refused; written and taken back in sets.

#include <vector>

#include "features/attendance/attendance.hpp"
#include "features/imports/rows.hpp"
#include "features/people/people.hpp"

namespace attune {

// One record a person and day: a row about a day that has one changes it. What is written counts as written by hand.
Taken take_attendance(Work& work, People& people, Attendance& attendance, const std::string& time_zone,
                      const ImportWish& wish, const EachRow& each_row);

// Which records could be taken back of these rows of a report, which were written in that moment.
std::vector<std::int64_t> undo_attendance(Work& work, Attendance& attendance, const std::vector<RowReportRow>& rows,
                                          Instant written, const std::function<void(std::size_t rows)>& passed);

}  // namespace attune

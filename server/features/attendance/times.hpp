#pragma once
// What every way of writing a day down has in common: refusing what contradicts itself, and the texts that columns hold.

#include <optional>
#include <string>

#include "features/attendance/types.hpp"

namespace attune {

// 400 for an end without a beginning, and for times of somebody who was absent or on leave.
void refuse_bad_times(AttendanceStatus status, const std::optional<TimeOfDay>& from,
                      const std::optional<TimeOfDay>& to);

// The days of a list: all of them unless said. 400 when the last is before the first.
struct Period {
    Day from, to;
};
Period period_of(const std::optional<Date>& from, const std::optional<Date>& to);

std::optional<std::string> clock_text(const std::optional<TimeOfDay>& time);

// What people see of a record.
inline const AttendanceRecord& shown(const RecordRow& row) { return row; }

// Nothing for an empty text.
template <class T>
std::optional<std::string> words_of(const std::optional<T>& text) {
    return text && !text->value.empty() ? std::optional(text->value) : std::nullopt;
}

}  // namespace attune

#include "features/attendance/times.hpp"

#include "core/problem.hpp"

namespace attune {

using enum AttendanceStatus;

void refuse_bad_times(AttendanceStatus status, const std::optional<TimeOfDay>& from,
                      const std::optional<TimeOfDay>& to) {
    if (to && !from) throw invalid("check_in_time", "Give the time of checking in too.");
    if (from && (status == Absent || status == Leave))
        throw invalid("status", "Somebody who checked in was neither absent nor on leave.");
}

Period period_of(const std::optional<Date>& from, const std::optional<Date>& to) {
    using std::chrono::year;
    const Period period{.from = from ? from->value : year(1970) / 1 / 1, .to = to ? to->value : year(9999) / 12 / 31};
    if (period.to < period.from) throw invalid("to", "The last day is before the first.");
    return period;
}

std::optional<std::string> clock_text(const std::optional<TimeOfDay>& time) {
    return time ? std::optional(to_text(*time)) : std::nullopt;
}

}  // namespace attune

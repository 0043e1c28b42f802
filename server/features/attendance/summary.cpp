#include "features/attendance/summary.hpp"

#include <cmath>
#include <format>

#include "features/attendance/rollups.hpp"
#include "features/attendance/working_day.hpp"

namespace attune {
namespace {

template <class Numbers>
void add(Numbers& numbers, AttendanceStatus status, std::int64_t n) {
    switch (status) {
        case AttendanceStatus::Present: numbers.present += n; break;
        case AttendanceStatus::Late: numbers.late += n; break;
        case AttendanceStatus::WFH: numbers.wfh += n; break;
        case AttendanceStatus::Leave: numbers.leave += n; break;
        case AttendanceStatus::Absent: numbers.absent += n; break;
    }
}

template <class Numbers>
std::int64_t attended(const Numbers& numbers) {
    return numbers.present + numbers.late + numbers.wfh;
}

std::string_view english(Weekday day) {
    constexpr std::array<std::string_view, 7> names{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                    "Friday", "Saturday", "Sunday"};
    return names[static_cast<std::size_t>(day)];
}

long percent(double rate) { return std::lround(100 * rate); }

}  // namespace

std::optional<double> attendance_rate(std::int64_t attended, std::int64_t absent) {
    if (attended + absent == 0) return {};
    return static_cast<double>(attended) / static_cast<double>(attended + absent);
}

DayNumbers numbers_of_day(Day day, std::span<const DayCount> counts) {
    DayNumbers numbers;
    numbers.day = Date(day);
    for (const auto& count : counts) {
        if (count.day.value == day) add(numbers, count.status, count.n);
    }
    numbers.attendance_rate = attendance_rate(attended(numbers), numbers.absent);
    return numbers;
}

WeekNumbers numbers_of_week(Day monday, std::span<const DayCount> counts) {
    WeekNumbers week;
    week.from = Date(monday);
    week.to = Date(plus_days(monday, 6));
    std::optional<double> best;
    for (int i = 0; i < 7; ++i) {
        const auto day = numbers_of_day(plus_days(monday, i), counts);
        week.present += day.present;
        week.late += day.late;
        week.wfh += day.wfh;
        week.leave += day.leave;
        week.absent += day.absent;
        if (day.attendance_rate && (!best || *day.attendance_rate > *best)) {
            best = day.attendance_rate;
            week.best_day = static_cast<Weekday>(i);
        }
    }
    week.attendance_rate = attendance_rate(attended(week), week.absent);
    return week;
}

std::string sentence_of(const DayNumbers& numbers) {
    if (attended(numbers) + numbers.leave + numbers.absent == 0) return "No attendance was recorded yesterday";
    if (!numbers.attendance_rate) return "Everybody who was recorded yesterday was on leave";
    return std::format("{}% attendance rate with {} {} present", percent(*numbers.attendance_rate), attended(numbers),
                       attended(numbers) == 1 ? "employee" : "employees");
}

std::string sentence_of(const WeekNumbers& numbers) {
    if (!numbers.attendance_rate) return "No attendance was recorded last week";
    return std::format("Average attendance rate of {}% with highest attendance on {}",
                       percent(*numbers.attendance_rate), english(*numbers.best_day));
}

AttendanceSummary summary_of(Work& work, Day today) {
    const auto monday = plus_days(today, -static_cast<int>(weekday_of(today)) - 7);
    const auto yesterday = plus_days(today, -1);
    const auto counts = day_counts(work, {}, monday, yesterday);
    AttendanceSummary summary;
    summary.yesterday = numbers_of_day(yesterday, counts);
    summary.last_week = numbers_of_week(monday, counts);
    summary.yesterday_summary = sentence_of(summary.yesterday);
    summary.last_week_summary = sentence_of(summary.last_week);
    return summary;
}

}  // namespace attune

#include "features/attendance/count_line.hpp"

#include <algorithm>
#include <format>

namespace attune {
namespace {

constexpr unsigned longest_month = 31;
constexpr std::size_t statuses = 5;
constexpr std::string_view no_count = "0000000";
constexpr std::int64_t largest_count = 9'999'999;

std::int64_t number_at(std::string_view counts, std::size_t place) {
    std::int64_t number = 0;
    for (const char digit : counts.substr(place, digits_of_a_count)) number = number * 10 + (digit - '0');
    return number;
}

}  // namespace

std::string empty_counts() { return std::string(longest_month * statuses * digits_of_a_count, '0'); }

std::size_t place_of_count(Day day, AttendanceStatus status) {
    return ((static_cast<unsigned>(day.day()) - 1) * statuses + static_cast<std::size_t>(status)) * digits_of_a_count;
}

void add_to(std::string& counts, Day day, AttendanceStatus status, std::int64_t n) {
    const auto place = place_of_count(day, status);
    const auto sum = std::clamp(number_at(counts, place) + n, std::int64_t{0}, largest_count);
    counts.replace(place, digits_of_a_count, std::format("{:0{}}", sum, digits_of_a_count));
}

void each_count(std::string_view counts, Day month, Day from, Day to,
                const std::function<void(Day, AttendanceStatus, std::int64_t)>& tell) {
    const auto number_of = [&](Day day) {
        const bool is_of_this_month = day.year() == month.year() && day.month() == month.month();
        return is_of_this_month ? static_cast<unsigned>(day.day()) : day < month ? 1 : longest_month;
    };
    if (from.year() / from.month() > month.year() / month.month() || to < month) return;
    const auto last = number_of(to);
    for (auto number = number_of(from); number <= last; ++number) {
        const Day day = month.year() / month.month() / std::chrono::day(number);
        for (std::size_t i = 0; i < statuses; ++i) {
            const auto status = static_cast<AttendanceStatus>(i);
            const auto place = place_of_count(day, status);
            if (counts.substr(place, digits_of_a_count) != no_count) tell(day, status, number_at(counts, place));
        }
    }
}

}  // namespace attune

#include "features/assistant/groups.hpp"

#include <algorithm>
#include <format>
#include <numeric>

#include "core/enum_names.hpp"
#include "core/text.hpp"

namespace attune::assistant {
namespace {

using enum AttendanceStatus;
constexpr std::array attended_statuses{Present, Late, WFH};
constexpr std::size_t most_equals = 50;  // beyond the limit

std::int64_t number_of(Day day) { return std::chrono::sys_days(day).time_since_epoch().count(); }
Day day_of(std::int64_t number) { return std::chrono::sys_days(std::chrono::days(number)); }
std::int64_t weekday_of(Day day) { return std::chrono::weekday(std::chrono::sys_days(day)).iso_encoding() - 1; }

double in_unit(Measure measure, Unit unit, double value) {
    return measure == Measure::hours && unit == Unit::minutes   ? 60 * value
           : measure == Measure::arrival && unit == Unit::hours ? value / 60
                                                                : value;
}

}  // namespace

std::int64_t Tally::of(std::span<const AttendanceStatus> statuses) const {
    if (statuses.empty()) return attended();
    std::int64_t sum = 0;
    for (const auto status : statuses) sum += of(status);
    return sum;
}
std::int64_t Tally::attended() const { return of(attended_statuses); }
std::int64_t Tally::all() const { return std::accumulate(n.begin(), n.end(), std::int64_t{0}); }
std::optional<double> Tally::rate() const {
    const auto expected = attended() + of(Absent);
    if (expected == 0) return {};
    return 100.0 * static_cast<double>(attended()) / static_cast<double>(expected);
}

std::vector<AttendanceStatus> counted_statuses(const Plan& plan) {
    if (plan.statuses) return *plan.statuses;
    const auto measure = plan.measure.value_or(Measure::rate);
    if (measure == Measure::days || measure == Measure::people)
        return {attended_statuses.begin(), attended_statuses.end()};
    return {};
}

std::optional<double> value_of(Measure measure, std::span<const AttendanceStatus> statuses, const Group& group) {
    switch (measure) {
        case Measure::rate: return group.tally.rate();
        case Measure::days: return static_cast<double>(group.tally.of(statuses));
        case Measure::people: return static_cast<double>(group.people);
        case Measure::hours:
            if (group.times.shifts == 0) return {};
            return static_cast<double>(group.times.minutes) / 60;
        case Measure::arrival:
            if (group.times.arrivals == 0) return {};
            return static_cast<double>(group.times.arrival_minutes) / static_cast<double>(group.times.arrivals);
    }
    return {};
}

bool is_of_time(Grouping grouping) {
    return grouping == Grouping::day || grouping == Grouping::week || grouping == Grouping::month ||
           grouping == Grouping::weekday;
}

std::int64_t key_of(Grouping grouping, Day day) {
    switch (grouping) {
        case Grouping::week: return number_of(day) - weekday_of(day);
        case Grouping::month:
            return static_cast<int>(day.year()) * 12 + static_cast<int>(static_cast<unsigned>(day.month())) - 1;
        case Grouping::weekday: return weekday_of(day);
        default: return number_of(day);
    }
}

std::string label_of(Grouping grouping, std::int64_t key) {
    constexpr std::array<std::string_view, 7> weekdays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                       "Friday", "Saturday", "Sunday"};
    switch (grouping) {
        case Grouping::status: return std::string(name_of(static_cast<AttendanceStatus>(key)));
        case Grouping::month: return std::format("{:04}-{:02}", key / 12, key % 12 + 1);
        case Grouping::weekday: return std::string(weekdays[static_cast<std::size_t>(key)]);
        default: return to_text(day_of(key));
    }
}

std::vector<std::int64_t> keys_between(Grouping grouping, Day from, Day to) {
    std::vector<std::int64_t> keys;
    for (auto day = from; day <= to; day = plus_days(day, 1)) {
        const auto key = key_of(grouping, day);
        if (!std::ranges::contains(keys, key)) keys.push_back(key);
        if (grouping == Grouping::weekday && keys.size() == 7) break;
    }
    std::ranges::sort(keys);
    return keys;
}

bool holds(const Threshold& threshold, Measure measure, double value) {
    const auto compared = in_unit(measure, threshold.unit, value);
    switch (threshold.is) {
        case Comparison::below: return compared < threshold.value;
        case Comparison::above: return compared > threshold.value;
        case Comparison::at_least: return compared >= threshold.value;
        case Comparison::at_most: return compared <= threshold.value;
    }
    return false;
}

std::vector<Group> chosen(const Plan& plan, std::vector<Group> groups) {
    const auto measure = plan.measure.value_or(Measure::rate);
    const auto statuses = counted_statuses(plan);
    const auto value = [&](const Group& group) { return value_of(measure, statuses, group); };
    if (plan.threshold || plan.order) {
        std::erase_if(groups, [&](const Group& group) {
            const auto known = value(group);
            return !known || (plan.threshold && !holds(*plan.threshold, measure, *known));
        });
    }
    const auto grouping = plan.group_by.value_or(Grouping::employee);
    if (is_of_time(grouping) || grouping == Grouping::status)
        std::ranges::sort(groups, {}, &Group::key);
    else
        std::ranges::sort(groups, {}, [](const Group& group) { return std::pair(folded(group.label), group.key); });
    if (plan.order) {
        std::ranges::stable_sort(groups, [&](const Group& one, const Group& other) {
            return *plan.order == Order::highest ? value(one) > value(other) : value(one) < value(other);
        });
    }
    if (plan.limit && *plan.limit > 0 && std::ssize(groups) > *plan.limit) {
        auto end = static_cast<std::size_t>(*plan.limit);
        const auto most = std::min(groups.size(), end + most_equals);
        while (plan.order && end < most && value(groups[end]) == value(groups[end - 1])) ++end;
        groups.resize(end);
    }
    return groups;
}

}  // namespace attune::assistant

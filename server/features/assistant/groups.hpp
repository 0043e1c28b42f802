#pragma once
// Counting days into groups and putting the groups in order, as pure functions.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

#include "features/assistant/plan.hpp"

namespace attune::assistant {

// How often each status was recorded.
struct Tally {
    std::array<std::int64_t, 5> n{};
    void add(AttendanceStatus status, std::int64_t times) { n[static_cast<std::size_t>(status)] += times; }
    std::int64_t of(AttendanceStatus status) const { return n[static_cast<std::size_t>(status)]; }
    std::int64_t of(std::span<const AttendanceStatus> statuses) const;  // none: attended ones
    std::int64_t attended() const;
    std::int64_t all() const;
    std::optional<double> rate() const;  // 0…100; nothing where nobody was expected
};

struct Times {
    std::int64_t minutes = 0, shifts = 0;
    std::int64_t arrival_minutes = 0, arrivals = 0;  // from midnight
};

struct Group {
    std::int64_t key = 0;
    std::string label;
    Tally tally;
    Times times;
    std::int64_t people = 0;  // with at least one of the wanted days
};

// The statuses that a plan counts; for figures of days and people without any: the attended ones.
std::vector<AttendanceStatus> counted_statuses(const Plan& plan);

// Percent, days, people, hours, or minutes from midnight. Nothing where there is nothing to tell it from: a rate of nothing
// is absent, not zero.
std::optional<double> value_of(Measure measure, std::span<const AttendanceStatus> statuses, const Group& group);

// What a day counts for in a grouping by time: days and weeks by their (first) day since 1970, months, weekdays from Monday.
bool is_of_time(Grouping grouping);
std::int64_t key_of(Grouping grouping, Day day);
std::string label_of(Grouping grouping, std::int64_t key);
std::vector<std::int64_t> keys_between(Grouping grouping, Day from, Day to);

bool holds(const Threshold& threshold, Measure measure, double value);

// Those that fit the threshold, in the wanted order: by value where one is wanted, otherwise by key for time and status and by
// label for the rest. As many as the limit says, and all that are equal to the last of these. Groups without a value are left out
// where values are compared.
std::vector<Group> chosen(const Plan& plan, std::vector<Group> groups);

}  // namespace attune::assistant

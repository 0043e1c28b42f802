#pragma once
// Many people's days at once: a handful of statements, however many days they are.

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "features/attendance/types.hpp"
#include "platform/db/db.hpp"

namespace attune {

inline constexpr std::size_t most_days_at_once = 10'000;

// Writes each person's day that has no record yet, and those that name the record they replace, with all that is kept beside
// records. At most 10,000, each person and day once. Answers the new records; a day that somebody else recorded in the
// meantime stays as it is.
std::vector<RecordRow> write_days(Work& work, std::span<const DayWish> wishes, std::span<const RecordRow> replaced);

// Those of these days that were written in that moment, and not since, become what is given: which records.
std::vector<std::int64_t> put_days_back(Work& work, std::span<const DayWish> before, Instant since);
// Those of these records that were written in that moment, and not since, go: which.
std::vector<std::int64_t> delete_days(Work& work, std::span<const std::int64_t> records, Instant since);

// The ids as a JSON array, which both engines take for a set.
template <class Items, class Member>
std::string ids_of(const Items& items, Member member) {
    std::string text = "[";
    for (const auto& item : items) text += (text.size() > 1 ? "," : "") + std::to_string(item.*member);
    return text + "]";
}

}  // namespace attune

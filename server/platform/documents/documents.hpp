#pragma once
// Reads strangers' tables (CSV, XLSX) and calendars (ICS) in a sandboxed child: the cells of a table as text, the days of a calendar.
//
// CSV in UTF-8, UTF-16 or Windows-1252, separated by commas, semicolons, tabs or bars. Of a workbook the first sheet that is
// shown: dates as 2026-02-01 or 2026-02-01 08:30:00, times as 08:30:00, of formulas what they came to when the file was saved.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/problem.hpp"
#include "core/time.hpp"
#include "platform/sandbox/sandbox.hpp"

namespace attune::documents {

inline constexpr std::uint64_t largest_file = 64 << 20;
inline constexpr std::int64_t most_rows = 100'000;  // beside the heading
inline constexpr std::size_t most_columns = 200;
inline constexpr std::size_t longest_cell = 32 << 10;  // bytes
inline constexpr std::size_t most_days = 5'000;        // of a calendar

struct Wish {
    sandbox::Limits limits{.processor = std::chrono::seconds(60), .total = std::chrono::milliseconds(120'000)};
    sandbox::Command child{.program = {}, .arguments = {"documents-child"}, .environment = {}};
};

// As a spreadsheet counts, from 1. Cells that are empty to the end of the row are left out, and so are empty rows.
struct Row {
    std::int64_t number = 0;
    std::vector<std::string> cells;
};

struct TableFacts {
    std::string format;     // "csv", "xlsx"
    std::string encoding;   // of CSV: "UTF-8", "UTF-16", "Windows-1252"
    std::string separator;  // of CSV
    std::string sheet;      // of a workbook
};

struct CalendarDay {
    Day day;
    std::string name;
};
struct Calendar {
    std::vector<CalendarDay> days;  // by day; two events of a day are two
    std::int64_t timed = 0;         // events that do not last whole days, left out
    std::int64_t outside = 0;       // days of events that are not between the two asked for
};

// The file cannot be read, and will not be another time: 400 about the field `file`; the sentence is for the person who sent it.
struct Unreadable : Problem {
    explicit Unreadable(std::string what_is_wrong)
        : Problem(invalid("file", what_is_wrong)), sentence(std::move(what_is_wrong)) {}
    std::string sentence;
};

// Bytes in memory as a file that can only be read, for the two below.
class Bytes {
public:
    explicit Bytes(std::string_view bytes);
    ~Bytes();
    Bytes(const Bytes&) = delete;
    Bytes& operator=(const Bytes&) = delete;
    int descriptor() const { return descriptor_; }

private:
    int descriptor_;
};

// Both block until the file (open for reading only) has been read: call them on a pool. Throw Unreadable, and what `on_row` throws.
TableFacts read_table(int file, const Wish& wish, const std::function<void(Row&&)>& on_row);
// Days from `from` to `to`; an event that repeats stands on each of its days.
Calendar read_calendar(int file, const Wish& wish, Day from, Day to);

// What the program of Wish::child does: call it first thing in main and return its result.
int documents_child_main();

}  // namespace attune::documents

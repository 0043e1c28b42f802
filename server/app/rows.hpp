#pragma once
// Rows on their way from one database to another: as lines of a backup, and as sums that tell whether all of them arrived.

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/db/contents.hpp"

namespace attune::app {

// A JSON array and a newline. Numbers are written so that they read back as the same.
std::string line_of(std::span<const db::Cell> row);
// The cells of a line; text stays text. Throws std::runtime_error where the line has another number of cells.
std::vector<db::Cell> cells_of(std::string_view line, const db::Table& table);

// Which columns hold JSON, by their places.
using Documents = std::vector<bool>;

// How many rows, and the sum of their SHA-256 (RFC 6234) as four numbers modulo 2^64: the same in whatever order they come. JSON
// counts by its value, because engines write it differently.
class RowsSum {
public:
    void add(std::span<const db::Cell> row, const Documents& documents);
    std::int64_t rows() const { return rows_; }
    std::string text() const;
    bool operator==(const RowsSum&) const = default;

private:
    std::int64_t rows_ = 0;
    std::array<std::uint64_t, 4> words_{};
};

// Fills one database with rows of another, and knows what must be in it afterwards.
class Transfer {
public:
    // `source`: its tables. Throws std::runtime_error with a sentence where their columns differ.
    Transfer(db::Filling& filling, const std::vector<db::Table>& source);

    void add(std::string_view table, std::span<const db::Cell> row);
    void number_from(std::string_view table, std::int64_t last);
    std::int64_t rows() const;

    // Reads everything again and throws std::runtime_error where anything differs from what was added.
    void compare(db::Contents& arrived) const;

private:
    struct Way {
        const db::Table* into = nullptr;
        Documents documents;
        RowsSum sum;
    };
    Way& way(std::string_view table);

    db::Filling& filling_;
    std::map<std::string, Way, std::less<>> ways_;
};

}  // namespace attune::app

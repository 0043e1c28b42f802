#pragma once
// The rows of an answer before they become JSON or CSV.

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "features/assistant/types.hpp"

namespace attune::assistant {

using Cell = std::variant<std::monostate, std::string, double>;

struct Table {
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
    std::int64_t total = 0;  // rows that there are, also those left out
};

inline constexpr std::int64_t most_rows = 1000;

Cell cell_of(const std::optional<double>& number);
Cell cell_of(const std::optional<std::string>& text);
inline Cell cell_of(std::int64_t number) { return static_cast<double>(number); }

std::vector<std::vector<http::Json>> json_of(const std::vector<std::vector<Cell>>& rows);
// Safe against formulas hidden in text.
std::string csv_of(const Table& table);

}  // namespace attune::assistant

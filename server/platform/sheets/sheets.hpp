#pragma once
// Tables for people to take away: CSV (RFC 4180) and XLSX, safe against formulas hidden in text.

#include <string>
#include <variant>
#include <vector>

namespace attune::sheets {

using Cell = std::variant<std::string, double>;

struct Sheet {
    std::string name;  // at most 31 characters
    std::vector<std::string> columns;
    std::vector<std::vector<Cell>> rows;
};

// A text cell that a spreadsheet would take for a formula begins with an apostrophe. UTF-8 with CRLF lines.
std::string csv(const Sheet& sheet);
// One line of it, for what leaves in pieces.
std::string csv_line(const std::vector<Cell>& cells);
inline constexpr const char* xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
// The bytes of an Office Open XML workbook; text cells are strings, never formulas.
std::string xlsx(const Sheet& sheet);

}  // namespace attune::sheets

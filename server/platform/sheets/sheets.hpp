#pragma once
// Tables for people to take away: CSV (RFC 4180) and XLSX, safe against formulas hidden in text.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace attune::sheets {

using Cell = std::variant<std::string, double, std::int64_t>;

struct Sheet {
    std::string name;  // at most 31 characters
    std::vector<std::string> columns;
    std::vector<std::vector<Cell>> rows;
};

// Whether a spreadsheet would take this text for a formula, behind however many apostrophes it begins with. Such a cell of CSV gets
// one apostrophe more, which whoever reads the file again takes away.
bool is_formula(std::string_view text);
// A cell that comes back, without the apostrophe that it left with.
std::string without_apostrophe(std::string text);

// UTF-8 with CRLF lines.
std::string csv(const Sheet& sheet);
// One line of it, for what leaves in pieces.
std::string csv_line(const std::vector<Cell>& cells);
inline constexpr const char* xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
// The bytes of an Office Open XML workbook; text cells are strings, never formulas.
std::string xlsx(const Sheet& sheet);

// The same, row after row into a file, in the memory of one row.
class Workbook {
public:
    // The file is made, or replaced. `name` is the sheet's.
    Workbook(const std::string& path, const std::string& name, const std::vector<std::string>& columns);
    ~Workbook();
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;
    void add(const std::vector<Cell>& row);
    // Writes the file. Throws std::runtime_error when it cannot be written.
    void finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace attune::sheets

#include <cmath>
#include <format>
#include <string_view>

#include "platform/sheets/sheets.hpp"

namespace attune::sheets {
namespace {

constexpr double exactly_whole = 9'007'199'254'740'992;  // 2⁵³

std::string quoted(std::string_view text) {
    const bool formula = is_formula(text);
    if (!formula && text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
    std::string result = formula ? "\"'" : "\"";
    for (const char c : text) {
        if (c == '"') result += '"';
        result += c;
    }
    return result + '"';
}

std::string written(const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) return quoted(*text);
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return std::to_string(*whole);
    const auto number = std::get<double>(cell);
    // The shortest form of 100000 would be 1e+05.
    if (number == std::floor(number) && std::abs(number) < exactly_whole) return std::format("{:.0f}", number);
    return std::format("{}", number);
}

}  // namespace

// OWASP, "CSV injection": a cell that begins with one of these is run as a formula.
bool is_formula(std::string_view text) {
    const auto first = text.find_first_not_of('\'');
    return first != std::string_view::npos && std::string_view("=+-@\t\r").contains(text[first]);
}

std::string without_apostrophe(std::string text) {
    return text.starts_with('\'') && is_formula(text) ? text.substr(1) : text;
}

std::string csv_line(const std::vector<Cell>& cells) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i) line += ',';
        line += written(cells[i]);
    }
    return line + "\r\n";
}

std::string csv(const Sheet& sheet) {
    auto text = csv_line({sheet.columns.begin(), sheet.columns.end()});
    for (const auto& row : sheet.rows) text += csv_line(row);
    return text;
}

}  // namespace attune::sheets

#include <format>
#include <string_view>

#include "platform/sheets/sheets.hpp"

namespace attune::sheets {
namespace {

std::string quoted(std::string_view text) {
    // OWASP, "CSV injection": a cell that begins with one of these is run as a formula.
    const bool formula = !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    if (!formula && text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
    std::string result = formula ? "\"'" : "\"";
    for (const char c : text) {
        if (c == '"') result += '"';
        result += c;
    }
    return result + '"';
}

}  // namespace

std::string csv_line(const std::vector<Cell>& cells) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i) line += ',';
        const auto* number = std::get_if<double>(&cells[i]);
        line += number ? std::format("{}", *number) : quoted(std::get<std::string>(cells[i]));
    }
    return line + "\r\n";
}

std::string csv(const Sheet& sheet) {
    auto text = csv_line({sheet.columns.begin(), sheet.columns.end()});
    for (const auto& row : sheet.rows) text += csv_line(row);
    return text;
}

}  // namespace attune::sheets

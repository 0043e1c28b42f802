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

std::string csv(const Sheet& sheet) {
    std::string text;
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) text += (i ? "," : "") + quoted(sheet.columns[i]);
    text += "\r\n";
    for (const auto& row : sheet.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i) text += ',';
            const auto* number = std::get_if<double>(&row[i]);
            text += number ? std::format("{}", *number) : quoted(std::get<std::string>(row[i]));
        }
        text += "\r\n";
    }
    return text;
}

}  // namespace attune::sheets

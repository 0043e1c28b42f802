#include "features/assistant/table.hpp"

#include "platform/http/routes.hpp"
#include "platform/sheets/sheets.hpp"

namespace attune::assistant {

Cell cell_of(const std::optional<double>& number) { return number ? Cell(*number) : Cell(); }
Cell cell_of(const std::optional<std::string>& text) { return text && !text->empty() ? Cell(*text) : Cell(); }

std::vector<std::vector<http::Json>> json_of(const std::vector<std::vector<Cell>>& rows) {
    const auto literal = [](const Cell& cell) -> http::Json {
        if (const auto* text = std::get_if<std::string>(&cell)) return {http::write_json(*text)};
        if (const auto* number = std::get_if<double>(&cell)) return {http::write_json(*number)};
        return {"null"};
    };
    std::vector<std::vector<http::Json>> result;
    result.reserve(rows.size());
    for (const auto& row : rows) {
        auto& cells = result.emplace_back();
        for (const auto& cell : row) cells.push_back(literal(cell));
    }
    return result;
}

std::string csv_of(const Table& table) {
    sheets::Sheet sheet{.name = "Answer", .columns = {}, .rows = {}};
    for (const auto& column : table.columns) sheet.columns.push_back(column.label);
    for (const auto& row : table.rows) {
        auto& cells = sheet.rows.emplace_back();
        for (const auto& cell : row) {
            if (const auto* number = std::get_if<double>(&cell))
                cells.emplace_back(*number);
            else if (const auto* text = std::get_if<std::string>(&cell))
                cells.emplace_back(*text);
            else
                cells.emplace_back(std::string{});
        }
    }
    return sheets::csv(sheet);
}

}  // namespace attune::assistant

#include "features/imports/brought.hpp"

#include <algorithm>
#include <format>
#include <utility>

#include "features/imports/dates.hpp"
#include "platform/documents/documents.hpp"

namespace attune {
namespace {

constexpr std::size_t longest_heading = 200, longest_example = 100, examples_kept = 3;

std::string cut(std::string_view text, std::size_t most) {
    if (text.size() <= most) return std::string(text);
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
    return std::string(text.substr(0, most)) + "…";
}

std::string words_for(const documents::TableFacts& facts) {
    if (facts.format == "xlsx") return std::format("XLSX, sheet {}", cut(facts.sheet, 100));
    const auto separator = facts.separator == "\t" ? std::string("tabs") : facts.separator;
    return std::format("CSV, {}, separated by {}", facts.encoding, separator);
}

// Columns without a heading are called by their place, and two of one name told apart.
std::vector<ImportHeading> headings_of(const std::vector<std::string>& cells) {
    std::vector<ImportHeading> headings;
    for (const auto& cell : cells) {
        const auto heading = cell.empty() ? std::format("Column {}", headings.size() + 1) : cut(cell, longest_heading);
        auto unlike = heading;
        for (int n = 2; std::ranges::contains(headings, unlike, &ImportHeading::heading); ++n)
            unlike = std::format("{} ({})", heading, n);
        headings.push_back({.heading = std::move(unlike), .examples = {}, .dates = {}});
    }
    return headings;
}

void look_at(std::vector<ImportHeading>& headings, const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].empty()) continue;
        if (headings[i].examples.size() < examples_kept) headings[i].examples.push_back(cut(cells[i], longest_example));
        look_at(headings[i].dates, cells[i]);
    }
}

}  // namespace

Brought read_brought(std::string_view bytes) {
    const documents::Bytes file(bytes);
    Brought brought;
    bool begun = false;
    const auto facts = documents::read_table(file.descriptor(), {}, [&](documents::Row&& row) {
        if (!std::exchange(begun, true)) {
            brought.headings = headings_of(row.cells);
            return;
        }
        // Cells without a heading say nothing that could be chosen.
        if (row.cells.size() > brought.headings.size()) row.cells.resize(brought.headings.size());
        look_at(brought.headings, row.cells);
        brought.rows.push_back({.row_number = row.number, .cells = std::move(row.cells)});
    });
    if (brought.rows.empty()) throw invalid("file", "This table has a heading and no rows, or nothing at all.");
    brought.format = words_for(facts);
    return brought;
}

}  // namespace attune

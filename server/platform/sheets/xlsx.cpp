#include <stdlib.h>
#include <xlsxwriter.h>

#include <stdexcept>
#include <utility>

#include "core/problem.hpp"
#include "core/text.hpp"
#include "platform/sheets/sheets.hpp"

namespace attune::sheets {
namespace {

constexpr std::size_t longest_text = 32'000;  // bytes; a cell takes 32,767 characters

lxw_worksheet* begin(lxw_workbook* workbook, const std::string& name, const std::vector<std::string>& columns) {
    auto* worksheet = workbook_add_worksheet(workbook, name.c_str());
    check(worksheet != nullptr, "a sheet's name is one that a workbook takes");
    auto* heading = workbook_add_format(workbook);
    format_set_bold(heading);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        worksheet_write_string(worksheet, 0, static_cast<lxw_col_t>(i), columns[i].c_str(), heading);
    }
    return worksheet;
}

std::string fitting(const std::string& text) {
    if (text.size() <= longest_text) return text;
    auto end = longest_text;
    while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;  // not within a character
    return text.substr(0, end) + "…";
}

void write(lxw_worksheet* worksheet, lxw_row_t row, const std::vector<Cell>& cells) {
    for (std::size_t c = 0; c < cells.size(); ++c) {
        const auto column = static_cast<lxw_col_t>(c);
        if (const auto* number = std::get_if<double>(&cells[c])) {
            worksheet_write_number(worksheet, row, column, *number, nullptr);
        } else if (const auto* whole = std::get_if<std::int64_t>(&cells[c])) {
            worksheet_write_number(worksheet, row, column, static_cast<double>(*whole), nullptr);
        } else if (const auto& text = std::get<std::string>(cells[c]); !text.empty()) {
            worksheet_write_string(worksheet, row, column, fitting(text).c_str(), nullptr);
        }
    }
}

}  // namespace

std::string xlsx(const Sheet& sheet) {
    const char* buffer = nullptr;
    std::size_t size = 0;
    lxw_workbook_options options{};
    options.output_buffer = &buffer;
    options.output_buffer_size = &size;
    auto* workbook = workbook_new_opt(nullptr, &options);
    check(workbook != nullptr, "a workbook can be made");
    auto* worksheet = begin(workbook, sheet.name, sheet.columns);
    lxw_row_t next = 1;
    for (const auto& row : sheet.rows) write(worksheet, next++, row);
    const auto error = workbook_close(workbook);
    check(error == LXW_NO_ERROR && buffer != nullptr, lxw_strerror(error));
    std::string bytes(buffer, size);
    ::free(const_cast<char*>(buffer));
    return bytes;
}

struct Workbook::State {
    lxw_workbook* workbook = nullptr;
    lxw_worksheet* worksheet = nullptr;
    lxw_row_t next = 1;
};

Workbook::Workbook(const std::string& path, const std::string& name, const std::vector<std::string>& columns)
    : state_(std::make_unique<State>()) {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    state_->workbook = workbook_new_opt(path.c_str(), &options);
    check(state_->workbook != nullptr, "a workbook can be made");
    state_->worksheet = begin(state_->workbook, name, columns);
}

Workbook::~Workbook() {
    if (state_->workbook != nullptr) lxw_workbook_free(state_->workbook);
}

void Workbook::add(const std::vector<Cell>& row) { write(state_->worksheet, state_->next++, row); }

void Workbook::finish() {
    const auto error = workbook_close(std::exchange(state_->workbook, nullptr));
    if (error != LXW_NO_ERROR) throw std::runtime_error(lxw_strerror(error));
}

}  // namespace attune::sheets

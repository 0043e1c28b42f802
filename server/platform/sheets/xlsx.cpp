#include <stdlib.h>
#include <xlsxwriter.h>

#include "core/problem.hpp"
#include "platform/sheets/sheets.hpp"

namespace attune::sheets {

std::string xlsx(const Sheet& sheet) {
    const char* buffer = nullptr;
    std::size_t size = 0;
    lxw_workbook_options options{};
    options.output_buffer = &buffer;
    options.output_buffer_size = &size;
    auto* workbook = workbook_new_opt(nullptr, &options);
    check(workbook != nullptr, "a workbook can be made");
    auto* worksheet = workbook_add_worksheet(workbook, sheet.name.c_str());
    auto* heading = workbook_add_format(workbook);
    format_set_bold(heading);
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
        worksheet_write_string(worksheet, 0, static_cast<lxw_col_t>(i), sheet.columns[i].c_str(), heading);
    }
    for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
        for (std::size_t c = 0; c < sheet.rows[r].size(); ++c) {
            const auto row = static_cast<lxw_row_t>(r + 1);
            const auto column = static_cast<lxw_col_t>(c);
            if (const auto* number = std::get_if<double>(&sheet.rows[r][c])) {
                worksheet_write_number(worksheet, row, column, *number, nullptr);
            } else {
                worksheet_write_string(worksheet, row, column, std::get<std::string>(sheet.rows[r][c]).c_str(),
                                       nullptr);
            }
        }
    }
    const auto error = workbook_close(workbook);
    check(error == LXW_NO_ERROR && buffer != nullptr, lxw_strerror(error));
    std::string bytes(buffer, size);
    ::free(const_cast<char*>(buffer));
    return bytes;
}

}  // namespace attune::sheets

#include <array>
#include <cstdlib>
#include <format>
#include <string>
#include <string_view>

#include "platform/documents/calendar.hpp"
#include "platform/documents/csv.hpp"
#include "platform/documents/documents.hpp"
#include "platform/documents/wire.hpp"
#include "platform/documents/xlsx.hpp"

namespace attune::documents {
namespace {

using sandbox::Refused;

std::string setting(const char* variable) {
    const char* text = std::getenv(variable);
    return text ? text : "";
}

std::string whole_file() {
    const auto size = sandbox::file_size();
    if (size == 0) throw Refused("This file is empty.");
    if (size > largest_file)
        throw Refused(
            std::format("This file is larger than {} MiB, which is the largest that is read.", largest_file >> 20));
    std::string bytes(size, '\0');
    bytes.resize(sandbox::read_at(0, std::as_writable_bytes(std::span(bytes))));
    return bytes;
}

void read_as_table() {
    auto bytes = whole_file();
    Rows rows;
    if (bytes.starts_with("PK\x03\x04"))
        read_xlsx(std::move(bytes), rows);
    else if (bytes.starts_with("\xD0\xCF\x11\xE0"))
        throw Refused(
            "This workbook is of the kind before 2007 (.xls), or locked with a password. Save it as .xlsx or .csv.");
    else
        read_csv(std::move(bytes), rows);
    rows.finish();
}

void read_as_calendar() {
    const auto from = day_from(setting(variable_from)), to = day_from(setting(variable_to));
    if (!from || !to) throw Refused("This calendar was asked for without its days.");
    read_calendar_text(whole_file(), *from, *to);
}

}  // namespace

int documents_child_main() {
    const bool is_calendar = setting(variable_content) == "calendar";
    return sandbox::child_main(is_calendar ? read_as_calendar : read_as_table);
}

}  // namespace attune::documents

#include "platform/documents/rows.hpp"

#include <format>
#include <span>
#include <utility>

#include "core/text.hpp"
#include "platform/documents/documents.hpp"
#include "platform/documents/wire.hpp"

namespace attune::documents {
namespace {

constexpr std::size_t worth_sending = 256 * 1024;

void append(std::string& text, std::size_t number) {
    const auto value = static_cast<std::uint32_t>(number);
    text.append(reinterpret_cast<const char*>(&value), sizeof value);
}

}  // namespace

std::string place_of(std::int64_t row, std::size_t column) {
    std::string letters;
    for (auto left = column + 1; left > 0; left = (left - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
    return std::format("{}{}", letters, row);
}

void Rows::put(std::int64_t row, std::size_t column, std::string_view text) {
    if (column >= most_columns)
        throw sandbox::Refused(
            std::format("Row {} has more than {} columns, which is the most that is read.", row, most_columns));
    if (text.size() > longest_cell)
        throw sandbox::Refused(std::format("The cell {} is longer than {} KiB, which is the longest that is read.",
                                           place_of(row, column), longest_cell >> 10));
    if (cells_.size() <= column) cells_.resize(column + 1);
    cells_[column] = trimmed(valid_utf8(text));
}

void Rows::end(std::int64_t row) {
    while (!cells_.empty() && cells_.back().empty()) cells_.pop_back();
    if (cells_.empty()) return;
    if (++count_ > most_rows + 1)
        throw sandbox::Refused(
            std::format("This table has more than {} rows, which is the most that is read at once.", most_rows));
    append(waiting_, static_cast<std::size_t>(row));
    append(waiting_, cells_.size());
    for (const auto& cell : std::exchange(cells_, {})) {
        append(waiting_, cell.size());
        waiting_ += cell;
    }
    if (waiting_.size() >= worth_sending) send();
}

void Rows::finish() {
    if (!waiting_.empty()) send();
}

void Rows::send() {
    const auto text = std::exchange(waiting_, {});
    sandbox::send(kind_rows, std::as_bytes(std::span(text)));
}

}  // namespace attune::documents

#pragma once
// What a number in a cell of a workbook says: a date, a time or a number, by its number format (ECMA-376, 18.8.30).

#include <cstdint>
#include <string>
#include <string_view>

namespace attune::documents {

enum class NumberKind : std::uint8_t { number, date, time };
enum class DateSystem : std::uint8_t { from_1900, from_1904 };

// Of a format's own code ("dd\.mm\.yyyy", "[h]:mm"), and of the ids that have none.
NumberKind kind_of_format(std::string_view code);
NumberKind kind_of_built_in(std::int64_t id);

// "0.30000000000000004" is 0.3, as a spreadsheet shows it. A number that no date has stays one; what is none stays as it is.
std::string text_of_number(std::string_view written, NumberKind kind, DateSystem dates);

}  // namespace attune::documents

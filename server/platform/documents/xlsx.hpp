#pragma once
// In the child: the first sheet of an Office Open XML workbook, row by row.

#include <string>

#include "platform/documents/rows.hpp"

namespace attune::documents {

// Sends what kind of table it is, then its rows. Throws sandbox::Refused.
void read_xlsx(std::string bytes, Rows& rows);

}  // namespace attune::documents

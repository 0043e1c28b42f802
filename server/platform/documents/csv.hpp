#pragma once
// In the child: a file of separated values, row by row (RFC 4180, and what programs make of it).

#include <string>

#include "platform/documents/rows.hpp"

namespace attune::documents {

// Sends what kind of table it is, then its rows. Throws sandbox::Refused.
void read_csv(std::string bytes, Rows& rows);

}  // namespace attune::documents

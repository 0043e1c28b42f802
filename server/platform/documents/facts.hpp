#pragma once
// In the child: what kind of table it is, told to the parent before its rows.

#include "platform/documents/documents.hpp"

namespace attune::documents {

void send_facts(const TableFacts& facts);

}  // namespace attune::documents

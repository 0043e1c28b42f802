#pragma once
// Tells the observer of db.hpp how long a statement took.

#include "platform/db/db.hpp"

namespace attune::db {

void observed(std::string_view statement, std::chrono::nanoseconds took);

}  // namespace attune::db

#pragma once
// Which statements are the generated ones: those that registered themselves while static objects were made.

#include "platform/db/db.hpp"

namespace attune::db {

bool is_registered(const Statement& statement);

}  // namespace attune::db

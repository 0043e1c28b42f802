#include <stdexcept>

#include "platform/db/db.hpp"

namespace attune::db {

std::unique_ptr<Database> open_postgres(PostgresSettings) { throw std::runtime_error("PostgreSQL is not supported by this build."); }

}  // namespace attune::db

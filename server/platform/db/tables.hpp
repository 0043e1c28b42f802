#pragma once
// What reading and filling whole databases have in common on both engines.

#include <stdexcept>
#include <string>
#include <vector>

#include "platform/db/contents.hpp"
#include "platform/db/migrations.hpp"

namespace attune::db {

// `place` names the database in sentences. Throws std::runtime_error.
std::int64_t newest_of(std::span<const Migration> migrations, const Applied& applied, std::string_view place);
void require_version(const Applied& applied, std::int64_t version, std::string_view place);
std::runtime_error not_empty(std::string_view place, std::string_view table);

std::span<const Migration> up_to(std::span<const Migration> migrations, std::int64_t version);
// Whatever refers to a table was made after it. Leaves out the table of migrations.
std::vector<Table> in_order_of_making(std::vector<Table> tables, std::span<const Migration> migrations);

std::string column_list(const Table& table);
Cell cell_of(const Row& row, int place, Type type);

}  // namespace attune::db

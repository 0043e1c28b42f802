#pragma once
// Values and rows in PostgreSQL's text format.

#include <string>

#include "platform/db/db.hpp"

struct pg_result;

namespace attune::db {

// Of a type in pg_type.
unsigned int object_id(Type type);

std::string postgres_text_of(const Value& value);

class PostgresRow final : public Row {
public:
    PostgresRow(const pg_result* result, int row) : result_(result), row_(row) {}

    bool is_null(int column) const override;
    std::string_view text(int column) const override;
    std::int64_t integer(int column) const override;
    double real(int column) const override;
    bool boolean(int column) const override;

private:
    const pg_result* result_;
    int row_;
};

}  // namespace attune::db

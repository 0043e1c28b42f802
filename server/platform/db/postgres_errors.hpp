#pragma once
// What PostgreSQL's refusals mean to the one who asked: SQLSTATE → Problem, Unavailable or Bug.

#include <string_view>

namespace attune::db {

struct Refusal {
    std::string_view sqlstate;
    std::string_view constraint;  // name of the broken one
    std::string_view message;
};

// True where the connection is of no use afterwards, whatever the transaction was.
bool ends_connection(const Refusal& refusal);

[[noreturn]] void throw_postgres_error(const Refusal& refusal, std::string_view doing);

}  // namespace attune::db

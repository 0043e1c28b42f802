#include "platform/db/postgres_rows.hpp"

#include <libpq-fe.h>

#include <charconv>
#include <format>

namespace attune::db {
namespace {

template <class T>
T number(std::string_view text) {
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    check(error == std::errc{} && end == text.data() + text.size(), "a column of numbers holds a number");
    return value;
}

struct Writer {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(bool flag) const { return flag ? "t" : "f"; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(double number) const {
        return std::format("{}", number);
    }  // the shortest text that reads back
    std::string operator()(std::string_view text) const {
        // PostgreSQL would cut it there.
        check(!text.contains('\0'), "text for the database has no NUL");
        return std::string(text);
    }
    std::string operator()(Instant instant) const { return to_text(instant); }
    std::string operator()(Day day) const { return to_text(day); }
};

}  // namespace

unsigned int object_id(Type type) {
    switch (type) {
        case Type::boolean: return 16;
        case Type::integer: return 20;
        case Type::real: return 701;
        case Type::text: return 25;
        case Type::instant: return 1184;
        case Type::day: return 1082;
        case Type::json: return 3802;
    }
    return 0;
}

std::string postgres_text_of(const Value& value) { return std::visit(Writer{}, value); }

bool PostgresRow::is_null(int column) const { return PQgetisnull(result_, row_, column) != 0; }

std::string_view PostgresRow::text(int column) const {
    if (is_null(column)) throw Bug(std::format("column {} is null", PQfname(result_, column)));
    return {PQgetvalue(result_, row_, column), static_cast<std::size_t>(PQgetlength(result_, row_, column))};
}

std::int64_t PostgresRow::integer(int column) const { return number<std::int64_t>(text(column)); }
double PostgresRow::real(int column) const { return number<double>(text(column)); }
bool PostgresRow::boolean(int column) const { return text(column) == "t"; }

}  // namespace attune::db

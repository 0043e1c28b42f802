#include "platform/db/db.hpp"

namespace attune::db {

void read(const Row& row, int column, std::string& field) { field = row.text(column); }
void read(const Row& row, int column, std::int64_t& field) { field = row.integer(column); }
void read(const Row& row, int column, double& field) { field = row.real(column); }
void read(const Row& row, int column, bool& field) { field = row.boolean(column); }
void read(const Row& row, int column, Timestamp& field) { read(row, column, field.value); }
void read(const Row& row, int column, Date& field) { read(row, column, field.value); }
void read(const Row& row, int column, TimeOfDay& field) { field = TimeOfDay(std::string(row.text(column))); }
void read(const Row& row, int column, Email& field) { field.value = row.text(column); }

void read(const Row& row, int column, Instant& field) {
    const auto instant = instant_from(row.text(column));
    check(instant.has_value(), "an instant column holds an instant");
    field = *instant;
}

void read(const Row& row, int column, Day& field) {
    const auto day = day_from(row.text(column));
    check(day.has_value(), "a date column holds a day");
    field = *day;
}

}  // namespace attune::db

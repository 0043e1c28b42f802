#include "features/attendance/closing.hpp"

#include "features/attendance/bulk.sql.hpp"
#include "features/attendance/working_day.hpp"

namespace attune {

std::optional<Closing> next_closing(Work& work) { return work.db(sql::next_closing{.now = work.now}); }

void closed(Work& work, Day day, std::string_view time_zone) {
    const auto next = plus_days(day, 1);
    work.db(sql::put_closing{.day = next, .due = end_of_day(next, time_zone)});
}

}  // namespace attune

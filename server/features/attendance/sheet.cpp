#include "features/attendance/sheet.hpp"

#include <format>
#include <memory>

#include "features/attendance/rollups.sql.hpp"
#include "platform/http/routes.hpp"

namespace attune {
namespace {

constexpr std::int64_t page = 1000;

std::int64_t length_of(Day month) {
    return static_cast<unsigned>(
        std::chrono::year_month_day_last(month.year(), month.month() / std::chrono::last).day());
}

// The people of the sheet in the order of their names, some at a time, each time in a Work of its own.
class Rows {
public:
    Rows(Work& work, Clock& clock, Day month, std::optional<TeamId> team, People::Reach reach)
        : database_(work.database()), asker_(work.asker), clock_(clock), month_(month), team_(team), reach_(reach),
          days_(static_cast<std::size_t>(length_of(month))) {}

    std::vector<SheetPerson> next() {
        Work work(database_, asker_, db::Mode::read, clock_.now());
        const auto rows = rows_of(work);
        std::vector<SheetPerson> people;
        people.reserve(rows.size());
        for (const auto& row : rows)
            people.push_back({.employee_id = row.employee_id, .name = row.name, .days = row.days.substr(0, days_)});
        if (!rows.empty()) {
            after_key_ = rows.back().name_key;
            after_ = rows.back().employee_id;
        }
        return people;
    }

private:
    std::vector<SheetRow> rows_of(Work& work) const {
        if (reach_.everybody)
            return work.db(sql::sheet_page{.month = month_,
                                           .empty = std::string(days_, '.'),
                                           .after_key = after_key_,
                                           .after = after_,
                                           .team = team_,
                                           .limit = page});
        return work.db(sql::sheet_page_reached{.month = month_,
                                               .empty = std::string(days_, '.'),
                                               .after_key = after_key_,
                                               .after = after_,
                                               .team = team_,
                                               .me = reach_.me,
                                               .lead = reach_.lead,
                                               .own_team = reach_.own_team,
                                               .own_department = reach_.own_department,
                                               .limit = page});
    }

    db::Database& database_;
    Asker asker_;
    Clock& clock_;
    Day month_;
    std::optional<TeamId> team_;
    People::Reach reach_;
    std::size_t days_;
    std::string after_key_;
    EmployeeId after_ = 0;
};

}  // namespace

http::Reply month_sheet(Work& work, Clock& clock, Day month, std::optional<TeamId> team, const People::Reach& reach) {
    auto reply = http::Reply::empty(200);
    reply.with("Content-Type", "application/json");
    reply.stream = [rows = std::make_shared<Rows>(work, clock, month, team, reach), month,
                    begun = false](std::string& text) mutable {
        const auto people = rows->next();
        if (!begun) text += std::format(R"({{"month":"{:%Y-%m}","days":{},"people":[)", month, length_of(month));
        for (const auto& person : people) {
            if (std::exchange(begun, true)) text += ",\n";
            text += http::write_json(person);
        }
        begun = true;
        if (people.empty()) text += "]}\n";
        return !people.empty();
    };
    return reply;
}

}  // namespace attune

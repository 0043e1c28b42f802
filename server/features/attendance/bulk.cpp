#include "features/attendance/bulk.hpp"

#include <map>
#include <tuple>
#include <unordered_map>

#include "features/attendance/bulk.sql.hpp"
#include "features/attendance/rollups.hpp"
#include "platform/http/routes.hpp"

namespace attune {
namespace {

// What changes beside the records: the person's mark of the day, and the counts of the statuses that came and went.
class Deltas {
public:
    void add(const RecordRow& record, int n) {
        if (record.team_id) counts_[{-*record.team_id, to_text(record.attendance_date.value), record.status}] += n;
        counts_[{0, to_text(record.attendance_date.value), record.status}] += n;
        if (n > 0) marks_.push_back(record);
    }

    void write(Work& work) {
        if (marks_.empty()) return;
        mark(work);
        std::vector<TeamDayCount> rows;
        // Teams come before the company, whose rows everybody wants.
        for (const auto& [key, n] : counts_) {
            const auto& [team, day, status] = key;
            if (n != 0) rows.push_back({.team_id = -team, .day = Date(*day_from(day)), .status = status, .n = n});
        }
        if (!rows.empty()) work.db(sql::add_day_counts{.rows = http::write_json(rows)});
    }

private:
    void mark(Work& work) {
        std::map<std::tuple<std::string, EmployeeId>, std::string> months;
        for (const auto& record : marks_) months[{month_of(record), record.employee_id}];
        std::vector<MonthRow> rows;
        rows.reserve(months.size());
        for (const auto& [key, days] : months)
            rows.push_back({.month = Date(*day_from(std::get<0>(key))), .employee_id = std::get<1>(key), .days = {}});
        const auto wanted = http::write_json(rows);
        work.db(sql::open_months{.rows = wanted, .fresh = empty_month()});
        for (const auto& row : work.db(sql::months_of{.rows = wanted}))
            months.at({to_text(row.month.value), row.employee_id}) = row.days;
        for (const auto& record : marks_) {
            const auto day = static_cast<unsigned>(record.attendance_date.value.day());
            months.at({month_of(record), record.employee_id})[day - 1] = mark_of(record.status);
        }
        for (auto& row : rows) row.days = months.at({to_text(row.month.value), row.employee_id});
        work.db(sql::put_months{.rows = http::write_json(rows)});
    }

    static std::string month_of(const RecordRow& record) {
        return to_text(first_of_month(record.attendance_date.value));
    }

    std::map<std::tuple<TeamId, std::string, AttendanceStatus>, std::int64_t> counts_;  // minus the team's id
    std::vector<RecordRow> marks_;
};

}  // namespace

std::vector<RecordRow> write_days(Work& work, std::span<const DayWish> wishes, std::span<const RecordRow> replaced) {
    check(wishes.size() <= most_days_at_once, "at most 10,000 days at once");
    std::vector<DayWish> fresh, changed;
    for (const auto& wish : wishes) (wish.record_id ? changed : fresh).push_back(wish);
    Deltas deltas;
    std::vector<RecordRow> added;
    if (!fresh.empty()) added = work.db(sql::insert_days{.rows = http::write_json(fresh), .now = work.now});
    for (const auto& record : added) deltas.add(record, 1);
    if (!changed.empty()) work.db(sql::update_days{.rows = http::write_json(changed), .now = work.now});
    std::unordered_map<std::int64_t, const RecordRow*> before;
    for (const auto& record : replaced) before[record.record_id] = &record;
    for (const auto& wish : changed) {
        const auto& was = *before.at(*wish.record_id);
        auto after = was;
        after.status = wish.status;
        deltas.add(was, -1);
        deltas.add(after, 1);
    }
    deltas.write(work);
    return added;
}

}  // namespace attune

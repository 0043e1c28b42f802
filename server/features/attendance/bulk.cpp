#include "features/attendance/bulk.hpp"

#include <map>
#include <tuple>
#include <unordered_map>

#include "features/attendance/attendance.hpp"
#include "features/attendance/bulk.sql.hpp"
#include "features/attendance/count_line.hpp"
#include "features/attendance/rollups.hpp"
#include "platform/http/routes.hpp"

namespace attune {
namespace {

// What changes beside the records: the person's mark of the day, and the counts of the statuses that came and went.
class Deltas {
public:
    void add(const RecordRow& record, int n) {
        const auto day = record.attendance_date.value;
        if (record.team_id) counts_[{-*record.team_id, first_of_month(day)}][{day, record.status}] += n;
        counts_[{0, first_of_month(day)}][{day, record.status}] += n;
        if (n > 0) marks_.push_back({record.employee_id, record.attendance_date.value, mark_of(record.status)});
    }
    // A record that is no more, and no other in its place.
    void remove(const RecordRow& record) {
        add(record, -1);
        marks_.push_back({record.employee_id, record.attendance_date.value, empty_month().front()});
    }

    void write(Work& work) {
        if (marks_.empty()) return;
        mark(work);
        count(work);
    }

private:
    void mark(Work& work) {
        std::map<std::tuple<std::string, EmployeeId>, std::string> months;
        for (const auto& one : marks_) months[{month_of(one), one.employee_id}];
        std::vector<MonthRow> rows;
        rows.reserve(months.size());
        for (const auto& [key, days] : months)
            rows.push_back({.month = Date(*day_from(std::get<0>(key))), .employee_id = std::get<1>(key), .days = {}});
        const auto wanted = http::write_json(rows);
        work.db(sql::open_months{.rows = wanted, .fresh = empty_month()});
        for (const auto& row : work.db(sql::months_of{.rows = wanted}))
            months.at({to_text(row.month.value), row.employee_id}) = row.days;
        for (const auto& one : marks_)
            months.at({month_of(one), one.employee_id})[static_cast<unsigned>(one.day.day()) - 1] = one.mark;
        for (auto& row : rows) row.days = months.at({to_text(row.month.value), row.employee_id});
        work.db(sql::put_months{.rows = http::write_json(rows)});
    }

    // In the order of the keys: two works that count the same lines cannot wait for each other.
    void count(Work& work) {
        std::vector<CountLine> rows;
        for (auto& [line, changes] : counts_) {
            std::erase_if(changes, [](const auto& change) { return change.second == 0; });
            if (!changes.empty()) rows.push_back({.team_id = -line.first, .month = Date(line.second), .counts = {}});
        }
        if (rows.empty()) return;
        const auto wanted = http::write_json(rows);
        work.db(sql::open_counts{.rows = wanted, .fresh = empty_counts()});
        rows = work.db(sql::counts_of{.rows = wanted});
        for (auto& row : rows)
            for (const auto& [which, n] : counts_.at({-row.team_id, row.month.value}))
                add_to(row.counts, which.first, which.second, n);
        work.db(sql::put_counts{.rows = http::write_json(rows)});
    }

    struct Mark {
        EmployeeId employee_id = 0;
        Day day{};
        char mark = 0;
    };
    static std::string month_of(const Mark& one) { return to_text(first_of_month(one.day)); }

    // By minus the team's id, so that teams come before the company (0), whose line everybody wants; and by month.
    using LineKey = std::pair<TeamId, Day>;
    std::map<LineKey, std::map<std::pair<Day, AttendanceStatus>, std::int64_t>> counts_;
    std::vector<Mark> marks_;
};

std::string record_ids_of(std::span<const DayWish> days) {
    std::vector<std::int64_t> ids;
    for (const auto& day : days) ids.push_back(day.record_id.value_or(0));
    return http::write_json(ids);
}

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

std::vector<std::int64_t> put_days_back(Work& work, std::span<const DayWish> before, Instant since) {
    const auto present = work.db(sql::records_since{.ids = record_ids_of(before), .since = since});
    std::unordered_map<std::int64_t, const RecordRow*> unchanged;
    for (const auto& record : present) unchanged[record.record_id] = &record;
    std::vector<DayWish> rows;
    std::vector<std::int64_t> restored;
    Deltas deltas;
    for (const auto& day : before) {
        const auto found = unchanged.find(day.record_id.value_or(0));
        if (found == unchanged.end()) continue;
        auto after = *found->second;
        deltas.add(after, -1);
        after.status = day.status;
        deltas.add(after, 1);
        rows.push_back(day);
        restored.push_back(after.record_id);
    }
    if (!rows.empty()) work.db(sql::put_days_back{.rows = http::write_json(rows), .now = work.now});
    deltas.write(work);
    return restored;
}

std::vector<std::int64_t> delete_days(Work& work, std::span<const std::int64_t> records, Instant since) {
    const std::vector<std::int64_t> ids(records.begin(), records.end());
    Deltas deltas;
    std::vector<std::int64_t> gone;
    for (const auto& record : work.db(sql::delete_days{.ids = http::write_json(ids), .since = since})) {
        deltas.remove(record);
        gone.push_back(record.record_id);
    }
    deltas.write(work);
    return gone;
}

// ---- the same for other features ----

std::vector<RecordRow> Attendance::days_at(Work& work, std::span<const DayWish> days) {
    const std::vector<DayWish> all(days.begin(), days.end());
    return work.db(sql::records_at{.days = http::write_json(all)});
}

std::vector<RecordRow> Attendance::put_days(Work& work, std::span<const DayWish> days,
                                            std::span<const RecordRow> replaced) {
    return write_days(work, days, replaced);
}

std::vector<std::int64_t> Attendance::restore_days(Work& work, std::span<const DayWish> before, Instant since) {
    return put_days_back(work, before, since);
}

std::vector<std::int64_t> Attendance::forget_days(Work& work, std::span<const std::int64_t> records, Instant since) {
    return delete_days(work, records, since);
}

std::vector<EmployeeId> Attendance::recorded(Work& work, const std::vector<EmployeeId>& employees) {
    return work.db(sql::recorded_people{.ids = http::write_json(employees)});
}

}  // namespace attune

#include "features/attendance/punch_batch.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "features/attendance/bulk.hpp"
#include "features/attendance/bulk.sql.hpp"
#include "features/attendance/punches.hpp"
#include "platform/drill/drill.hpp"
#include "platform/http/routes.hpp"

namespace attune {
namespace {

using namespace std::chrono_literals;

constexpr auto surroundings_of_a_punch = 48h;  // twice the longest shift
constexpr auto clocks_may_differ_by = 5min;
constexpr auto oldest_punch = std::chrono::years(10);

// The employees whom a batch names, by id and by address.
class Named {
public:
    Named(Work& work, const PunchBatch& batch) {
        std::vector<EmployeeId> ids;
        std::vector<std::string> emails;
        for (const auto& punch : batch.punches) {
            if (punch.employee_id) ids.push_back(*punch.employee_id);
            if (punch.email) emails.push_back(folded(punch.email->value));
        }
        for (auto& found :
             work.db(sql::punching{.employees = http::write_json(ids), .emails = http::write_json(emails)})) {
            by_email_[found.email_key] = found.employee_id;
            by_id_.emplace(found.employee_id, std::move(found));
        }
    }

    const PunchingEmployee* find(const NewPunch& punch) const {
        auto id = punch.employee_id;
        if (!id && punch.email) {
            const auto found = by_email_.find(folded(punch.email->value));
            if (found != by_email_.end()) id = found->second;
        }
        const auto found = id ? by_id_.find(*id) : by_id_.end();
        return found == by_id_.end() ? nullptr : &found->second;
    }
    const PunchingEmployee& at(EmployeeId id) const { return by_id_.at(id); }

private:
    std::unordered_map<EmployeeId, PunchingEmployee> by_id_;
    std::unordered_map<std::string, EmployeeId> by_email_;
};

std::optional<std::string> refusal(const NewPunch& punch, const PunchingEmployee* whose, Instant now) {
    if (punch.employee_id.has_value() == punch.email.has_value()) return "Give either employee_id or email.";
    if (whose == nullptr) return "There is no such employee.";
    if (punch.at.value > now + clocks_may_differ_by) return "This time is still to come.";
    if (punch.at.value < now - oldest_punch) return "This time is more than ten years ago.";
    return {};
}

struct Affected {
    std::set<Punch> fresh;  // as they were stored now
    Instant from = Instant::max(), to = Instant::min();
    std::set<EmployeeId> employees;
};

std::string ids_of(const std::set<EmployeeId>& ids) {
    return http::write_json(std::vector<EmployeeId>(ids.begin(), ids.end()));
}

// The days that the fresh punches touch, as their persons' punches tell them now.
std::vector<DayWish> days_of(Work& work, const Affected& affected, const Named& named,
                             const PunchSurroundings& surroundings) {
    // Another batch with punches of the same people reads them when this one is done, or this one waits: neither tells a day of half.
    work.db(sql::hold_people{.employees = ids_of(affected.employees)});
    std::map<EmployeeId, std::vector<Punch>> of_person;
    for (const auto& punch : work.db(sql::punches_of{.employees = ids_of(affected.employees),
                                                     .from = affected.from - surroundings_of_a_punch,
                                                     .to = affected.to + surroundings_of_a_punch}))
        of_person[punch.employee_id].push_back(punch);
    std::vector<DayWish> days;
    for (auto& [employee, punches] : of_person) {
        std::ranges::sort(punches, {}, &Punch::at);
        const auto& team = named.at(employee).team_id;
        const auto rules = surroundings.rules(team);
        for (const auto& shift : shifts_of(punches, rules, surroundings.time_zone)) {
            const auto until = shift.from + std::chrono::hours(rules.longest_shift_hours);
            const bool touched = std::ranges::any_of(punches, [&](const Punch& punch) {
                return punch.at.value >= shift.from && punch.at.value <= until && affected.fresh.contains(punch);
            });
            if (!touched) continue;
            const bool expected = is_working_day(rules, shift.day) && !surroundings.is_holiday(shift.day);
            const bool late = expected && is_late(rules, shift.day, shift.from, surroundings.time_zone);
            DayWish day;
            day.employee_id = employee;
            day.team_id = team;
            day.day = Date(shift.day);
            day.status = late ? AttendanceStatus::Late : AttendanceStatus::Present;
            day.check_in_time = time_in_zone(shift.from, surroundings.time_zone);
            day.check_in_at = Timestamp(shift.from);
            day.minutes_worked = minutes_between({.from = shift.from, .to = shift.to});
            if (shift.to) {
                day.check_out_time = time_in_zone(*shift.to, surroundings.time_zone);
                day.check_out_at = Timestamp(*shift.to);
            }
            days.push_back(std::move(day));
        }
    }
    return days;
}

using Key = std::pair<EmployeeId, Date>;

// Writes the days, and answers each one's record.
std::map<Key, std::int64_t> write(Work& work, std::vector<DayWish> days, const Affected& affected) {
    std::map<Key, std::int64_t> records;
    if (days.empty()) return records;
    const auto [first, last] = std::ranges::minmax_element(days, {}, &DayWish::day);
    const auto present = work.db(
        sql::records_of{.employees = ids_of(affected.employees), .from = first->day.value, .to = last->day.value});
    std::map<Key, const RecordRow*> known;
    for (const auto& record : present) known[{record.employee_id, record.attendance_date}] = &record;
    std::erase_if(days, [&](DayWish& day) {
        const auto found = known.find({day.employee_id, day.day});
        if (found == known.end()) return false;
        day.record_id = found->second->record_id;
        return found->second->by_hand;
    });
    for (const auto& day : days) {
        if (day.record_id) records[{day.employee_id, day.day}] = *day.record_id;
    }
    for (std::size_t begin = 0; begin < days.size(); begin += most_days_at_once) {
        const auto some = std::span(days).subspan(begin, std::min(most_days_at_once, days.size() - begin));
        for (const auto& added : write_days(work, some, present))
            records[{added.employee_id, added.attendance_date}] = added.record_id;
    }
    return records;
}

// The record of the day that a punch belongs to, where there is one now.
std::optional<std::int64_t> record_for(const Punch& punch, std::span<const DayWish> of_person,
                                       const std::map<Key, std::int64_t>& records) {
    for (const auto& day : of_person) {
        if (punch.at < *day.check_in_at || (day.check_out_at && *day.check_out_at < punch.at)) continue;
        const auto record = records.find({day.employee_id, day.day});
        return record == records.end() ? std::nullopt : std::optional(record->second);
    }
    return {};
}

void answer_items(PunchBatchAnswer& answer, const std::vector<std::optional<Punch>>& of_item, std::set<Punch> fresh,
                  const std::vector<DayWish>& days, const std::map<Key, std::int64_t>& records) {
    std::unordered_map<EmployeeId, std::vector<DayWish>> of_person;
    for (const auto& day : days) of_person[day.employee_id].push_back(day);
    for (std::size_t i = 0; i < answer.items.size(); ++i) {
        auto& item = answer.items[i];
        if (!of_item[i]) {
            item.fate = PunchFate::refused;
            ++answer.refused;
        } else if (fresh.erase(*of_item[i]) == 0) {
            item.fate = PunchFate::duplicate;
            ++answer.duplicates;
        } else {
            ++answer.accepted;
            item.record_id = record_for(*of_item[i], of_person[of_item[i]->employee_id], records);
        }
    }
}

}  // namespace

PunchBatchAnswer take_punches(Work& work, const PunchBatch& batch, const PunchSurroundings& surroundings) {
    const Named named(work, batch);
    PunchBatchAnswer answer;
    answer.items.resize(batch.punches.size());
    std::vector<Punch> wanted;
    std::vector<std::optional<Punch>> of_item(batch.punches.size());
    for (std::size_t i = 0; i < batch.punches.size(); ++i) {
        const auto& punch = batch.punches[i];
        const auto* whose = named.find(punch);
        answer.items[i].reason = refusal(punch, whose, work.now);
        if (answer.items[i].reason) continue;
        of_item[i] = {.employee_id = whose->employee_id, .at = punch.at, .kind = punch.kind};
        wanted.push_back(*of_item[i]);
    }
    std::ranges::sort(wanted);  // two batches of the same punches cannot wait for each other
    Affected affected;
    if (!wanted.empty()) {
        for (const auto& punch : work.db(sql::insert_punches{.rows = http::write_json(wanted), .now = work.now})) {
            affected.fresh.insert(punch);
            affected.employees.insert(punch.employee_id);
            affected.from = std::min(affected.from, punch.at.value);
            affected.to = std::max(affected.to, punch.at.value);
        }
    }
    drill::point("punching");
    std::map<Key, std::int64_t> records;
    std::vector<DayWish> days;
    if (!affected.fresh.empty()) {
        days = days_of(work, affected, named, surroundings);
        records = write(work, days, affected);
    }
    answer_items(answer, of_item, affected.fresh, days, records);
    return answer;
}

}  // namespace attune

// What says by itself that somebody is at work or not: checking in and out, readers at doors, and the end of a day.

#include <map>

#include "features/attendance/attendance.hpp"
#include "features/attendance/attendance.sql.hpp"
#include "features/attendance/bulk.hpp"
#include "features/attendance/bulk.sql.hpp"
#include "features/attendance/closing.hpp"
#include "features/attendance/punch_batch.hpp"
#include "features/attendance/times.hpp"
#include "features/attendance/working_day.hpp"
#include "platform/drill/drill.hpp"

namespace attune {
namespace {

using enum AttendanceStatus;

constexpr std::int64_t page = 5000;

std::string id_text(std::int64_t id) { return std::to_string(id); }

std::optional<Instant> instant_of(const std::optional<Timestamp>& timestamp) {
    return timestamp ? std::optional(timestamp->value) : std::nullopt;
}

}  // namespace

http::Created<AttendanceRecord> Attendance::check_in(Work& work, CheckIn wish) {
    const auto me = people_.of_user(work, work.user());
    if (!me) throw not_found("employee");
    const auto zone = companies_.current(work).time_zone;
    const auto rules = rules_for(work, me->team_id);
    const auto day = day_of_shift(rules, work.now, zone);
    const bool expected = is_working_day(rules, day) && !work.db(sql::find_holiday{.day = day});
    const auto status = wish.from_home.value_or(false)                    ? WFH
                        : expected && is_late(rules, day, work.now, zone) ? Late
                                                                          : Present;
    DayWish begun;
    begun.employee_id = me->employee_id;
    begun.team_id = me->team_id;
    begun.day = Date(day);
    begun.status = status;
    begun.check_in_time = time_in_zone(work.now, zone);
    begun.check_in_at = Timestamp(work.now);
    begun.notes = words_of(wish.notes);
    auto added = insert_day(work, begun);
    audit_.record(work, "checked_in", "attendance", id_text(added.record_id));
    return {.location = "/attendance/" + id_text(added.record_id), .body = std::move(added)};
}

AttendanceRecord Attendance::check_out(Work& work, CheckOut wish) {
    const auto me = people_.of_user(work, work.user());
    if (!me) throw not_found("employee");
    const auto zone = companies_.current(work).time_zone;
    const auto since = work.now - std::chrono::hours(rules_for(work, me->team_id).longest_shift_hours);
    const auto open = work.db(sql::open_shift{
        .employee = me->employee_id, .first_day = plus_days(day_in_zone(since, zone), -1), .since = since});
    if (!open) throw conflict("not_checked_in");
    auto day = day_of(*open);
    day.check_out_time = time_in_zone(work.now, zone);
    day.check_out_at = Timestamp(work.now);
    day.minutes_worked = minutes_between({.from = instant_of(open->check_in_at), .to = work.now});
    if (wish.notes) day.notes = words_of(wish.notes);
    const auto ended = update_day(work, day);
    if (!ended) throw conflict("not_checked_in");
    audit_.record(work, "checked_out", "attendance", id_text(ended->record_id));
    return shown(*ended);
}

PunchBatchAnswer Attendance::batch(Work& work, PunchBatch batch) {
    if (batch.punches.size() > most_days_at_once) throw invalid("punches", "Send at most 10,000 punches at once.");
    if (!work.may(Permission::attendance_write, Scope::company)) throw forbidden("not_allowed");
    std::map<std::optional<TeamId>, AttendanceRules> rules;
    std::map<Date, bool> holidays;
    auto answer =
        take_punches(work, batch,
                     {.time_zone = companies_.current(work).time_zone,
                      .rules =
                          [&](const std::optional<TeamId>& team) {
                              const auto known = rules.find(team);
                              return known != rules.end() ? known->second : rules[team] = rules_for(work, team);
                          },
                      .is_holiday =
                          [&](Day day) {
                              const auto known = holidays.find(Date(day));
                              if (known != holidays.end()) return known->second;
                              return holidays[Date(day)] = work.db(sql::find_holiday{.day = day}).has_value();
                          }});
    audit_.record(work, "punches_taken", "attendance");
    work.after_commit([] { drill::point("punched"); });
    return answer;
}

std::optional<EmployeeId> Attendance::record_absences(Work& work, Day day, EmployeeId after) {
    if (work.db(sql::find_holiday{.day = day})) return {};
    const auto people = work.db(sql::without_record{.day = day, .after = after, .limit = page});
    if (people.empty()) return {};
    std::map<std::optional<TeamId>, bool> works;
    std::vector<DayWish> days;
    for (const auto& person : people) {
        if (!works.contains(person.team_id))
            works[person.team_id] = is_working_day(rules_for(work, person.team_id), day);
        if (!works[person.team_id]) continue;
        DayWish wish;
        wish.employee_id = person.employee_id;
        wish.team_id = person.team_id;
        wish.day = Date(day);
        wish.status = Absent;
        days.push_back(std::move(wish));
    }
    write_days(work, days, {});
    return people.back().employee_id;
}

void Attendance::end_days(db::Database& database) {
    for (;;) {
        Work look(database, Work::system({}), db::Mode::read, clock_.now());
        const auto next = next_closing(look);
        look.db.close();
        if (!next) return;
        // Nobody waits for the writer longer than some thousand people take.
        for (std::optional<EmployeeId> after = 0; after;) {
            Work work(database, Work::system(next->company_id), db::Mode::write, clock_.now());
            after = record_absences(work, next->day.value, *after);
            if (!after) {
                closed(work, next->day.value, companies_.current(work).time_zone);
                audit_.record(work, "day_ended", "attendance", to_text(next->day.value));
            }
            work.commit();
        }
    }
}

}  // namespace attune

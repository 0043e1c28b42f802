#include "features/attendance/attendance.hpp"

#include <algorithm>
#include <charconv>
#include <format>

#include "features/attendance/attendance.sql.hpp"
#include "features/attendance/rollups.hpp"
#include "features/attendance/sheet.hpp"
#include "features/attendance/summary.hpp"
#include "features/attendance/times.hpp"
#include "features/attendance/trends.hpp"
#include "features/attendance/working_day.hpp"
#include "platform/http/routes.hpp"

namespace attune {
namespace {

std::optional<Instant> instant_of(const std::optional<Timestamp>& timestamp) {
    return timestamp ? std::optional(timestamp->value) : std::nullopt;
}

std::optional<Timestamp> timestamp_of(const std::optional<Instant>& at) {
    return at ? std::optional(Timestamp(*at)) : std::nullopt;
}

void set_moments(DayWish& day, const Span& span) {
    day.check_in_at = timestamp_of(span.from);
    day.check_out_at = timestamp_of(span.to);
    day.minutes_worked = minutes_between(span);
}

// As the statements take days: many, of which this is one.
std::string json_of(const DayWish& day) { return http::write_json(std::vector{day}); }

std::string sort_of(const std::optional<std::string>& wanted) {
    auto sort = wanted.value_or("-attendance_date");
    if (!std::ranges::contains(sql::list_records::sorts, sort))
        throw invalid("sort", "Sort by attendance_date or -attendance_date.");
    return sort;
}

std::string id_text(std::int64_t id) { return std::to_string(id); }

}  // namespace

void Attendance::routes(http::Api& api) {
    using enum Permission;
    const auto reached_by = [this](Permission permission) {
        return [this, permission](Work& work, const std::string& id) {
            std::int64_t record = 0;
            std::from_chars(id.data(), id.data() + id.size(), record);
            reached(work, permission, record);
        };
    };
    auto at = api.group("/attendance", *this, "attendance");
    at.get("", &Attendance::list, attendance_read, "Records of those whom one may see, newest day first");
    at.post("", &Attendance::add, attendance_own, "Record a day: one's own, or anybody's for who may write them");
    at.post("/check-in", &Attendance::check_in, attendance_own, "Begin to work, now");
    at.post("/check-out", &Attendance::check_out, attendance_own, "Stop working, now");
    at.post("/batch", &Attendance::batch, attendance_write,
            "Punches of readers, at most 10,000, in any order, each once")
        .body_limit(4 << 20);
    at.get("/sheet", &Attendance::sheet, attendance_read, "A month: people × days, a mark a day")
        .answers<MonthSheet>()
        .rate(http::RateClass::exports);
    at.get("/rules", &Attendance::rules, member, "When people are expected: the company's rules, then those of teams");
    at.put("/rules", &Attendance::change_rules, attendance_rules, "Change the company's rules");
    at.put("/rules/{team_id}", &Attendance::change_rules_of_team, attendance_rules, "Give a team rules of its own");
    at.del("/rules/{team_id}", &Attendance::drop_rules_of_team, attendance_rules,
           "Let the company's rules hold for a team");
    at.get("/employee/{employee_id}", &Attendance::of_employee, attendance_read,
           "Records of one person; \"current\" is who asks")
        .guard([this](Work& work, const std::string& id) { people_.reached(work, attendance_read, id); });
    at.get("/team/{team_id}", &Attendance::of_team, attendance_read, "Records of one team, of those whom one may see");
    at.get("/{record_id}", &Attendance::find, attendance_read, "One record").guard(reached_by(attendance_read));
    at.put("/{record_id}", &Attendance::change, attendance_write, "Change a record")
        .guard(reached_by(attendance_write));
    at.del("/{record_id}", &Attendance::remove, attendance_write, "Delete a record")
        .guard(reached_by(attendance_write));
    at.get("/{record_id}/explain", &Attendance::explain, attendance_read, "The rules that made a record's status")
        .guard(reached_by(attendance_read));

    auto days_off = api.group("/holidays", *this, "attendance");
    days_off.get("", &Attendance::holidays, member, "Days on which nobody is expected, by day");
    days_off.post("", &Attendance::add_holiday, attendance_rules, "Add a holiday");
    days_off
        .post("/import", &Attendance::import_holidays, attendance_rules,
              "Add the whole days of a calendar (ICS) as holidays: of this year and the next two")
        .takes({"text/calendar"});
    days_off.get("/calendar", &Attendance::calendar, member, "Holidays as a calendar (ICS)")
        .answers_as({"text/calendar"});
    days_off.del("/{day}", &Attendance::remove_holiday, attendance_rules, "Remove a holiday");

    auto whole = api.group("", *this, "attendance");
    whole.get("/summarize_attendance", &Attendance::summary, attendance_overview,
              "Yesterday and last week, in a sentence each");
    whole.get("/trends", &Attendance::trends, attendance_overview,
              "How often each status was recorded, by team, person or status; the last 30 days unless said");
}

RecordRow Attendance::reached(Work& work, Permission permission, std::int64_t record) {
    auto found = work.db(sql::find_record{.record = record});
    const auto whose = found ? people_.by_id(work, found->employee_id) : std::nullopt;
    if (!whose || !work.may(permission, people_.relation_to(work, *whose))) throw not_found("attendance_record");
    return *std::move(found);
}

http::Page<AttendanceRecord> Attendance::page_of(Work& work, const RecordQuery& query, const http::Paging& page) {
    const auto period = period_of(query.from, query.to);
    const auto sort = sort_of(query.sort);
    const auto reach = people_.reach_of(work, Permission::attendance_read);
    if (!reach.everybody) return page_reached(work, query, page, reach);
    auto items = work.db(sql::list_records{.from = period.from,
                                           .to = period.to,
                                           .employee = query.employee_id,
                                           .team = query.team_id,
                                           .status = query.status,
                                           .limit = page.page_size,
                                           .offset = page.offset(),
                                           .sort = sort});
    // Whatever is of the whole company or of a team has been counted already.
    const auto total = query.employee_id ? work.db(sql::count_records{.from = period.from,
                                                                      .to = period.to,
                                                                      .employee = query.employee_id,
                                                                      .team = query.team_id,
                                                                      .status = query.status})
                                         : counted_records(work, query.team_id, period.from, period.to, query.status);
    return {.items = std::move(items), .total = total, .paging = page};
}

http::Page<AttendanceRecord> Attendance::page_reached(Work& work, const RecordQuery& query, const http::Paging& page,
                                                      const People::Reach& reach) {
    const auto period = period_of(query.from, query.to);
    auto items = work.db(sql::list_reached{.from = period.from,
                                           .to = period.to,
                                           .employee = query.employee_id,
                                           .team = query.team_id,
                                           .status = query.status,
                                           .me = reach.me,
                                           .lead = reach.lead,
                                           .own_team = reach.own_team,
                                           .own_department = reach.own_department,
                                           .limit = page.page_size,
                                           .offset = page.offset(),
                                           .sort = sort_of(query.sort)});
    const auto total = work.db(sql::count_reached{.from = period.from,
                                                  .to = period.to,
                                                  .employee = query.employee_id,
                                                  .team = query.team_id,
                                                  .status = query.status,
                                                  .me = reach.me,
                                                  .lead = reach.lead,
                                                  .own_team = reach.own_team,
                                                  .own_department = reach.own_department});
    return {.items = std::move(items), .total = total, .paging = page};
}

http::Page<AttendanceRecord> Attendance::list(Work& work, http::Query<RecordQuery> query, http::Paging page) {
    return page_of(work, *query, page);
}

http::Page<AttendanceRecord> Attendance::of_employee(Work& work, std::string employee,
                                                     http::Query<OwnRecordQuery> query, http::Paging page) {
    const auto whose = people_.reached(work, Permission::attendance_read, employee);
    return page_of(work,
                   {.from = query->from,
                    .to = query->to,
                    .status = query->status,
                    .employee_id = whose.employee_id,
                    .team_id = {},
                    .sort = query->sort},
                   page);
}

http::Page<AttendanceRecord> Attendance::of_team(Work& work, TeamId team, http::Query<OwnRecordQuery> query,
                                                 http::Paging page) {
    people_.team(work, team);
    return page_of(work,
                   {.from = query->from,
                    .to = query->to,
                    .status = query->status,
                    .employee_id = {},
                    .team_id = team,
                    .sort = query->sort},
                   page);
}

AttendanceRecord Attendance::find(Work& work, std::int64_t record) {
    return shown(reached(work, Permission::attendance_read, record));
}

DayWish day_of(const RecordRow& record) {
    return {.employee_id = record.employee_id,
            .team_id = record.team_id,
            .day = record.attendance_date,
            .status = record.status,
            .check_in_time = record.check_in_time,
            .check_out_time = record.check_out_time,
            .check_in_at = record.check_in_at,
            .check_out_at = record.check_out_at,
            .minutes_worked = record.minutes_worked,
            .notes = record.notes,
            .place = record.place,
            .record_id = record.record_id,
            .by_hand = record.by_hand};
}

DayWish Attendance::day_by_hand(Work& work, const Employee& whose, const NewRecord& wish, const std::string& zone) {
    refuse_bad_times(wish.status, wish.check_in_time, wish.check_out_time);
    if (days_between(day_in_zone(work.now, zone), wish.attendance_date.value) > 366)
        throw invalid("attendance_date", "This day is more than a year ahead.");
    DayWish day{.employee_id = whose.employee_id,
                .team_id = whose.team_id,
                .day = wish.attendance_date,
                .status = wish.status,
                .check_in_time = wish.check_in_time,
                .check_out_time = wish.check_out_time,
                .check_in_at = {},
                .check_out_at = {},
                .minutes_worked = {},
                .notes = words_of(wish.notes),
                .place = words_of(wish.place),
                .record_id = {},
                .by_hand = true};
    set_moments(day, span_of(day.day.value, day.check_in_time, day.check_out_time, zone));
    return day;
}

AttendanceRecord Attendance::insert_day(Work& work, const DayWish& day) {
    const auto added = work.db(sql::insert_record{.days = json_of(day), .now = work.now});
    count_record(work, added, RecordIs::there);
    return shown(added);
}

std::optional<RecordRow> Attendance::update_day(Work& work, const DayWish& day) {
    return work.db(sql::update_record{.days = json_of(day), .now = work.now});
}

AttendanceRecord Attendance::change_day(Work& work, std::int64_t record, const RecordChange& wish) {
    const auto before = work.db(sql::record_to_change{.record = record});
    if (!before) throw not_found("attendance_record");
    auto after = day_of(*before);
    if (wish.status) after.status = *wish.status;
    if (wish.check_in_time.present) after.check_in_time = wish.check_in_time.value;
    if (wish.check_out_time.present) after.check_out_time = wish.check_out_time.value;
    if (wish.notes.present) after.notes = words_of(wish.notes.value);
    if (wish.place.present) after.place = words_of(wish.place.value);
    refuse_bad_times(after.status, after.check_in_time, after.check_out_time);
    // What stays keeps its moment: the clock may have shown that time twice.
    auto span = span_of(after.day.value, after.check_in_time, after.check_out_time, companies_.current(work).time_zone);
    if (after.check_in_time == before->check_in_time && before->check_in_at) span.from = before->check_in_at->value;
    if (after.check_in_time == before->check_in_time && after.check_out_time == before->check_out_time)
        span.to = instant_of(before->check_out_at);
    set_moments(after, span);
    after.by_hand = true;
    const auto changed = update_day(work, after);
    if (!changed) throw not_found("attendance_record");
    count_change(work, *before, *changed);
    return shown(*changed);
}

http::Created<AttendanceRecord> Attendance::add(Work& work, NewRecord wish) {
    const auto whose = people_.by_id(work, wish.employee_id);
    const bool own = whose && whose->user_id == work.user();
    if (!whose || (!own && !work.may(Permission::attendance_write, people_.relation_to(work, *whose))))
        throw not_found("employee");
    auto added = insert_day(work, day_by_hand(work, *whose, wish, companies_.current(work).time_zone));
    audit_.record(work, "attendance_recorded", "attendance", id_text(added.record_id));
    return {.location = "/attendance/" + id_text(added.record_id), .body = std::move(added)};
}

AttendanceRecord Attendance::change(Work& work, std::int64_t record, RecordChange wish) {
    reached(work, Permission::attendance_write, record);
    const auto changed = change_day(work, record, wish);
    audit_.record(work, "attendance_changed", "attendance", id_text(record));
    return changed;
}

AttendanceRecord Attendance::put_day(Work& work, const Employee& whose, const NewRecord& day) {
    const auto present = work.db(sql::record_of_day{.employee = whose.employee_id, .day = day.attendance_date.value});
    if (!present) return insert_day(work, day_by_hand(work, whose, day, companies_.current(work).time_zone));
    RecordChange wish;
    wish.status = day.status;
    wish.check_in_time = {.present = true, .value = day.check_in_time};
    wish.check_out_time = {.present = true, .value = day.check_out_time};
    wish.notes = {.present = true, .value = day.notes};
    return change_day(work, present->record_id, wish);
}

void Attendance::remove(Work& work, std::int64_t record) {
    reached(work, Permission::attendance_write, record);
    const auto gone = work.db(sql::delete_record{.record = record});
    if (!gone) throw not_found("attendance_record");
    count_record(work, *gone, RecordIs::gone);
    audit_.record(work, "attendance_deleted", "attendance", id_text(record));
}

DayExplained Attendance::explain(Work& work, std::int64_t record) {
    const auto found = reached(work, Permission::attendance_read, record);
    const auto rules = rules_for(work, found.team_id);
    const auto day = found.attendance_date.value;
    const auto holiday = work.db(sql::find_holiday{.day = day});
    const auto zone = companies_.current(work).time_zone;
    DayExplained result{.record_id = record, .status = found.status, .rules = {}};
    const auto ask = [&](std::string rule, bool holds, std::string text) -> RuleAsked& {
        return result.rules.emplace_back(RuleAsked{.rule = std::move(rule), .holds = holds, .text = std::move(text)});
    };
    ask("working_day", is_working_day(rules, day),
        std::format("It was a {}, which is {} working day {}.", name_of(weekday_of(day)),
                    is_working_day(rules, day) ? "a" : "no", rules.team_id ? "of the team" : "of the company"));
    if (holiday)
        ask("holiday", true, std::format("It was a holiday: {}.", holiday->name)).holiday = holiday->name;
    else
        ask("holiday", false, "It was no holiday.");
    if (found.check_in_at) {
        const bool late = is_late(rules, day, found.check_in_at->value, zone);
        const auto came = found.check_in_time.value_or(TimeOfDay{});
        auto& asked = ask("late", late,
                          std::format("The day starts at {:%H:%M} with {} minutes of grace, and the person came at "
                                      "{:%H:%M} ({}).",
                                      rules.starts_at.since_midnight, rules.grace_minutes, came.since_midnight, zone));
        asked.starts_at = rules.starts_at;
        asked.grace_minutes = rules.grace_minutes;
        asked.came_at = came;
    } else {
        ask("checked_in", false, "Nobody checked in for this day.");
    }
    ask("by_hand", found.by_hand,
        found.by_hand ? std::format("Somebody recorded {} by hand, which rules do not change.", name_of(found.status))
                      : std::format("The rules made it {}.", name_of(found.status)));
    return result;
}

AttendanceSummary Attendance::summary(Work& work) {
    return summary_of(work, day_in_zone(work.now, companies_.current(work).time_zone));
}

http::Page<TrendRow> Attendance::trends(Work& work, http::Query<TrendsQuery> query, http::Paging page) {
    const auto today = day_in_zone(work.now, companies_.current(work).time_zone);
    const auto last = query->end_date ? query->end_date->value : today;
    const auto first = query->start_date ? query->start_date->value : plus_days(last, -29);
    if (last < first) throw invalid("end_date", "The last day is before the first.");
    return trends_of(
        work, people_,
        {.from = first, .to = last, .group = query->group_by.value_or(TrendGroup::team), .step = query->step}, page);
}

http::Reply Attendance::sheet(Work& work, http::Query<SheetQuery> query) {
    const auto today = day_in_zone(work.now, companies_.current(work).time_zone);
    const auto month =
        query->month ? day_from(query->month->value + "-01") : std::optional(today.year() / today.month() / 1);
    if (!month) throw invalid("month", "Give a month like 2026-10.");
    return month_sheet(work, clock_, *month, query->team_id, people_.reach_of(work, Permission::attendance_read));
}

}  // namespace attune

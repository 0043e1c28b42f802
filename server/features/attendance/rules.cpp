// When people are expected: the rules of the company and its teams, and its holidays.

#include "features/attendance/attendance.hpp"
#include "features/attendance/attendance.sql.hpp"
#include "features/attendance/bulk.sql.hpp"
#include "features/attendance/times.hpp"
#include "features/attendance/working_day.hpp"

namespace attune {
namespace {

std::string id_text(std::int64_t id) { return std::to_string(id); }

// From today on, each day of the company ends with its absences being recorded; or no longer.
void plan_end_of_days(Work& work, bool wished, const std::string& time_zone) {
    if (!wished) {
        work.db(sql::drop_closing{});
    } else if (!work.db(sql::closing_of{})) {
        const auto today = day_in_zone(work.now, time_zone);
        work.db(sql::put_closing{.day = today, .due = end_of_day(today, time_zone)});
    }
}

}  // namespace

AttendanceRules Attendance::rules_for(Work& work, const std::optional<TeamId>& team) {
    const auto row = work.db(sql::rules_for{.team = team.value_or(0)});
    return row ? rules_of(*row) : usual_rules();
}

std::vector<AttendanceRules> Attendance::rules(Work& work) {
    std::vector<AttendanceRules> all;
    for (const auto& row : work.db(sql::list_rules{})) all.push_back(rules_of(row));
    if (all.empty() || all.front().team_id) all.insert(all.begin(), usual_rules());
    return all;
}

AttendanceRules Attendance::put_rules(Work& work, std::optional<TeamId> team, const RulesChange& wish) {
    auto after = rules_for(work, team);
    after.team_id = team;
    if (wish.working_days) after.working_days = *wish.working_days;
    if (wish.starts_at) after.starts_at = *wish.starts_at;
    if (wish.grace_minutes) after.grace_minutes = wish.grace_minutes->value;
    if (wish.longest_shift_hours) after.longest_shift_hours = wish.longest_shift_hours->value;
    if (wish.records_absences) {
        if (team) throw invalid("records_absences", "Say this for the whole company, not for one team.");
        after.records_absences = *wish.records_absences;
    }
    const auto days = text_of(after.working_days);
    work.db(sql::put_rules{.team = team.value_or(0),
                           .working_days = days,
                           .starts_at = to_text(after.starts_at),
                           .grace = after.grace_minutes,
                           .longest = after.longest_shift_hours,
                           .absences = after.records_absences && !team,
                           .now = work.now});
    if (!team) plan_end_of_days(work, after.records_absences, companies_.current(work).time_zone);
    audit_.record(work, "attendance_rules_changed", "attendance_rules", team ? id_text(*team) : std::string());
    return rules_for(work, team);
}

AttendanceRules Attendance::change_rules(Work& work, RulesChange wish) { return put_rules(work, {}, wish); }

AttendanceRules Attendance::change_rules_of_team(Work& work, TeamId team, RulesChange wish) {
    people_.team(work, team);
    return put_rules(work, team, wish);
}

void Attendance::drop_rules_of_team(Work& work, TeamId team) {
    people_.team(work, team);
    work.db(sql::delete_rules{.team = team});
    audit_.record(work, "attendance_rules_changed", "attendance_rules", id_text(team));
}

http::Page<Holiday> Attendance::holidays(Work& work, http::Query<HolidayQuery> query, http::Paging page) {
    const auto period = period_of(query->from, query->to);
    return {.items = work.db(sql::list_holidays{
                .from = period.from, .to = period.to, .limit = page.page_size, .offset = page.offset()}),
            .total = work.db(sql::count_holidays{.from = period.from, .to = period.to}),
            .paging = page};
}

http::Created<Holiday> Attendance::add_holiday(Work& work, NewHoliday wish) {
    auto added = work.db(sql::insert_holiday{.day = wish.day.value, .name = wish.name.value, .now = work.now});
    const auto day = to_text(added.day.value);
    audit_.record(work, "holiday_added", "holiday", day);
    return {.location = "/holidays/" + day, .body = std::move(added)};
}

void Attendance::remove_holiday(Work& work, Date day) {
    if (work.db(sql::delete_holiday{.day = day.value}) == 0) throw not_found("holiday");
    audit_.record(work, "holiday_removed", "holiday", to_text(day.value));
}

}  // namespace attune

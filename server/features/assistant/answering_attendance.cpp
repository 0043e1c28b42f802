// Records themselves: lists of them, who has none, and why a day has its status.

#include <algorithm>
#include <format>
#include <map>
#include <set>
#include <unordered_map>

#include "core/enum_names.hpp"
#include "features/assistant/answering.hpp"
#include "features/assistant/circle.hpp"
#include "features/assistant/links.hpp"
#include "features/assistant/words.hpp"

namespace attune::assistant {
namespace {

std::unordered_map<EmployeeId, std::string> names_of(Facts& facts, const std::vector<AttendanceRecord>& records) {
    std::set<EmployeeId> ids;
    for (const auto& record : records) ids.insert(record.employee_id);
    const Choice choice{.employees = std::vector(ids.begin(), ids.end())};
    std::unordered_map<EmployeeId, std::string> names;
    for (auto& person : facts.rooms.people.chosen(facts.work, {.everybody = true}, choice, most_people))
        names[person.employee_id] = std::move(person.name);
    return names;
}

Cell cell_of_time(const std::optional<TimeOfDay>& time) { return time ? Cell(to_text(*time).substr(0, 5)) : Cell(); }

// A place a day of a period.
using Marked = std::vector<bool>;

std::size_t place_of(const Period& period, Day day) {
    return static_cast<std::size_t>(days_between(period.from.value, day));
}

// The days on which people of a team are expected, up to today: days to come are nobody's fault.
Marked expected_days(Facts& facts, const std::optional<TeamId>& team, const Period& period) {
    Marked days(place_of(period, period.to.value) + 1);
    for (std::size_t i = 0; i < days.size(); ++i) {
        const auto day = plus_days(period.from.value, static_cast<int>(i));
        days[i] = day <= facts.today && facts.is_expected(team, day);
    }
    return days;
}

}  // namespace

Answered answered_records(Facts& facts, const Plan& plan) {
    auto circle = circle_of(facts, plan);
    if (circle.refusal) return refused(circle);
    if (is_too_much(facts, circle, plan.period)) return too_much();
    const auto whose = circle.whose(facts);
    const auto from = plan.period->from.value, to = plan.period->to.value;
    const auto statuses = plan.statuses.value_or(std::vector<AttendanceStatus>{});
    Tally tally;
    for (const auto& count : statuses_among(facts.work, whose, from, to)) tally.add(count.status, count.n);
    const auto limit = plan.limit.value_or(most_rows);
    const auto records = records_among(facts.work, whose, from, to, statuses, limit);
    const auto names = names_of(facts, records);

    Answered result;
    auto& table = result.table;
    table.columns = {{.key = "day", .label = "Day", .kind = ColumnKind::day},
                     {.key = "employee", .label = "Person"},
                     {.key = "status", .label = "Status"},
                     {.key = "check_in", .label = "In", .kind = ColumnKind::time},
                     {.key = "check_out", .label = "Out", .kind = ColumnKind::time},
                     {.key = "hours", .label = "Hours", .kind = ColumnKind::hours},
                     {.key = "notes", .label = "Notes"}};
    for (const auto& record : records) {
        const auto name = names.find(record.employee_id);
        std::optional<double> hours;
        if (record.minutes_worked) {
            const auto hundredths = *record.minutes_worked * 100 / 60;
            hours = static_cast<double>(hundredths) / 100;
        }
        table.rows.push_back({to_text(record.attendance_date.value), name == names.end() ? Cell() : Cell(name->second),
                              std::string(name_of(record.status)), cell_of_time(record.check_in_time),
                              cell_of_time(record.check_out_time), cell_of(hours), cell_of(record.notes)});
    }
    table.total = statuses.empty() ? tally.all() : tally.of(statuses);
    if (table.total == 0) result.outcome = Outcome::nothing;
    result.words = words::records(plan, circle.subject, tally, std::ssize(records));
    result.links = links_to_records(facts, plan);
    return result;
}

Answered answered_missing(Facts& facts, const Plan& plan) {
    auto circle = circle_of(facts, plan);
    if (circle.refusal) return refused(circle);
    if (is_too_much(facts, circle, plan.period)) return too_much();
    const auto from = plan.period->from.value, to = plan.period->to.value;
    facts.look_at(from, to);
    const auto length = place_of(*plan.period, to) + 1;
    std::unordered_map<EmployeeId, Marked> recorded;
    each_mark(facts.work, circle.whose(facts), from, to, [&](const Mark& mark) {
        auto& days = recorded[mark.employee_id];
        days.resize(length);
        days[place_of(*plan.period, mark.day)] = true;
    });
    std::map<std::optional<TeamId>, Marked> by_team;

    Answered result;
    auto& table = result.table;
    const bool is_one_day = from == to;
    table.columns = {{.key = "employee", .label = "Person"}, {.key = "team", .label = "Team"}};
    if (!is_one_day)
        table.columns.push_back({.key = "days", .label = "Days without a record", .kind = ColumnKind::number});
    std::vector<std::string> names;
    std::int64_t expected = 0;
    for (const auto& person : circle.people(facts)) {
        if (!person.is_active) continue;
        std::int64_t due = 0, without = 0;
        auto& days = by_team[person.team_id];
        if (days.empty()) days = expected_days(facts, person.team_id, *plan.period);
        const auto& own = recorded[person.employee_id];
        const auto hired = person.hire_date ? days_between(from, person.hire_date->value) : 0;
        for (auto i = static_cast<std::size_t>(std::max(0, hired)); i < length; ++i) {
            if (!days[i]) continue;
            ++due;
            if (own.empty() || !own[i]) ++without;
        }
        if (due > 0) ++expected;
        if (without == 0) continue;
        names.push_back(person.name);
        if (std::ssize(table.rows) == plan.limit.value_or(most_rows)) continue;
        auto& row = table.rows.emplace_back();
        row = {person.name, cell_of(std::optional(facts.team_name(person.team_id)))};
        if (!is_one_day) row.push_back(cell_of(without));
    }
    table.total = std::ssize(names);
    result.words = words::missing(plan, circle.subject, facts.today, names, expected, facts.holiday(from),
                                  expected > 0 || facts.is_expected({}, from));
    result.outcome = names.empty() ? Outcome::nothing : Outcome::answered;
    return result;
}

Answered answered_day(Facts& facts, const Plan& plan) {
    auto circle = circle_of(facts, plan);
    if (circle.refusal) return refused(circle);
    if (is_too_much(facts, circle, plan.period)) return too_much();
    Answered result;
    const auto& people = circle.people(facts);
    if (people.size() != 1 || circle.subject.of == Subject::Of::company) {
        result.outcome = Outcome::asked_back;
        result.words = words::whose_day();
        return result;
    }
    const auto& person = people.front();
    const bool is_me = facts.me && facts.me->employee_id == person.employee_id;
    const auto from = plan.period->from.value, to = plan.period->to.value;
    const auto statuses = plan.statuses.value_or(std::vector<AttendanceStatus>{});
    const Whose whose = std::vector{person.employee_id};
    // The newest day of the status that was asked about, or else the newest one.
    auto records = records_among(facts.work, whose, from, to, statuses, 1);
    if (records.empty()) records = records_among(facts.work, whose, from, to, {}, 1);
    if (records.empty()) {
        facts.look_at(from, to);
        result.outcome = Outcome::nothing;
        result.words = words::no_record(person.name, is_me, *plan.period, facts.is_expected(person.team_id, from),
                                        facts.holiday(from));
        return result;
    }
    const auto& record = records.front();
    const auto explained = facts.rooms.attendance.explain(facts.work, record.record_id);
    std::vector<std::string> reasons;
    for (const auto& rule : explained.rules)
        if (rule.holds || rule.rule == "late" || rule.rule == "checked_in" || rule.rule == "by_hand")
            reasons.push_back(rule.text);
    result.words = words::explained(person.name, is_me, record.attendance_date.value, record.status, reasons);
    result.table.columns = {
        {.key = "rule", .label = "Rule"}, {.key = "holds", .label = "Holds"}, {.key = "text", .label = "Why"}};
    for (const auto& rule : explained.rules)
        result.table.rows.push_back({rule.rule, std::string(rule.holds ? "yes" : "no"), rule.text});
    result.table.total = std::ssize(result.table.rows);
    result.links = {{.label = "The record", .href = std::format("/api/attendance/{}", record.record_id)}};
    return result;
}

}  // namespace attune::assistant

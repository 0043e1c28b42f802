#include "features/assistant/tools.hpp"

#include <algorithm>
#include <format>
#include <unordered_map>

#include "core/enum_names.hpp"
#include "core/problem.hpp"
#include "features/assistant/circle.hpp"
#include "features/assistant/tool_types.hpp"
#include "features/assistant/words.hpp"
#include "platform/http/routes.hpp"

namespace attune::assistant {
namespace {

using namespace tool;

constexpr std::size_t most_items = 200;
constexpr int most_days = 5 * 366;

struct Days {
    Day from{}, to{};
};

Days days_of(const std::optional<Date>& start, const std::optional<Date>& end, Day today) {
    const auto to = end ? end->value : today;
    const auto from = start ? start->value : plus_days(to, -29);
    if (to < from) throw invalid("end", "The last day is before the first.");
    if (days_between(from, to) > most_days) throw invalid("start", "Ask about at most five years at a time.");
    return {from, to};
}

std::optional<std::string> known(std::string name) {
    return name.empty() ? std::nullopt : std::optional(std::move(name));
}

Person shown(Facts& facts, const Employee& employee) {
    return {.employee_id = employee.employee_id,
            .name = employee.name,
            .email = employee.email,
            .role = employee.role,
            .team_id = employee.team_id,
            .team_name = known(facts.team_name(employee.team_id)),
            .department = known(facts.department_name(facts.department_of(employee))),
            .manager_id = employee.manager_id,
            .hire_date = employee.hire_date,
            .is_active = employee.is_active};
}

TeamEntry shown(Facts& facts, const Team& team) {
    return {.team_id = team.team_id,
            .team_name = team.team_name,
            .department = known(facts.department_name(team.department_id)),
            .lead_id = team.lead_id};
}

RecordEntry shown(const AttendanceRecord& record, std::string name) {
    return {.record_id = record.record_id,
            .employee_id = record.employee_id,
            .employee_name = std::move(name),
            .attendance_date = record.attendance_date,
            .status = record.status,
            .check_in_time = record.check_in_time,
            .check_out_time = record.check_out_time,
            .minutes_worked = record.minutes_worked,
            .notes = record.notes};
}

PersonList list_of(Facts& facts, const std::vector<Employee>& people) {
    PersonList list{.total = std::ssize(people), .employees = {}};
    for (std::size_t i = 0; i < std::min(people.size(), most_items); ++i)
        list.employees.push_back(shown(facts, people[i]));
    return list;
}

std::vector<Employee> colleagues(Facts& facts, const Choice& choice) {
    return facts.rooms.people.chosen(facts.work, facts.colleagues(), choice, most_people);
}

bool contains(std::string_view text, const std::optional<Text<0, 200>>& part) {
    return !part || folded(text).contains(folded(part->value));
}

// ---- people and teams ----

PersonList all_employees(Facts& facts, const Nothing&) {
    return list_of(facts, colleagues(facts, {.is_active = true}));
}

Person employee(Facts& facts, const OneEmployee& wish) {
    const auto found = facts.rooms.people.by_id(facts.work, wish.employee_id);
    if (!found || !facts.is_colleague(*found)) throw not_found("employee");
    return shown(facts, *found);
}

PersonList search_employees(Facts& facts, const EmployeeSearch& wish) {
    Choice choice{.is_active = true};
    if (wish.team_id) choice.teams = std::vector{*wish.team_id};
    if (wish.role) choice.title = wish.role->value;
    auto people = colleagues(facts, choice);
    std::erase_if(people, [&](const Employee& person) {
        return !contains(person.name, wish.name) || !contains(person.email, wish.email);
    });
    return list_of(facts, people);
}

TeamList search_teams(Facts& facts, const TeamSearch& wish) {
    TeamList list;
    for (const auto& team : facts.teams()) {
        if (wish.name && !folded(team.team_name).contains(folded(wish.name->value))) continue;
        if (list.teams.size() < most_items) list.teams.push_back(shown(facts, team));
        ++list.total;
    }
    return list;
}

TeamList all_teams(Facts& facts, const Nothing&) { return search_teams(facts, {}); }

TeamEntry one_team(Facts& facts, const OneTeam& wish) {
    const auto* found = facts.team(wish.team_id);
    if (!found) throw not_found("team");
    return shown(facts, *found);
}

// ---- attendance ----

Circle visible(Facts& facts, const Plan& plan) {
    auto circle = circle_of(facts, plan);
    if (!circle.refusal) return circle;
    if (circle.refusal == Refusal::unknown || circle.refusal == Refusal::not_listed) throw not_found("employee");
    if (circle.refusal == Refusal::no_such_team) throw not_found("team");
    throw Problem(403, "not_allowed", words::refusal(*circle.refusal, circle.subject));
}

RecordList records(Facts& facts, const Who& who, const Days& days, const std::optional<AttendanceStatus>& status) {
    auto circle = visible(facts, {.intent = Intent::attendance_list, .who = who});
    const auto whose = circle.whose(facts);
    std::vector<AttendanceStatus> statuses;
    if (status) statuses.push_back(*status);
    Tally tally;
    for (const auto& count : statuses_among(facts.work, whose, days.from, days.to)) tally.add(count.status, count.n);
    RecordList list{.start = Date(days.from),
                    .end = Date(days.to),
                    .total = status ? tally.of(*status) : tally.all(),
                    .records = {}};
    const auto found = records_among(facts.work, whose, days.from, days.to, statuses, most_items);
    Choice named{.employees = std::vector<EmployeeId>{}};
    for (const auto& record : found) named.employees->push_back(record.employee_id);
    std::unordered_map<EmployeeId, std::string> names;
    for (auto& person : facts.rooms.people.chosen(facts.work, {.everybody = true}, named, most_people))
        names[person.employee_id] = std::move(person.name);
    for (const auto& record : found) list.records.push_back(shown(record, names[record.employee_id]));
    return list;
}

Who of_employee(EmployeeId id) { return {.employees = std::vector{id}}; }
Who of_team(TeamId id) { return {.teams = std::vector{id}}; }

Days days_of(Timeframe timeframe, Day today) {
    const auto weekday = static_cast<int>(std::chrono::weekday(std::chrono::sys_days(today)).iso_encoding()) - 1;
    const auto monday = plus_days(today, -weekday);
    const auto month = std::chrono::year_month(today.year(), today.month());
    const auto month_before = month - std::chrono::months(1);
    switch (timeframe) {
        case Timeframe::today: return {today, today};
        case Timeframe::yesterday: return {plus_days(today, -1), plus_days(today, -1)};
        case Timeframe::this_week: return {monday, today};
        case Timeframe::last_week: return {plus_days(monday, -7), plus_days(monday, -1)};
        case Timeframe::this_month: return {month / 1, today};
        case Timeframe::last_month: return {month_before / 1, Day(month_before / std::chrono::last)};
        case Timeframe::last_7_days: return {plus_days(today, -6), today};
        case Timeframe::last_30_days: return {plus_days(today, -29), today};
        case Timeframe::this_year: return {today.year() / 1 / 1, today};
    }
    return {today, today};
}

RecordList attendance_data(Facts& facts, const OfTimeframe& wish) {
    return records(facts, {}, days_of(wish.timeframe, facts.today), {});
}

RecordList attendance_by_date_range(Facts& facts, const DateRange& wish) {
    return records(facts, wish.employee_id ? of_employee(*wish.employee_id) : Who{},
                   days_of(wish.start, wish.end, facts.today), wish.status);
}

RecordList records_by_employee(Facts& facts, const EmployeeRecords& wish) {
    return records(facts, of_employee(wish.employee_id), days_of(wish.start, wish.end, facts.today), {});
}

RecordList records_by_team(Facts& facts, const TeamRecords& wish) {
    return records(facts, of_team(wish.team_id), days_of(wish.start, wish.end, facts.today), {});
}

RecordList attendance_by_status(Facts& facts, const OfStatus& wish) {
    return records(facts, wish.team_id ? of_team(*wish.team_id) : Who{}, days_of(wish.start, wish.end, facts.today),
                   wish.status);
}

Stats stats(Facts& facts, const Who& who, const Days& days) {
    auto circle = visible(facts, {.intent = Intent::attendance_figure, .measure = Measure::rate, .who = who});
    Tally tally;
    if (circle.by_teams && circle.teams.size() == 1) {
        for (const auto& count : statuses_by_day(facts.work, circle.teams.front(), days.from, days.to))
            tally.add(count.status, count.n);
    } else {
        each_mark(facts.work, circle.whose(facts), days.from, days.to,
                  [&](const Mark& mark) { tally.add(mark.status, 1); });
    }
    using enum AttendanceStatus;
    return {.start = Date(days.from),
            .end = Date(days.to),
            .employee_id = {},
            .team_id = {},
            .name = circle.subject.name,
            .is_partly_seen = circle.subject.limited,
            .present = tally.of(Present),
            .late = tally.of(Late),
            .wfh = tally.of(WFH),
            .leave = tally.of(Leave),
            .absent = tally.of(Absent),
            .attendance_rate = tally.rate()};
}

Stats employee_stats(Facts& facts, const EmployeeStats& wish) {
    auto found = stats(facts, of_employee(wish.employee_id), days_of(wish.start, wish.end, facts.today));
    found.employee_id = wish.employee_id;
    if (found.name.empty() && facts.me) found.name = facts.me->name;
    return found;
}

Stats team_stats(Facts& facts, const TeamStats& wish) {
    auto found = stats(facts, of_team(wish.team_id), days_of(wish.start, wish.end, facts.today));
    found.team_id = wish.team_id;
    return found;
}

MissingList without_attendance(Facts& facts, const WithoutAttendance& wish) {
    const auto day = wish.date.value;
    auto circle = visible(facts, {.intent = Intent::missing, .who = wish.team_id ? of_team(*wish.team_id) : Who{}});
    std::unordered_map<EmployeeId, bool> recorded;
    each_mark(facts.work, circle.whose(facts), day, day, [&](const Mark& mark) { recorded[mark.employee_id] = true; });
    MissingList list{.date = wish.date, .total = 0, .employees = {}};
    for (const auto& person : circle.people(facts)) {
        const bool is_there = person.is_active && (!person.hire_date || person.hire_date->value <= day);
        if (!is_there || recorded.contains(person.employee_id)) continue;
        if (list.employees.size() < most_items) list.employees.push_back(shown(facts, person));
        ++list.total;
    }
    return list;
}

RecordEntry attendance_record(Facts& facts, const OneRecord& wish) {
    const auto found = facts.rooms.attendance.find(facts.work, wish.record_id);
    const auto whose = facts.rooms.people.by_id(facts.work, found.employee_id);
    return shown(found, whose ? whose->name : std::string{});
}

// ---- dates ----

OneDate shown(Day day) {
    return {.date = Date(day), .weekday = label_of(Grouping::weekday, key_of(Grouping::weekday, day))};
}

OneDate today_date(Facts& facts, const Nothing&) { return shown(facts.today); }

OneDate computed_date(Facts&, const DateSum& wish) {
    const auto days = static_cast<int>((wish.days ? wish.days->value : 0) + 7 * (wish.weeks ? wish.weeks->value : 0));
    return shown(plus_days(wish.date.value, wish.operation == DateOperation::add ? days : -days));
}

// ---- the table ----

// What schemas refer to stands beside them, not in the API's description.
std::string own_references(std::string schema) {
    constexpr std::string_view elsewhere = "#/components/schemas/", here = "#/$defs/";
    for (auto at = schema.find(elsewhere); at != std::string::npos; at = schema.find(elsewhere, at))
        schema.replace(at, elsewhere.size(), here);
    return schema;
}

template <class Answer, class Wish>
Tool made(std::string_view name, std::string_view description, Answer (*function)(Facts&, const Wish&)) {
    return {.name = name,
            .description = description,
            .parameters = own_references(http::schema_of<Wish>(http::Use::wish)),
            .run = [function](Facts& facts, std::string_view arguments) {
                return http::write_json(function(facts, http::read_json<Wish>(arguments.empty() ? "{}" : arguments)));
            }};
}

std::string failed(const Problem& problem) {
    Failed failed{.error = {.code = problem.code, .message = problem.detail, .fields = {}}};
    for (const auto& error : problem.errors)
        failed.error.fields.push_back({.field = error.field, .message = error.message});
    return http::write_json(failed);
}

}  // namespace

Tools::Tools(Rooms rooms)
    : rooms_(rooms),
      tools_{
          made("get_all_employees", "All active employees whom the person who asks may see", &all_employees),
          made("get_employee", "One employee by id", &employee),
          made("search_employees", "Active employees by parts of name and e-mail address, team and job title",
               &search_employees),
          made("get_all_teams", "All teams of the company", &all_teams),
          made("get_team", "One team by id", &one_team),
          made("search_teams", "Teams by a part of their name", &search_teams),
          made("get_attendance_data", "Attendance records of a usual timeframe, newest first", &attendance_data),
          made("get_attendance_by_date_range",
               "Attendance records of a period, of everybody or one employee, of all statuses or one",
               &attendance_by_date_range),
          made("get_attendance_records_by_employee",
               "Attendance records of one employee, of the last 30 days unless said", &records_by_employee),
          made("get_attendance_records_by_team", "Attendance records of one team, of the last 30 days unless said",
               &records_by_team),
          made("get_employee_attendance_stats", "How often one employee had each status in a period, and the rate",
               &employee_stats),
          made("get_team_attendance_stats", "How often each status was recorded in a team in a period, and the rate",
               &team_stats),
          made("get_attendance_by_status", "Attendance records with one status, of everybody or one team",
               &attendance_by_status),
          made("get_employees_without_attendance", "Active employees who have no record on a day", &without_attendance),
          made("get_attendance_record", "One attendance record by id", &attendance_record),
          made("get_today_date", "Today's date in the company's time zone", &today_date),
          made("process_date", "A date some days and weeks later or earlier", &computed_date),
      } {}

std::string Tools::call(Work& work, std::string_view tool, std::string_view arguments) const try {
    const auto found = std::ranges::find(tools_, tool, &Tool::name);
    if (found == tools_.end()) throw not_found("tool");
    Facts facts(work, rooms_);
    return found->run(facts, arguments);
} catch (const db::Unavailable&) {
    throw;
} catch (const Problem& problem) {
    return failed(problem);
}

}  // namespace attune::assistant

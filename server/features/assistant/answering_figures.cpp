// Figures: counting, comparing, ranking; and which groups have attendance issues.

#include <algorithm>
#include <cmath>
#include <format>
#include <unordered_map>
#include <unordered_set>

#include "core/enum_names.hpp"
#include "features/assistant/answering.hpp"
#include "features/assistant/circle.hpp"
#include "features/assistant/links.hpp"
#include "features/assistant/words.hpp"

namespace attune::assistant {
namespace {

constexpr std::int64_t no_group = 0;  // of who has no team, or no department

struct Figures {
    std::vector<Group> groups;
    Group all;
};

// Counts days into groups; knows distinct people only where somebody asks for them.
class Counting {
public:
    Counting(const Plan& plan) : statuses_(counted_statuses(plan)), knows_people_(plan.measure == Measure::people) {}

    Group& group(std::int64_t key) {
        auto& group = groups_[key];
        group.key = key;
        return group;
    }
    void add(std::int64_t key, AttendanceStatus status, std::int64_t n) {
        group(key).tally.add(status, n);
        all_.tally.add(status, n);
    }
    void add_person(std::int64_t key, EmployeeId person, AttendanceStatus status) {
        if (!knows_people_ || !std::ranges::contains(statuses_, status)) return;
        if (people_[key].insert(person).second) ++group(key).people;
        if (everybody_.insert(person).second) ++all_.people;
    }
    // Of days on which nobody can be counted twice.
    void add_people(std::int64_t key, AttendanceStatus status, std::int64_t n) {
        if (!std::ranges::contains(statuses_, status)) return;
        group(key).people += n;
        all_.people += n;
    }
    void add_times(std::int64_t key, const Times& times) {
        for (auto* sum : {&group(key).times, &all_.times}) {
            sum->minutes += times.minutes;
            sum->shifts += times.shifts;
            sum->arrival_minutes += times.arrival_minutes;
            sum->arrivals += times.arrivals;
        }
    }
    Figures figures() {
        Figures result{.groups = {}, .all = all_};
        for (auto& [key, group] : groups_) result.groups.push_back(std::move(group));
        return result;
    }

private:
    std::vector<AttendanceStatus> statuses_;
    bool knows_people_;
    std::map<std::int64_t, Group> groups_;
    std::unordered_map<std::int64_t, std::unordered_set<EmployeeId>> people_;
    std::unordered_set<EmployeeId> everybody_;
    Group all_;
};

bool is_of_people(const std::optional<Grouping>& grouping) {
    return grouping == Grouping::employee || grouping == Grouping::team || grouping == Grouping::department;
}

// What one person belongs to in a grouping of people.
std::unordered_map<EmployeeId, std::int64_t> places(Facts& facts, Circle& circle, Grouping grouping) {
    std::unordered_map<EmployeeId, std::int64_t> places;
    for (const auto& person : circle.people(facts)) {
        places[person.employee_id] = grouping == Grouping::employee ? person.employee_id
                                     : grouping == Grouping::team   ? person.team_id.value_or(no_group)
                                                                    : person.department_id.value_or(no_group);
    }
    return places;
}

std::int64_t key_of_time(const std::optional<Grouping>& grouping, Day day, AttendanceStatus status) {
    if (!grouping) return 0;
    if (*grouping == Grouping::status) return static_cast<std::int64_t>(status);
    return key_of(*grouping, day);
}

Times times_of(const auto& row) {
    return {
        .minutes = row.minutes, .shifts = row.shifts, .arrival_minutes = row.arrival_minutes, .arrivals = row.arrivals};
}

// Whether what is kept for teams and the company says it: then nobody's own days are read.
bool is_kept(const Circle& circle, const Plan& plan, const Period& period) {
    if (!circle.by_teams || plan.group_by == Grouping::employee || plan.group_by == Grouping::department) return false;
    const auto measure = plan.measure.value_or(Measure::rate);
    const bool is_by_day = period.from == period.to || plan.group_by == Grouping::day;
    return measure == Measure::rate || measure == Measure::days || (measure == Measure::people && is_by_day);
}

void count_kept(Facts& facts, Circle& circle, const Plan& plan, const Period& period, Counting& counting) {
    if (plan.group_by == Grouping::team) {
        auto teams = circle.teams;
        if (teams.empty())
            for (const auto& team : facts.teams()) teams.push_back(team.team_id);
        for (const auto& count : statuses_by_team(facts.work, teams, period.from.value, period.to.value)) {
            counting.add(count.group_id, count.status, count.n);
            counting.add_people(count.group_id, count.status, count.n);
        }
        return;
    }
    std::vector<std::optional<TeamId>> teams(circle.teams.begin(), circle.teams.end());
    if (teams.empty()) teams.emplace_back();
    for (const auto& team : teams) {
        for (const auto& count : statuses_by_day(facts.work, team, period.from.value, period.to.value)) {
            const auto key = key_of_time(plan.group_by, count.day.value, count.status);
            counting.add(key, count.status, count.n);
            counting.add_people(key, count.status, count.n);
        }
    }
}

void count_marks(Facts& facts, Circle& circle, const Plan& plan, const Period& period, Counting& counting) {
    std::unordered_map<EmployeeId, std::int64_t> groups;
    if (is_of_people(plan.group_by)) groups = places(facts, circle, *plan.group_by);
    each_mark(facts.work, circle.whose(facts), period.from.value, period.to.value, [&](const Mark& mark) {
        auto key = key_of_time(plan.group_by, mark.day, mark.status);
        if (is_of_people(plan.group_by)) {
            const auto found = groups.find(mark.employee_id);
            if (found == groups.end()) return;
            key = found->second;
        }
        counting.add(key, mark.status, 1);
        counting.add_person(key, mark.employee_id, mark.status);
    });
}

void count_times(Facts& facts, Circle& circle, const Plan& plan, const Period& period, Counting& counting) {
    const auto from = period.from.value, to = period.to.value;
    const auto whose = circle.whose(facts);
    const auto statuses = plan.statuses.value_or(std::vector<AttendanceStatus>{});
    if (is_of_people(plan.group_by)) {
        const auto groups = places(facts, circle, *plan.group_by);
        for (const auto& row : times_by_employee(facts.work, whose, from, to, statuses))
            if (const auto found = groups.find(row.employee_id); found != groups.end())
                counting.add_times(found->second, times_of(row));
    } else if (plan.group_by == Grouping::status) {
        for (int i = 0; i < 5; ++i) {
            const auto status = static_cast<AttendanceStatus>(i);
            if (!statuses.empty() && !std::ranges::contains(statuses, status)) continue;
            for (const auto& row : times_by_day(facts.work, whose, from, to, std::array{status}))
                counting.add_times(i, times_of(row));
        }
    } else {
        for (const auto& row : times_by_day(facts.work, whose, from, to, statuses))
            counting.add_times(key_of_time(plan.group_by, row.day.value, AttendanceStatus::Present), times_of(row));
    }
}

std::string label_of_group(Facts& facts, Circle& circle, Grouping grouping, std::int64_t key) {
    if (grouping == Grouping::team) return key == no_group ? "no team" : facts.team_name(key);
    if (grouping == Grouping::department) return key == no_group ? "no department" : facts.department_name(key);
    if (grouping != Grouping::employee) return label_of(grouping, key);
    const auto found = std::ranges::find(circle.people(facts), key, &Employee::employee_id);
    return found == circle.people(facts).end() ? std::string{} : found->name;
}

// Groups that were named count too when nothing is recorded of them.
void add_empty(Facts& facts, Circle& circle, const Plan& plan, Counting& counting) {
    const auto who = plan.who.value_or(Who{});
    if (plan.group_by == Grouping::team && who.teams)
        for (const auto id : *who.teams) counting.group(id);
    if (plan.group_by == Grouping::department && who.departments)
        for (const auto id : *who.departments) counting.group(id);
    if (plan.group_by == Grouping::employee && who.employees)
        for (const auto& person : circle.people(facts)) counting.group(person.employee_id);
}

void name_groups(Facts& facts, Circle& circle, Grouping grouping, std::vector<Group>& groups) {
    std::unordered_map<EmployeeId, const std::string*> names;
    if (grouping == Grouping::employee)
        for (const auto& person : circle.people(facts)) names[person.employee_id] = &person.name;
    for (auto& group : groups) {
        const auto found = names.find(group.key);
        group.label = found != names.end() ? *found->second : label_of_group(facts, circle, grouping, group.key);
    }
}

Figures figures_of(Facts& facts, Circle& circle, const Plan& plan, const Period& period) {
    Counting counting(plan);
    const auto measure = plan.measure.value_or(Measure::rate);
    if (measure == Measure::hours || measure == Measure::arrival)
        count_times(facts, circle, plan, period, counting);
    else if (is_kept(circle, plan, period))
        count_kept(facts, circle, plan, period, counting);
    else
        count_marks(facts, circle, plan, period, counting);
    if (plan.group_by) add_empty(facts, circle, plan, counting);
    auto figures = counting.figures();
    if (plan.group_by) name_groups(facts, circle, *plan.group_by, figures.groups);
    return figures;
}

// Whoever had some before and has none now is a row too.
void add_those_before(const Plan& plan, const Figures& before, std::vector<Group>& groups) {
    const auto measure = plan.measure.value_or(Measure::rate);
    if (is_of_time(*plan.group_by) && plan.group_by != Grouping::weekday) return;
    for (const auto& group : before.groups) {
        const bool is_there = std::ranges::contains(groups, group.key, &Group::key);
        if (is_there || value_of(measure, counted_statuses(plan), group).value_or(0) == 0) continue;
        groups.push_back({.key = group.key, .label = group.label});
    }
}

// People without one of the days that are asked for, and statuses that are not, are no rows; nor is what belongs nowhere
// where groups are ranked.
void drop_empty(const Plan& plan, std::vector<Group>& groups) {
    if (plan.order && (plan.group_by == Grouping::team || plan.group_by == Grouping::department))
        std::erase_if(groups, [](const Group& group) { return group.key == no_group; });
    const auto measure = plan.measure.value_or(Measure::rate);
    const auto statuses = counted_statuses(plan);
    const bool is_counted = measure == Measure::days || measure == Measure::people;
    const bool wants_few = plan.threshold || plan.order == Order::lowest || (plan.who && plan.who->employees);
    if (plan.group_by == Grouping::employee && is_counted && !wants_few)
        std::erase_if(groups, [&](const Group& group) { return value_of(measure, statuses, group) == 0.0; });
    if (plan.group_by == Grouping::status && plan.statuses)
        std::erase_if(groups, [&](const Group& group) {
            return !std::ranges::contains(*plan.statuses, static_cast<AttendanceStatus>(group.key));
        });
}

ColumnKind kind_of(Measure measure) {
    switch (measure) {
        case Measure::rate: return ColumnKind::percent;
        case Measure::hours: return ColumnKind::hours;
        case Measure::arrival: return ColumnKind::time;
        default: return ColumnKind::number;
    }
}

Cell cell_of_value(Measure measure, const std::optional<double>& value) {
    if (!value) return {};
    if (measure == Measure::arrival) return words::amount(measure, *value);
    return std::round(*value * 100) / 100;
}

Cell cell_of_change(const std::optional<double>& now, const std::optional<double>& before) {
    if (!now || !before) return {};
    return std::round((*now - *before) * 100) / 100;
}

Column column_of(Grouping grouping) {
    auto label = words::label(grouping);
    label.front() = static_cast<char>(label.front() - 32);
    return {.key = std::string(name_of(grouping)),
            .label = std::move(label),
            .kind = grouping == Grouping::day || grouping == Grouping::week ? ColumnKind::day : ColumnKind::text};
}

void tell_groups(const Plan& plan, std::span<const Group> groups, const std::optional<Figures>& before,
                 Answered& into) {
    const auto measure = plan.measure.value_or(Measure::rate);
    const auto statuses = counted_statuses(plan);
    const auto value_key = std::string(name_of(measure));
    auto& columns = into.table.columns;
    columns = {column_of(*plan.group_by),
               {.key = value_key, .label = words::label(measure, statuses), .kind = kind_of(measure)}};
    if (measure == Measure::rate) {
        columns.push_back({.key = "attended", .label = "Attended", .kind = ColumnKind::number});
        columns.push_back({.key = "absent", .label = "Absent", .kind = ColumnKind::number});
    }
    std::unordered_map<std::int64_t, const Group*> earlier;
    if (before) {
        columns.push_back({.key = "before",
                           .label = plan.compare_with->words.empty() ? "Before" : plan.compare_with->words,
                           .kind = kind_of(measure)});
        columns.push_back({.key = "change", .label = "Change", .kind = ColumnKind::number});
        for (const auto& group : before->groups) earlier[group.key] = &group;
    }
    for (const auto& group : groups) {
        if (std::ssize(into.table.rows) == most_rows) break;
        const auto value = value_of(measure, statuses, group);
        auto& row = into.table.rows.emplace_back();
        row = {group.label, cell_of_value(measure, value)};
        if (measure == Measure::rate) {
            row.push_back(cell_of(group.tally.attended()));
            row.push_back(cell_of(group.tally.of(AttendanceStatus::Absent)));
        }
        if (before) {
            const auto found = earlier.find(group.key);
            const auto then = found == earlier.end() ? std::nullopt : value_of(measure, statuses, *found->second);
            row.push_back(cell_of_value(measure, then));
            row.push_back(cell_of_change(value, then));
        }
    }
    into.table.total = std::ssize(groups);
    if (into.table.rows.size() < 2 || into.table.rows.size() > 400 || measure == Measure::arrival) return;
    const bool is_line = is_of_time(*plan.group_by) && *plan.group_by != Grouping::weekday;
    const bool is_pie = *plan.group_by == Grouping::status && measure == Measure::days && !before;
    into.chart = Chart{.kind = is_line  ? ChartKind::line
                               : is_pie ? ChartKind::pie
                                        : ChartKind::bar,
                       .x = columns.front().key,
                       .series = before ? std::vector<std::string>{value_key, "before"} : std::vector{value_key},
                       .y = value_key};
}

void tell_one(const Plan& plan, const Group& all, const std::optional<Figures>& before, Answered& into) {
    const auto measure = plan.measure.value_or(Measure::rate);
    const auto statuses = counted_statuses(plan);
    const auto value = value_of(measure, statuses, all);
    auto& table = into.table;
    table.columns = {
        {.key = "period", .label = "Period"},
        {.key = std::string(name_of(measure)), .label = words::label(measure, statuses), .kind = kind_of(measure)}};
    table.rows.push_back({words::span(plan.period->from.value, plan.period->to.value), cell_of_value(measure, value)});
    if (before) {
        const auto& then = *plan.compare_with;
        table.rows.push_back({words::span(then.from.value, then.to.value),
                              cell_of_value(measure, value_of(measure, statuses, before->all))});
    }
    table.total = std::ssize(table.rows);
}

bool is_empty(Measure measure, const Group& all) {
    if (measure == Measure::hours) return all.times.shifts == 0;
    if (measure == Measure::arrival) return all.times.arrivals == 0;
    return all.tally.all() == 0;
}

}  // namespace

Answered answered_figure(Facts& facts, const Plan& asked) {
    auto plan = asked;
    if (!plan.measure) plan.measure = Measure::rate;
    if (plan.group_by == Grouping::status && plan.measure == Measure::rate) plan.measure = Measure::days;
    // Of every status, not of the attended ones.
    if (plan.group_by == Grouping::status && !plan.statuses)
        plan.statuses = std::vector{AttendanceStatus::Present, AttendanceStatus::Late, AttendanceStatus::WFH,
                                    AttendanceStatus::Leave, AttendanceStatus::Absent};
    auto circle = circle_of(facts, plan);
    if (circle.refusal) return refused(circle);
    for (const auto& period : {plan.period, plan.compare_with})
        if (period && !is_kept(circle, plan, *period) && is_too_much(facts, circle, period)) return too_much();
    auto now = figures_of(facts, circle, plan, *plan.period);
    std::optional<Figures> before;
    if (plan.compare_with) before = figures_of(facts, circle, plan, *plan.compare_with);

    Answered result;
    result.links = links_to_records(facts, plan);
    if (is_empty(*plan.measure, now.all)) result.outcome = Outcome::nothing;
    if (!plan.group_by) {
        std::optional<words::Compared> compared;
        if (before)
            compared = {.period = *plan.compare_with,
                        .value = is_empty(*plan.measure, before->all)
                                     ? std::nullopt
                                     : value_of(*plan.measure, counted_statuses(plan), before->all)};
        result.words = words::figure(plan, circle.subject, facts.today, now.all, compared);
        if (result.outcome == Outcome::answered) tell_one(plan, now.all, before, result);
        return result;
    }
    const auto of_groups = std::ssize(now.groups);
    drop_empty(plan, now.groups);
    if (before) add_those_before(plan, *before, now.groups);
    const auto groups = chosen(plan, std::move(now.groups));
    result.words = words::figures(plan, circle.subject, facts.today, groups, of_groups, now.all);
    tell_groups(plan, groups, before, result);
    result.words += words::rows_left_out(std::ssize(result.table.rows), result.table.total);
    return result;
}

Answered answered_issues(Facts& facts, const Plan& asked) {
    auto plan = asked;
    if (!is_of_people(plan.group_by)) plan.group_by = Grouping::department;
    plan.measure = Measure::rate;
    auto circle = circle_of(facts, plan);
    if (circle.refusal) return refused(circle);
    if (is_too_much(facts, circle, plan.period)) return too_much();
    const auto figures = [&] {
        Counting counting(plan);
        count_marks(facts, circle, plan, *plan.period, counting);
        auto counted = counting.figures();
        name_groups(facts, circle, *plan.group_by, counted.groups);
        return counted;
    }();
    const bool knows_company = circle.is_numbers || circle.reach.everybody;
    const auto whole = [&] {
        if (!knows_company) return figures.all.tally.rate();
        Tally company;
        for (const auto& count : statuses_by_day(facts.work, {}, plan.period->from.value, plan.period->to.value))
            company.add(count.status, count.n);
        return company.rate();
    }();
    std::unordered_map<std::int64_t, std::int64_t> unexplained;
    const auto groups = places(facts, circle, *plan.group_by);
    for (const auto& absences :
         unexplained_absences(facts.work, circle.whose(facts), plan.period->from.value, plan.period->to.value))
        if (const auto found = groups.find(absences.employee_id); found != groups.end())
            unexplained[found->second] += absences.n;

    std::vector<words::Issue> issues;
    for (const auto& group : figures.groups) {
        const auto rate = group.tally.rate();
        words::Issue issue{.label = group.label,
                           .rate = rate,
                           .under = rate && whole ? *whole - *rate : 0,
                           .unexplained = unexplained[group.key]};
        if (words::is_issue(issue)) issues.push_back(std::move(issue));
    }
    std::ranges::stable_sort(issues, std::greater{},
                             [](const words::Issue& issue) { return std::pair(issue.under, issue.unexplained); });
    Answered result;
    result.outcome = whole ? Outcome::answered : Outcome::nothing;
    result.words = words::issues(plan, issues, std::ssize(figures.groups), whole, !knows_company);
    result.table.columns = {column_of(*plan.group_by),
                            {.key = "rate", .label = "Attendance rate", .kind = ColumnKind::percent},
                            {.key = "under", .label = "Points under", .kind = ColumnKind::number},
                            {.key = "unexplained", .label = "Unexplained absences", .kind = ColumnKind::number}};
    for (const auto& issue : issues) {
        if (std::ssize(result.table.rows) == most_rows) break;
        result.table.rows.push_back({issue.label, cell_of_value(Measure::rate, issue.rate),
                                     cell_of_value(Measure::rate, issue.under), cell_of(issue.unexplained)});
    }
    result.table.total = std::ssize(issues);
    if (issues.size() > 1 && issues.size() <= 400)
        result.chart =
            Chart{.kind = ChartKind::bar, .x = column_of(*plan.group_by).key, .series = {"rate"}, .y = "rate"};
    result.links = links_to_records(facts, plan);
    return result;
}

}  // namespace attune::assistant

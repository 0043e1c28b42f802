// A plan in words: what is asked, of whom, when, by what.

#include <algorithm>
#include <cmath>
#include <format>

#include "core/enum_names.hpp"
#include "features/assistant/understanding.hpp"

namespace attune::assistant {
namespace {

std::string status_words(AttendanceStatus status) {
    switch (status) {
        case AttendanceStatus::Present: return "present";
        case AttendanceStatus::Late: return "late";
        case AttendanceStatus::WFH: return "from home";
        case AttendanceStatus::Leave: return "on leave";
        default: return "absent";
    }
}

std::string statuses_words(const Plan& plan) {
    if (!plan.statuses) return "at work";
    std::string words;
    for (const auto status : *plan.statuses) words += (words.empty() ? "" : " or ") + status_words(status);
    return words;
}

std::string figure_words(const Plan& plan) {
    switch (plan.measure.value_or(Measure::rate)) {
        case Measure::rate: return "attendance rate";
        case Measure::days: return "days " + statuses_words(plan);
        case Measure::people: return "people " + statuses_words(plan);
        case Measure::hours: return "hours worked";
        default: return "time of arrival";
    }
}

std::string_view fact_words(Fact fact) {
    switch (fact) {
        case Fact::name: return "name";
        case Fact::email: return "e-mail address";
        case Fact::team: return "team";
        case Fact::department: return "department";
        case Fact::manager: return "manager";
        case Fact::title: return "job title";
        case Fact::hire_date: return "hire date";
        case Fact::lead: return "lead";
        case Fact::size: return "size";
        default: return "reports";
    }
}

std::string what(const Plan& plan) {
    switch (plan.intent) {
        case Intent::attendance_figure: return figure_words(plan);
        case Intent::attendance_list:
            return plan.statuses ? "records of days " + statuses_words(plan) : "attendance records";
        case Intent::missing: return "people without a record";
        case Intent::attendance_issues: return "attendance issues";
        case Intent::explain_day: return "why a day has its status";
        case Intent::people_list: return plan.period ? "people hired" : "people";
        case Intent::people_count: return plan.period ? "number of people hired" : "number of people";
        case Intent::person:
        case Intent::team: return plan.fact ? std::string(fact_words(*plan.fact)) : std::string("facts");
        case Intent::teams: return "teams";
        case Intent::departments: return "departments";
        case Intent::holidays: return "holidays";
        case Intent::date: return "a date";
        case Intent::help: return "help";
        case Intent::greeting: return "a greeting";
        case Intent::thanks: return "thanks";
        case Intent::read_only: return "a change";
        case Intent::out_of_scope: return "something outside of what I know";
        default: return "something unclear";
    }
}

std::string whose(const Who& who, const Directory& directory) {
    std::vector<std::string> names;
    if (who.me) names.emplace_back("you");
    for (const auto id : who.employees.value_or(std::vector<EmployeeId>{}))
        if (const auto* person = directory.person(id)) names.push_back(person->name);
    for (const auto id : who.teams.value_or(std::vector<TeamId>{}))
        if (const auto* team = directory.team(id)) names.push_back(team->name);
    for (const auto id : who.departments.value_or(std::vector<DepartmentId>{}))
        if (const auto* department = directory.department(id)) names.push_back(department->name);
    if (who.my_team) names.emplace_back("your team");
    std::string words;
    for (std::size_t i = 0; i < names.size(); ++i)
        words += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
    if (who.title) words = words.empty() ? "title " + *who.title : "title " + *who.title + " in " + words;
    return words;
}

std::string threshold_words(const Threshold& threshold) {
    const char* is = threshold.is == Comparison::below      ? "below"
                     : threshold.is == Comparison::above    ? "above"
                     : threshold.is == Comparison::at_least ? "at least"
                                                            : "at most";
    if (threshold.unit == Unit::minutes && threshold.value >= 60) {
        const auto minutes = static_cast<int>(threshold.value);
        return std::format("{} {}:{:02}",
                           threshold.is == Comparison::below   ? "before"
                           : threshold.is == Comparison::above ? "after"
                                                               : is,
                           minutes / 60, minutes % 60);
    }
    const auto number = threshold.value == std::floor(threshold.value) ? std::format("{:.0f}", threshold.value)
                                                                       : std::format("{:.1f}", threshold.value);
    return std::format("{} {}{}", is, number,
                       threshold.unit == Unit::percent ? " %" : " " + std::string(name_of(threshold.unit)));
}

}  // namespace

std::string in_words(const Plan& plan, const Directory& directory) {
    auto words = what(plan);
    if (plan.who)
        if (const auto names = whose(*plan.who, directory); !names.empty()) words += " of " + names;
    if (plan.period) words += ", " + plan.period->words;
    if (plan.compare_with) words += " compared with " + plan.compare_with->words;
    if (plan.group_by) words += std::format(", by {}", name_of(*plan.group_by));
    if (plan.order)
        words += plan.limit ? std::format(", {} {}", name_of(*plan.order), *plan.limit)
                            : std::format(", {} first", name_of(*plan.order));
    if (plan.threshold) words += ", " + threshold_words(*plan.threshold);
    return words;
}

}  // namespace attune::assistant

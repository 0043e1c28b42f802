#include "features/assistant/answering.hpp"

#include <algorithm>
#include <format>

#include "core/problem.hpp"
#include "features/assistant/circle.hpp"
#include "features/assistant/words.hpp"

namespace attune::assistant {
namespace {

constexpr int most_days = 20 * 366;
constexpr std::int64_t most_person_days = 8'000'000;  // 20,000 people over a year: some hundred milliseconds
constexpr std::size_t most_ids = 100, most_steps = 5;

Period last_month(Day today) {
    const auto month = std::chrono::year_month(today.year(), today.month()) - std::chrono::months(1);
    return {.from = Date(month / 1), .to = Date(Day(month / std::chrono::last)), .words = "last month"};
}

bool is_about_attendance(Intent intent) {
    return intent == Intent::attendance_figure || intent == Intent::attendance_list || intent == Intent::missing ||
           intent == Intent::attendance_issues || intent == Intent::explain_day;
}

template <class Ids>
void refuse_many(const std::optional<Ids>& ids, const std::string& field) {
    if (ids && ids->empty()) throw invalid(field, "Name at least one, or leave this out.");
    if (ids && ids->size() > most_ids) throw invalid(field, std::format("Name at most {}.", most_ids));
}

void refuse_bad_period(const std::optional<Period>& period, const std::string& field) {
    if (!period) return;
    if (period->to < period->from) throw invalid(field + "/to", "The last day is before the first.");
    if (period->words.size() > 200) throw invalid(field + "/words", "This may have at most 200 characters.");
    const auto year = static_cast<int>(period->from.value.year());
    if (year < 1970 || static_cast<int>(period->to.value.year()) > 2200)
        throw invalid(field, "Give days from 1970 to 2200.");
}

Answered only_words(std::string words, Outcome outcome = Outcome::answered) {
    Answered result;
    result.outcome = outcome;
    result.words = std::move(words);
    return result;
}

Answered answered_holidays(Facts& facts, const Plan& plan) {
    const auto from = plan.period ? plan.period->from : Date(facts.today);
    const auto to = plan.period ? std::optional(plan.period->to) : std::nullopt;
    const auto found = facts.rooms.attendance.holidays(
        facts.work, {{.from = from, .to = to}},
        {.page = 1, .page_size = std::clamp<std::int64_t>(plan.limit.value_or(most_rows), 1, most_rows), .first = 0});
    Answered result;
    std::vector<std::pair<Day, std::string>> days;
    result.table.columns = {{.key = "day", .label = "Day", .kind = ColumnKind::day},
                            {.key = "name", .label = "Holiday"}};
    for (const auto& holiday : found.items) {
        days.emplace_back(holiday.day.value, holiday.name);
        result.table.rows.push_back({to_text(holiday.day.value), holiday.name});
    }
    result.table.total = plan.limit ? std::ssize(found.items) : found.total;
    result.words = words::holidays(plan, days, result.table.total);
    result.outcome = days.empty() ? Outcome::nothing : Outcome::answered;
    result.links = {{.label = "Holidays", .href = "/api/holidays?from=" + to_text(from.value)}};
    return result;
}

// Where somebody could do what the assistant does not.
Link link_to_change(Facts& facts, const std::optional<Topic>& topic) {
    const auto& work = facts.work;
    if (topic == Topic::people && work.may(Permission::users_approve))
        return {.label = "People", .href = "/settings/users"};
    if (topic == Topic::settings && work.may(Permission::company_manage))
        return {.label = "Company", .href = "/settings/company"};
    if (topic == Topic::attendance && work.may(Permission::attendance_read))
        return {.label = "Attendance records", .href = "/api/attendance"};
    if (topic == Topic::teams) return {.label = "Teams", .href = "/api/teams"};
    if (topic == Topic::holidays) return {.label = "Holidays", .href = "/api/holidays"};
    return {.label = "What programs can do", .href = "/docs"};
}

Answered answered_read_only(Facts& facts, const Plan& plan) {
    auto result = only_words(words::read_only(plan.topic));
    result.links = {link_to_change(facts, plan.topic)};
    return result;
}

}  // namespace

Answered refused(const Circle& circle) {
    // What is not there, and what one may not know of, is told alike.
    const bool is_unknown = circle.refusal == Refusal::unknown || circle.refusal == Refusal::no_such_team ||
                            circle.refusal == Refusal::not_listed;
    return only_words(words::refusal(*circle.refusal, circle.subject),
                      is_unknown ? Outcome::nothing : Outcome::refused);
}

bool is_too_much(Facts& facts, Circle& circle, const std::optional<Period>& period) {
    if (!period) return false;
    const auto whose = circle.whose(facts);
    const auto people = whose ? std::ssize(*whose) : facts.rooms.people.stamp(facts.work).employees;
    return people * (1 + days_between(period->from.value, period->to.value)) > most_person_days;
}

Answered too_much() { return only_words(words::too_much(), Outcome::asked_back); }

Plan with_period(Plan plan, Day today) {
    if (plan.period) return plan;
    switch (plan.intent) {
        case Intent::attendance_figure:
        case Intent::attendance_list:
            plan.period = {.from = Date(plus_days(today, -29)), .to = Date(today), .words = "the last 30 days"};
            break;
        case Intent::missing:
        case Intent::explain_day: plan.period = {.from = Date(today), .to = Date(today), .words = "today"}; break;
        case Intent::attendance_issues: plan.period = last_month(today); break;
        default: break;
    }
    return plan;
}

void refuse_bad_steps(const std::vector<Plan>& steps) {
    if (steps.empty() || steps.size() > most_steps)
        throw invalid("/plan/steps", std::format("Give from 1 to {} steps.", most_steps));
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto field = std::format("/plan/steps/{}", i);
        const auto& plan = steps[i];
        refuse_many(plan.statuses, field + "/statuses");
        if (plan.who) {
            refuse_many(plan.who->employees, field + "/who/employees");
            refuse_many(plan.who->teams, field + "/who/teams");
            refuse_many(plan.who->departments, field + "/who/departments");
            if (plan.who->title && plan.who->title->size() > 255)
                throw invalid(field + "/who/title", "This may have at most 255 characters.");
        }
        refuse_bad_period(plan.period, field + "/period");
        refuse_bad_period(plan.compare_with, field + "/compare_with");
        if (plan.limit && (*plan.limit < 1 || *plan.limit > most_rows))
            throw invalid(field + "/limit", std::format("Give a number from 1 to {}.", most_rows));
        if (plan.threshold && !(plan.threshold->value >= -1e9 && plan.threshold->value <= 1e9))
            throw invalid(field + "/threshold/value", "Give a number.");
    }
}

Answered answered(Facts& facts, const Plan& wish) {
    const auto plan = with_period(wish, facts.today);
    const auto is_long = [](const std::optional<Period>& period) {
        return period && days_between(period->from.value, period->to.value) > most_days;
    };
    if (is_about_attendance(plan.intent) && (is_long(plan.period) || is_long(plan.compare_with))) return too_much();
    switch (plan.intent) {
        case Intent::attendance_figure: return answered_figure(facts, plan);
        case Intent::attendance_list: return answered_records(facts, plan);
        case Intent::missing: return answered_missing(facts, plan);
        case Intent::attendance_issues: return answered_issues(facts, plan);
        case Intent::explain_day: return answered_day(facts, plan);
        case Intent::people_list:
        case Intent::people_count: return answered_people(facts, plan);
        case Intent::person: return answered_person(facts, plan);
        case Intent::teams:
        case Intent::departments: return answered_groups(facts, plan);
        case Intent::team: return answered_team(facts, plan);
        case Intent::holidays: return answered_holidays(facts, plan);
        case Intent::date:
            return plan.period ? only_words(words::computed_date(*plan.period))
                               : only_words(words::unsure(), Outcome::asked_back);
        case Intent::help: return only_words(words::help(facts.work.may(Permission::attendance_read, Scope::own_team)));
        case Intent::greeting: return only_words(words::greeting(facts.me ? facts.me->name : std::string{}));
        case Intent::thanks: return only_words(words::thanks());
        case Intent::read_only: return answered_read_only(facts, plan);
        case Intent::out_of_scope: return only_words(words::out_of_scope(plan.topic));
        case Intent::clarify: break;
    }
    return only_words(words::unsure(), Outcome::asked_back);
}

}  // namespace attune::assistant

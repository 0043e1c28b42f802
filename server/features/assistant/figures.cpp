// Numbers over a period: what is counted, for whom, by what, in which order.

#include <algorithm>

#include "features/assistant/intents.hpp"

namespace attune::assistant {
namespace {

bool is_one_day(const std::optional<Period>& period) { return period && period->from == period->to; }

bool follows(const Slots& slots, Concept first, std::initializer_list<std::string_view> words) {
    for (const auto& hit : slots.hits)
        if (hit.concept_ == first &&
            std::ranges::find(words, std::string_view(slots.tokens.word(hit.at + hit.count))) != words.end())
            return true;
    return false;
}

bool follows(const Slots& slots, Concept first, Concept second) {
    for (std::size_t i = 0; i + 1 < slots.hits.size(); ++i)
        if (slots.hits[i].concept_ == first && slots.hits[i + 1].concept_ == second &&
            slots.hits[i + 1].at - (slots.hits[i].at + slots.hits[i].count) <= 1)
            return true;
    return false;
}

bool bad_status(const Plan& plan) {
    return plan.statuses &&
           (plan.statuses->front() == AttendanceStatus::Late || plan.statuses->front() == AttendanceStatus::Absent);
}

Measure measure_of(const Slots& slots, const Plan& plan) {
    const bool some_status =
        plan.statuses.has_value() ||
        slots.any(Concept::attended, Concept::punctual, Concept::flawless, Concept::check_in, Concept::present);
    if (slots.has(Concept::hours) || slots.says("worked the most") || slots.says("worked the least") ||
        slots.says("works the most") || slots.says("works the least") || slots.says("worked most") ||
        slots.says("worked longest"))
        return Measure::hours;
    if (slots.has(Concept::arrival) && !plan.statuses && !slots.has(Concept::how_many)) return Measure::arrival;
    if (slots.bound && slots.bound->unit == Unit::hours) return Measure::hours;
    if (slots.bound && slots.bound->time_of_day) return Measure::arrival;
    if (slots.bound && slots.bound->unit == Unit::people) return Measure::people;
    if (slots.has(Concept::rate) && !plan.statuses) return Measure::rate;
    if (slots.has(Concept::share)) return plan.statuses ? Measure::days : Measure::rate;
    if (slots.has(Concept::how_often)) return Measure::days;
    if (some_status &&
        (follows(slots, Concept::more, Concept::employee) || follows(slots, Concept::fewer, Concept::employee)))
        return Measure::people;
    if (slots.any(Concept::how_many, Concept::count)) {
        if (follows(slots, Concept::how_many, Concept::employee) || slots.names.has(Kind::title) ||
            slots.has(Concept::count))
            return Measure::people;
        if (follows(slots, Concept::how_many, {"of", "were", "was", "are", "is", "have", "has", "did", "came", "in"}))
            return Measure::people;
        return is_one_day(plan.period) && !slots.people_named() ? Measure::people : Measure::days;
    }
    if (some_status || slots.says("busiest") || slots.says("quietest") || slots.says("fullest") ||
        slots.says("emptiest"))
        return Measure::days;
    if (slots.bound && slots.bound->unit == Unit::days) return Measure::days;
    if (slots.has(Concept::summary) || slots.group == Grouping::status) return Measure::days;
    return Measure::rate;
}

// "who was not late": those who had no such day.
void negate(const Slots& slots, Plan& plan) {
    if (!slots.negated) return;
    if (!plan.statuses) {
        if (!slots.any(Concept::attended, Concept::arrival) || slots.has(Concept::rate)) return;
        plan.statuses = {AttendanceStatus::Leave, AttendanceStatus::Absent};
        return;
    }
    if (slots.bound) return;
    if (plan.statuses->size() == 1 && plan.statuses->front() == AttendanceStatus::Present) {
        plan.statuses = {AttendanceStatus::Leave, AttendanceStatus::Absent};
        return;
    }
    plan.threshold = {Comparison::at_most, 0, Unit::days};
    plan.measure = Measure::days;
    if (!plan.group_by) plan.group_by = Grouping::employee;
}

void rank(const Slots& slots, Plan& plan) {
    const bool high = slots.has(Concept::most), low = slots.has(Concept::least), best = slots.has(Concept::best),
               worst = slots.has(Concept::worst);
    const bool compared = slots.has(Concept::compare) || slots.has(Concept::than);
    if (high || low || best || worst || slots.has(Concept::rank) || (slots.top && !slots.top->order)) {
        if (plan.measure == Measure::arrival) {
            plan.order = slots.says("earliest") || slots.says("first") || low || best ? Order::lowest : Order::highest;
        } else if (low || high) {
            plan.order = low ? Order::lowest : Order::highest;
        } else if (best || worst) {
            const bool top_of_bad = bad_status(plan) && (slots.says("top") || slots.says("leading"));
            const bool many = bad_status(plan) ? worst || top_of_bad : best;
            plan.order = many ? Order::highest : Order::lowest;
        } else {
            plan.order = Order::highest;
        }
        // "the worst attendance" of somebody, not the rate of a period.
        if (plan.measure == Measure::rate && bad_status(plan)) plan.measure = Measure::days;
    } else if (plan.measure == Measure::arrival && (slots.says("earliest") || slots.says("latest")) && plan.group_by) {
        plan.order = slots.says("earliest") ? Order::lowest : Order::highest;
    } else if (!compared && slots.any(Concept::more, Concept::fewer) && slots.group && slots.periods.size() < 2 &&
               !plan.compare_with && !slots.bound && !slots.groups_named() && !slots.people_named()) {
        // "which team is better at …"
        if (slots.says("better") || slots.says("higher")) plan.order = Order::highest;
        if (slots.says("worse") || slots.says("lower")) plan.order = Order::lowest;
    }
    if (slots.has(Concept::punctual) && slots.any(Concept::more, Concept::fewer))
        plan.order = slots.has(Concept::more) ? Order::highest : Order::lowest;
    if (slots.top && slots.top->order) plan.order = slots.top->order;
    const bool judged = slots.any(Concept::best, Concept::worst) && !slots.says("top") && !slots.says("bottom");
    if (slots.has(Concept::punctual) && plan.order && !judged) {
        // Punctual is who has few late days.
        plan.statuses = {AttendanceStatus::Late};
        plan.measure = Measure::days;
        plan.order = *plan.order == Order::highest ? Order::lowest : Order::highest;
    }
    if (!plan.order) return;
    if (!plan.group_by)
        plan.group_by = slots.noun.value_or(
            slots.groups_named() && slots.names.ids(Kind::team).size() > 1 ? Grouping::team : Grouping::employee);
    if (slots.top)
        plan.limit = slots.top->limit;
    else if (slots.singular && !slots.has(Concept::rank))
        plan.limit = 1;
}

void bind(const Slots& slots, Plan& plan) {
    if (!slots.bound) return;
    Threshold threshold{slots.bound->is, slots.bound->value, Unit::percent};
    if (slots.bound->unit)
        threshold.unit = *slots.bound->unit;
    else if (plan.measure == Measure::hours)
        threshold.unit = Unit::hours;
    else if (plan.measure == Measure::days)
        threshold.unit = Unit::days;
    else if (plan.measure == Measure::people)
        threshold.unit = Unit::people;
    if (threshold.unit == Unit::people) plan.measure = Measure::people;
    if (threshold.unit == Unit::percent && plan.measure != Measure::rate && !plan.statuses)
        plan.measure = Measure::rate;
    if (threshold.unit == Unit::days && plan.measure == Measure::people && slots.any(Concept::how_many)) {
        // "How many people were late more than 3 times": the people are listed, and counted in words.
        plan.measure = Measure::days;
        plan.group_by = Grouping::employee;
    }
    plan.threshold = threshold;
    if (!plan.group_by && !slots.noun && slots.groups_named())
        plan.group_by = slots.names.has(Kind::team) ? Grouping::team : Grouping::department;
    if (!plan.group_by)
        plan.group_by =
            slots.noun.value_or(threshold.unit == Unit::people                         ? Grouping::day
                                : slots.people_named() && !slots.names.has(Kind::team) ? Grouping::month
                                                                                       : Grouping::employee);
}

void compare(const Slots& slots, const Asking& asking, Plan& plan) {
    const auto teams = slots.names.ids(Kind::team).size(), departments = slots.names.ids(Kind::department).size();
    const auto people = slots.names.ids(Kind::person).size() + (slots.me ? 1U : 0U);
    const bool asks = slots.any(Concept::compare, Concept::than) ||
                      (slots.any(Concept::more, Concept::fewer, Concept::change_over_time, Concept::which,
                                 Concept::best, Concept::worst) &&
                       teams + departments + people > 1);
    if (asks && !plan.group_by) {
        if (teams > 1 || (teams == 1 && departments == 1))
            plan.group_by = Grouping::team;
        else if (departments > 1)
            plan.group_by = Grouping::department;
        else if (people > 1)
            plan.group_by = Grouping::employee;
        else if (slots.noun && *slots.noun != Grouping::day && *slots.noun != Grouping::week &&
                 *slots.noun != Grouping::month && plan.measure != Measure::people)
            plan.group_by = slots.noun;
    }
    // "Did attendance improve last month?" is asked against the month before.
    const bool differs = slots.says("differ") || slots.says("different") || slots.says("difference");
    const bool changes = (slots.has(Concept::change_over_time) && !differs) ||
                         (slots.any(Concept::more, Concept::fewer) && !slots.bound && !slots.top);
    if (changes && !plan.compare_with && !plan.order && teams + departments + people < 2 && plan.period &&
        (!slots.group || slots.has(Concept::than)) && !slots.has(Concept::over_time))
        plan.compare_with = period_before(*plan.period);
    if (changes && slots.group && !plan.compare_with &&
        slots.any(Concept::change_over_time, Concept::more, Concept::fewer) && plan.period &&
        teams + departments + people < 2 && !slots.has(Concept::over_time) &&
        (slots.says("improved") || slots.says("declined") || slots.says("dropped") || slots.says("increased") ||
         slots.says("decreased") || slots.says("got worse") || slots.says("got better") || slots.says("worsened") ||
         slots.says("deteriorated") || slots.says("fell") || slots.says("rose")))
        plan.compare_with = period_before(*plan.period);
    static_cast<void>(asking);
}

}  // namespace

Plan figure(const Slots& slots, const Asking& asking) {
    Plan plan{.intent = Intent::attendance_figure};
    plan.who = who_of(slots, asking);
    if (!slots.statuses.empty()) plan.statuses = slots.statuses;
    if (slots.has(Concept::punctual) && !plan.statuses) {
        const bool ranked = slots.any(Concept::most, Concept::least, Concept::best, Concept::worst, Concept::rank,
                                      Concept::more, Concept::fewer) ||
                            slots.top;
        plan.statuses = {ranked || slots.says("punctuality") ? AttendanceStatus::Late : AttendanceStatus::Present};
    }
    if (slots.has(Concept::flawless)) plan.statuses = {AttendanceStatus::Absent};
    const bool now = present_tense(slots) &&
                     (plan.statuses || slots.any(Concept::attended, Concept::check_in, Concept::how_many)) &&
                     !slots.group_by_time() &&
                     !slots.any(Concept::most, Concept::least, Concept::best, Concept::worst, Concept::often,
                                Concept::rate, Concept::average, Concept::rank, Concept::hours, Concept::how_often,
                                Concept::more, Concept::fewer) &&
                     !slots.bound && !slots.top;
    auto periods = periods_of(
        slots, asking, now ? Period{Date(asking.today), Date(asking.today), "today"} : last_30_days(asking.today));
    plan.period = std::move(periods.period);
    plan.compare_with = std::move(periods.compare_with);
    plan.group_by = slots.group;
    plan.measure = measure_of(slots, plan);
    // The statuses of hours, arrivals and rates are what these need.
    if (plan.measure == Measure::rate && !slots.any(Concept::how_many)) plan.statuses.reset();
    if (slots.has(Concept::flawless)) {
        plan.measure = Measure::days;
        plan.threshold = {Comparison::at_most, 0, Unit::days};
        if (!plan.group_by) plan.group_by = Grouping::employee;
    }
    if (plan.measure == Measure::people && plan.group_by == Grouping::employee &&
        slots.any(Concept::how_many, Concept::count))
        plan.group_by.reset();
    negate(slots, plan);
    rank(slots, plan);
    bind(slots, plan);
    compare(slots, asking, plan);
    if (!plan.group_by &&
        ((slots.has(Concept::summary) && !plan.statuses) ||
         (slots.has(Concept::share) && plan.measure == Measure::days)) &&
        !plan.compare_with)
        plan.group_by = Grouping::status;
    if (plan.group_by == Grouping::status && plan.measure != Measure::people) {
        plan.measure = Measure::days;
        plan.statuses.reset();
    }
    const bool of_groups = slots.noun == Grouping::team || slots.noun == Grouping::department;
    if (!plan.group_by && of_groups && !slots.groups_named() && !slots.singular) plan.group_by = slots.noun;
    if (!plan.group_by && slots.noun == Grouping::employee && plan.measure != Measure::people &&
        !slots.people_named() &&
        (plan.statuses || slots.has(Concept::everybody) || slots.says("all the employees") ||
         slots.says("employees of") || slots.has(Concept::hours) || slots.has(Concept::arrival)) &&
        !slots.any(Concept::than, Concept::more, Concept::fewer, Concept::how_many, Concept::how_often,
                   Concept::average))
        plan.group_by = Grouping::employee;
    return plan;
}

}  // namespace attune::assistant

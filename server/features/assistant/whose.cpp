// Whose records a message asks for, and of which days.

#include <algorithm>

#include "features/assistant/intents.hpp"

namespace attune::assistant {
namespace {

// What "last month" is compared with when nothing else is said: this month.
Period counterpart(const Period& other, Day today) {
    const Days days{other.from.value, other.to.value};
    if (days.to >= today) return last_30_days(today);
    if (days.from == days.to) return {Date(today), Date(today), "today"};
    if (days == week_around(days.from)) return {Date(week_around(today).from), Date(today), "this week"};
    if (days == month_around(days.from)) return {Date(month_around(today).from), Date(today), "this month"};
    if (days == quarter_around(days.from)) return {Date(quarter_around(today).from), Date(today), "this quarter"};
    if (days == year_around(days.from)) return {Date(year_around(today).from), Date(today), "this year"};
    return last_30_days(today);
}

bool after_compare(const Slots& slots, const FoundPeriod& found) {
    // "than last month", "compared to Q2": up to two small words may stand between.
    for (const auto& hit : slots.hits) {
        if (hit.concept_ != Concept::than && hit.concept_ != Concept::compare) continue;
        const auto end = hit.at + hit.count;
        const auto& verb = slots.tokens.word(hit.at);
        if (hit.concept_ == Concept::compare && hit.count == 1 && !slots.tokens.is(end, "to") &&
            !slots.tokens.is(end, "with") &&
            (verb == "compare" || verb == "comparing" || verb == "comparison" || verb == "difference"))
            continue;
        if (found.at < end || found.at - end > 3) continue;
        bool adjoins = true;
        for (auto at = end; at < found.at; ++at) {
            const auto& word = slots.tokens.word(at);
            adjoins = adjoins && (word == "the" || word == "in" || word == "to" || word == "with" || word == "it" ||
                                  word == "was" || word == "for" || word == "on" || word == "of" || word == "during");
        }
        if (adjoins) return true;
    }
    return false;
}

}  // namespace

Period last_30_days(Day today) { return {Date(plus_days(today, -29)), Date(today), "the last 30 days"}; }

std::optional<Who> who_of(const Slots& slots, const Asking& asking) {
    Who who;
    const auto list = [](std::vector<std::int64_t> ids) {
        return ids.empty() ? std::nullopt : std::optional(std::move(ids));
    };
    who.employees = list(slots.names.ids(Kind::person));
    who.teams = list(slots.names.ids(Kind::team));
    who.departments = list(slots.names.ids(Kind::department));
    for (const auto& name : slots.names.found)
        if (name.meant.kind == Kind::title && !who.title) who.title = name.meant.name;
    if (slots.me) who.me = true;
    if (slots.has(Concept::my_team)) who.my_team = true;
    if (slots.has(Concept::my_department) && !who.departments && asking.me)
        if (const auto* person = asking.directory.person(*asking.me); person && person->department)
            who.departments = {*person->department};
    if (slots.has(Concept::they) && !who.employees && asking.before && asking.before->who && !slots.groups_named()) {
        const auto& before = *asking.before->who;
        if (before.employees || before.me)
            who.employees = before.employees, who.me = before.me;
        else if (before.teams || before.departments || before.my_team)
            who = before;
    }
    return who == Who{} ? std::nullopt : std::optional(std::move(who));
}

Periods periods_of(const Slots& slots, const Asking& asking, const std::optional<Period>& otherwise) {
    Periods periods;
    bool year_earlier = false, before = false;
    for (const auto& found : slots.periods) {
        if (found.relative == Relative::year_earlier) {
            year_earlier = true;
        } else if (found.relative == Relative::before) {
            before = true;
        } else if (found.relative == Relative::since_hired) {
            const auto people = slots.names.ids(Kind::person);
            const auto who = who_of(slots, asking);
            std::optional<EmployeeId> id = !people.empty()         ? std::optional(people.front())
                                           : who && who->employees ? std::optional(who->employees->front())
                                                                   : asking.me;
            const auto* person = id ? asking.directory.person(*id) : nullptr;
            auto period = found.period;
            if (person && person->hire_date)
                period.from = Date(*person->hire_date);
            else
                period.from = Date(day(2000, 1, 1));
            period.words = "since the hire date";
            periods.period = std::move(period);
        } else if (found.halves && !periods.period &&
                   slots.any(Concept::compare, Concept::change_over_time, Concept::more, Concept::fewer)) {
            periods.period = found.halves->first;
            periods.compare_with = found.halves->second;
        } else {
            const bool is_other =
                after_compare(slots, found) ||
                (periods.period && (slots.any(Concept::compare, Concept::than, Concept::change_over_time, Concept::more,
                                              Concept::fewer) ||
                                    slots.periods.size() == 2));
            if (is_other && !periods.compare_with)
                periods.compare_with = found.period;
            else if (!periods.period)
                periods.period = found.period;
        }
    }
    if (!periods.period && periods.compare_with) periods.period = counterpart(*periods.compare_with, asking.today);
    if (!periods.period) periods.period = otherwise;
    if (year_earlier && periods.period) periods.compare_with = year_before(*periods.period);
    if (before && periods.period) periods.compare_with = period_before(*periods.period);
    return periods;
}

}  // namespace attune::assistant

#include "features/assistant/follow_ups.hpp"

#include <algorithm>

namespace attune::assistant {
namespace {

bool can_be_followed(Intent intent) {
    switch (intent) {
        case Intent::attendance_figure:
        case Intent::attendance_list:
        case Intent::missing:
        case Intent::attendance_issues:
        case Intent::explain_day:
        case Intent::people_list:
        case Intent::people_count:
        case Intent::person:
        case Intent::team:
        case Intent::teams:
        case Intent::departments:
        case Intent::holidays: return true;
        default: return false;
    }
}

bool has_period(Intent intent) {
    return intent == Intent::attendance_figure || intent == Intent::attendance_list || intent == Intent::missing ||
           intent == Intent::attendance_issues || intent == Intent::explain_day;
}

bool one_person(const std::optional<Who>& who) {
    return who && !who->teams && !who->departments && !who->my_team &&
           ((who->employees && who->employees->size() == 1) || (who->me && !who->employees));
}

// "and …", "what about …", "only …"
bool continues(const Slots& slots) {
    std::size_t at = 0;
    while (at < slots.tokens.size() && slots.tokens.list[at].sign) ++at;
    for (const auto skip : {"ok", "okay", "thanks", "great", "hmm", "so", "right", "now", "no", "yes", "alright",
                            "please", "can", "you", "could"})
        if (slots.tokens.is(at, skip) && at + 1 < slots.tokens.size()) {
            if (phrase_at(slots.tokens, at, Concept::also) > 0 || phrase_at(slots.tokens, at, Concept::instead) > 0)
                return true;
            ++at;
        }
    while (at < slots.tokens.size() && slots.tokens.list[at].sign) ++at;
    return phrase_at(slots.tokens, at, Concept::also) > 0 || phrase_at(slots.tokens, at, Concept::only) > 0 ||
           phrase_at(slots.tokens, at, Concept::instead) > 0;
}

bool refers_back(const Slots& slots) {
    return slots.any(Concept::it, Concept::they) || slots.says("instead") || slots.says("which one") ||
           slots.says("which ones");
}

// Asks something by itself: another noun than the question before.
bool asks_anew(const Slots& slots) {
    for (const auto& hit : slots.hits) {
        switch (hit.concept_) {
            case Concept::joined:
            case Concept::manager:
            case Concept::reports_to:
            case Concept::email:
            case Concept::title:
            case Concept::hire_date:
            case Concept::lead:
            case Concept::size:
            case Concept::about:
            case Concept::holiday:
            case Concept::date:
            case Concept::missing:
            case Concept::issues:
            case Concept::check_in:
            case Concept::flawless:
            case Concept::my_manager:
            case Concept::records:
            case Concept::departure:
            case Concept::help:
            case Concept::ability: return true;
            default: break;
        }
    }
    return false;
}

bool question_word(const Slots& slots) {
    for (const auto& hit : slots.hits)
        if (hit.at >= slots.begins &&
            (hit.concept_ == Concept::who || hit.concept_ == Concept::how_many || hit.concept_ == Concept::how_often ||
             hit.concept_ == Concept::which || hit.concept_ == Concept::when || hit.concept_ == Concept::where ||
             hit.concept_ == Concept::anyone || hit.concept_ == Concept::why || hit.concept_ == Concept::what))
            return true;
    return false;
}

bool subject(const Slots& slots) {
    return slots.about_attendance() ||
           slots.any(Concept::members, Concept::employee, Concept::team, Concept::department) ||
           slots.names.has(Kind::title);
}

void to_records_of_one(Plan& plan) {
    plan.intent = Intent::attendance_list;
    plan.measure.reset();
    plan.group_by.reset();
    plan.order.reset();
    plan.limit.reset();
    plan.threshold.reset();
    plan.compare_with.reset();
}

void to_figure(Plan& plan) {
    if (plan.intent == Intent::attendance_figure) return;
    plan.intent = Intent::attendance_figure;
    plan.measure = plan.statuses ? Measure::days : Measure::rate;
    plan.limit.reset();
    plan.order.reset();
    plan.fact.reset();
}

bool change_whose(const Slots& slots, const Asking& asking, Plan& plan) {
    if (slots.has(Concept::everybody) && !slots.people_named() && !slots.groups_named()) {
        if (!slots.says("everyone") && !slots.says("everybody") && !slots.says("company") &&
            !slots.says("all employees") && !slots.says("all"))
            return false;
        const bool had = plan.who.has_value();
        plan.who.reset();
        if (plan.intent == Intent::attendance_list && had) to_figure(plan);
        return true;
    }
    const auto who = who_of(slots, asking);
    if (!who || (slots.has(Concept::they) && !slots.people_named() && !slots.groups_named())) return false;
    const bool added = slots.any(Concept::compare, Concept::than) || slots.says("as well") || slots.says("add");
    const bool had_other = plan.who.has_value();
    auto next = *who;
    if (added && had_other) {
        const auto append = [](auto& into, const auto& from) {
            if (!from) return;
            if (!into) into.emplace();
            for (const auto id : *from)
                if (std::ranges::find(*into, id) == into->end()) into->push_back(id);
        };
        next = *plan.who;
        append(next.employees, who->employees);
        append(next.teams, who->teams);
        append(next.departments, who->departments);
        to_figure(plan);
        plan.group_by = next.teams ? Grouping::team : next.departments ? Grouping::department : Grouping::employee;
    } else if (plan.who && plan.who->title && !next.title && !next.employees && !next.me) {
        next.title = plan.who->title;
    } else if (plan.who && next.title && !next.teams && !next.departments && !next.my_team) {
        next.teams = plan.who->teams;
        next.departments = plan.who->departments;
        next.my_team = plan.who->my_team;
    }
    plan.who = next;
    if (plan.intent == Intent::attendance_figure && plan.group_by == Grouping::employee && one_person(plan.who))
        to_records_of_one(plan);
    if (plan.intent == Intent::attendance_figure && plan.group_by == Grouping::team && next.teams &&
        next.teams->size() == 1)
        plan.group_by.reset(), plan.order.reset(), plan.limit.reset();
    if (plan.intent == Intent::attendance_figure && plan.group_by == Grouping::department && next.departments &&
        next.departments->size() == 1)
        plan.group_by.reset(), plan.order.reset(), plan.limit.reset();
    if (plan.intent == Intent::attendance_list && !next.employees && !next.me && !plan.statuses) {
        // The attendance of a person is a list, of a group the rate.
        to_figure(plan);
    }
    if (plan.intent == Intent::attendance_figure && plan.measure == Measure::rate && !plan.group_by &&
        one_person(plan.who) && !plan.compare_with && !asking.before->measure)
        to_records_of_one(plan);
    if (plan.intent == Intent::person && !next.employees && !next.me) plan.intent = Intent::team, plan.fact.reset();
    if (plan.intent == Intent::team && next.employees) plan.intent = Intent::person, plan.fact.reset();
    return true;
}

bool change_what(const Slots& slots, Plan& plan) {
    if (!has_period(plan.intent)) return false;
    bool changed = false;
    if (!slots.statuses.empty()) {
        plan.statuses = slots.statuses;
        if (plan.intent == Intent::missing || plan.intent == Intent::attendance_issues) {
            to_figure(plan);
            plan.measure = Measure::days;
            plan.group_by = Grouping::employee;
        }
        if (plan.intent == Intent::attendance_figure && plan.measure != Measure::people) plan.measure = Measure::days;
        if (slots.negated) plan.threshold = {Comparison::at_most, 0, Unit::days};
        changed = true;
    } else if (slots.has(Concept::attended) && plan.intent != Intent::missing) {
        plan.statuses.reset();
        if (plan.intent == Intent::attendance_figure && plan.measure != Measure::people) plan.measure = Measure::days;
        changed = true;
    }
    const auto measure = [&](Measure wanted) {
        to_figure(plan);
        plan.measure = wanted;
        changed = true;
    };
    if (slots.has(Concept::hours))
        measure(Measure::hours), plan.statuses.reset();
    else if (slots.has(Concept::arrival))
        measure(Measure::arrival), plan.statuses.reset();
    else if (slots.any(Concept::rate, Concept::share) ||
             (slots.has(Concept::attendance) && slots.statuses.empty() && !one_person(plan.who)))
        measure(Measure::rate), plan.statuses.reset();
    else if (slots.has(Concept::how_often))
        measure(Measure::days);
    else if (slots.any(Concept::how_many, Concept::count)) {
        measure(Measure::people);
        if (plan.group_by == Grouping::employee) plan.group_by.reset(), plan.order.reset(), plan.limit.reset();
    }
    return changed;
}

bool change_order(const Slots& slots, Plan& plan) {
    bool changed = false;
    const bool grouped = plan.group_by.has_value();
    if (slots.any(Concept::most, Concept::least, Concept::best, Concept::worst) || slots.top) {
        const bool bad = plan.statuses && (plan.statuses->front() == AttendanceStatus::Late ||
                                           plan.statuses->front() == AttendanceStatus::Absent);
        if (slots.has(Concept::most))
            plan.order = Order::highest;
        else if (slots.has(Concept::least))
            plan.order = Order::lowest;
        else if (slots.has(Concept::best))
            plan.order = bad && !slots.says("top") ? Order::lowest : Order::highest;
        else if (slots.has(Concept::worst))
            plan.order = bad && !slots.says("bottom") ? Order::highest : Order::lowest;
        else if (slots.top && slots.top->order)
            plan.order = slots.top->order;
        else
            plan.order = plan.order.value_or(Order::highest);
        if (slots.top)
            plan.limit = slots.top->limit;
        else if (slots.singular && (slots.says("which of") || slots.says("which one")))
            plan.limit = 1;
        if (!grouped && plan.intent == Intent::attendance_figure)
            plan.group_by = slots.noun.value_or(Grouping::employee);
        changed = true;
    }
    if (slots.bound && has_period(plan.intent)) {
        to_figure(plan);
        plan.threshold = Threshold{slots.bound->is, slots.bound->value,
                                   slots.bound->unit.value_or(plan.measure == Measure::rate     ? Unit::percent
                                                              : plan.measure == Measure::hours  ? Unit::hours
                                                              : plan.measure == Measure::people ? Unit::people
                                                                                                : Unit::days)};
        if (!plan.group_by) plan.group_by = slots.noun.value_or(Grouping::employee);
        changed = true;
    }
    return changed;
}

// "What about the week before?"
Period stretch_before(const Slots& slots, const Period& period) {
    const auto from = period.from.value;
    const auto as_period = [](Days days) { return Period{Date(days.from), Date(days.to), in_words(days)}; };
    if (slots.says("week")) return as_period(week_around(plus_days(week_around(from).from, -7)));
    if (slots.says("month")) return as_period(month_around(plus_days(month_around(from).from, -1)));
    if (slots.says("quarter")) return as_period(quarter_around(plus_days(quarter_around(from).from, -1)));
    if (slots.says("year")) return as_period(year_around(plus_days(year_around(from).from, -1)));
    return period_before(period);
}

bool change_when(const Slots& slots, const Asking& asking, Plan& plan) {
    bool changed = false;
    const bool moves_back = slots.periods.size() == 1 && slots.periods.front().relative == Relative::before &&
                            !slots.any(Concept::compare, Concept::than, Concept::change_over_time);
    if (moves_back && plan.period) {
        plan.period = stretch_before(slots, *plan.period);
        plan.compare_with.reset();
        changed = true;
    } else if (!slots.periods.empty()) {
        auto periods = periods_of(slots, asking, plan.period);
        if (slots.any(Concept::compare, Concept::than) && slots.periods.size() == 1 &&
            slots.periods.front().relative == Relative::none) {
            if (periods.compare_with) {
                plan.compare_with = periods.compare_with;
            } else {
                plan.compare_with = slots.periods.front().period;
            }
            to_figure(plan);
        } else {
            plan.period = periods.period;
            plan.compare_with = periods.compare_with;
            if (plan.compare_with) to_figure(plan);
        }
        changed = true;
    } else if (slots.any(Concept::compare, Concept::change_over_time) && slots.says("before") && plan.period) {
        to_figure(plan);
        plan.compare_with = period_before(*plan.period);
        changed = true;
    }
    return changed;
}

bool change_grouping(const Slots& slots, Plan& plan) {
    auto group = slots.group;
    const bool only_who = group == Grouping::employee && slots.any(Concept::who, Concept::anyone);
    if (only_who) group.reset();
    if (!group && slots.noun && slots.hits.size() <= 3 && !slots.has(Concept::how_many) && !slots.has(Concept::rate))
        group = slots.noun;
    if (!group) return false;
    if (plan.intent == Intent::people_count || plan.intent == Intent::people_list) {
        plan.intent = *group == Grouping::team         ? Intent::teams
                      : *group == Grouping::department ? Intent::departments
                                                       : plan.intent;
        return plan.intent == Intent::teams || plan.intent == Intent::departments;
    }
    if (plan.intent == Intent::attendance_issues) {
        if (*group != Grouping::team && *group != Grouping::department && *group != Grouping::employee) return false;
        plan.group_by = group;
        return true;
    }
    if (!has_period(plan.intent) || plan.intent == Intent::missing) return false;
    to_figure(plan);
    if (*group == Grouping::status) plan.statuses.reset(), plan.measure = Measure::days;
    // Hardly anybody counts the same person's days of a week.
    plan.group_by = group;
    if (!slots.top && !slots.any(Concept::most, Concept::least, Concept::best, Concept::worst))
        plan.order.reset(), plan.limit.reset();
    return true;
}

// "who?", "who exactly?", "who are they?", "why?", "when?"
std::optional<Plan> bare_question(const Slots& slots, const Plan& before) {
    if (subject(slots) ||
        slots.any(Concept::manager, Concept::title, Concept::email, Concept::hire_date, Concept::joined, Concept::lead,
                  Concept::size) ||
        slots.people_named() || slots.groups_named())
        return {};
    auto plan = before;
    if (slots.has(Concept::why) && one_person(before.who) && has_period(before.intent)) {
        Plan why{.intent = Intent::explain_day};
        why.statuses = before.statuses;
        why.who = before.who;
        why.period = before.period;
        return why;
    }
    const bool names =
        slots.says("names") || slots.says("name them") || slots.says("list them") || slots.says("show them");
    const bool superlative = slots.any(Concept::most, Concept::least, Concept::best, Concept::worst);
    if ((slots.has(Concept::who) || names) && slots.periods.empty() && !superlative) {
        if (before.intent == Intent::people_count)
            plan.intent = Intent::people_list;
        else if (before.intent == Intent::attendance_figure) {
            plan.measure = before.measure == Measure::people ? Measure::days : before.measure;
            plan.group_by = Grouping::employee;
            plan.order.reset();
            plan.limit.reset();
        }
        return plan;
    }
    if ((slots.says("when") || slots.says("which days") || slots.says("on which days")) && one_person(before.who) &&
        before.intent == Intent::attendance_figure) {
        to_records_of_one(plan);
        return plan;
    }
    return {};
}

// "How many is that?", "how many people are they?"
std::optional<Plan> heads_of(const Slots& slots, const Plan& before) {
    if (!slots.has(Concept::how_many) || !slots.any(Concept::it, Concept::they) || slots.about_attendance() ||
        slots.people_named() || slots.groups_named() || !slots.periods.empty() || slots.names.has(Kind::title))
        return {};
    auto plan = before;
    if (before.intent == Intent::people_list) {
        plan.intent = Intent::people_count;
        plan.order.reset();
        plan.limit.reset();
        return plan;
    }
    if (before.intent != Intent::attendance_figure || before.group_by != Grouping::employee || before.threshold)
        return {};
    plan.measure = Measure::people;
    plan.group_by.reset();
    plan.order.reset();
    plan.limit.reset();
    return plan;
}

// "Sales and Support this year by month" names what it is about, so that only what it leaves open comes from before.
bool has_own_subject(const Slots& slots) {
    const auto named = slots.names.ids(Kind::team).size() + slots.names.ids(Kind::department).size() +
                       slots.names.ids(Kind::person).size();
    return named > 1 && slots.any(Concept::compare, Concept::than) && !slots.any(Concept::it, Concept::they);
}

Draft filled_in(Draft own, const Slots& slots, const Plan& before) {
    auto& plan = own.plan;
    if (before.intent != Intent::attendance_figure || plan.intent != Intent::attendance_figure) return own;
    if (slots.periods.empty() && before.period) plan.period = before.period;
    if (!slots.about_attendance() && !slots.bound && before.measure) {
        plan.measure = before.measure;
        plan.statuses = before.statuses;
    }
    return own;
}

}  // namespace

std::optional<Draft> follow_up(const Slots& slots, const Asking& asking, const std::optional<Draft>& own) {
    // "And tomorrow?" after the date of a day.
    if (asking.before && asking.before->intent == Intent::date && !own && slots.periods.size() == 1 &&
        slots.names.found.empty() && slots.hits.size() <= 2)
        return Draft{date_of(slots, asking), 0.9, false};
    if (!asking.before || !can_be_followed(asking.before->intent)) return {};
    const auto& before = *asking.before;
    if (own) {
        switch (own->plan.intent) {
            case Intent::help:
            case Intent::greeting:
            case Intent::thanks:
            case Intent::read_only:
            case Intent::out_of_scope:
            case Intent::date: return {};
            default: break;
        }
    }
    if (slots.tokens.list.size() <= 8) {
        if (auto plan = heads_of(slots, before)) return Draft{*plan, 0.9, false};
        if (auto plan = bare_question(slots, before)) return Draft{*plan, 0.9, false};
    }
    if (own && has_own_subject(slots)) return filled_in(*own, slots, before);
    const bool back = continues(slots) || refers_back(slots);
    const bool asks = question_word(slots) && subject(slots);
    const bool short_answer =
        !asks && !asks_anew(slots) && !(slots.has(Concept::show) && slots.about_attendance() && !refers_back(slots)) &&
        !slots.any(Concept::what, Concept::most, Concept::least, Concept::often) && slots.hits.size() <= 8;
    const bool stands_alone =
        own && (asks || asks_anew(slots) || !short_answer) && !(back && !asks && !asks_anew(slots));
    if (stands_alone) {
        if (!back || !has_period(own->plan.intent)) return {};
        // "and who was absent?": the same days and people.
        auto draft = *own;
        bool changed = false;
        if (slots.periods.empty() && has_period(before.intent) && before.period)
            draft.plan.period = before.period, changed = true;
        if (!draft.plan.who && before.who && !before.who->me && !before.who->employees)
            draft.plan.who = before.who, changed = true;
        return changed ? std::optional(draft) : std::nullopt;
    }
    // A whole phrase such as "attendance of Sales in May" needs no earlier one, and neither does "Maria's manager".
    if (own && !back && slots.about_attendance() && (who_of(slots, asking) || !slots.periods.empty()) &&
        slots.any(Concept::attendance, Concept::rate, Concept::hours, Concept::arrival))
        return {};
    if (own && !back && asks_anew(slots)) return {};
    if (own && !back && !slots.statuses.empty() && (!slots.periods.empty() || slots.people_named())) return {};
    auto plan = before;
    bool changed = change_whose(slots, asking, plan);
    changed = change_what(slots, plan) || changed;
    changed = change_when(slots, asking, plan) || changed;
    changed = change_grouping(slots, plan) || changed;
    changed = change_order(slots, plan) || changed;
    if (!changed) {
        if (slots.has(Concept::chart) && !own) return Draft{plan, 0.9, false};
        return {};
    }
    return Draft{plan, 0.9, false};
}

}  // namespace attune::assistant

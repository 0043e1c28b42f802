#include "features/assistant/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <format>

#include "core/enum_names.hpp"
#include "features/assistant/circle.hpp"

namespace attune::assistant::words {
namespace {

using enum AttendanceStatus;
using Of = Subject::Of;

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> weekdays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                   "Friday", "Saturday", "Sunday"};

std::string month_of(Day day) { return std::string(months[static_cast<unsigned>(day.month()) - 1]); }
unsigned date_of(Day day) { return static_cast<unsigned>(day.day()); }
int year_of(Day day) { return static_cast<int>(day.year()); }

std::string capitalised(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 32);
    return text;
}

bool is_one_day(const Period& period) { return period.from == period.to; }

// "late", "late or absent": what somebody was.
std::string state(std::span<const AttendanceStatus> statuses) {
    const auto one = [](AttendanceStatus status) -> std::string {
        switch (status) {
            case Present: return "present";
            case Late: return "late";
            case WFH: return "working from home";
            case Leave: return "on leave";
            case Absent: return "absent";
        }
        return {};
    };
    if (statuses.empty() || (statuses.size() == 3 && std::ranges::equal(statuses, std::array{Present, Late, WFH})))
        return "at work";
    std::string text;
    for (std::size_t i = 0; i < statuses.size(); ++i)
        text += (i == 0 ? "" : i + 1 == statuses.size() ? " or " : ", ") + one(statuses[i]);
    return text;
}

// Whose numbers they are: "Sales", "the company", "the 6 people whom you may see".
std::string of(const Subject& subject) {
    if (subject.of == Of::company)
        return subject.limited ? std::format("the {} whom you may see", counted(subject.people, "person"))
                               : "the company";
    return subject.name;
}

// "people in Sales"
std::string people_of(const Subject& subject) {
    switch (subject.of) {
        case Of::company: return subject.limited ? "the people whom you may see" : "people";
        case Of::group: return subject.name.starts_with("people ") ? subject.name : "people in " + subject.name;
        default: return subject.name;
    }
}

std::string in_group(const Subject& subject) {
    if (subject.of == Of::company) return subject.limited ? " of those whom you may see" : "";
    if (subject.of == Of::group) return " in " + subject.name;
    return {};
}

std::string no_records(const Period& when, const Subject& subject) {
    if (subject.of == Of::me) return std::format("{}, there are no attendance records of yours.", opening(when));
    if (subject.of == Of::company && !subject.limited)
        return std::format("{}, there are no attendance records.", opening(when));
    return std::format("{}, there are no attendance records of {}.", opening(when), of(subject));
}

std::string limits(const Subject& subject) {
    if (!subject.limited) return {};
    if (subject.of == Of::me) return " You may see your own attendance only, so this is yours.";
    if (subject.of == Of::company) return {};
    return std::format(" This counts only the {} of them whom you may see.", subject.people);
}

std::string comparison_word(Comparison is, bool of_rate) {
    switch (is) {
        case Comparison::below: return of_rate ? "below" : "fewer than";
        case Comparison::above: return of_rate ? "above" : "more than";
        case Comparison::at_least: return of_rate ? "of at least" : "at least";
        case Comparison::at_most: return of_rate ? "of at most" : "at most";
    }
    return {};
}

std::string limit_amount(const Threshold& threshold) {
    switch (threshold.unit) {
        case Unit::percent: return number(threshold.value) + "%";
        case Unit::days: return counted(std::llround(threshold.value), "day");
        case Unit::people: return counted(std::llround(threshold.value), "person");
        case Unit::hours: return number(threshold.value) + (threshold.value == 1 ? " hour" : " hours");
        case Unit::minutes: return number(threshold.value) + " minutes";
    }
    return {};
}

std::string threshold_words(const Threshold& threshold, Measure measure) {
    if (measure == Measure::arrival) {
        const auto minutes = threshold.unit == Unit::hours ? 60 * threshold.value : threshold.value;
        const bool is_later = threshold.is == Comparison::above || threshold.is == Comparison::at_least;
        return std::format("an average arrival {} {}", is_later ? "after" : "before", amount(measure, minutes));
    }
    if (measure == Measure::rate)
        return std::format("an attendance rate {} {}", comparison_word(threshold.is, true), limit_amount(threshold));
    return std::format("{} {}", comparison_word(threshold.is, false), limit_amount(threshold));
}

// "days late": what a figure counts.
std::string counted_noun(Measure measure, std::span<const AttendanceStatus> statuses) {
    switch (measure) {
        case Measure::rate: return "attendance rate";
        case Measure::days: return "days " + state(statuses);
        case Measure::people: return "people " + state(statuses);
        case Measure::hours: return "hours worked";
        case Measure::arrival: return "average arrival";
    }
    return {};
}

std::string superlative(Measure measure, Order order, std::span<const AttendanceStatus> statuses) {
    const bool high = order == Order::highest;
    switch (measure) {
        case Measure::rate: return high ? "the highest attendance rate" : "the lowest attendance rate";
        case Measure::arrival: return high ? "the latest average arrival" : "the earliest average arrival";
        default: return (high ? "the most " : "the fewest ") + counted_noun(measure, statuses);
    }
}

std::string shown_label(Grouping grouping, const Group& group) {
    switch (grouping) {
        case Grouping::status: return label(static_cast<AttendanceStatus>(group.key));
        case Grouping::month: {
            const auto day = day_from(group.label + "-01");
            return day ? std::format("{} {}", month_of(*day), year_of(*day)) : group.label;
        }
        case Grouping::day: {
            const auto day = day_from(group.label);
            return day ? date(*day) : group.label;
        }
        case Grouping::week: {
            const auto day = day_from(group.label);
            return day ? "the week of " + span(*day, *day) : group.label;
        }
        default: return group.label;
    }
}

// "A (3 days), B (2 days) and 4 more"
std::string with_amounts(const Plan& plan, std::span<const Group> groups, std::size_t most) {
    const auto measure = plan.measure.value_or(Measure::rate);
    const auto statuses = counted_statuses(plan);
    const auto grouping = plan.group_by.value_or(Grouping::employee);
    std::vector<std::string> names;
    for (const auto& group : groups) {
        const auto value = value_of(measure, statuses, group);
        names.push_back(shown_label(grouping, group) + (value ? std::format(" ({})", amount(measure, *value)) : ""));
    }
    return list_of(names, most);
}

std::string difference(Measure measure, double value, double before) {
    const auto change = value - before;
    if (measure == Measure::rate) {
        if (std::abs(change) < 0.05) return "the same as";
        return std::format("{} {} {} than", number(std::abs(change)),
                           number(std::abs(change)) == "1" ? "point" : "points", change > 0 ? "more" : "less");
    }
    if (measure == Measure::arrival) {
        const auto minutes = std::llround(std::abs(change));
        if (minutes == 0) return "the same as";
        return std::format("{} {} than", counted(minutes, "minute"), change > 0 ? "later" : "earlier");
    }
    if (change == 0) return "the same as";
    const auto percent =
        before != 0 ? std::format(" ({}{}%)", change > 0 ? "+" : "−", std::llround(100 * std::abs(change) / before))
                    : std::string{};
    return std::format("{} {}{} than", amount(measure, std::abs(change)), change > 0 ? "more" : "less", percent);
}

std::string compared_words(Measure measure, std::optional<double> value, const std::optional<Compared>& before) {
    if (!before) return {};
    if (!before->value) return std::format(" There are no records of {} to compare with.", period(before->period));
    if (!value) return std::format(" {}: {}.", opening(before->period), amount(measure, *before->value));
    return std::format(" That is {} {}: {}.", difference(measure, *value, *before->value), period(before->period),
                       amount(measure, *before->value));
}

std::string answered_threshold(const Plan& plan, Measure measure, double value) {
    if (!plan.threshold) return {};
    return std::format(" {}, that is {}{} {}.", holds(*plan.threshold, measure, value) ? "Yes" : "No",
                       holds(*plan.threshold, measure, value) ? "" : "not ",
                       comparison_word(plan.threshold->is, measure == Measure::rate), limit_amount(*plan.threshold));
}

std::string was(const Subject& subject, bool now) {
    if (subject.of == Of::me) return now ? "you are" : "you were";
    if (subject.of == Of::person) return subject.name + (now ? " is" : " was");
    return people_of(subject) + (now ? " are" : " were");
}

std::string days_sentence(const Plan& plan, const Subject& subject, bool is_today, const Group& all) {
    const auto statuses = counted_statuses(plan);
    const auto n = all.tally.of(statuses);
    const bool is_one = subject.of == Of::me || subject.of == Of::person;
    if (is_one && is_one_day(*plan.period)) {
        const auto verb = was(subject, is_today);
        return n > 0 ? std::format("{} {}", verb, state(statuses)) : std::format("{} not {}", verb, state(statuses));
    }
    if (n == 0) return std::format("{} {} on no day", was(subject, is_today), state(statuses));
    return std::format("{} {} on {}{}", was(subject, is_today), state(statuses), counted(n, "day"),
                       is_one ? "" : " in total");
}

std::string people_sentence(const Plan& plan, const Subject& subject, bool is_today, const Group& all) {
    const auto what = state(counted_statuses(plan));
    const auto often = is_one_day(*plan.period) ? "" : " at least once";
    if (all.people == 0) return std::format("nobody{} {} {}", in_group(subject), is_today ? "is" : "was", what);
    const auto verb = all.people == 1 ? (is_today ? "is" : "was") : (is_today ? "are" : "were");
    return std::format("{}{} {} {}{}", counted(all.people, "person"), in_group(subject), verb, what, often);
}

// Asked who was present, the others who were at work are named too.
std::string also_attended(const Plan& plan, const Group& all) {
    const auto measure = plan.measure.value_or(Measure::rate);
    const bool fits = measure == Measure::days || (measure == Measure::people && is_one_day(*plan.period));
    const auto late = all.tally.of(Late), home = all.tally.of(WFH);
    if (!fits || !plan.statuses || *plan.statuses != std::vector{Present} || late + home == 0) return {};
    return measure == Measure::people
               ? std::format(" With {} late and {} from home, {} were at work.", late, home, all.tally.attended())
               : std::format(" With {} late and {} from home, {} days were attended.", late, home,
                             all.tally.attended());
}

std::string core(const Plan& plan, const Subject& subject, bool is_today, const Group& all, double value) {
    const auto shown = amount(plan.measure.value_or(Measure::rate), value);
    const bool is_me = subject.of == Of::me;
    switch (plan.measure.value_or(Measure::rate)) {
        case Measure::rate: {
            const auto expected = all.tally.attended() + all.tally.of(Absent);
            const auto from = std::format("{} of {} attended", all.tally.attended(), counted(expected, "day"));
            const auto verb = is_today ? "is" : "was";
            if (is_me) return std::format("your attendance rate {} {}, {}", verb, shown, from);
            return std::format("the attendance rate of {} {} {}, {}", of(subject), verb, shown, from);
        }
        case Measure::days: return days_sentence(plan, subject, is_today, all);
        case Measure::people: return people_sentence(plan, subject, is_today, all);
        case Measure::hours:
            return std::format("{} worked {} on {}{}", is_me ? "you" : people_of(subject), shown,
                               counted(all.times.shifts, "day"), is_me || subject.of == Of::person ? "" : " in total");
        case Measure::arrival:
            return std::format("{} arrived at {} on average, over {}", is_me ? "you" : people_of(subject), shown,
                               counted(all.times.arrivals, "day"));
    }
    return {};
}

bool has_records(Measure measure, const Group& all) {
    if (measure == Measure::hours) return all.times.shifts > 0;
    if (measure == Measure::arrival) return all.times.arrivals > 0;
    return all.tally.all() > 0;
}

// Two groups beside each other.
std::string versus(const Plan& plan, const Group& one, const Group& other) {
    const auto measure = plan.measure.value_or(Measure::rate);
    const auto statuses = counted_statuses(plan);
    const auto first = value_of(measure, statuses, one), second = value_of(measure, statuses, other);
    const auto shown = [&](const Group& group, std::optional<double> value) {
        return std::format("{} {}", group.label, value ? amount(measure, *value) : "no records");
    };
    auto text = std::format("{}: {}, {}", counted_noun(measure, statuses), shown(one, first), shown(other, second));
    if (!first || !second || *first == *second) return text;
    const bool first_is_more = *first > *second;
    return std::format("{}. {} has {} {}", text, (first_is_more ? one : other).label,
                       difference(measure, std::max(*first, *second), std::min(*first, *second)),
                       (first_is_more ? other : one).label);
}

std::string extremes(const Plan& plan, std::span<const Group> groups) {
    const auto measure = plan.measure.value_or(Measure::rate);
    const auto statuses = counted_statuses(plan);
    const auto grouping = plan.group_by.value_or(Grouping::employee);
    std::vector<const Group*> known;
    for (const auto& group : groups)
        if (value_of(measure, statuses, group)) known.push_back(&group);
    if (known.empty()) return {};
    const auto by_value = [&](const Group* group) { return *value_of(measure, statuses, *group); };
    const auto* most = *std::ranges::max_element(known, {}, by_value);
    const auto* least = *std::ranges::min_element(known, {}, by_value);
    const auto what = counted_noun(measure, statuses);
    const auto shown = [&](const Group* group) {
        return std::format("{} ({})", shown_label(grouping, *group), amount(measure, by_value(group)));
    };
    if (known.size() == 1) return std::format("{}: {}", what, shown(most));
    if (by_value(most) == by_value(least))
        return std::format("{}: {} for each of {}", what, amount(measure, by_value(most)),
                           std::format("{} {}", known.size(), noun(grouping)));
    return std::format("{} by {}: highest {}, lowest {}", what, label(grouping), shown(most), shown(least));
}

std::string fact_missing(const PersonSaid& person, std::string_view what) {
    return std::format("No {} is recorded for {}.", what, person.is_me ? "you" : person.name);
}

}  // namespace

std::string list_of(std::span<const std::string> names, std::size_t most) {
    const auto shown = names.size() == most + 1 ? names.size() : std::min(names.size(), most);
    std::string text;
    for (std::size_t i = 0; i < shown; ++i) {
        const bool is_last = i + 1 == shown && shown == names.size();
        text += (i == 0 ? "" : is_last ? " and " : ", ") + names[i];
    }
    if (shown < names.size()) text += std::format(" and {} more", names.size() - shown);
    return text;
}

std::string counted(std::int64_t n, std::string_view noun) {
    if (n == 1) return std::format("1 {}", noun);
    return noun == "person" ? std::format("{} people", n) : std::format("{} {}s", n, noun);
}

std::string number(double value) {
    auto text = std::format("{:.1f}", value);
    if (text.ends_with(".0")) text.resize(text.size() - 2);
    return text == "-0" ? "0" : text;
}

std::string date(Day day) {
    const auto weekday = std::chrono::weekday(std::chrono::sys_days(day)).iso_encoding() - 1;
    return std::format("{} {}", weekdays[weekday], span(day, day));
}

std::string span(Day from, Day to) {
    if (from == to) return std::format("{} {} {}", date_of(from), month_of(from), year_of(from));
    if (year_of(from) != year_of(to)) return std::format("{} – {}", span(from, from), span(to, to));
    if (from.month() != to.month()) return std::format("{} {} – {}", date_of(from), month_of(from), span(to, to));
    return std::format("{}–{}", date_of(from), span(to, to));
}

std::string period(const Period& period) {
    const auto dates = is_one_day(period) ? date(period.from.value) : span(period.from.value, period.to.value);
    return period.words.empty() ? dates : std::format("{} ({})", period.words, dates);
}

std::string opening(const Period& when) {
    const auto text = period(when);
    const auto begins = [&](std::string_view word) { return text.starts_with(word); };
    const bool counts = begins("the ") || begins("past ") || (begins("last ") && text.size() > 5 && text[5] <= '9');
    if (counts) return "In " + text;
    if (when.words.empty()) return (is_one_day(when) ? "On " : "For ") + text;
    return capitalised(text);
}

std::string amount(Measure measure, double value) {
    switch (measure) {
        case Measure::rate: return number(value) + "%";
        case Measure::days: return counted(std::llround(value), "day");
        case Measure::people: return counted(std::llround(value), "person");
        case Measure::hours: return number(value) + (number(value) == "1" ? " hour" : " hours");
        case Measure::arrival: {
            const auto minutes = std::llround(value);
            return std::format("{:02}:{:02}", minutes / 60, minutes % 60);
        }
    }
    return {};
}

std::string titled(std::string_view title, std::string_view group) {
    return std::format("people with the title {}{}{}", title, group.empty() ? "" : " in ", group);
}

std::string noun(Grouping grouping) {
    if (grouping == Grouping::employee) return "people";
    if (grouping == Grouping::status) return "statuses";
    return std::string(name_of(grouping)) + "s";
}

std::string label(Measure measure, std::span<const AttendanceStatus> statuses) {
    return capitalised(counted_noun(measure, statuses));
}

std::string label(Grouping grouping) {
    return grouping == Grouping::employee ? "person" : std::string(name_of(grouping));
}

std::string label(AttendanceStatus status) { return status == WFH ? "From home" : std::string(name_of(status)); }

std::string figure(const Plan& plan, const Subject& subject, Day today, const Group& all,
                   const std::optional<Compared>& before) {
    const auto measure = plan.measure.value_or(Measure::rate);
    const auto& when = *plan.period;
    if (!has_records(measure, all))
        return no_records(when, subject) + compared_words(measure, {}, before) + limits(subject);
    const auto value = value_of(measure, counted_statuses(plan), all);
    if (!value)
        return std::format("{}, everybody recorded was on leave, so there is no attendance rate.", opening(when)) +
               compared_words(measure, {}, before) + limits(subject);
    const bool is_today = is_one_day(when) && when.from.value == today;
    return std::format("{}, {}.{}{}{}{}", opening(when), core(plan, subject, is_today, all, *value),
                       also_attended(plan, all), answered_threshold(plan, measure, *value),
                       compared_words(measure, value, before), limits(subject));
}

std::string figures(const Plan& plan, const Subject& subject, Day today, std::span<const Group> groups,
                    std::int64_t of_groups, const Group& all) {
    const auto measure = plan.measure.value_or(Measure::rate);
    const auto statuses = counted_statuses(plan);
    const auto grouping = plan.group_by.value_or(Grouping::employee);
    const auto& when = *plan.period;
    const bool is_today = is_one_day(when) && when.from.value == today;
    if (!has_records(measure, all)) return no_records(when, subject) + limits(subject);
    std::string text;
    if (plan.threshold) {
        const auto what = threshold_words(*plan.threshold, measure) +
                          (measure == Measure::days ? " " + state(statuses) : std::string{});
        text = groups.empty() ? std::format("none of the {} {} had {}", of_groups, noun(grouping), what)
                              : std::format("{} of {} {} had {}: {}", groups.size(), of_groups, noun(grouping), what,
                                            with_amounts(plan, groups, 5));
    } else if (plan.order && !groups.empty()) {
        const auto best = value_of(measure, statuses, groups.front());
        std::vector<std::string> first;
        for (const auto& group : groups)
            if (value_of(measure, statuses, group) == best) first.push_back(shown_label(grouping, group));
        text = std::format("{} had {}: {}{}", list_of(first), superlative(measure, *plan.order, statuses),
                           amount(measure, *best), first.size() > 1 ? " each" : "");
        if (first.size() < groups.size())
            text += std::format(". After that: {}", with_amounts(plan, groups.subspan(first.size()), 4));
    } else if (grouping == Grouping::employee && measure == Measure::days) {
        const bool many = groups.size() != 1;
        const auto verb = is_today ? (many ? "are" : "is") : (many ? "were" : "was");
        std::vector<std::string> names;
        for (const auto& group : groups) names.push_back(group.label);
        text = groups.empty()
                   ? std::format("nobody{} {} {}", in_group(subject), is_today ? "is" : "was", state(statuses))
                   : std::format("{}{} {} {}: {}", counted(std::ssize(groups), "person"), in_group(subject), verb,
                                 state(statuses), is_one_day(when) ? list_of(names, 5) : with_amounts(plan, groups, 5));
    } else if (grouping == Grouping::status) {
        std::vector<std::string> parts;
        for (const auto& group : groups)
            parts.push_back(std::format("{} {}", group.tally.all(), label(static_cast<AttendanceStatus>(group.key))));
        text = subject.of == Of::me ? "your days: " : std::format("days of {}: ", of(subject));
        text += list_of(parts, 5);
    } else if (groups.size() == 2 && !is_of_time(grouping)) {
        text = versus(plan, groups[0], groups[1]);
    } else {
        text = extremes(plan, groups);
        if (text.empty()) text = "there is nothing to compare: everybody recorded was on leave";
    }
    return std::format("{}, {}.{}", opening(when), text, limits(subject));
}

std::string records(const Plan& plan, const Subject& subject, const Tally& tally, std::int64_t shown) {
    const auto& when = *plan.period;
    const auto statuses = plan.statuses.value_or(std::vector<AttendanceStatus>{});
    const auto total = statuses.empty() ? tally.all() : tally.of(statuses);
    if (tally.all() == 0) return no_records(when, subject) + limits(subject);
    if (total == 0)
        return std::format("{}, {} on no day.", opening(when), was(subject, false) + " " + state(statuses)) +
               limits(subject);
    std::vector<std::string> parts;
    for (int i = 0; i < 5; ++i) {
        const auto status = static_cast<AttendanceStatus>(i);
        if (tally.of(status) > 0 && (statuses.empty() || std::ranges::contains(statuses, status)))
            parts.push_back(std::format("{} {}", tally.of(status), label(status)));
    }
    const auto whose = subject.of == Of::me       ? "you have"
                       : subject.of == Of::person ? subject.name + " has"
                                                  : "there are";
    const auto by = subject.of == Of::group || (subject.of == Of::company && subject.limited)
                        ? std::format(" of {}", of(subject))
                        : std::string{};
    return std::format("{}, {} {}{}: {}.{}{}", opening(when), total == 1 && whose == "there are" ? "there is" : whose,
                       counted(total, "attendance record"), by, list_of(parts, 5), rows_left_out(shown, total),
                       limits(subject));
}

std::string missing(const Plan& plan, const Subject& subject, Day today, std::span<const std::string> names,
                    std::int64_t expected, const std::string& holiday, bool is_working_day) {
    const auto& when = *plan.period;
    const bool one = is_one_day(when);
    const bool is_today = one && when.from.value == today;
    if (one && !holiday.empty())
        return std::format("{} is a holiday ({}), so nobody is expected.", date(when.from.value), holiday);
    if (one && !is_working_day)
        return std::format("{} is not a working day, so nobody is expected.", date(when.from.value));
    if (when.from.value > today) return std::format("{} is still to come.", capitalised(period(when)));
    if (expected == 0) return std::format("{}, nobody{} is expected.", opening(when), in_group(subject));
    if (names.empty())
        return std::format("{}, everybody{} who was expected has a record{}.", opening(when), in_group(subject),
                           one ? "" : " of each working day") +
               limits(subject);
    return std::format("{}, {} of {}{} {} no record{}{}: {}.{}", opening(when), names.size(),
                       counted(expected, "person"), in_group(subject), names.size() == 1 ? "has" : "have",
                       is_today ? " yet" : "", one ? "" : " of at least one working day", list_of(names, 5),
                       limits(subject));
}

bool is_issue(const Issue& issue) { return issue.under > most_points_under || issue.unexplained >= fewest_unexplained; }

std::string issues(const Plan& plan, std::span<const Issue> issues, std::int64_t of_groups, std::optional<double> whole,
                   bool limited) {
    const auto grouping = plan.group_by.value_or(Grouping::department);
    const auto rule = std::format(
        " An issue is a rate more than {} points under that of {}{}, or at least {} absences without a note.",
        number(most_points_under), limited ? "all whom you may see" : "the company",
        whole ? std::format(" ({}%)", number(*whole)) : "", fewest_unexplained);
    if (!whole) return std::format("{}, there are no attendance records to judge by.", opening(*plan.period));
    if (issues.empty())
        return std::format("{}, none of the {} {} had attendance issues.{}", opening(*plan.period), of_groups,
                           noun(grouping), rule);
    std::vector<std::string> parts;
    for (const auto& issue : issues) {
        std::vector<std::string> why;
        if (issue.under > most_points_under && issue.rate)
            why.push_back(std::format("rate {}%, {} points under", number(*issue.rate), number(issue.under)));
        if (issue.unexplained >= fewest_unexplained) why.push_back(counted(issue.unexplained, "unexplained absence"));
        parts.push_back(std::format("{} ({})", issue.label, list_of(why)));
    }
    const auto most = std::ranges::max_element(issues, {}, &Issue::unexplained);
    const auto advice = most->unexplained >= fewest_unexplained
                            ? std::format(" Ask {} first about the absences that have no note.", most->label)
                            : std::format(" Look at {} first: its rate is the furthest under.",
                                          std::ranges::max_element(issues, {}, &Issue::under)->label);
    return std::format("{}, {} of {} {} had attendance issues: {}.{}{}", opening(*plan.period), issues.size(),
                       of_groups, noun(grouping), list_of(parts, 5), rule, advice);
}

std::string explained(const std::string& name, bool is_me, Day day, AttendanceStatus status,
                      std::span<const std::string> reasons) {
    std::string text =
        std::format("On {}, {} {}.", date(day), is_me ? "you were" : name + " was", state(std::array{status}));
    for (const auto& reason : reasons) text += " " + reason;
    return text;
}

std::string no_record(const std::string& name, bool is_me, const Period& when, bool is_expected,
                      const std::string& holiday) {
    const auto why = !is_one_day(when)  ? std::string{}
                     : !holiday.empty() ? std::format(" It was a holiday: {}.", holiday)
                     : is_expected      ? std::string{}
                                        : std::string(" It was no working day.");
    return std::format("{}, {} no attendance record.{}", opening(when), is_me ? "you have" : name + " has", why);
}

std::string whose_day() { return "Whose day do you mean? Name one person, and a day."; }

std::string people(const Plan& plan, const std::string& group, std::span<const std::string> names, std::int64_t n,
                   bool limited) {
    const bool is_titled = group.starts_with("people ");
    const auto who = is_titled       ? group.substr(std::string_view("people").size())
                     : group.empty() ? std::string{}
                                     : " in " + group;
    const auto joined = plan.period ? std::format(" who joined {}", period(*plan.period)) : std::string{};
    const auto seen = limited ? " You see only some of the company's people." : "";
    if (n == 0) return std::format("There is nobody{}{} whom you may see.", who, joined);
    const auto list = plan.intent == Intent::people_list ? std::format(": {}", list_of(names, 5)) : std::string{};
    return std::format("There {} {}{}{}{}.{}", n == 1 ? "is" : "are", counted(n, "person"), who, joined, list, seen);
}

std::string person(const PersonSaid& person, std::optional<Fact> fact) {
    const auto possessive = person.is_me ? std::string("Your") : person.name + "'s";
    const auto say = [&](const std::string& value, std::string_view what) {
        return value.empty() ? fact_missing(person, what) : std::format("{} {} is {}.", possessive, what, value);
    };
    const auto manager = [&] {
        if (person.manager_is_hidden)
            return std::format("You may not see who {} manager is.", person.is_me ? "your" : possessive);
        return say(person.manager, "manager");
    };
    if (fact) {
        switch (*fact) {
            case Fact::name: return person.is_me ? std::format("You are {}.", person.name) : person.name + ".";
            case Fact::email: return say(person.email, "e-mail address");
            case Fact::team: return say(person.team, "team");
            case Fact::department: return say(person.department, "department");
            case Fact::manager:
            case Fact::lead: return manager();
            case Fact::title: return say(person.title, "title");
            case Fact::hire_date:
                if (!person.hired) return fact_missing(person, "hire date");
                return std::format("{} joined on {}.", person.is_me ? "You" : person.name, date(*person.hired));
            case Fact::size:
            case Fact::reports:
                if (person.reports.empty())
                    return std::format("Nobody whom you may see reports to {}.", person.is_me ? "you" : person.name);
                return std::format("{} {} to {}: {}.", counted(std::ssize(person.reports), "person"),
                                   person.reports.size() == 1 ? "reports" : "report",
                                   person.is_me ? "you" : person.name, list_of(person.reports, 5));
        }
    }
    std::vector<std::string> place;
    if (!person.title.empty()) place.push_back(person.title);
    if (!person.team.empty()) place.push_back("team " + person.team);
    if (!person.department.empty()) place.push_back("department " + person.department);
    std::string text = person.is_me ? "You are " + person.name : person.name;
    if (!place.empty()) text += std::format(" ({})", list_of(place));
    text += ".";
    if (!person.email.empty()) text += std::format(" E-mail: {}.", person.email);
    if (!person.manager.empty()) text += std::format(" Manager: {}.", person.manager);
    if (person.hired) text += std::format(" Joined on {}.", date(*person.hired));
    if (!person.is_active) text += " No longer active.";
    return text;
}

std::string team(const TeamSaid& team, std::optional<Fact> fact) {
    const auto kind = team.is_department ? "department" : "team";
    auto size = team.size ? std::format("{} has {}.", team.name, counted(*team.size, "person"))
                          : std::format("You may not see how many people are in {}.", team.name);
    auto lead = team.lead_is_hidden ? std::format("You may not see who leads {}.", team.name)
                : team.lead.empty() ? std::format("{} has no lead.", team.name)
                                    : std::format("{} leads {}.", team.lead, team.name);
    if (fact == Fact::lead || fact == Fact::manager) return lead;
    if (fact == Fact::size) return size;
    if (fact == Fact::department && !team.is_department)
        return team.department.empty() ? std::format("{} belongs to no department.", team.name)
                                       : std::format("{} belongs to {}.", team.name, team.department);
    std::string text = std::format("{} is a {}", team.name, kind);
    if (!team.department.empty()) text += std::format(" of {}", team.department);
    text += ".";
    if (!team.lead.empty()) text += " " + lead;
    if (team.size) text += " " + size;
    return text;
}

std::string groups_list(std::string_view noun, std::span<const std::string> names) {
    if (names.empty()) return std::format("There is no {} yet.", noun);
    return std::format("There {} {}: {}.", names.size() == 1 ? "is" : "are", counted(std::ssize(names), noun),
                       list_of(names, 5));
}

std::string holidays(const Plan& plan, std::span<const std::pair<Day, std::string>> days, std::int64_t total) {
    if (days.empty())
        return plan.period ? std::format("{}, there are no holidays on the company's list.", opening(*plan.period))
                           : "There are no holidays on the company's list.";
    if (plan.limit == 1) return std::format("The next holiday is {} on {}.", days[0].second, date(days[0].first));
    std::vector<std::string> names;
    for (const auto& [day, name] : days) names.push_back(std::format("{} ({})", name, span(day, day)));
    return std::format("There {} {}: {}.", total == 1 ? "is" : "are", counted(total, "holiday"), list_of(names, 5));
}

std::string computed_date(const Period& when) {
    const auto dates =
        is_one_day(when) ? date(when.from.value) : std::format("{} to {}", date(when.from.value), date(when.to.value));
    return when.words.empty() ? dates + "." : std::format("{}: {}.", capitalised(when.words), dates);
}

std::string refusal(Refusal refusal, const Subject& subject) {
    switch (refusal) {
        case Refusal::own_only: return "You may not see the attendance of others, only your own.";
        case Refusal::groups_only:
            return "You may not see the attendance of single people, only numbers of teams and of the company.";
        case Refusal::theirs: return std::format("You may not see the attendance of {}.", subject.name);
        case Refusal::unknown: return "I cannot find that person among those whom you may see.";
        case Refusal::no_such_team: return "There is no such team or department.";
        case Refusal::not_listed:
            return "You are not on the company's list of employees, so there is no attendance of yours.";
    }
    return {};
}

std::string help(bool sees_others) {
    std::string text = "I answer questions about attendance, people, teams and holidays, for example: ";
    text += sees_others ? "“Who was late most often last month?”, “What was the attendance rate of each team in Q3?”, "
                          "“Who hasn’t checked in yet?”, “Show departments with attendance issues last month”."
                        : "“How many days was I late last month?”, “What is my attendance rate this year?”, “Who leads "
                          "my team?”, “When is the next holiday?”.";
    return text + " I only read, and I show you no more than you may see yourself.";
}

std::string greeting(const std::string& name) {
    return std::format("Hello{}{}! Ask me about attendance, people, teams or holidays.", name.empty() ? "" : ", ",
                       name);
}

std::string thanks() { return "You’re welcome."; }

std::string read_only(std::optional<Topic> topic) {
    const auto where = [&]() -> std::string_view {
        switch (topic.value_or(Topic::instructions)) {
            case Topic::attendance: return " Ask for a correction of your own day, or HR to change a record.";
            case Topic::people:
            case Topic::teams: return " HR and admins change people and teams in the settings.";
            case Topic::settings: return " Admins change this in the settings.";
            default: return "";
        }
    }();
    return std::format("I only read, and change, send or delete nothing.{}", where);
}

std::string out_of_scope(std::optional<Topic> topic) {
    switch (topic.value_or(Topic::settings)) {
        case Topic::emotions:
            return "I say nothing about anybody’s emotions. I know attendance, people, teams and holidays.";
        case Topic::pay: return "I know nothing about pay. I know attendance, people, teams and holidays.";
        case Topic::instructions:
            return "I keep to my rules: I answer questions about attendance, people, teams and holidays.";
        default: return "I know nothing about that. I know attendance, people, teams and holidays.";
    }
}

std::string intent(Intent intent) {
    switch (intent) {
        case Intent::attendance_figure: return "Attendance figure";
        case Intent::attendance_list: return "Attendance records";
        case Intent::missing: return "Missing records";
        case Intent::attendance_issues: return "Attendance issues";
        case Intent::explain_day: return "Why a day has its status";
        case Intent::people_list: return "People";
        case Intent::people_count: return "Number of people";
        case Intent::person: return "A person";
        case Intent::teams: return "Teams";
        case Intent::departments: return "Departments";
        case Intent::team: return "A team";
        case Intent::holidays: return "Holidays";
        case Intent::date: return "A date";
        case Intent::help: return "Help";
        case Intent::greeting: return "Greeting";
        case Intent::thanks: return "Thanks";
        case Intent::read_only: return "A change";
        case Intent::out_of_scope: return "Something else";
        case Intent::clarify: return "Not clear";
    }
    return {};
}

std::string measure(Measure measure) {
    switch (measure) {
        case Measure::rate: return "Attendance rate";
        case Measure::days: return "Days";
        case Measure::people: return "People";
        case Measure::hours: return "Hours worked";
        case Measure::arrival: return "Average arrival";
    }
    return {};
}

std::string order(Order order) { return order == Order::highest ? "Highest first" : "Lowest first"; }

std::string threshold(const Threshold& threshold) {
    return std::format("{} {}", comparison_word(threshold.is, threshold.unit == Unit::percent),
                       limit_amount(threshold));
}

std::string which_one(std::string_view name) { return std::format("Whom do you mean by “{}”?", name); }

std::string unknown_name(std::string_view name, bool has_nearest) {
    return std::format("I cannot find “{}” among the people, teams and departments whom you may see.{}", name,
                       has_nearest ? " Did you mean one of these?" : "");
}

std::string no_such_day(std::string_view said) {
    return std::format("There is no such day as “{}”. Which one do you mean?", said);
}

std::string unsure() {
    return "I am not sure what you mean. Ask about attendance, people, teams or holidays, with a name and a period.";
}

std::string too_much() { return "That is more than I can count at once. Ask about a shorter period, or fewer people."; }

std::string rows_left_out(std::int64_t shown, std::int64_t total) {
    return shown < total ? std::format(" These are the first {} of {}.", shown, total) : std::string{};
}

std::string found_rows(std::int64_t shown, std::int64_t total) {
    if (shown == 0) return "There is nothing like that among what you may see.";
    return "This is what I found." + rows_left_out(shown, total);
}

}  // namespace attune::assistant::words

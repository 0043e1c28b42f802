#include "features/assistant/intents.hpp"

#include <algorithm>
#include <initializer_list>

namespace attune::assistant {
namespace {

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

Draft sure(Plan plan, double how = 0.95) { return {std::move(plan), how, false}; }

Period today_only(const Asking& asking) { return {Date(asking.today), Date(asking.today), "today"}; }

// ---- what is only said, or asked for in vain ----

// All of it is made of such phrases.
bool only(const Slots& slots, std::initializer_list<Concept> meanings) {
    const auto& tokens = slots.tokens;
    bool one = false;
    for (std::size_t at = 0; at < tokens.size();) {
        if (tokens.list[at].sign) {
            ++at;
            continue;
        }
        std::size_t longest = phrase_at(tokens, at, Concept::polite);
        for (const auto meaning : meanings)
            if (const auto n = phrase_at(tokens, at, meaning); n > 0) {
                one = true;
                longest = std::max(longest, n);
            }
        // "good morning everyone", "thanks for your help"
        if (longest == 0 &&
            one_of(tokens.word(at),
                   {"everyone", "all",         "for",    "your",   "help",  "the",   "that",      "was",    "is",
                    "it",       "very",        "much",   "really", "there", "again", "assistant", "attune", "friend",
                    "info",     "information", "answer", "a",      "lot",   "team",  "today",     "i",      "am",
                    "done",     "and",         "this",   "ai",     "doing", "you",   "are"}))
            longest = 1;
        if (longest == 0) return false;
        at += longest;
    }
    return one;
}

// "Thanks, that settles it", "Many thanks in advance, Maria".
bool signs_off(const Slots& slots) {
    const auto& tokens = slots.tokens;
    const auto n = phrase_at(tokens, 0, Concept::thanks);
    if (n == 0 || !one_of(tokens.word(0), {"thanks", "thank", "many", "cheers", "thankyou", "ty"})) return false;
    for (const auto& name : slots.names.found)
        if (!tokens.list[name.at - (name.at > 0 ? 1 : 0)].sign || name.at + name.count + 1 < tokens.size())
            return false;
    return slots.periods.empty() && !slots.about_attendance() && !slots.bound && !slots.top && !slots.group &&
           !slots.noun &&
           !slots.any(Concept::who, Concept::which, Concept::what, Concept::when, Concept::how_many, Concept::show,
                      Concept::why, Concept::by, Concept::members, Concept::holiday);
}

std::optional<Draft> small_talk(const Slots& slots) {
    if (slots.has(Concept::ability) && !slots.about_attendance() && !slots.people_named())
        return sure({.intent = Intent::help});
    const auto hello_at_start = [&] {
        std::size_t at = 0;
        while (at < slots.tokens.size() && slots.tokens.list[at].sign) ++at;
        return phrase_at(slots.tokens, at, Concept::hello) > 0;
    }();
    if (only(slots, {Concept::help}) && slots.has(Concept::help) && !hello_at_start)
        return sure({.intent = Intent::help});
    if (only(slots, {Concept::hello}) && hello_at_start) return sure({.intent = Intent::greeting});
    if (only(slots, {Concept::thanks})) return sure({.intent = Intent::thanks});
    if (signs_off(slots)) return sure({.intent = Intent::thanks});
    if (only(slots, {Concept::hello, Concept::thanks}))
        return sure({.intent = hello_at_start ? Intent::greeting : Intent::thanks});
    if (only(slots, {Concept::hello, Concept::help, Concept::thanks}))
        return sure({.intent = slots.has(Concept::help) ? Intent::help : Intent::greeting});
    return {};
}

Topic topic_of_change(const Slots& slots) {
    if (slots.has(Concept::holiday)) return Topic::holidays;
    if (slots.any(Concept::late, Concept::absent, Concept::present, Concept::leave, Concept::from_home,
                  Concept::attendance, Concept::records, Concept::record, Concept::check_in, Concept::attended,
                  Concept::hours))
        return Topic::attendance;
    const auto& verb = slots.tokens.word(slots.begins);
    if (one_of(verb, {"send", "mail", "email", "message", "notify", "remind", "write", "ping", "text", "warn"}))
        return Topic::messages;
    if (one_of(verb, {"book", "request", "apply", "approve", "reject", "check", "clock", "sign", "punch", "correct",
                      "log", "record", "mark", "excuse"}))
        return Topic::attendance;
    if (slots.has(Concept::team) || slots.has(Concept::department)) return Topic::teams;
    if (one_of(verb, {"reset", "enable", "disable", "turn", "block", "unblock"})) return Topic::settings;
    return Topic::people;
}

std::optional<Draft> change(const Slots& slots) {
    const auto& tokens = slots.tokens;
    const auto at = slots.begins;
    const auto change = [&] { return sure({.intent = Intent::read_only, .topic = topic_of_change(slots)}); };
    const auto n = phrase_at(tokens, at, Concept::change);
    if (n > 0) {
        const auto& verb = tokens.word(at);
        const auto& next = tokens.word(at + n);
        // "hire date of Maria", "check in times", "email of Jonas", "drop in attendance"
        const bool longer = std::ranges::any_of(
            slots.hits, [&](const Hit& hit) { return hit.at == at && hit.count > n && hit.concept_ != Concept::by; });
        const bool noun = one_of(next, {"of", "in", "on", "between", "over", "by", "per"}) &&
                          one_of(verb, {"email", "mail", "message", "log", "record", "report", "post", "change", "text",
                                        "drop", "update", "share", "request", "shift", "book", "raise"});
        const bool of_name = one_of(verb, {"email", "mail"}) &&
                             one_of(next, {"address", "for", "id", "addresses", "", "?"}) &&
                             !(at + n < tokens.size() && tokens.list[at + n].used);
        const bool asks_list = n == 1 && one_of(verb, {"report", "log", "record", "text", "share", "open", "post"}) &&
                               !(at + n < tokens.size() &&
                                 (tokens.list[at + n].used ||
                                  one_of(next, {"me", "him", "her", "them", "that", "my", "it", "this", "a", "the"})));
        const bool possessive = at + n < tokens.size() && tokens.list[at + n].used && tokens.list[at + n].possessive &&
                                one_of(verb, {"email", "mail"});
        // "report on the attendance of Sales" shows something.
        const bool shows = one_of(verb, {"report"}) && one_of(next, {"on", "the", "me", "about"});
        if (!longer && !noun && !of_name && !asks_list && !possessive && !shows) return change();
    }
    // "Maria should be marked as present", "I was here, please correct it"
    for (const auto* words :
         {"be marked as",  "be changed",    "be deleted", "be removed",     "be corrected",  "be added",
          "be approved",   "be moved",      "be updated", "please correct", "please change", "please mark",
          "please delete", "please update", "please fix", "please add",     "please remove", "please approve",
          "please send",   "and delete",    "and send",   "and mark",       "and remove",    "then delete",
          "then send",     "and email",     "and notify"})
        if (slots.says(words) && !slots.any(Concept::who, Concept::how_many, Concept::which)) return change();
    return {};
}

std::optional<Draft> out_of_scope(const Slots& slots) {
    const auto about = [](Topic topic) { return sure({.intent = Intent::out_of_scope, .topic = topic}); };
    if (slots.has(Concept::instructions)) return about(Topic::instructions);
    if (slots.has(Concept::emotion)) return about(Topic::emotions);
    if (slots.has(Concept::pay)) return about(Topic::pay);
    const bool attendance =
        !slots.statuses.empty() || slots.any(Concept::attendance, Concept::rate, Concept::hours, Concept::check_in,
                                             Concept::missing, Concept::attended, Concept::records);
    // "The Training department" may be one that is not there.
    const bool of_a_group = std::ranges::any_of(slots.hits, [&](const Hit& hit) {
        return hit.concept_ == Concept::outside &&
               one_of(slots.tokens.word(hit.at + hit.count), {"team", "department", "division", "squad"});
    });
    if (slots.has(Concept::outside) && !attendance && !of_a_group) return sure({.intent = Intent::out_of_scope});
    if (slots.has(Concept::outside) &&
        (slots.says("weather") || slots.says("illness") || slots.says("sickness") || slots.says("disease") ||
         slots.says("you think") || slots.says("opinion") || slots.says("how old") || slots.says("phone number") ||
         slots.says("leave the company") || slots.says("capital of") || slots.says("recipe") || slots.says("poem") ||
         slots.says("joke")))
        return sure({.intent = Intent::out_of_scope});
    return {};
}

// ---- calendar ----

std::optional<Draft> holidays(const Slots& slots, const Asking& asking) {
    const bool we_are_off = slots.says("we") && slots.has(Concept::leave) &&
                            (slots.says("off") || slots.says("vacation")) && !slots.has(Concept::who) &&
                            !slots.has(Concept::how_many);
    if (!slots.has(Concept::holiday) && !we_are_off) return {};
    if (slots.people_named() || (slots.any(Concept::who, Concept::anyone) && !slots.says("when"))) {
        // Holidays that somebody takes are leave.
        auto taken = slots;
        taken.statuses = {AttendanceStatus::Leave};
        return sure(figure(taken, asking), 0.8);
    }
    Plan plan{.intent = Intent::holidays};
    if (!slots.periods.empty() && slots.periods.front().relative == Relative::none) {
        const auto& found = slots.periods.front();
        plan.period = found.period;
        plan.period->to = Date(std::max(found.period.to.value, found.whole_to));
        if ((slots.says("left") || slots.says("remaining") || slots.says("remain")) &&
            plan.period->from.value < asking.today && asking.today <= plan.period->to.value)
            plan.period->from = Date(asking.today);
        // "Is 25 December a holiday?" asks for the next one.
        const bool past = slots.says("was") || slots.says("were") || slots.says("did");
        if ((found.year_left_out || found.weekday) && !past && plan.period->to.value < asking.today) {
            const auto later = [&](Date date) {
                return Date(found.weekday ? plus_days(date.value, 7) : plus_months(date.value, 12));
            };
            plan.period->from = later(plan.period->from);
            plan.period->to = later(plan.period->to);
            plan.period->words = in_words(Days{plan.period->from.value, plan.period->to.value});
        }
    }
    const bool one =
        slots.says("holiday") || slots.says("day off") || slots.says("long weekend") || slots.says("free day");
    const bool next = slots.has(Concept::next) || slots.says("next day off");
    if (slots.top)
        plan.limit = slots.top->limit;
    else if (next && one && plan.period == std::nullopt)
        plan.limit = 1;
    return sure(std::move(plan));
}

std::optional<Draft> dates(const Slots& slots, const Asking& asking) {
    if (slots.about_attendance() || slots.people_named() || slots.groups_named() ||
        slots.any(Concept::best, Concept::worst, Concept::most, Concept::least, Concept::who, Concept::joined,
                  Concept::employee, Concept::holiday, Concept::team, Concept::hire_date))
        return {};
    const bool asks =
        slots.has(Concept::date) ||
        ((slots.any(Concept::when, Concept::what, Concept::which) || slots.says("today") || slots.says("date")) &&
         (!slots.periods.empty() || slots.says("date")) && !slots.any(Concept::how_many, Concept::why, Concept::show));
    if (!asks) return {};
    for (const auto& token : slots.tokens.list)
        if (!token.used && !token.sign && !token.number && !is_common(token.word)) return {};
    return sure(date_of(slots, asking), slots.has(Concept::date) ? 0.95 : 0.8);
}

// ---- attendance that is not there, or too low ----

std::optional<Draft> missing(const Slots& slots, const Asking& asking) {
    const bool no = slots.has(Concept::no);
    const bool yet = slots.says("yet") || slots.says("still") || slots.says("so far");
    const bool unchecked =
        no && slots.any(Concept::check_in, Concept::record, Concept::records) && slots.statuses.empty();
    const bool everyone = slots.has(Concept::everybody) ||
                          (slots.has(Concept::members) && (slots.says("everyone") || slots.says("everybody")));
    const bool all_checked =
        everyone && slots.has(Concept::check_in) && (slots.says("did") || slots.says("has") || slots.says("have"));
    // "Who still has to clock in?"
    const bool owed = slots.has(Concept::check_in) && slots.any(Concept::who, Concept::anyone, Concept::which) &&
                      (slots.says("needs to") || slots.says("need to") || slots.says("has to") ||
                       slots.says("have to") || slots.says("still to"));
    const bool unseen = no && ((slots.any(Concept::arrival) && slots.negated) ||
                               (yet && slots.any(Concept::attended, Concept::absent)));
    if (!slots.has(Concept::missing) && !unchecked && !unseen && !all_checked && !owed) return {};
    if (slots.any(Concept::rate, Concept::hours)) return {};
    Plan plan{.intent = Intent::missing};
    plan.who = who_of(slots, asking);
    plan.period = periods_of(slots, asking, today_only(asking)).period;
    return sure(std::move(plan));
}

std::optional<Draft> issues(const Slots& slots, const Asking& asking) {
    if (!slots.has(Concept::issues) || slots.any(Concept::hours, Concept::arrival)) return {};
    const bool about = slots.any(Concept::attendance, Concept::absent, Concept::rate, Concept::team,
                                 Concept::department, Concept::who, Concept::employee, Concept::show, Concept::anyone,
                                 Concept::which, Concept::attended, Concept::where) ||
                       slots.groups_named() || slots.people_named() || !slots.periods.empty() || slots.says("any");
    if (!about) return {};
    Plan plan{.intent = Intent::attendance_issues};
    plan.who = who_of(slots, asking);
    const auto last_month = month_around(plus_days(month_around(asking.today).from, -1));
    plan.period = periods_of(slots, asking, Period{Date(last_month.from), Date(last_month.to), "last month"}).period;
    plan.group_by = Grouping::department;
    if (slots.people_named())
        plan.group_by = Grouping::employee;
    else if (slots.names.has(Kind::team))
        plan.group_by = Grouping::team;
    const auto named = slots.group ? slots.group : slots.noun;
    if (named && (*named == Grouping::team || *named == Grouping::department || *named == Grouping::employee))
        plan.group_by = named;
    if (slots.top) plan.limit = slots.top->limit;
    return sure(std::move(plan));
}

std::optional<Draft> explanation(const Slots& slots, const Asking& asking) {
    if (!slots.has(Concept::why)) return {};
    const auto who = who_of(slots, asking);
    if (!who || !(who->employees || who->me)) return {};
    Plan plan{.intent = Intent::explain_day};
    plan.who = who;
    plan.period =
        periods_of(slots, asking, present_tense(slots) ? today_only(asking) : last_30_days(asking.today)).period;
    if (!slots.statuses.empty()) plan.statuses = slots.statuses;
    return sure(std::move(plan));
}

// ---- people, teams, departments ----

std::optional<Fact> fact_of_person(const Slots& slots) {
    const bool time = slots.any(Concept::when, Concept::how_long, Concept::what);
    if (slots.any(Concept::my_manager)) return Fact::manager;
    if (slots.has(Concept::reports_to)) {
        // "Who does Maria report to" against "who reports to Maria".
        const bool to_whom = slots.says("report to") && (slots.says("does") || slots.says("do") || slots.says("did"));
        return to_whom ? Fact::manager : Fact::reports;
    }
    if (slots.has(Concept::manager)) return slots.says("manage") && slots.says("does") ? Fact::reports : Fact::manager;
    if (slots.has(Concept::hire_date) ||
        (slots.has(Concept::joined) && (time || slots.says("did") || slots.says("date") || slots.says("was"))) ||
        (slots.has(Concept::how_long) && slots.any(Concept::attended, Concept::works, Concept::members)))
        return Fact::hire_date;
    if (slots.has(Concept::email)) return Fact::email;
    const bool sits = slots.any(Concept::members, Concept::works, Concept::which, Concept::what, Concept::show,
                                Concept::about, Concept::who) ||
                      slots.names.found.size() == 1 || slots.me;
    if (slots.has(Concept::team) && sits) return Fact::team;
    if (slots.has(Concept::department) && sits) return Fact::department;
    if (slots.has(Concept::title)) return Fact::title;
    if (slots.has(Concept::lead)) return Fact::manager;
    if (slots.says("do") && (slots.says("what does") || slots.says("what do i"))) return Fact::title;
    if (slots.says("where does") && slots.any(Concept::works, Concept::members)) return Fact::team;
    return {};
}

std::optional<Draft> person(const Slots& slots, const Asking& asking) {
    const auto who = who_of(slots, asking);
    if (!who || !(who->employees || who->me) || slots.bound) return {};
    if (!slots.statuses.empty() || slots.any(Concept::attendance, Concept::rate, Concept::hours, Concept::records,
                                             Concept::missing, Concept::check_in, Concept::punctual, Concept::summary,
                                             Concept::departure, Concept::how_many, Concept::how_often, Concept::where))
        return {};
    const auto fact = fact_of_person(slots);
    const bool whole = slots.has(Concept::about) || slots.says("who am i") ||
                       (slots.has(Concept::who) && slots.says("is") && !slots.has(Concept::attended));
    const bool of_team = slots.groups_named() && slots.names.has(Kind::person) &&
                         (slots.any(Concept::members, Concept::attended) || slots.says("is"));
    if (!fact && !whole && !of_team) return {};
    if (fact != Fact::hire_date && slots.any(Concept::arrival, Concept::attended) && !of_team &&
        !slots.has(Concept::about))
        return {};
    if (!fact && !of_team && !slots.periods.empty()) return {};
    Plan plan{.intent = Intent::person};
    plan.who = Who{.me = who->me, .employees = who->employees};
    plan.fact = of_team && !fact ? std::optional(slots.names.has(Kind::team) ? Fact::team : Fact::department) : fact;
    return sure(std::move(plan));
}

std::optional<Draft> one_team(const Slots& slots, const Asking& asking) {
    const bool own = slots.any(Concept::my_team, Concept::my_department);
    // "who leads it?"
    const bool its = slots.any(Concept::it, Concept::they) && slots.any(Concept::lead, Concept::size) &&
                     !slots.groups_named() && asking.before && asking.before->who &&
                     (asking.before->who->teams || asking.before->who->departments || asking.before->who->my_team);
    if ((!slots.groups_named() && !own && !its) || slots.names.has(Kind::person)) return {};
    if (slots.about_attendance() && !slots.says("lead") && !slots.says("leads")) return {};
    std::optional<Fact> fact;
    if (slots.any(Concept::lead, Concept::manager))
        fact = Fact::lead;
    else if (slots.has(Concept::size))
        fact = Fact::size;
    else if (slots.has(Concept::department) && slots.names.has(Kind::team) &&
             slots.any(Concept::which, Concept::what, Concept::members))
        fact = Fact::department;
    else if (!slots.has(Concept::about) ||
             slots.any(Concept::members, Concept::employee, Concept::how_many, Concept::title))
        return {};
    if (slots.has(Concept::how_many) && fact != Fact::size) return {};
    Plan plan{.intent = Intent::team};
    plan.who = its ? asking.before->who : who_of(slots, asking);
    plan.fact = fact;
    return sure(std::move(plan));
}

std::optional<Draft> groups(const Slots& slots, const Asking& asking) {
    if (slots.about_attendance() || slots.bound || slots.people_named() ||
        slots.any(Concept::joined, Concept::hire_date, Concept::email) || slots.names.has(Kind::title))
        return {};
    if (slots.any(Concept::best, Concept::worst, Concept::more, Concept::fewer, Concept::change_over_time,
                  Concept::often, Concept::compare))
        return {};
    if (slots.says("lowest") || slots.says("highest")) return {};
    const bool teams = slots.has(Concept::team), departments = slots.has(Concept::department);
    if (!teams && !departments) return {};
    if (slots.groups_named() && !(teams && slots.names.has(Kind::department))) return {};
    if (slots.has(Concept::my_team)) return {};
    Plan plan{.intent =
                  teams && !(departments && slots.group == Grouping::department) ? Intent::teams : Intent::departments};
    plan.who = who_of(slots, asking);
    if (slots.any(Concept::most, Concept::least, Concept::best, Concept::size)) {
        plan.order = slots.has(Concept::least) ? Order::lowest : Order::highest;
        if (slots.singular) plan.limit = 1;
        if (slots.top) plan.limit = slots.top->limit;
    }
    const bool asks =
        slots.any(Concept::show, Concept::which, Concept::what, Concept::how_many, Concept::count, Concept::who,
                  Concept::lead, Concept::most, Concept::least, Concept::size, Concept::everybody) ||
        slots.says("are there") || slots.says("names");
    return sure(std::move(plan), asks ? 0.95 : 0.75);
}

std::optional<Draft> people(const Slots& slots, const Asking& asking) {
    const bool joined = slots.has(Concept::joined) || slots.has(Concept::hire_date);
    if (slots.about_attendance() && !(joined && slots.statuses.empty() &&
                                      !slots.any(Concept::rate, Concept::attendance, Concept::hours, Concept::arrival,
                                                 Concept::missing, Concept::records))) {
        // "who works in Sales" looks like attendance only because of "working".
        const bool only_works =
            slots.has(Concept::attended) && slots.statuses.empty() &&
            !slots.any(Concept::attendance, Concept::rate, Concept::hours, Concept::arrival, Concept::records,
                       Concept::missing, Concept::check_in, Concept::issues, Concept::punctual, Concept::flawless,
                       Concept::summary, Concept::share, Concept::departure) &&
            slots.periods.empty() &&
            (slots.says("works") || slots.says("work") || slots.says("working in") || slots.says("working for") ||
             slots.says("working on")) &&
            (slots.groups_named() || slots.says("do we have") || slots.says("work here") || slots.says("works here") ||
             slots.names.has(Kind::title));
        if (!only_works) return {};
    }
    if (slots.bound || (slots.names.has(Kind::person) && !joined)) return {};
    if (slots.has(Concept::my_manager)) return {};
    // "departments with head counts" are a list of groups.
    const bool of_each = (slots.says("in each") || slots.says("of each")) && !slots.group;
    if (slots.any(Concept::team, Concept::department) &&
        (of_each || (slots.has(Concept::count) && !slots.has(Concept::by))) && !slots.groups_named() && !joined &&
        !slots.names.has(Kind::title) && !slots.has(Concept::my_team))
        return {};
    const bool counted = slots.any(Concept::how_many, Concept::count) && !slots.has(Concept::how_often);
    const bool named =
        slots.names.has(Kind::title) || slots.groups_named() || slots.any(Concept::my_team, Concept::my_department);
    const bool listed =
        slots.any(Concept::who, Concept::show, Concept::members, Concept::which, Concept::anyone, Concept::latest,
                  Concept::most, Concept::everybody, Concept::employee, Concept::reports_to) ||
        slots.names.has(Kind::title) || joined;
    const bool of_people = slots.any(Concept::employee, Concept::members, Concept::everybody, Concept::works,
                                     Concept::attended, Concept::reports_to, Concept::title, Concept::active) ||
                           slots.names.has(Kind::title) || joined || slots.has(Concept::my_team) ||
                           (named && slots.any(Concept::who, Concept::how_many, Concept::count)) ||
                           slots.any(Concept::count, Concept::latest);
    if (!of_people || !(counted || listed)) return {};
    if (!named && !joined && slots.begins >= slots.tokens.size()) return {};
    Plan plan{.intent = counted ? Intent::people_count : Intent::people_list};
    plan.who = who_of(slots, asking);
    if (plan.who) plan.who->me.reset();
    if (plan.who == Who{}) plan.who.reset();
    if (!slots.periods.empty() && slots.periods.front().relative == Relative::none &&
        (joined || slots.periods.front().period.from != slots.periods.front().period.to))
        plan.period = slots.periods.front().period;
    const bool superlative = slots.any(Concept::latest, Concept::most, Concept::least);
    if (joined && superlative) {
        plan.order = slots.says("longest") || slots.says("oldest") || slots.says("earliest") || slots.says("first")
                         ? Order::lowest
                         : Order::highest;
        if (slots.top)
            plan.limit = slots.top->limit;
        else if (slots.singular)
            plan.limit = 1;
    } else if (joined && !plan.period && (slots.says("new") || slots.has(Concept::joined)) && !counted) {
        plan.period = last_30_days(asking.today);
    }
    if (slots.has(Concept::latest) && !plan.order) {
        plan.order = Order::highest;
        plan.limit = slots.top ? slots.top->limit : slots.singular ? std::optional<std::int64_t>(1) : std::nullopt;
    }
    if (counted && slots.group && (*slots.group == Grouping::team || *slots.group == Grouping::department)) {
        // Head counts of groups are what the lists of groups show.
        if (!joined && !slots.names.has(Kind::title)) {
            Plan list{.intent = *slots.group == Grouping::team ? Intent::teams : Intent::departments};
            list.who = plan.who;
            return sure(std::move(list));
        }
        plan.group_by = slots.group;
    }
    return sure(std::move(plan), named || joined || counted ? 0.95 : 0.85);
}

// ---- attendance ----

bool busy(const Slots& slots) {
    return slots.says("busiest") || slots.says("quietest") || slots.says("fullest") || slots.says("emptiest");
}

std::optional<Draft> attendance(const Slots& slots, const Asking& asking) {
    const bool several = slots.names.ids(Kind::team).size() + slots.names.ids(Kind::department).size() +
                             slots.names.ids(Kind::person).size() + (slots.me ? 1U : 0U) >
                         1;
    const bool ranks =
        (slots.any(Concept::best, Concept::worst, Concept::rank) || slots.says("lowest") || slots.says("highest")) &&
        (slots.group || slots.noun);
    const bool moves = slots.any(Concept::more, Concept::fewer, Concept::change_over_time) &&
                       (slots.group || slots.noun || slots.groups_named() || slots.people_named());
    const bool compares = slots.any(Concept::compare, Concept::than) &&
                          (several || slots.noun || slots.has(Concept::company) || slots.periods.size() > 1);
    if (!slots.about_attendance() && !slots.has(Concept::where) && !ranks && !moves && !compares && !busy(slots) &&
        !(slots.bound &&
          (slots.group || slots.noun || slots.has(Concept::who) || slots.groups_named() || slots.people_named())))
        return {};
    const auto who = who_of(slots, asking);
    const bool one_person = who && ((who->employees && !who->employees->empty()) || who->me) && !who->teams &&
                            !who->departments && !who->my_team;
    if (slots.has(Concept::where) && !one_person && !slots.about_attendance()) return {};

    const bool ranked =
        slots.any(Concept::most, Concept::least, Concept::best, Concept::worst, Concept::rank) || slots.top;
    const bool counted =
        slots.any(Concept::how_many, Concept::how_often, Concept::count, Concept::total, Concept::average);
    const bool grouped = slots.group && (*slots.group != Grouping::employee || !one_person) &&
                         !(*slots.group == Grouping::day && slots.any(Concept::which, Concept::what) && one_person);
    const bool compared = slots.any(Concept::compare, Concept::than, Concept::change_over_time, Concept::over_time,
                                    Concept::more, Concept::fewer);
    const bool numbers =
        slots.any(Concept::rate, Concept::share, Concept::hours, Concept::summary, Concept::flawless) || slots.bound ||
        (slots.has(Concept::arrival) && !slots.has(Concept::when)) ||
        (slots.has(Concept::arrival) && slots.statuses.empty());
    const bool rows = slots.has(Concept::records) || (slots.has(Concept::record) && !slots.statuses.empty()) ||
                      slots.has(Concept::how_late) || slots.has(Concept::departure);
    // "late arrivals last week", "absences in May": the records of a status, where nobody asks who.
    const bool noun_of_status =
        !slots.statuses.empty() && !slots.has(Concept::who) &&
        (slots.says("absences") || slots.says("arrivals") || slots.says("late days") || slots.says("absent days") ||
         slots.says("days off") || slots.says("sick days") || slots.says("leave days") || slots.says("lateness") ||
         slots.says("tardies") || slots.says("remote days") || slots.says("wfh days") || slots.says("records"));
    const bool shown =
        slots.has(Concept::show) && !slots.statuses.empty() && !slots.has(Concept::who) &&
        !slots.any(Concept::employee, Concept::everybody, Concept::team, Concept::department, Concept::anyone) &&
        !slots.names.has(Kind::title);

    bool list = false;
    if (one_person && !ranked && !counted && !grouped && !compared && !numbers) list = true;
    if (rows && !ranked && !counted && !compared && !slots.any(Concept::rate, Concept::share, Concept::hours) &&
        !slots.bound && !(grouped && slots.group != Grouping::employee))
        list = true;
    if ((noun_of_status || shown) && !ranked && !counted && !grouped && !compared && !numbers) list = true;
    if (one_person && slots.has(Concept::how_late)) list = true;

    auto plan = figure(slots, asking);
    if (!list) {
        // "late yesterday?" asks who.
        if (!plan.group_by && plan.measure == Measure::days && !counted && !one_person && !compared &&
            !slots.any(Concept::total, Concept::more, Concept::fewer))
            plan.group_by = Grouping::employee;
        return sure(
            std::move(plan),
            slots.any(Concept::rate, Concept::attendance, Concept::hours) || !slots.statuses.empty() ? 0.95 : 0.85);
    }
    Plan records{.intent = Intent::attendance_list};
    records.who = plan.who;
    records.statuses = plan.statuses;
    if (slots.has(Concept::punctual) && one_person && !slots.says("on time")) records.statuses = plan.statuses;
    records.period = plan.period;
    const bool now =
        present_tense(slots) || slots.has(Concept::where) || (slots.has(Concept::check_in) && slots.periods.empty());
    if (slots.periods.empty() && now && !slots.any(Concept::attendance, Concept::records, Concept::often))
        records.period = today_only(asking);
    if (slots.any(Concept::latest) || slots.says("last time") ||
        (slots.has(Concept::when) && slots.says("last") && slots.periods.empty())) {
        records.order = Order::highest;
        records.limit = 1;
    }
    if (slots.top) records.limit = slots.top->limit;
    return sure(std::move(records));
}

}  // namespace

Plan date_of(const Slots& slots, const Asking& asking) {
    Plan plan{.intent = Intent::date};
    plan.period = today_only(asking);
    if (!slots.periods.empty()) {
        const auto& found = slots.periods.front();
        plan.period = found.period;
        if (found.day) plan.period->from = plan.period->to = Date(*found.day);
        // "What day is 24 December?" looks ahead, "what day was it?" back.
        const bool ahead = (slots.says("is") || slots.says("will")) && !slots.says("was");
        if (ahead && (found.year_left_out || found.weekday) && plan.period->to.value < asking.today) {
            const auto later = [&](Date date) {
                return Date(found.weekday ? plus_days(date.value, 7) : plus_months(date.value, 12));
            };
            plan.period->from = later(plan.period->from);
            plan.period->to = later(plan.period->to);
            plan.period->words = in_words(Days{plan.period->from.value, plan.period->to.value});
        }
    }
    return plan;
}

namespace {

// "Kenji, yesterday?"
std::optional<Draft> bare_days(const Slots& slots, const Asking& asking) {
    if (!slots.names.has(Kind::person) || slots.groups_named() || slots.periods.size() != 1 || slots.bound) return {};
    if (std::ranges::any_of(slots.hits, [](const Hit& hit) { return hit.concept_ != Concept::show; })) return {};
    return sure({.intent = Intent::attendance_list,
                 .who = who_of(slots, asking),
                 .period = periods_of(slots, asking, today_only(asking)).period},
                0.85);
}

}  // namespace

std::optional<Draft> draft(const Slots& slots, const Asking& asking) {
    if (auto found = small_talk(slots)) return found;
    if (slots.has(Concept::instructions)) return out_of_scope(slots);
    if (auto found = change(slots)) return found;
    if (auto found = out_of_scope(slots)) return found;
    for (const auto rule : {&holidays, &dates, &missing, &issues, &explanation, &person})
        if (auto found = rule(slots, asking)) return found;
    for (const auto rule : {&one_team, &people, &groups, &attendance, &bare_days})
        if (auto found = rule(slots, asking)) return found;
    return {};
}

}  // namespace attune::assistant

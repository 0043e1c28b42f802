#include "features/assistant/understanding.hpp"

#include <algorithm>
#include <initializer_list>

#include "features/assistant/follow_ups.hpp"
#include "features/assistant/intents.hpp"
#include "features/assistant/parts.hpp"

namespace attune::assistant {
namespace {

constexpr double sure_enough = 0.6;
// Of sentences about work, MiniLM calls those that ask the same thing nearer than this.
constexpr double near_enough = 0.6;
// Less is enough where no other intent is about as near.
constexpr double nearly_enough = 0.5;
constexpr double clear_lead = 0.15;
constexpr double far = 0.35;
constexpr std::size_t most_meant = 10;

struct Answer {
    Plan plan;
    double sure = 0;
    Doubt doubt = Doubt::none;
    std::vector<Plan> nearest;
    std::vector<Meant> meant;
    std::string name;
    bool period_said = false;
    bool amends = false;
    bool goes_on = false;  // "… by team", "… top 3": says more about the question before and asks nothing itself
};

bool needs_names(Intent intent) {
    switch (intent) {
        case Intent::help:
        case Intent::greeting:
        case Intent::thanks:
        case Intent::read_only:
        case Intent::out_of_scope:
        case Intent::date:
        case Intent::holidays: return false;
        default: return true;
    }
}

// What is left of a message without its names and dates, to be compared with the examples.
std::string bare(const Tokens& tokens) {
    std::string text;
    for (const auto& token : tokens.list) {
        if (token.used || (token.sign && token.word != "?")) continue;
        if (!text.empty()) text += ' ';
        text += token.word;
    }
    return text;
}

Plan plan_like(const Example& example, const Slots& slots, const Asking& asking) {
    Plan plan{.intent = example.intent};
    const auto who = who_of(slots, asking);
    switch (example.intent) {
        case Intent::attendance_figure:
        case Intent::attendance_list:
            plan = figure(slots, asking);
            plan.intent = example.intent;
            if (example.status && !plan.statuses) plan.statuses = {*example.status};
            if (example.intent == Intent::attendance_list) {
                plan.measure.reset();
                plan.group_by.reset();
            } else {
                plan.measure = example.measure.value_or(plan.measure.value_or(Measure::rate));
                if (!plan.group_by && example.group_by) plan.group_by = example.group_by;
            }
            break;
        case Intent::missing:
        case Intent::attendance_issues:
        case Intent::explain_day:
            plan.who = who;
            plan.period =
                periods_of(slots, asking,
                           example.intent == Intent::missing ? Period{Date(asking.today), Date(asking.today), "today"}
                                                             : last_30_days(asking.today))
                    .period;
            if (example.intent == Intent::attendance_issues) plan.group_by = slots.group.value_or(Grouping::department);
            break;
        case Intent::people_list:
        case Intent::people_count:
        case Intent::teams:
        case Intent::departments:
        case Intent::team:
        case Intent::person:
            plan.who = who;
            if (!slots.periods.empty() &&
                (example.intent == Intent::people_list || example.intent == Intent::people_count))
                plan.period = slots.periods.front().period;
            break;
        case Intent::holidays:
            if (!slots.periods.empty()) plan.period = slots.periods.front().period;
            break;
        case Intent::date:
            plan.period = slots.periods.empty() ? Period{Date(asking.today), Date(asking.today), "today"}
                                                : slots.periods.front().period;
            break;
        default: break;
    }
    return plan;
}

// A plan that lacks the person or the team that it is about cannot be carried out.
bool complete(const Plan& plan) {
    if (plan.intent == Intent::person || plan.intent == Intent::explain_day)
        return plan.who && (plan.who->employees || plan.who->me);
    if (plan.intent == Intent::team) return plan.who && (plan.who->teams || plan.who->departments || plan.who->my_team);
    return true;
}

std::vector<Plan> guesses(const Slots& slots, const Asking& asking) {
    const auto who = who_of(slots, asking);
    const auto period = periods_of(slots, asking, last_30_days(asking.today)).period;
    if (who && (who->employees || who->me))
        return {Plan{.intent = Intent::attendance_list, .who = who, .period = period},
                Plan{.intent = Intent::person, .who = who}};
    Plan rate{.intent = Intent::attendance_figure, .measure = Measure::rate, .who = who, .period = period};
    if (who && (who->teams || who->departments)) return {rate, Plan{.intent = Intent::team, .who = who}};
    if (who && who->title) return {Plan{.intent = Intent::people_list, .who = who}, rate};
    Plan statuses{.intent = Intent::attendance_figure,
                  .measure = Measure::days,
                  .who = who,
                  .period = period,
                  .group_by = Grouping::status};
    return {rate, statuses};
}

bool says_nothing_known(const Slots& slots) {
    // "Can you check that for me?" is about something, and does not say what.
    return !slots.has(Concept::it) && slots.names.found.empty() && slots.periods.empty() && !slots.me &&
           !slots.about_attendance() &&
           !slots.any(Concept::employee, Concept::team, Concept::department, Concept::members, Concept::joined,
                      Concept::manager, Concept::title, Concept::holiday, Concept::my_team, Concept::lead);
}

Answer unsure(const Slots& slots, const Asking& asking) {
    Answer answer{.plan = {.intent = Intent::clarify}, .sure = 0.3, .doubt = Doubt::unsure};
    if (asking.examples) {
        const auto nearest = asking.examples->nearest(bare(slots.tokens));
        std::vector<Plan> plans;
        for (const auto& near : nearest) {
            auto plan = plan_like(*near.example, slots, asking);
            if (complete(plan)) plans.push_back(std::move(plan));
        }
        const bool leads = nearest.size() < 2 || nearest[0].similarity - nearest[1].similarity >= clear_lead;
        if (!nearest.empty() && !plans.empty() && nearest.front().similarity >= (leads ? nearly_enough : near_enough) &&
            plans.front().intent == nearest.front().example->intent) {
            answer = {.plan = plans.front(), .sure = std::min(nearest.front().similarity, 0.9)};
            return answer;
        }
        if (!nearest.empty() && nearest.front().similarity < far && says_nothing_known(slots))
            return {.plan = {.intent = Intent::out_of_scope}, .sure = 0.5};
        if (nearest.size() >= 2 && nearest.front().example->intent == Intent::out_of_scope &&
            nearest.front().similarity > 0.45 && says_nothing_known(slots))
            return {.plan = {.intent = Intent::out_of_scope}, .sure = 0.5};
        std::erase_if(plans, [](const Plan& plan) {
            return plan.intent == Intent::out_of_scope || plan.intent == Intent::greeting ||
                   plan.intent == Intent::thanks || plan.intent == Intent::read_only;
        });
        if (plans.size() >= 2) {
            plans.resize(2);
            answer.nearest = std::move(plans);
            return answer;
        }
    } else if (says_nothing_known(slots)) {
        std::size_t words = 0;
        for (const auto& token : slots.tokens.list) words += token.sign ? 0 : 1;
        if (words >= 3) return {.plan = {.intent = Intent::out_of_scope}, .sure = 0.5};
    }
    answer.nearest = guesses(slots, asking);
    return answer;
}

struct Drafted {
    std::optional<Draft> draft;
    bool followed = false;  // it is the plan before with changes
};

Drafted drafted(const Slots& slots, const Asking& asking) {
    auto own = draft(slots, asking);
    if (auto followed = follow_up(slots, asking, own)) return {std::move(followed), true};
    return {std::move(own), false};
}

bool asks_or_continues(const Slots& slots) {
    std::size_t at = 0;
    while (at < slots.tokens.size() && slots.tokens.list[at].sign) ++at;
    return phrase_at(slots.tokens, at, Concept::also) > 0 || !slots.names.found.empty() || slots.about_attendance() ||
           slots.any(Concept::who, Concept::how_many, Concept::which, Concept::when, Concept::why, Concept::what,
                     Concept::where, Concept::how_often, Concept::anyone);
}

// Half of the longer words or more are not English.
bool is_foreign(const Slots& slots) {
    std::size_t words = 0, unknown = 0;
    for (const auto& token : slots.tokens.list) {
        if (token.sign || token.number || token.word.size() <= 3) continue;
        ++words;
        if (!token.used && !token.capital && !is_common(token.word)) ++unknown;
    }
    return unknown >= 2 && unknown * 2 >= words;
}

// Words that nobody here knows: what a rule made of the rest is less sure.
std::size_t unknown_words(const Slots& slots) {
    return static_cast<std::size_t>(std::ranges::count_if(slots.tokens.list, [](const Token& token) {
        return !token.used && !token.sign && !token.number && token.word.size() > 3 && !is_common(token.word);
    }));
}

// "The usual report please", "data": everyday words that say nothing about what is wanted.
bool is_vague(const Slots& slots) {
    if (!slots.names.found.empty() || !slots.names.candidates.empty() || !slots.periods.empty() || slots.me ||
        slots.bound || slots.top || slots.group || slots.says("overview") || slots.says("summary"))
        return false;
    const auto says_nothing = [](const Hit& hit) {
        return hit.concept_ == Concept::summary || hit.concept_ == Concept::show || hit.concept_ == Concept::it ||
               hit.concept_ == Concept::i;
    };
    constexpr std::size_t few = 8;
    return std::ranges::all_of(slots.hits, says_nothing) && slots.tokens.size() <= few &&
           std::ranges::all_of(slots.tokens.list,
                               [](const Token& token) { return token.sign || is_common(token.word); });
}

Answer answer_to(const MessagePart& part, const Asking& asking) {
    auto slots = read_slots(part.text, asking);
    if (auto said = impossible_date(slots.tokens, asking.month_first); !said.empty())
        return {.plan = {.intent = Intent::clarify}, .sure = 0.4, .doubt = Doubt::no_such_day, .name = std::move(said)};
    auto [found, followed] = drafted(slots, asking);
    if (found && is_foreign(slots)) found->sure = 0;
    const bool undecided = !found || found->plan.intent == Intent::attendance_figure;
    if (undecided && !followed && is_vague(slots))
        return {.plan = {.intent = Intent::clarify},
                .sure = 0.3,
                .doubt = Doubt::unsure,
                .nearest = guesses(slots, asking)};
    const bool named_matters = !found || needs_names(found->plan.intent);
    if (named_matters && !slots.names.candidates.empty()) {
        Answer answer{.plan = {.intent = Intent::clarify}, .sure = 0.5, .doubt = Doubt::which_one};
        answer.name = slots.names.ambiguous;
        answer.meant = slots.names.candidates;
        if (answer.meant.size() > most_meant) answer.meant.resize(most_meant);
        for (const auto& meant : answer.meant) {
            auto settled = slots;
            settled.names.found.push_back({slots.names.candidates_at, 1, meant, true});
            settled.names.candidates.clear();
            const auto plan = drafted(settled, asking).draft;
            answer.nearest.push_back(plan ? plan->plan : guesses(settled, asking).front());
        }
        answer.period_said = !slots.periods.empty();
        return answer;
    }
    if (named_matters)
        if (auto name = unknown_name(slots.tokens); !name.empty()) {
            Answer answer{.plan = {.intent = Intent::clarify}, .sure = 0.4, .doubt = Doubt::unknown_name};
            answer.name = std::move(name);
            if (found && complete(found->plan)) answer.nearest = {found->plan};
            return answer;
        }
    const bool one = slots.says("he") || slots.says("she") || slots.says("him") || slots.says("her");
    const bool several = !asking.before && (slots.says("they") || slots.says("them"));
    if (slots.has(Concept::they) && (one || several) && named_matters && !who_of(slots, asking)) {
        Answer answer{.plan = {.intent = Intent::clarify}, .sure = 0.4, .doubt = Doubt::unsure};
        answer.nearest = guesses(slots, asking);
        return answer;
    }
    Answer answer;
    // "Who vanished without a word?" is no list of people.
    const bool of_people = found && found->plan.intent == Intent::people_list && !slots.has(Concept::joined) &&
                           !slots.names.has(Kind::title);
    if (of_people || (found && found->plan.intent == Intent::attendance_figure && found->sure < 0.95))
        found->sure -= 0.4 * static_cast<double>(unknown_words(slots));
    if (found && found->sure >= sure_enough && complete(found->plan)) {
        answer.amends = part.amends;
        answer.goes_on = followed && (part.amends || !asks_or_continues(slots));
        answer.plan = std::move(found->plan);
        answer.sure = found->sure - (slots.names.edits > 0 ? 0.1 : 0);
    } else {
        answer = unsure(slots, asking);
    }
    answer.period_said =
        std::ranges::any_of(slots.periods, [](const FoundPeriod& period) { return period.relative == Relative::none; });
    return answer;
}

bool is_small_talk(Intent intent) { return intent == Intent::greeting || intent == Intent::thanks; }

bool takes_period(const Plan& plan) {
    return plan.intent == Intent::attendance_figure || plan.intent == Intent::attendance_list ||
           plan.intent == Intent::missing || plan.intent == Intent::attendance_issues;
}

bool goes_on(const Answer& answer, const Answer& before) {
    return answer.goes_on && before.doubt == Doubt::none &&
           (!answer.period_said || !before.period_said || answer.amends);
}

// "Nobody recorded for Sales yet? Who hasn't checked in?"
bool repeats(const Answer& answer, const Answer& before) {
    if (answer.doubt != Doubt::none || before.doubt != Doubt::none) return false;
    auto same = answer.plan;
    if (!same.who) same.who = before.plan.who;
    return takes_period(answer.plan) && same == before.plan;
}

// "Who was late and who was absent yesterday?" asks both of yesterday.
void share_periods(std::vector<Answer>& answers, const std::vector<MessagePart>& parts) {
    for (std::size_t i = 0; i + 1 < answers.size(); ++i)
        if (parts[i + 1].joined && !answers[i].period_said && answers[i + 1].period_said &&
            takes_period(answers[i].plan) && takes_period(answers[i + 1].plan))
            answers[i].plan.period = answers[i + 1].plan.period;
    for (std::size_t i = 1; i < answers.size(); ++i)
        if (!answers[i].period_said && answers[i - 1].period_said && takes_period(answers[i].plan) &&
            takes_period(answers[i - 1].plan)) {
            answers[i].plan.period = answers[i - 1].plan.period;
            answers[i].period_said = true;
        }
}

// Greetings around a question, and sentences that lead up to it.
void drop_asides(std::vector<Answer>& answers) {
    const bool injected =
        std::ranges::any_of(answers, [](const Answer& answer) { return answer.plan.topic == Topic::instructions; });
    if (injected) {
        std::erase_if(answers, [](const Answer& answer) { return answer.plan.topic != Topic::instructions; });
        answers.resize(1);
        return;
    }
    const auto serious = [](const Answer& answer) {
        return !is_small_talk(answer.plan.intent) && answer.doubt != Doubt::unsure &&
               !(answer.plan.intent == Intent::out_of_scope && !answer.plan.topic);
    };
    if (std::ranges::any_of(answers, serious)) {
        std::erase_if(answers, [&](const Answer& answer) { return !serious(answer); });
    } else if (answers.size() > 1) {
        const auto talk = [](const Answer& answer) { return is_small_talk(answer.plan.intent); };
        if (!std::ranges::all_of(answers, talk)) std::erase_if(answers, talk);
        answers.resize(1);
    }
}

// "Kenji, when did he join?": a name or a period alone belongs to the question after it.
std::vector<MessagePart> with_topics(std::vector<MessagePart> parts, const Asking& asking) {
    for (std::size_t i = 0; i + 1 < parts.size();) {
        const auto slots = parts[i + 1].joined ? read_slots(parts[i].text, asking) : Slots();
        if (!slots.hits.empty() || (slots.names.found.empty() && slots.periods.empty())) {
            ++i;
            continue;
        }
        parts[i].text += ", " + parts[i + 1].text;
        parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
    return parts;
}

}  // namespace

Understood understand(std::string_view message, const Asking& asking) {
    const auto parts = with_topics(parts_of(message), asking);
    std::vector<Answer> answers;
    auto context = asking;
    for (const auto& part : parts) {
        auto answer = answer_to(part, context);
        const bool one_question =
            !answers.empty() && (goes_on(answer, answers.back()) || repeats(answer, answers.back()));
        if (one_question && answer.goes_on) {
            answer.period_said = answer.period_said || answers.back().period_said;
            answers.back() = std::move(answer);
        } else if (!one_question) {
            answers.push_back(std::move(answer));
        }
        // A later part may speak of the ones before ("… and who were they?").
        if (!is_small_talk(answers.back().plan.intent) && answers.back().doubt == Doubt::none &&
            needs_names(answers.back().plan.intent))
            context.before = answers.back().plan;
    }
    share_periods(answers, parts);
    drop_asides(answers);
    Understood understood;
    understood.sure = 1;
    for (auto& answer : answers) {
        understood.sure = std::min(understood.sure, answer.sure);
        if (!understood.understood.empty()) understood.understood += "; ";
        understood.understood += answer.doubt == Doubt::none ? in_words(answer.plan, asking.directory)
                                 : answer.nearest.empty()    ? std::string()
                                                             : in_words(answer.nearest.front(), asking.directory);
        understood.plans.push_back(std::move(answer.plan));
        if (answer.doubt == Doubt::none || understood.doubt != Doubt::none) continue;
        understood.doubt = answer.doubt;
        understood.nearest = std::move(answer.nearest);
        understood.meant = std::move(answer.meant);
        understood.name = std::move(answer.name);
    }
    return understood;
}

}  // namespace attune::assistant

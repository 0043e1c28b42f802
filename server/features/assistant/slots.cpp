#include "features/assistant/slots.hpp"

#include <algorithm>
#include <initializer_list>

#include "features/assistant/understanding.hpp"

namespace attune::assistant {
namespace {

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

std::optional<Grouping> grouping_of(Concept meaning) {
    switch (meaning) {
        case Concept::employee: return Grouping::employee;
        case Concept::team: return Grouping::team;
        case Concept::department: return Grouping::department;
        case Concept::status: return Grouping::status;
        case Concept::day: return Grouping::day;
        case Concept::week: return Grouping::week;
        case Concept::month: return Grouping::month;
        case Concept::weekday: return Grouping::weekday;
        default: return {};
    }
}

std::optional<AttendanceStatus> status_of(Concept meaning) {
    switch (meaning) {
        case Concept::late: return AttendanceStatus::Late;
        case Concept::absent: return AttendanceStatus::Absent;
        case Concept::leave: return AttendanceStatus::Leave;
        case Concept::from_home: return AttendanceStatus::WFH;
        case Concept::present: return AttendanceStatus::Present;
        default: return {};
    }
}

bool is_plural(std::string_view word) {
    return word.ends_with('s') || one_of(word, {"people", "staff", "folk", "personnel", "workforce"});
}

class Reader {
public:
    explicit Reader(Slots& slots) : slots_(slots), tokens_(slots.tokens) {}

    void read() {
        find_beginning();
        slots_.hits = phrases_in(tokens_);
        // "what about …" asks about nothing yet.
        std::erase_if(slots_.hits, [&](const Hit& hit) {
            return hit.at + hit.count <= slots_.begins &&
                   (hit.concept_ == Concept::about || hit.concept_ == Concept::what);
        });
        mend_hits();
        read_me();
        read_statuses();
        read_grouping();
    }

private:
    void find_beginning() {
        std::size_t at = 0;
        while (at < tokens_.size()) {
            if (tokens_.list[at].sign && !tokens_.list[at].used)
                ++at;
            else if (const auto n =
                         std::max({phrase_at(tokens_, at, Concept::polite), phrase_at(tokens_, at, Concept::hello),
                                   phrase_at(tokens_, at, Concept::also)});
                     n > 0)
                at += n;
            else
                break;
        }
        slots_.begins = at;
    }

    // Words whose meaning hangs on their neighbours.
    void mend_hits() {
        for (auto& hit : slots_.hits) {
            const auto& word = tokens_.word(hit.at);
            const auto& last = hit.at > 0 ? tokens_.word(hit.at - 1) : tokens_.word(tokens_.size());
            const auto& next = tokens_.word(hit.at + hit.count);
            // "when did Maria leave"
            if (hit.concept_ == Concept::leave && word == "leave" && hit.count == 1 && slots_.at(Concept::when) &&
                slots_.says("did"))
                hit.concept_ = Concept::departure;
            // "the latest arrival", but "latest hires"
            if (hit.concept_ == Concept::more && word == "more" && one_of(next, {"about", "information", "details"}))
                hit.concept_ = Concept::about;
            if (hit.concept_ == Concept::away && word == "away" && last == "right") hit.concept_ = Concept::polite;
            // "which days did she take off"
            const bool takes_off = word == "off" && last == "take" && (slots_.says("did") || slots_.says("does"));
            if ((hit.concept_ == Concept::leave || hit.concept_ == Concept::away) && !takes_off &&
                (word == "out" || word == "off") && hit.count == 1 &&
                one_of(last, {"find", "figure", "work", "check", "turn", "sort", "take", "check", "kick", "log"}))
                hit.concept_ = Concept::polite;
            if (hit.concept_ == Concept::no && word == "no" && (one_of(next, {"i", ",", "."}) || hit.at == 0) &&
                !slots_.at(Concept::record)) {
                if (one_of(next, {",", "i", "."})) hit.concept_ = Concept::polite;
            }
            // "how many days did Maria work"
            if (hit.concept_ == Concept::works && word == "work" && slots_.says("did") &&
                slots_.any(Concept::how_often, Concept::how_many))
                hit.concept_ = Concept::attended;
            // "how many different people"
            if (hit.concept_ == Concept::change_over_time && word == "different" && counts_heads(next))
                hit.concept_ = Concept::polite;
            // "on what day were most people absent" is no question about the calendar
            if (hit.concept_ == Concept::date && hit.count == 2 && (word == "what" || word == "which") &&
                next_is_day(hit) &&
                (slots_.about_attendance() || slots_.any(Concept::late, Concept::absent, Concept::leave, Concept::away,
                                                         Concept::from_home, Concept::present)))
                hit = {Concept::day, hit.at + 1, 1};
            if (hit.concept_ == Concept::active && (word == "current" || word == "active") && next.empty())
                hit.concept_ = Concept::polite;
            // "a day off" is leave, "the next day off" a holiday.
            if (hit.concept_ == Concept::it && word == "there" && one_of(last, {"is", "are", "was", "were"}))
                hit.concept_ = Concept::polite;
            if (hit.concept_ == Concept::it && (one_of(word, {"that", "those", "these", "this"})) && hit.count == 1 &&
                (one_of(next, {"was", "were", "are", "is", "have", "has", "had", "did"}) == false) &&
                hit.at + 1 < tokens_.size() &&
                !one_of(next, {"by", "per", "for", "?", "to", "with", "in", "as", "down", "over", "."}))
                hit.concept_ = Concept::polite;
        }
        read_heads();
        // "was Maria in yesterday", "who's in?", "everybody in?"
        for (std::size_t at = 1; at < tokens_.size(); ++at) {
            if (!tokens_.free(at) || tokens_.word(at) != "in" || covered(at)) continue;
            // "what team is Priya in"
            if ((slots_.has(Concept::team) || slots_.has(Concept::department)) &&
                slots_.any(Concept::which, Concept::what))
                continue;
            const bool ends =
                at + 1 >= tokens_.size() || tokens_.list[at + 1].sign || starts_period(at + 1) ||
                one_of(tokens_.word(at + 1), {"on", "yet", "so", "at", "or", "and", "right", "during", "early"});
            const bool verb = slots_.says("is") || slots_.says("was") || slots_.says("are") || slots_.says("were") ||
                              slots_.says("am") || slots_.says("be") || slots_.says("been") || slots_.says("who") ||
                              slots_.says("not");
            if (ends && verb && !one_of(tokens_.word(at - 1), {"checked", "late", "absent"}))
                slots_.hits.push_back({Concept::attended, at, 1});
        }
        // "who is in Sales" is about membership, "who is in today" about attendance.
        const bool group_follows = slots_.groups_named() || slots_.names.has(Kind::title) ||
                                   slots_.at(Concept::my_team) || slots_.at(Concept::my_department);
        for (auto& hit : slots_.hits)
            if (hit.concept_ == Concept::members &&
                one_of(tokens_.word(hit.at), {"who", "everyone", "everybody", "people"}) && !group_follows &&
                !slots_.at(Concept::team) && !slots_.at(Concept::department) && !slots_.at(Concept::everybody))
                hit.concept_ = Concept::attended;
        std::erase_if(slots_.hits, [](const Hit& hit) { return hit.concept_ == Concept::polite; });
        std::ranges::stable_sort(slots_.hits, {}, &Hit::at);
    }

    static bool counts_heads(std::string_view word) {
        return one_of(word, {"people", "persons", "employees", "staff", "colleagues"});
    }
    bool next_is_day(const Hit& hit) const { return one_of(tokens_.word(hit.at + 1), {"day", "date"}); }

    // "which people in Sales" says who they are members of, and that people are asked for.
    void read_heads() {
        std::vector<Hit> heads;
        for (const auto& hit : slots_.hits) {
            if (hit.concept_ != Concept::members || hit.at == 0 || !counts_heads(tokens_.word(hit.at))) continue;
            const auto& last = tokens_.word(hit.at - 1);
            const bool counted =
                last == "of" && hit.at > 1 && one_of(tokens_.word(hit.at - 2), {"number", "amount", "count"});
            if (counted || one_of(last, {"which", "what", "many", "different"}) || tokens_.list[hit.at - 1].number)
                heads.push_back({Concept::employee, hit.at, 1});
        }
        slots_.hits.insert(slots_.hits.begin(), heads.begin(), heads.end());
        std::ranges::stable_sort(slots_.hits, {}, &Hit::at);
    }

    bool covered(std::size_t at) const {
        return std::ranges::any_of(slots_.hits, [&](const Hit& hit) {
            return hit.at <= at && at < hit.at + hit.count && hit.concept_ != Concept::by;
        });
    }
    bool starts_period(std::size_t at) const {
        return std::ranges::any_of(slots_.periods, [&](const FoundPeriod& found) { return found.at == at; });
    }

    // "before my meeting", "for my presentation": why it is asked, not whose days are.
    bool an_occasion(std::size_t at) const {
        if (at == 0 || !one_of(tokens_.word(at - 1), {"before", "after", "during", "for", "in", "to"})) return false;
        return std::ranges::none_of(slots_.hits, [&](const Hit& hit) {
            return hit.at == at + 1 && hit.concept_ != Concept::outside && hit.concept_ != Concept::summary;
        });
    }

    void read_me() {
        for (std::size_t at = 0; at < tokens_.size(); ++at) {
            if (tokens_.list[at].used) continue;
            const auto& word = tokens_.word(at);
            const auto& next = tokens_.word(at + 1);
            const auto& last = at > 0 ? tokens_.word(at - 1) : tokens_.word(tokens_.size());
            if (one_of(word, {"mine", "myself"})) slots_.me = true;
            if (word == "my" && !slots_.at(Concept::my_team) && !slots_.at(Concept::my_department) && !an_occasion(at))
                slots_.me = true;
            if (word == "i" &&
                (one_of(last, {"was", "am", "have", "had", "were", "been", "did", "do", "than", "and", "when"}) ||
                 one_of(next, {"was", "am", "have", "had", "did", "came", "come", "arrive", "arrived", "work", "worked",
                               "took", "take", "miss", "missed", "been", "joined", "started"})) &&
                !one_of(tokens_.word(at + 2), {"wondering", "thinking", "hoping", "asked", "told", "asking", "looking",
                                               "new", "curious", "trying"}) &&
                !one_of(next, {"want", "need", "ask", "know", "see", "get", "find", "use", "mean"}) &&
                !one_of(last, {"can", "could", "may", "might"}) &&
                !(last == "do" && at > 1 && tokens_.is(at - 2, "how")))
                slots_.me = true;
            if (word == "me" &&
                (one_of(last, {"about", "of", "than", "with", "and", "by", "am"}) || (at == 0 && tokens_.size() <= 3)))
                slots_.me = true;
            if (word == "me" && last == "for" && !slots_.at(Concept::show) &&
                phrase_at(tokens_, slots_.begins, Concept::change) == 0 && slots_.begins == 0)
                slots_.me = true;
        }
        if (slots_.at(Concept::my_manager)) slots_.me = true;
    }

    void read_statuses() {
        const bool says_which =
            std::ranges::any_of(slots_.hits, [](const Hit& hit) { return status_of(hit.concept_).has_value(); });
        if (slots_.has(Concept::away) && !says_which)
            slots_.statuses = {AttendanceStatus::Leave, AttendanceStatus::Absent};
        for (const auto& hit : slots_.hits) {
            const auto status = status_of(hit.concept_);
            if (status && std::ranges::find(slots_.statuses, *status) == slots_.statuses.end())
                slots_.statuses.push_back(*status);
            if (!status && hit.concept_ != Concept::attended && hit.concept_ != Concept::punctual &&
                hit.concept_ != Concept::check_in && hit.concept_ != Concept::arrival &&
                hit.concept_ != Concept::issues)
                continue;
            // The nearest word before it that negates: "who was not late", "without any absence".
            for (const auto& no : slots_.hits)
                if (no.concept_ == Concept::no && no.at < hit.at && hit.at - no.at <= 6 &&
                    !one_of(tokens_.word(no.at), {"nobody", "none", "no one"}))
                    slots_.negated = true;
        }
        // "never on time" is late.
        if (slots_.has(Concept::punctual) && slots_.negated && slots_.statuses.empty()) {
            slots_.statuses = {AttendanceStatus::Late};
            slots_.negated = false;
            for (auto& hit : slots_.hits)
                if (hit.concept_ == Concept::punctual) hit.concept_ = Concept::late;
        }
    }

    void group_by(Grouping grouping) {
        if (!slots_.group) slots_.group = grouping;
    }

    void read_grouping() {
        const auto& hits = slots_.hits;
        std::optional<Grouping> by, which;
        for (std::size_t i = 0; i < hits.size(); ++i) {
            const auto& hit = hits[i];
            const auto grouping = grouping_of(hit.concept_);
            if (!grouping) continue;
            const auto& word = tokens_.word(hit.at + hit.count - 1);
            const auto adjoins = [&](std::initializer_list<Concept> meanings) {
                for (std::size_t j = 0; j < i; ++j)
                    if (std::ranges::find(meanings, hits[j].concept_) != meanings.end() &&
                        hit.at - (hits[j].at + hits[j].count) <= 1 && hit.at >= hits[j].at + hits[j].count)
                        return true;
                return false;
            };
            const auto& last = hit.at > 0 ? tokens_.word(hit.at - 1) : tokens_.word(tokens_.size());
            if (adjoins({Concept::by})) {
                if (!by) by = grouping;
                continue;
            }
            if (one_of(word, {"daily", "weekly", "monthly", "weekwise", "monthwise", "daywise", "teamwise",
                              "departmental", "wise"}) ||
                tokens_.is(hit.at + hit.count, "wise")) {
                if (!by) by = grouping;
                continue;
            }
            if (one_of(word, {"mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays",
                              "weekdays"}) ||
                *grouping == Grouping::weekday) {
                const bool asked = one_of(last, {"what", "which"}) || adjoins({Concept::which, Concept::what});
                if (asked && !which) which = Grouping::weekday;
                if (!asked && !by) by = Grouping::weekday;
                if (adjoins({Concept::which, Concept::what, Concept::most, Concept::least, Concept::best,
                             Concept::worst}) &&
                    !is_plural(word))
                    slots_.singular = true;
                if (one_of(last, {"what", "which"}) && !is_plural(word)) slots_.singular = true;
                continue;
            }
            if (adjoins({Concept::which}) || (last == "what" || last == "which" || last == "whose")) {
                if (!which) which = grouping, slots_.singular = !is_plural(word);
                continue;
            }
            if (adjoins({Concept::best, Concept::worst, Concept::most, Concept::least}) &&
                !adjoins({Concept::how_many})) {
                if (!which) which = grouping, slots_.singular = !is_plural(word);
                continue;
            }
            if (adjoins({Concept::how_many}) && *grouping == Grouping::employee) continue;
            if (!slots_.noun && *grouping != Grouping::status &&
                !(*grouping == Grouping::day && !slots_.statuses.empty())) {
                slots_.noun = grouping;
                if (!which) slots_.singular = !is_plural(word) && !one_of(last, {"each", "every", "any", "all"});
            }
        }
        if (by)
            slots_.group = by;
        else if (which)
            slots_.group = which;
        if (by && which && *by != *which &&
            (*by == Grouping::employee || *by == Grouping::team || *by == Grouping::department) == false)
            slots_.group = which;
        if (slots_.has(Concept::over_time) && !by) {
            Grouping over = Grouping::month;
            if (!slots_.periods.empty()) {
                const auto& period = slots_.periods.front().period;
                const auto length = days_between(period.from.value, period.to.value) + 1;
                over = length <= 31 ? Grouping::day : length <= 100 ? Grouping::week : Grouping::month;
            } else {
                over = Grouping::week;
            }
            slots_.group = over;
        }
        // "which of the teams is the lowest"
        if (slots_.says("which of") &&
            (slots_.says("is") || slots_.says("was") || slots_.says("has") || slots_.says("had"))) {
            if (!slots_.group) slots_.group = slots_.noun;
            slots_.singular = true;
        }
        if (!slots_.group && slots_.any(Concept::who, Concept::anyone)) {
            // "whose" and "who" may be one or several; the verb tells.
            group_by(Grouping::employee);
            slots_.singular = !slots_.says("who are") && !slots_.says("who were") && !slots_.says("who have") &&
                              !slots_.says("who all") && !slots_.says("people who");
        }
    }

    Slots& slots_;
    Tokens& tokens_;
};

}  // namespace

bool Slots::has(Concept meaning) const {
    return std::ranges::any_of(hits, [&](const Hit& hit) { return hit.concept_ == meaning; });
}

std::optional<std::size_t> Slots::at(Concept meaning) const {
    for (const auto& hit : hits)
        if (hit.concept_ == meaning) return hit.at;
    return {};
}

bool Slots::says(std::string_view phrase) const {
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        std::size_t count = 0;
        auto rest = phrase;
        while (!rest.empty()) {
            const auto end = std::min(rest.find(' '), rest.size());
            if (tokens.word(at + count) != rest.substr(0, end)) break;
            ++count;
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        if (rest.empty()) return true;
    }
    return false;
}

bool Slots::about_attendance() const {
    return !statuses.empty() ||
           any(Concept::attended, Concept::attendance, Concept::rate, Concept::share, Concept::hours, Concept::arrival,
               Concept::departure, Concept::records, Concept::check_in, Concept::missing, Concept::issues,
               Concept::punctual, Concept::flawless, Concept::summary, Concept::how_late);
}

bool present_tense(const Slots& slots) {
    if (slots.says("was") || slots.says("were") || slots.says("did") || slots.says("had") || slots.says("been"))
        return false;
    return slots.says("is") || slots.says("are") || slots.says("am");
}

// "and now by team" is not about today; "not June, I mean July" not about June.
void drop_unmeant(Slots& slots) {
    const auto& tokens = slots.tokens;
    std::erase_if(slots.periods, [&](const FoundPeriod& found) {
        if (found.count != 1 || !tokens.is(found.at, "now")) return false;
        const bool begins = found.at == 0 || tokens.list[found.at - 1].sign || tokens.is(found.at - 1, "and") ||
                            tokens.is(found.at - 1, "ok") || tokens.is(found.at - 1, "okay");
        return begins && found.at + 1 < tokens.size() && !tokens.list[found.at + 1].sign;
    });
    if (slots.periods.size() > 1)
        std::erase_if(slots.periods,
                      [&](const FoundPeriod& found) { return found.at > 0 && tokens.is(found.at - 1, "not"); });
}

Slots read_slots(std::string_view message, const Asking& asking) {
    Slots slots;
    slots.tokens = tokens_of(message);
    slots.names = take_names(slots.tokens, asking.directory, asking.before);
    slots.periods = take_periods(slots.tokens, {asking.today, asking.month_first});
    drop_unmeant(slots);
    slots.bound = take_bound(slots.tokens);
    slots.top = take_top(slots.tokens);
    Reader(slots).read();
    return slots;
}

}  // namespace attune::assistant

#include "features/assistant/bounds.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>

namespace attune::assistant {
namespace {

struct Comparator {
    std::string_view words;
    Comparison is;
    bool of_times = false;  // only before a time of day
};

// The longer ones first.
constexpr auto comparators = std::to_array<Comparator>({
    {"no less than", Comparison::at_least},
    {"no fewer than", Comparison::at_least},
    {"not less than", Comparison::at_least},
    {"not fewer than", Comparison::at_least},
    {"not below", Comparison::at_least},
    {"not under", Comparison::at_least},
    {"no more than", Comparison::at_most},
    {"not more than", Comparison::at_most},
    {"not above", Comparison::at_most},
    {"not over", Comparison::at_most},
    {"does not exceed", Comparison::at_most},
    {"not exceed", Comparison::at_most},
    {"at or above", Comparison::at_least},
    {"at or over", Comparison::at_least},
    {"at or below", Comparison::at_most},
    {"at or under", Comparison::at_most},
    {"equal or above", Comparison::at_least},
    {"at least", Comparison::at_least},
    {"at most", Comparison::at_most},
    {"minimum of", Comparison::at_least},
    {"a minimum of", Comparison::at_least},
    {"maximum of", Comparison::at_most},
    {"a maximum of", Comparison::at_most},
    {"less than", Comparison::below},
    {"fewer than", Comparison::below},
    {"lower than", Comparison::below},
    {"smaller than", Comparison::below},
    {"worse than", Comparison::below},
    {"shorter than", Comparison::below},
    {"more than", Comparison::above},
    {"greater than", Comparison::above},
    {"higher than", Comparison::above},
    {"better than", Comparison::above},
    {"longer than", Comparison::above},
    {"in excess of", Comparison::above},
    {"more often than", Comparison::above},
    {"upwards of", Comparison::at_least},
    {"bigger than", Comparison::above},
    {"up to", Comparison::at_most},
    {"not even", Comparison::below},
    {"less then", Comparison::below},
    {"more then", Comparison::above},
    {"later than", Comparison::above, true},
    {"earlier than", Comparison::below, true},
    {"after", Comparison::above, true},
    {"before", Comparison::below, true},
    {"past", Comparison::above, true},
    {"below", Comparison::below},
    {"under", Comparison::below},
    {"beneath", Comparison::below},
    {"above", Comparison::above},
    {"over", Comparison::above},
    {"exceeding", Comparison::above},
    {"exceeds", Comparison::above},
    {"exceeded", Comparison::above},
    {"exceed", Comparison::above},
    {"beyond", Comparison::above},
    {"minimum", Comparison::at_least},
    {"maximum", Comparison::at_most},
    {"< =", Comparison::at_most},
    {"> =", Comparison::at_least},
    {"<", Comparison::below},
    {">", Comparison::above},
    {"max", Comparison::at_most},
    {"min", Comparison::at_least},
    {"reached", Comparison::at_least},
    {"reach", Comparison::at_least},
    {"by", Comparison::below, true},
});

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

std::size_t says(const Tokens& tokens, std::size_t at, std::string_view phrase) {
    std::size_t count = 0;
    while (!phrase.empty()) {
        const auto end = std::min(phrase.find(' '), phrase.size());
        if (!tokens.free(at + count) || tokens.word(at + count) != phrase.substr(0, end)) return 0;
        ++count;
        phrase.remove_prefix(std::min(end + 1, phrase.size()));
    }
    return count;
}

Comparison inverse(Comparison is) {
    switch (is) {
        case Comparison::below: return Comparison::at_least;
        case Comparison::above: return Comparison::at_most;
        case Comparison::at_least: return Comparison::below;
        default: return Comparison::above;
    }
}

struct Amount {
    double value = 0;
    std::optional<Unit> unit;
    bool time_of_day = false;
    std::size_t count = 0;
};

std::optional<Amount> amount_at(const Tokens& tokens, std::size_t at) {
    auto i = at;
    while (one_of(tokens.word(i), {"the", "a", "total", "of", "about", "around"}) && tokens.free(i) && i < at + 3) ++i;
    if (!tokens.free(i)) return {};
    Amount amount;
    const auto& token = tokens.list[i];
    if (token.word == "once")
        amount.value = 1, amount.unit = Unit::days;
    else if (token.word == "twice")
        amount.value = 2, amount.unit = Unit::days;
    else if (token.word == "thrice")
        amount.value = 3, amount.unit = Unit::days;
    else if (token.word == "half")
        amount.value = 50, amount.unit = Unit::percent;
    else if (token.word == "noon" || token.word == "midday")
        amount = {720, Unit::minutes, true, 0};
    else if (token.number && !token.ordinal)
        amount.value = *token.number;
    else
        return {};
    ++i;
    const auto& next = tokens.word(i);
    if (token.digits && next == ":" && tokens.free(i) && i + 1 < tokens.size() && tokens.list[i + 1].number &&
        *tokens.list[i + 1].number < 60 && amount.value < 24) {
        amount = {amount.value * 60 + *tokens.list[i + 1].number, Unit::minutes, true, 0};
        i += 2;
    }
    if (one_of(tokens.word(i), {"am", "pm", "oclock"}) || (tokens.is(i, "a") && tokens.is(i + 1, "m")) ||
        (tokens.is(i, "o") && tokens.is(i + 1, "clock"))) {
        const bool pm = tokens.is(i, "pm");
        if (!amount.time_of_day) amount = {amount.value * 60, Unit::minutes, true, 0};
        if (pm && amount.value < 720) amount.value += 720;
        i += tokens.is(i, "am") || tokens.is(i, "pm") || tokens.is(i, "oclock") ? 1 : 2;
    }
    if (!amount.time_of_day && !amount.unit) {
        auto j = i;
        if (one_of(tokens.word(j), {"different", "working", "full", "unexplained"})) ++j;
        const auto& unit = tokens.word(j);
        if (one_of(unit, {"%", "percent", "percentage"}))
            amount.unit = Unit::percent;
        else if (one_of(unit, {"day", "days", "time", "times", "occasions", "occasion", "x", "workdays"}))
            amount.unit = Unit::days;
        else if (one_of(unit,
                        {"people", "persons", "employees", "colleagues", "staff", "members", "person", "employee"}))
            amount.unit = Unit::people;
        else if (one_of(unit, {"hour", "hours", "h"}))
            amount.unit = Unit::hours;
        else if (one_of(unit, {"minute", "minutes", "min"}))
            amount.unit = Unit::minutes;
        if (amount.unit && tokens.free(j)) i = j + 1;
    } else if (one_of(tokens.word(i), {"%", "percent", "days", "day", "times"}) && tokens.free(i)) {
        ++i;
    }
    amount.count = i - at;
    return amount;
}

Bound bound_of(Comparison is, Amount amount) {
    // "below 0.8" is said of a rate.
    if (!amount.unit && amount.value > 0 && amount.value < 1) amount = {amount.value * 100, Unit::percent, false, 0};
    return {is, amount.value, amount.unit, amount.time_of_day};
}

}  // namespace

std::optional<Bound> take_bound(Tokens& tokens) {
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (tokens.list[at].used) continue;
        for (const auto& comparator : comparators) {
            const auto n = says(tokens, at, comparator.words);
            if (n == 0) continue;
            const auto amount = amount_at(tokens, at + n);
            if (!amount) continue;
            // "came in before 8"
            const bool arrives = std::ranges::any_of(tokens.list, [](const Token& token) {
                return one_of(token.word, {"arrive", "arrives", "arrived", "came", "come", "checked", "clocked",
                                           "started", "start", "got"});
            });
            const bool bare_hour =
                (one_of(comparator.words, {"later than", "earlier than"}) || (comparator.of_times && arrives)) &&
                !amount->unit && amount->value > 3 && amount->value <= 24;
            if (comparator.of_times && !amount->time_of_day && !bare_hour) continue;
            auto bound = bound_of(comparator.is, *amount);
            if (bare_hour) bound = {comparator.is, amount->value * 60, Unit::minutes, true};
            if (at > 0 && tokens.is(at - 1, "not") && tokens.free(at - 1)) {
                bound.is = inverse(bound.is);
                tokens.use(at - 1, 1);
            }
            tokens.use(at, n + amount->count);
            return bound;
        }
        // "80 % or more", "3+ times"
        if (!tokens.list[at].number || tokens.list[at].ordinal) continue;
        const auto amount = amount_at(tokens, at);
        if (!amount) continue;
        const auto after = at + amount->count;
        for (const auto& [words, is] : {std::pair{"or more", Comparison::at_least},
                                        {"or higher", Comparison::at_least},
                                        {"or above", Comparison::at_least},
                                        {"or better", Comparison::at_least},
                                        {"and above", Comparison::at_least},
                                        {"and more", Comparison::at_least},
                                        {"and up", Comparison::at_least},
                                        {"+", Comparison::at_least},
                                        {"plus", Comparison::at_least},
                                        {"or less", Comparison::at_most},
                                        {"or fewer", Comparison::at_most},
                                        {"or lower", Comparison::at_most},
                                        {"or below", Comparison::at_most},
                                        {"or under", Comparison::at_most},
                                        {"and below", Comparison::at_most}})
            if (const auto n = says(tokens, after, words)) {
                const auto bound = bound_of(is, *amount);
                auto unit = amount_at(tokens, at)->unit;
                std::size_t tail = 0;
                if (!unit && one_of(tokens.word(after + n), {"times", "days", "time", "day"}))
                    unit = Unit::days, tail = 1;
                if (!unit && one_of(tokens.word(after + n), {"people", "employees"})) unit = Unit::people, tail = 1;
                if (!unit && one_of(tokens.word(after + n), {"hours"})) unit = Unit::hours, tail = 1;
                tokens.use(at, amount->count + n + tail);
                return Bound{bound.is, bound.value, unit ? unit : bound.unit, bound.time_of_day};
            }
    }
    return {};
}

std::optional<Top> take_top(Tokens& tokens) {
    const auto number_at = [&](std::size_t at) -> std::optional<std::int64_t> {
        if (!tokens.free(at) || !tokens.list[at].number || tokens.list[at].ordinal) return {};
        const auto value = *tokens.list[at].number;
        return value >= 1 && value <= 1000 && value == static_cast<double>(static_cast<std::int64_t>(value))
                   ? std::optional(static_cast<std::int64_t>(value))
                   : std::nullopt;
    };
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (tokens.list[at].used) continue;
        const auto& word = tokens.word(at);
        std::optional<Order> order;
        if (one_of(word, {"top", "best", "highest", "most", "greatest", "largest", "biggest"})) order = Order::highest;
        if (one_of(word, {"bottom", "worst", "lowest", "least", "fewest", "poorest", "smallest"}))
            order = Order::lowest;
        const bool first = one_of(word, {"first", "limit", "only", "last", "newest", "latest"});
        if (order || first) {
            const auto number_after = number_at(at + 1) ? at + 1 : tokens.is(at + 1, "to") ? at + 2 : tokens.size();
            if (const auto limit = number_at(number_after)) {
                tokens.use(number_after, 1);
                return Top{*limit, one_of(word, {"top", "bottom"}) ? order : std::nullopt};
            }
        }
        if (order && at > 0)
            if (const auto limit = number_at(at - 1)) {
                tokens.use(at - 1, 1);
                return Top{*limit, {}};
            }
    }
    return {};
}

}  // namespace attune::assistant

#include "features/assistant/parts.hpp"

#include <algorithm>
#include <initializer_list>

#include "features/assistant/tokens.hpp"

namespace attune::assistant {
namespace {

constexpr std::size_t most_parts = 5;

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

bool begins_a_question(const Tokens& tokens, std::size_t at) {
    // "… and the top 3 latecomers"
    if (tokens.is(at, "the") && one_of(tokens.word(at + 1), {"top", "bottom"}))
        return begins_a_question(tokens, at + 1);
    if (one_of(tokens.word(at), {"top", "bottom"}))
        return at + 1 < tokens.size() && tokens.list[at + 1].number.has_value();
    if (one_of(tokens.word(at),
               {"who", "how", "which", "when", "where", "why", "show", "list", "give", "tell", "compare", "whose"}))
        return !(tokens.is(at, "how") && tokens.is(at + 1, "about"));
    if (tokens.is(at, "what")) return !tokens.is(at + 1, "about");
    if (tokens.is(at, "in") || tokens.is(at, "on")) return one_of(tokens.word(at + 1), {"which", "what"});
    if (tokens.is(at, "also") || tokens.is(at, "then")) return begins_a_question(tokens, at + 1);
    return false;
}

bool ends_a_sentence(const Tokens& tokens, std::size_t at) {
    const auto& token = tokens.list[at];
    if (!token.sign) return false;
    if (one_of(token.word, {"?", "!", ";"})) return true;
    // A line may go on in the next one.
    if (token.word == "\n")
        return at > 0 && at + 1 < tokens.size() &&
               (tokens.list[at - 1].sign || tokens.list[at + 1].capital || begins_a_question(tokens, at + 1));
    if (token.word != "." || tokens.touch(at, at + 1) || at == 0) return false;
    const auto& last = tokens.list[at - 1];
    return last.word.size() > 1 &&
           !one_of(last.word, {"dr",  "mr",  "mrs", "ms",  "vs",  "no",  "nr",   "st",  "prof", "jan", "feb",
                               "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",  "dec"}) &&
           !(last.number && at + 1 < tokens.size() && tokens.list[at + 1].word.size() >= 3 &&
             !tokens.list[at + 1].capital);
}

// "1) … 2) …": the words of an item begin after its sign. 0 where none begins here.
std::size_t item_begins(const Tokens& tokens, std::size_t at, int number) {
    const bool starts = at == 0 || tokens.list[at - 1].sign || !tokens.touch(at - 1, at);
    if (!starts || at + 2 >= tokens.size() || !tokens.list[at].digits || tokens.list[at].number != number) return 0;
    const bool marked = tokens.is(at + 1, ")") || (tokens.is(at + 1, ".") && !tokens.touch(at + 1, at + 2));
    return marked && tokens.touch(at, at + 1) ? 2 : 0;
}

bool is_listed(const Tokens& tokens) {
    int next = 1;
    for (std::size_t at = 0; at < tokens.size(); ++at) next += item_begins(tokens, at, next) > 0 ? 1 : 0;
    return next > 2;
}

// "…, I mean …": how many words say that the ones before were wrong.
std::size_t amends_at(const Tokens& tokens, std::size_t at) {
    for (const auto& [first, second] :
         {std::pair{"i", "mean"}, {"i", "meant"}, {"no", "wait"}, {"or", "rather"}, {"scratch", "that"}})
        if (tokens.is(at, first) && tokens.is(at + 1, second)) return 2;
    return one_of(tokens.word(at), {"sorry", "correction"}) && at > 0 && tokens.list[at - 1].sign ? 1 : 0;
}

// "In Support, who was late?", "yesterday and today, who …": what the question goes on about.
bool leads_in(const Tokens& tokens, std::size_t begin, std::size_t end) {
    for (auto at = begin; at < end; ++at)
        if (begins_a_question(tokens, at)) return false;
    return one_of(tokens.word(begin), {"in", "for", "of", "during", "on", "since", "from", "at", "within", "regarding",
                                       "yesterday", "today", "last", "this"});
}

// "… and how many in each": of the groups that the words before ask for.
bool speaks_of_each(const Tokens& tokens, std::size_t at) {
    for (; at < tokens.size() && !ends_a_sentence(tokens, at); ++at)
        if (tokens.is(at, "each") && one_of(tokens.word(at - 1), {"in", "of"})) return true;
    return false;
}

// "I am new in HR and would like to know …": where the question begins.
std::size_t after_introduction(const Tokens& tokens) {
    const auto wishes = [&](std::size_t at) {
        return one_of(tokens.word(at), {"i", "would", "need", "want", "could", "can", "please", "may"}) ||
               begins_a_question(tokens, at);
    };
    std::size_t at = 0;
    while (at < tokens.size() &&
           (tokens.list[at].sign ||
            one_of(tokens.word(at), {"hello", "hi", "hey", "good", "morning", "dear", "all", "afternoon"})))
        ++at;
    const bool introduces =
        (tokens.is(at, "i") && tokens.is(at + 1, "am")) || (tokens.is(at, "my") && tokens.is(at + 1, "name"));
    if (!introduces) return 0;
    for (auto i = at + 2; i + 1 < tokens.size() && i < at + 12; ++i)
        if (one_of(tokens.word(i), {"and", ",", "-", "."}) && wishes(i + 1)) return i + 1;
    return 0;
}

}  // namespace

std::vector<MessagePart> parts_of(std::string_view message) {
    const auto tokens = tokens_of(message);
    std::vector<MessagePart> parts;
    std::size_t begin = after_introduction(tokens);
    bool joined = false, amends = false;
    int item = 1;
    const bool listed = is_listed(tokens);
    const auto cut = [&](std::size_t end, bool next_joined) {
        if (parts.size() == most_parts) return;
        const auto text = tokens.text(begin, end - begin);
        const bool has_words = std::ranges::any_of(tokens.list.begin() + static_cast<std::ptrdiff_t>(begin),
                                                   tokens.list.begin() + static_cast<std::ptrdiff_t>(end),
                                                   [](const Token& token) { return !token.sign; });
        if (has_words) {
            parts.push_back({std::string(text), joined && !parts.empty(), amends && !parts.empty()});
            amends = false;
        }
        joined = next_joined;
    };
    for (std::size_t at = begin; at < tokens.size(); ++at) {
        if (const auto n = listed ? item_begins(tokens, at, item) : 0; n > 0) {
            cut(at, false);
            begin = at + n;
            at += n - 1;
            ++item;
        } else if (const auto words = at > begin ? amends_at(tokens, at) : 0; words > 0) {
            auto next = at + words;
            while (next < tokens.size() && tokens.list[next].sign) ++next;
            // A whole question takes the place of the words before; anything else of what it names.
            if (!begins_a_question(tokens, next) && next < tokens.size()) {
                cut(at, false);
                amends = true;
            }
            begin = std::min(next, tokens.size());
            at = begin - 1;
        } else if (ends_a_sentence(tokens, at)) {
            cut(at + 1, false);
            begin = at + 1;
        } else if (at > begin && one_of(tokens.word(at), {"and", ",", "plus", "then"}) &&
                   begins_a_question(tokens, at + 1) && !leads_in(tokens, begin, at) &&
                   !speaks_of_each(tokens, at + 1)) {
            cut(at, true);
            begin = at + 1;
        }
    }
    cut(tokens.size(), false);
    if (parts.empty()) parts.push_back({std::string(message.substr(0, longest_message)), false, false});
    return parts;
}

}  // namespace attune::assistant

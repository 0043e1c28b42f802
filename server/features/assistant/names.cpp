#include "features/assistant/names.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "core/text.hpp"
#include "features/assistant/edits.hpp"
#include "features/assistant/lexicon.hpp"

namespace attune::assistant {
namespace {

constexpr std::size_t longest_name = 6;
constexpr int most_guesses = 24;  // of misspelled words in one message: each costs a look at the whole directory

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

bool names_a_team(std::string_view word) { return one_of(word, {"team", "teams", "squad", "crew", "unit"}); }
bool names_a_department(std::string_view word) {
    return one_of(word, {"department", "departments", "division", "section"});
}

// "about showing up" names nobody.
bool is_inflected(std::string_view word) {
    return word.ends_with("ing") || word.ends_with("ed") || word.ends_with("ly") || word.ends_with("ion") ||
           word.ends_with("ness") || word.ends_with("ment");
}

class Finder {
public:
    Finder(Tokens& tokens, const Directory& directory, const std::optional<Plan>& before)
        : tokens_(tokens), directory_(directory), before_(before) {
        std::size_t capitals = 0, words = 0;
        for (const auto& token : tokens_.list) {
            if (token.sign || token.number) continue;
            ++words;
            if (token.capital) ++capitals;
        }
        capitals_tell_ = words < 3 || capitals * 2 <= words + 1;
    }

    Names find() {
        for (std::size_t at = 0; at < tokens_.size(); ++at) exact(at);
        for (std::size_t at = 0; at < tokens_.size(); ++at) misspelled(at);
        settle();
        return std::move(names_);
    }

private:
    std::vector<std::string> words_from(std::size_t at) const {
        std::vector<std::string> words;
        for (auto i = at; i < tokens_.size() && words.size() < longest_name; ++i) {
            if (tokens_.list[i].used) break;
            if (tokens_.list[i].sign) {
                // "Lopez, Maria", "J. Smith", "Research & Development"
                if (!words.empty() && one_of(tokens_.word(i), {".", "&", "/"}) && i + 1 < tokens_.size()) continue;
                break;
            }
            words.push_back(tokens_.word(i));
            if (tokens_.list[i].possessive) break;
        }
        return words;
    }

    // The tokens that so many words take, signs between them included.
    std::size_t tokens_of_words(std::size_t at, std::size_t words) const {
        std::size_t i = at;
        for (std::size_t seen = 0; seen < words && i < tokens_.size(); ++i)
            if (!tokens_.list[i].sign) ++seen;
        return i - at;
    }

    bool spelled_like_a_name(std::size_t at) const {
        const auto& token = tokens_.list[at];
        const bool begins = at == 0 || one_of(tokens_.word(at - 1), {".", "?", "!", "\n", ":", "\""});
        return capitals_tell_ && token.capital && !begins;
    }

    // A word of everyday English is a name only where something says so.
    bool plausible(std::size_t at, std::size_t count, const Match& match) const {
        if (match.words > 1) return true;
        const auto& token = tokens_.list[at];
        const auto kind = match.candidates.front().kind;
        if (token.number && kind != Kind::team && kind != Kind::department) return false;
        if (kind != Kind::person && is_only_outside(token.word)) return true;
        if (!is_common(token.word)) return !(kind == Kind::title && token.word.size() < 3);
        const auto& next = tokens_.word(at + count);
        const auto& last = at > 0 ? tokens_.word(at - 1) : tokens_.word(tokens_.size());
        if (kind == Kind::team || kind == Kind::department) {
            if (names_a_team(next) || names_a_department(next) || names_a_team(last) || names_a_department(last))
                return true;
            const auto written = tokens_.text(at, 1);
            const bool shouted = written.size() <= 3 && written.size() > 1 &&
                                 std::ranges::all_of(written, [](char c) { return c >= 'A' && c <= 'Z'; });
            return (shouted && capitals_tell_) ||
                   (spelled_like_a_name(at) &&
                    one_of(last, {"in", "of", "for", "from", "and", "the", "vs", "versus", "with"}));
        }
        if (kind == Kind::title) {
            // "managers", not "Maria's manager".
            return token.word.ends_with('s') && !one_of(token.word, {"leads", "heads"}) &&
                   (at == 0 ||
                    one_of(last, {"the", "all", "our", "many", "list", "show", "which", "are", "of", "me", "and"})) &&
                   !one_of(next, {"of"});
        }
        const bool is_month_or_verb =
            one_of(token.word, {"may", "march", "april", "june", "august", "jan", "will", "mark", "sun", "sat"});
        if (token.possessive) return true;
        if (token.word == "mark" &&
            one_of(next, {"was", "is", "has", "did", "been", "were", "had", "late", "absent", "arrive", "work"}))
            return true;
        if (is_month_or_verb && at > 0 &&
            one_of(last, {"in", "since", "during", "until", "till", "from", "to", "this", "next", "by", "through"}))
            return false;
        if (one_of(token.word, {"april", "june", "august", "may", "march"}) &&
            one_of(last, {"for", "of", "and", "last"}))
            return false;
        return spelled_like_a_name(at);
    }

    void exact(std::size_t at) {
        if (tokens_.list[at].used || tokens_.list[at].sign) return;
        const auto words = words_from(at);
        auto match = directory_.exact(words);
        // The title "Head of Operations" is not said by "of Operations".
        if (match && !match->whole && one_of(words.front(), {"of", "the", "and", "in", "for"})) match.reset();
        if (match && leads(at, *match)) match.reset();
        // "People and Finance" of a department that is spelled with "&".
        if (words.size() > 2 && words[1] == "and") {
            auto without = words;
            without.erase(without.begin() + 1);
            auto joined = directory_.exact(without);
            if (joined && joined->words >= 2 && joined->whole && joined->candidates.front().kind != Kind::person &&
                (!match || joined->words > match->words)) {
                ++joined->words;
                match = std::move(joined);
            }
        }
        if (!match && !words.empty() && words[0].size() > 3 && words[0].ends_with('s') && !is_common(words[0])) {
            // "marias days"
            auto without = words;
            without[0].pop_back();
            match = directory_.exact(std::span(without).first(1));
            if (match && match->candidates.front().kind != Kind::person) match.reset();
            if (match) tokens_.list[at].possessive = true;
        }
        if (match) take(at, *match);
    }

    // "Team lead of Sales" asks for one of the team's facts, "the team leads" for people of a title.
    bool leads(std::size_t at, const Match& match) const {
        const auto count = tokens_of_words(at, match.words);
        return match.candidates.front().kind == Kind::title && phrase_at(tokens_, at, Concept::lead) >= count &&
               !tokens_.word(at + count - 1).ends_with('s') && one_of(tokens_.word(at + count), {"of", "for", "in"});
    }

    void misspelled(std::size_t at) {
        auto& token = tokens_.list[at];
        if (token.word.size() == 3 && one_of(tokens_.word(at + 1), {"many", "much", "often"}) &&
            !is_common(token.word) && edits(token.word, "how", 1) <= 1)
            token.word = "how";
        if (token.used || token.sign || token.number || token.word.size() < 3 || is_common(token.word) ||
            guesses_ >= most_guesses)
            return;
        ++guesses_;
        const auto correction = corrected(token.word);
        auto match = directory_.near(words_from(at));
        if (!match && token.word.size() > 4 && token.word.ends_with('s')) {
            auto without = words_from(at);
            without[0].pop_back();
            match = directory_.near(std::span(without).first(1));
        }
        const bool a_name = match && (!correction || match->words > 1 || match->edits < correction->edits ||
                                      (match->edits == correction->edits && spelled_like_a_name(at)));
        if (a_name) return take(at, *match);
        if (correction) token.word = std::string(correction->word);
    }

    void take(std::size_t at, const Match& match) {
        const auto count = tokens_of_words(at, match.words);
        if (!plausible(at, count, match)) return;
        auto candidates = match.candidates;
        const auto keep = [&](auto wanted) {
            if (std::ranges::any_of(candidates, wanted))
                std::erase_if(candidates, [&](const Meant& meant) { return !wanted(meant); });
        };
        const auto& next = tokens_.word(at + count);
        const auto& last = at > 0 ? tokens_.word(at - 1) : tokens_.word(tokens_.size());
        if (names_a_team(next) || names_a_team(last))
            keep([](const Meant& meant) { return meant.kind == Kind::team; });
        else if (names_a_department(next) || names_a_department(last))
            keep([](const Meant& meant) { return meant.kind == Kind::department; });
        else if (std::ranges::any_of(candidates, [](const Meant& meant) { return meant.kind != Kind::person; }) &&
                 match.words == 1 && !tokens_.list[at].possessive)
            keep([](const Meant& meant) { return meant.kind != Kind::person; });
        // A team and its department often share a name: the wider one is meant.
        if (candidates.size() > 1 && candidates.front().kind != Kind::person) {
            keep([](const Meant& meant) { return meant.kind == Kind::department; });
            keep([](const Meant& meant) { return meant.kind == Kind::team; });
        }
        names_.edits += match.edits;
        const bool possessive = tokens_.list[at + count - 1].possessive;
        const auto spelled = std::string(tokens_.text(at, count));
        tokens_.use(at, count);
        // What kind of thing was named is not a grouping: "the Sales team".
        if ((names_a_team(next) || names_a_department(next)) && candidates.front().kind != Kind::person) {
            const bool plural = next.ends_with('s');
            if (!plural || candidates.front().kind != Kind::title) tokens_.use(at + count, 1);
        } else if ((names_a_team(last) || names_a_department(last)) && !last.ends_with('s') && at > 0 &&
                   candidates.front().kind != Kind::person) {
            tokens_.use(at - 1, 1);
        }
        const auto known = [&](const Name& name) { return name.meant == candidates.front(); };
        if (candidates.size() == 1 && std::ranges::any_of(names_.found, known)) {
            // "Lopez, Maria"
        } else if (candidates.size() == 1) {
            names_.found.push_back({at, count, candidates.front(), possessive});
        } else if (names_.candidates.empty()) {
            names_.candidates = std::move(candidates);
            names_.candidates_at = at;
            names_.ambiguous = spelled;
        }
    }

    // "Anna from Sales" is one of the Annas; so is the Anna of the question before.
    void settle() {
        if (names_.candidates.empty() || names_.candidates.front().kind != Kind::person) return;
        const auto only = [&](auto wanted) {
            if (std::ranges::count_if(names_.candidates, wanted) != 1) return false;
            const auto found = std::ranges::find_if(names_.candidates, wanted);
            names_.found.push_back({names_.candidates_at, 1, *found, tokens_.list[names_.candidates_at].possessive});
            names_.candidates.clear();
            names_.ambiguous.clear();
            return true;
        };
        for (auto name = names_.found.begin(); name != names_.found.end(); ++name) {
            const auto id = name->meant.id;
            const auto kind = name->meant.kind;
            const bool settled = only([&](const Meant& meant) {
                const auto* person = directory_.person(meant.id);
                if (!person) return false;
                if (kind == Kind::team) return person->team == id;
                if (kind == Kind::department) return person->department == id;
                return kind == Kind::title && person->title &&
                       folded(*person->title).find(folded(name->meant.name)) != std::string::npos;
            });
            if (settled) {
                std::erase_if(names_.found,
                              [&](const Name& other) { return other.meant.kind == kind && other.meant.id == id; });
                return;
            }
        }
        if (before_ && before_->who && before_->who->employees)
            only([&](const Meant& meant) {
                return std::ranges::find(*before_->who->employees, meant.id) != before_->who->employees->end();
            });
    }

    Tokens& tokens_;
    const Directory& directory_;
    const std::optional<Plan>& before_;
    Names names_;
    bool capitals_tell_ = true;  // not in a message that shouts, or Is Written Like This
    int guesses_ = 0;
};

}  // namespace

bool Names::has(Kind kind) const {
    return std::ranges::any_of(found, [&](const Name& name) { return name.meant.kind == kind; });
}

std::vector<std::int64_t> Names::ids(Kind kind) const {
    std::vector<std::int64_t> ids;
    for (const auto& name : found)
        if (name.meant.kind == kind && std::ranges::find(ids, name.meant.id) == ids.end()) ids.push_back(name.meant.id);
    return ids;
}

Names take_names(Tokens& tokens, const Directory& directory, const std::optional<Plan>& before) {
    return Finder(tokens, directory, before).find();
}

namespace {

// "Rate of Sales": a word that is known only as what nobody here knows anything about can be a team that is not there.
bool stands_for_a_group(const Tokens& tokens, std::size_t at) {
    if (!is_only_outside(tokens.word(at))) return false;
    const auto& last = at > 0 ? tokens.word(at - 1) : tokens.word(tokens.size());
    const auto& next = tokens.word(at + 1);
    return names_a_team(next) || names_a_department(next) || one_of(last, {"of", "for", "in", "from", "compare"});
}

}  // namespace

std::string unknown_name(const Tokens& tokens) {
    std::size_t capitals = 0, words = 0;
    for (const auto& token : tokens.list)
        if (!token.sign && !token.number) ++words, capitals += token.capital ? 1 : 0;
    const bool capitals_tell = words < 3 || capitals * 2 <= words + 1;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const auto& token = tokens.list[at];
        if (token.used || token.sign || token.number || token.word.size() < 2) continue;
        if (is_common(token.word) && !stands_for_a_group(tokens, at)) continue;
        const bool only_letters =
            std::ranges::all_of(token.word, [](char c) { return (c >= 'a' && c <= 'z') || (c & 0x80); });
        if (!only_letters) continue;
        const auto& last = at > 0 ? tokens.word(at - 1) : tokens.word(tokens.size());
        const auto& next = tokens.word(at + 1);
        if (is_common(token.word) || token.possessive || (capitals_tell && token.capital && at > 0) ||
            names_a_team(next) || names_a_department(next) ||
            (one_of(last, {"for", "of", "about"}) && !is_inflected(token.word)) ||
            one_of(next, {"was", "is", "has", "did"}) ||
            (one_of(last, {"was", "is", "did", "has", "does", "had", "and", "or"}) &&
             one_of(next,
                    {"late", "absent", "in",    "at",      "on",     "off",  "sick", "present", "working", "here",
                     "out",  "come",   "check", "checked", "arrive", "work", "been", "missing", "remote",  "leave"}))) {
            auto count = std::size_t{1};
            while (tokens.free(at + count) && !tokens.list[at + count].sign && tokens.list[at + count].capital &&
                   !is_common(tokens.word(at + count)))
                ++count;
            auto text = tokens.text(at, count);
            if (text.ends_with("'s")) text.remove_suffix(2);
            return std::string(text);
        }
    }
    return {};
}

}  // namespace attune::assistant

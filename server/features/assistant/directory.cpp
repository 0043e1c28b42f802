#include "features/assistant/directory.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "core/text.hpp"
#include "features/assistant/edits.hpp"
#include "features/assistant/lexicon.hpp"
#include "features/assistant/tokens.hpp"

namespace attune::assistant {
namespace {

// Nobody is called by these alone.
constexpr std::array<std::string_view, 18> particles{"al",  "and", "bin", "da", "de", "del", "den", "der", "di",
                                                     "dos", "du",  "el",  "la", "le", "of",  "the", "van", "von"};
bool is_particle(std::string_view word) {
    return word.size() < 2 || std::ranges::find(particles, word) != particles.end();
}

constexpr std::size_t most_candidates = 50;

bool is_generic(std::string_view word) {
    return word == "team" || word == "department" || word == "dept" || word == "group" || word == "the";
}

bool same(std::string_view said, std::string_view spelled, Kind kind) {
    if (said == spelled) return true;
    if (kind != Kind::title) return false;
    return said.size() == spelled.size() + 1 && said.ends_with('s') && said.starts_with(spelled);
}

// "Senior Software Developer", 1 → "Developer".
std::string last_words(const std::string& name, std::size_t count) {
    auto at = name.size();
    for (; count > 0 && at != 0; --count) {
        at = name.find_last_of(" -/", at - 1);
        if (at == std::string::npos) return name;
    }
    return trimmed(std::string_view(name).substr(at + 1));
}

}  // namespace

Directory::Directory(std::vector<KnownPerson> people, std::vector<KnownTeam> teams,
                     std::vector<KnownDepartment> departments)
    : people_(std::move(people)), teams_(std::move(teams)), departments_(std::move(departments)) {
    entries_.reserve(people_.size() + teams_.size() + departments_.size() + 64);
    for (std::size_t i = 0; i < people_.size(); ++i) {
        people_by_id_[people_[i].id] = static_cast<std::uint32_t>(i);
        add({Kind::person, people_[i].id, people_[i].name}, people_[i].name);
    }
    for (const auto& team : teams_) add({Kind::team, team.id, team.name}, team.name);
    for (const auto& department : departments_)
        add({Kind::department, department.id, department.name}, department.name);
    std::unordered_map<std::string, bool> titles;
    for (const auto& person : people_)
        if (person.title && !person.title->empty() && titles.emplace(folded(*person.title), true).second)
            add({Kind::title, 0, *person.title}, *person.title);
}

void Directory::add(Meant meant, std::string_view spelling) {
    auto words = words_of_name(spelling);
    if (meant.kind == Kind::team || meant.kind == Kind::department) {
        auto own = words;
        std::erase_if(own, [](const std::string& word) { return is_generic(word); });
        if (!own.empty()) words = std::move(own);
    }
    if (words.empty()) return;
    const auto entry = static_cast<std::uint32_t>(entries_.size());
    for (const auto& word : words) {
        const auto [found, is_new] = by_word_.emplace(word, static_cast<std::uint32_t>(vocabulary_.size()));
        if (is_new) {
            vocabulary_.push_back({word, letters_of(word), {}});
            if (by_length_.size() <= word.size()) by_length_.resize(word.size() + 1);
            by_length_[word.size()].push_back(found->second);
        }
        auto& entries = vocabulary_[found->second].entries;
        if (entries.empty() || entries.back() != entry) entries.push_back(entry);
    }
    entries_.push_back({std::move(meant), std::move(words)});
}

std::optional<Match> Directory::longest(std::span<const std::string> words,
                                        const std::vector<std::uint32_t>& entries) const {
    Match best;
    const auto better = [&](const Match& match) {
        if (match.words != best.words) return match.words > best.words;
        if (match.edits != best.edits) return match.edits < best.edits;
        return match.whole && !best.whole;
    };
    for (const auto index : entries) {
        const auto& entry = entries_[index];
        const auto kind = entry.meant.kind;
        Match match;
        std::uint64_t taken = 0;
        // A name may come in any order ("Lopez Maria"), the others only in theirs.
        std::size_t start = 0;
        if (kind != Kind::person)
            while (start < entry.words.size() && !same(words[0], entry.words[start], kind)) ++start;
        for (; match.words < words.size() && match.words < entry.words.size(); ++match.words) {
            const auto& word = words[match.words];
            bool found = false;
            if (kind != Kind::person) {
                found = start + match.words < entry.words.size() && same(word, entry.words[start + match.words], kind);
            } else {
                for (std::size_t i = 0; i < entry.words.size() && i < 64 && !found; ++i)
                    if (!(taken >> i & 1) && entry.words[i] == word) taken |= std::uint64_t{1} << i, found = true;
                // "Maria Lopes" narrows the Marias to the one whose name is nearly that.
                if (!found && match.words > 0 && !word.empty() && !is_common(word)) {
                    const auto limit = edits_allowed(word.size());
                    for (std::size_t i = 0; i < entry.words.size() && i < 64 && !found; ++i)
                        if (const auto n = edits(word, entry.words[i], limit);
                            !(taken >> i & 1) && n <= limit && may_be_typo(word, entry.words[i], n))
                            taken |= std::uint64_t{1} << i, found = true, match.edits += n;
                }
            }
            if (!found) break;
        }
        if (match.words == 0 || (match.words == 1 && is_particle(words[0]) && entry.words.size() > 1)) continue;
        match.whole = match.words == entry.words.size();
        // A title's or a team's last words stand for it ("developers", "Support"), its first ones do not.
        if (kind == Kind::title && !match.whole && start + match.words != entry.words.size()) continue;
        if ((kind == Kind::team || kind == Kind::department) && !match.whole && match.words == 1 &&
            is_common(words[0]) && !is_only_outside(words[0]))
            continue;
        if (best.words == 0 || better(match)) {
            match.candidates = {entry.meant};
            best = std::move(match);
        } else if (match.words == best.words && match.edits == best.edits && match.whole == best.whole &&
                   best.candidates.size() < most_candidates) {
            best.candidates.push_back(entry.meant);
        } else {
            continue;
        }
        if (kind == Kind::title && !best.whole) {
            auto& last = best.candidates.back();
            last.name = last_words(last.name, best.words);
            if (std::ranges::count(best.candidates, last) > 1) best.candidates.pop_back();
        }
    }
    return best.words > 0 ? std::optional(std::move(best)) : std::nullopt;
}

std::optional<Match> Directory::exact(std::span<const std::string> words) const {
    if (words.empty() || words[0].empty()) return {};
    std::optional<Match> best;
    const auto consider = [&](const std::string& word) {
        const auto found = by_word_.find(word);
        if (found == by_word_.end()) return;
        auto match = longest(words, vocabulary_[found->second].entries);
        if (match && (!best || match->words > best->words)) best = std::move(match);
    };
    consider(words[0]);
    if (words[0].size() > 3 && words[0].ends_with('s')) {
        // The plural of a title.
        const auto found = by_word_.find(words[0].substr(0, words[0].size() - 1));
        if (found != by_word_.end()) {
            auto titles = vocabulary_[found->second].entries;
            std::erase_if(titles, [&](std::uint32_t entry) { return entries_[entry].meant.kind != Kind::title; });
            auto match = longest(words, titles);
            if (match && (!best || match->words > best->words)) best = std::move(match);
        }
    }
    return best;
}

std::vector<std::uint32_t> Directory::similar(std::string_view word, int& found) const {
    std::vector<std::uint32_t> nearest;
    const auto limit = edits_allowed(word.size());
    if (limit == 0) return nearest;
    int least = limit;
    const auto letters = letters_of(word);
    const auto shortest = word.size() - static_cast<std::size_t>(limit);
    for (auto length = shortest; length <= word.size() + static_cast<std::size_t>(limit) && length < by_length_.size();
         ++length)
        for (const auto index : by_length_[length]) {
            const auto& known = vocabulary_[index];
            if (std::popcount(known.letters ^ letters) > 2 * least) continue;
            const auto n = edits(word, known.word, least);
            if (n > least || n == 0 || !may_be_typo(word, known.word, n)) continue;
            if (n < least) nearest.clear();
            least = n;
            nearest.push_back(index);
        }
    found = least;
    return nearest;
}

std::optional<Match> Directory::near(std::span<const std::string> words) const {
    if (words.empty()) return {};
    int found = 0;
    const auto nearest = similar(words[0], found);
    std::optional<Match> best;
    for (const auto index : nearest) {
        std::vector<std::string> meant(words.begin(), words.end());
        meant[0] = vocabulary_[index].word;
        auto match = longest(meant, vocabulary_[index].entries);
        if (!match) continue;
        match->edits += found;
        if (!best || match->words > best->words)
            best = std::move(match);
        else if (match->words == best->words)
            for (auto& candidate : match->candidates)
                if (std::ranges::find(best->candidates, candidate) == best->candidates.end() &&
                    best->candidates.size() < most_candidates)
                    best->candidates.push_back(std::move(candidate));
    }
    return best;
}

const KnownPerson* Directory::person(EmployeeId id) const {
    const auto found = people_by_id_.find(id);
    return found == people_by_id_.end() ? nullptr : &people_[found->second];
}

const KnownTeam* Directory::team(TeamId id) const {
    const auto found = std::ranges::find(teams_, id, &KnownTeam::id);
    return found == teams_.end() ? nullptr : &*found;
}

const KnownDepartment* Directory::department(DepartmentId id) const {
    const auto found = std::ranges::find(departments_, id, &KnownDepartment::id);
    return found == departments_.end() ? nullptr : &*found;
}

}  // namespace attune::assistant

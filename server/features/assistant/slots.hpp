#pragma once
// What stands in one part of a message, before anybody decides what it asks.

#include <optional>
#include <string_view>
#include <vector>

#include "features/assistant/bounds.hpp"
#include "features/assistant/dates.hpp"
#include "features/assistant/lexicon.hpp"
#include "features/assistant/names.hpp"
#include "features/assistant/plan.hpp"
#include "features/assistant/tokens.hpp"

namespace attune::assistant {

struct Asking;

struct Slots {
    Tokens tokens;
    std::size_t begins = 0;  // the first token after "please", "could you", "and what about" …
    Names names;
    std::vector<FoundPeriod> periods;
    std::optional<Bound> bound;
    std::optional<Top> top;
    std::vector<Hit> hits;

    bool me = false;  // it is about the asker
    std::vector<AttendanceStatus> statuses;
    bool negated = false;           // "not late"
    std::optional<Grouping> group;  // "by team", "which team", "who"
    std::optional<Grouping> noun;   // "teams", where nothing says that it is a grouping
    bool singular = false;          // one of the groups is wanted

    bool has(Concept meaning) const;
    template <class... Concepts>
    bool any(Concepts... meanings) const {
        return (has(meanings) || ...);
    }
    std::optional<std::size_t> at(Concept meaning) const;
    bool says(std::string_view phrase) const;  // anywhere
    bool people_named() const { return names.has(Kind::person) || me; }
    bool groups_named() const { return names.has(Kind::team) || names.has(Kind::department); }
    bool about_attendance() const;
    bool group_by_time() const {
        return group == Grouping::day || group == Grouping::week || group == Grouping::month ||
               group == Grouping::weekday;
    }
};

Slots read_slots(std::string_view message, const Asking& asking);

// Of which word of everyday English "today" or "was" speaks.
bool present_tense(const Slots& slots);

}  // namespace attune::assistant

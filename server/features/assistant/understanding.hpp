#pragma once
// What a message means: one typed plan, or several for a question of several parts. Pure: the same words, asker and day
// give the same plans. Any text of up to 2,000 characters gets an answer; longer ones are cut.
//
// Patterns decide first. Where they leave the intent open, the nearest of the example phrasings does, if there are any;
// where that is unsure too, the plan is `clarify` and `nearest` holds the two plans that could have been meant.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/assistant/directory.hpp"
#include "features/assistant/examples.hpp"
#include "features/assistant/plan.hpp"

namespace attune::assistant {

struct Asking {
    Day today{};
    bool month_first = false;      // 3/4 is March 4th, as in the US
    std::optional<EmployeeId> me;  // the asker's own row
    const Directory& directory;
    std::optional<Plan> before;          // the plan of the message before, for follow-ups
    const Examples* examples = nullptr;  // nothing: patterns only
};

enum class Doubt {
    none,
    which_one,     // several people or teams fit the name: they are in `meant`
    unknown_name,  // nobody has it: it is in `name`; `meant` holds the nearest, if any
    no_such_day,   // 31 February: it is in `name`
    unsure,        // `nearest` holds what could have been meant
};

struct Understood {
    std::vector<Plan> plans;    // at least one; a plan of `clarify` stands where a part has a doubt
    std::vector<Plan> nearest;  // what each answer to the doubt would ask, in the order of `meant` where that is filled
    std::vector<Meant> meant;   // whom a name could mean
    std::string name;           // as the message spelled it
    Doubt doubt = Doubt::none;
    double sure = 0;         // 0…1, of the least sure part
    std::string understood;  // in words, for "I understood: …"
};

Understood understand(std::string_view message, const Asking& asking);

// A plan in words: "late days of Sales, last month, by week".
std::string in_words(const Plan& plan, const Directory& directory);

}  // namespace attune::assistant

#pragma once
// What English words and phrases mean to the assistant, apart from dates and names.

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "features/assistant/tokens.hpp"

namespace attune::assistant {

enum class Concept {
    // what a day can be
    late,
    absent,
    leave,
    from_home,
    present,
    attended,
    punctual,
    flawless,
    // what is counted
    attendance,
    rate,
    hours,
    arrival,
    departure,
    records,
    record,
    check_in,
    missing,
    issues,
    summary,
    share,
    // how it is asked
    why,
    who,
    anyone,
    which,
    what,
    when,
    where,
    how_many,
    how_often,
    how_long,
    how_late,
    show,
    count,
    total,
    average,
    no,
    more,
    fewer,
    change_over_time,
    compare,
    than,
    best,
    worst,
    most,
    least,
    often,
    rank,
    latest,
    // by what it is grouped
    by,
    each,
    employee,
    team,
    department,
    status,
    day,
    week,
    month,
    weekday,
    over_time,
    // people
    manager,
    reports_to,
    email,
    title,
    hire_date,
    joined,
    lead,
    size,
    about,
    members,
    works,
    active,
    holiday,
    date,
    next,
    // whose
    i,
    my,
    my_team,
    my_department,
    my_manager,
    they,
    it,
    everybody,
    company,
    // what else
    polite,
    change,
    hello,
    thanks,
    help,
    ability,
    pay,
    emotion,
    instructions,
    outside,
    chart,
    only,
    also,
    instead,
};

struct Hit {
    Concept concept_{};
    std::size_t at = 0, count = 0;
};

// The longest phrase at each word that nobody has used; marks nothing as used. Leaves out what only counts where a message
// begins: polite, change, hello, thanks, only, also, instead.
std::vector<Hit> phrases_in(const Tokens& tokens);
// How many words the longest phrase of that meaning takes here; 0 where there is none.
std::size_t phrase_at(const Tokens& tokens, std::size_t at, Concept meaning);

// A word that English or the assistant uses; nobody's name unless the spelling says so.
bool is_common(std::string_view word);
// A word that the assistant knows only to say that it knows nothing about it ("sales figures"): a team may well be called so.
bool is_only_outside(std::string_view word);
// The assistant's word that was probably meant, with the number of typos.
struct Correction {
    std::string_view word;
    int edits = 0;
};
std::optional<Correction> corrected(std::string_view word);

}  // namespace attune::assistant

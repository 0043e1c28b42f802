#pragma once
// What the tests of this room keep: notes of a company, and a table without one.

#include <cstdint>
#include <optional>
#include <string>

#include "core/ids.hpp"
#include "core/text.hpp"
#include "core/time.hpp"

namespace attune {

enum class Mood { calm, tense };

struct Note {
    std::int64_t note_id = 0;
    std::string title;
    Mood mood = Mood::calm;
    std::optional<double> weight;
    bool pinned = false;
    Timestamp written_at;
    std::optional<Date> due;
    std::string details;
};

struct OwnedNote {
    CompanyId company_id;
    std::string title;
};

}  // namespace attune

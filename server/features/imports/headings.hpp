#pragma once
// What a column is taken for, from its heading: as the company chose before, or as headings usually mean; pure functions.

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "features/imports/types.hpp"

namespace attune {

// In the order of the page.
std::span<const ImportField> fields_of(ImportKind kind);
bool is_day(ImportField field);

// "E-Mail Address" and "e_mail address" are the same heading.
std::string heading_key(std::string_view heading);

// Each field once: what was chosen before comes first, then the heading that stands further left.
std::vector<std::optional<ImportField>> proposed_fields(
    ImportKind kind, std::span<const std::string> headings,
    const std::map<std::string, std::optional<ImportField>>& chosen_before);

}  // namespace attune

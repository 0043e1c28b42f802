#pragma once
// How a notice is written: subject, plain text and HTML from one source. No I/O; values are people's words and stay harmless.

#include <span>
#include <string>
#include <string_view>

#include "features/notices/types.hpp"

namespace attune {

struct Rendered {
    std::string subject;  // one line
    std::string text, html;
};

// The values that a kind needs, all of them and no other.
std::span<const std::string_view> value_names(NoticeKind kind);
bool has_its_values(NoticeKind kind, const NoticeValues& values);
// Made-up values, for a preview.
NoticeValues example_values(NoticeKind kind);

// "pt-BR" → pt; English for a language that nobody has written yet.
Language language_from(std::string_view tag);

std::string subject_of(NoticeKind kind, Language language, const NoticeValues& values);
Rendered rendered(NoticeKind kind, Language language, const NoticeValues& values);

}  // namespace attune

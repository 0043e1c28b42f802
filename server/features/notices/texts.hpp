#pragma once
// The words of all mail, one file a language (texts/*.json), compiled in.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "features/notices/types.hpp"

namespace attune {

// Words of one kind of mail. {name} stands for the value of that name.
struct Letter {
    std::string subject, title;
    std::vector<std::string> before;    // paragraphs above the button
    std::optional<std::string> button;  // opens the value "link"
    std::vector<std::string> after;
};

struct Texts {
    std::string direction;  // "ltr" or "rtl"
    std::map<std::string, std::string> roles;
    std::string link_hint, footer;
    std::map<std::string, Letter> letters;  // by the kind's name
};

const Texts& texts_in(Language language);

}  // namespace attune

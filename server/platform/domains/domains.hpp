#pragma once
// Names of domains as DNS spells them, from what people type (libidn2); and which of them nobody owns alone (libpsl).

#include <optional>
#include <string>
#include <string_view>

namespace attune::domains {

// In lower case, as A-labels (IDNA2008, UTS #46), without a dot at the end: "Bücher.Example." → "xn--bcher-kva.example".
// Nothing for what is no host name of at least two labels, an IP address among it.
std::optional<std::string> ascii_name(std::string_view typed);

// Whether names right below it belong to different owners: "uk", "co.uk", "github.io". Of a name that ascii_name gave.
bool is_public_suffix(const std::string& name);

}  // namespace attune::domains

#pragma once
// A list as a file: with `format=csv`, `xlsx` or `json` in its query a route that answers a Page gives every row that its filters
// match. They are read in one transaction into a file of its own, which leaves when it is whole: a slow reader holds nothing
// up, and what went wrong is a problem and not a file that ends early.
//
// The columns are the members of an item: days and instants as ISO 8601, lists and objects as JSON, nothing as an empty cell.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "platform/http/context.hpp"
#include "platform/http/http.hpp"

namespace attune::http {

enum class ListFormat : std::uint8_t { csv, xlsx, json };

inline constexpr std::int64_t most_exported = 1'000'000;
inline constexpr std::int64_t most_in_workbook = 200'000;

// What a request to a list says of a file, taken out of its query.
std::optional<std::string> take_format(Request& request, const Route& route);
// Throws 400 that names the choices.
ListFormat format_named(std::string_view word);
// Throws 400 for more rows than a file holds.
Reply export_list(Context& context, const Asker& asker, const Request& request, const Route& route, ListFormat format);

}  // namespace attune::http

#pragma once
// What a client wants: which media type and language it ranks first, which encodings it takes, which range, which version it has.

#include <cstdint>
#include <optional>
#include <string_view>

namespace attune::http {

bool equals_ignoring_case(std::string_view left, std::string_view right);

// True when Accept names text/html (or application/xhtml+xml) and ranks it above application/json; `*/*` alone is false.
bool prefers_html(std::string_view accept);

// The language tag (BCP 47) that Accept-Language ranks first, as it was sent; "en" when it names none.
std::string_view preferred_language(std::string_view accept_language);

enum class Encoding { identity, gzip, brotli };
// The best encoding that Accept-Encoding allows; brotli before gzip at equal rank.
Encoding preferred_encoding(std::string_view accept_encoding);

struct ByteRange {
    std::uint64_t first = 0, last = 0;  // inclusive
};
enum class RangeKind { whole, part, unsatisfiable };
struct RangeWish {
    RangeKind kind = RangeKind::whole;
    ByteRange range;
};
// A single "bytes=" range of a body of `size`; several ranges or another unit mean the whole.
RangeWish range_from(std::string_view header, std::uint64_t size);

}  // namespace attune::http

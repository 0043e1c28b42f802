#pragma once
// gzip and brotli of whole texts.

#include <string>
#include <string_view>

namespace attune::http {

// Level 1…9: 5 while somebody waits, 9 for files that are kept.
std::string gzipped(std::string_view text, int level);
std::string brotlied(std::string_view text, int quality);

// True for what becomes smaller: text, JSON, scripts, SVG …
bool is_compressible(std::string_view content_type);

}  // namespace attune::http

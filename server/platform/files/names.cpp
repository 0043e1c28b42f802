#include "platform/files/names.hpp"

#include <format>

#include "core/percent.hpp"
#include "core/problem.hpp"

namespace attune::files {
namespace {

constexpr std::size_t longest_key = 512, longest_segment = 200;

bool is_alphanumeric(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

bool is_segment(std::string_view segment) {
    if (segment.empty() || segment.size() > longest_segment || segment.front() == '.') return false;
    for (const char c : segment)
        if (!is_alphanumeric(c) && c != '.' && c != '_' && c != '-') return false;
    return true;
}

}  // namespace

bool is_key(std::string_view key) {
    if (key.empty() || key.size() > longest_key) return false;
    for (;;) {
        const auto slash = key.find('/');
        if (!is_segment(key.substr(0, slash))) return false;
        if (slash == key.npos) return true;
        key.remove_prefix(slash + 1);
    }
}

void check_key(std::string_view key) { check(is_key(key), "a key of an object is well formed"); }

std::string quarantined(std::string_view key) { return std::format("quarantine/{}", key); }

std::string path_encoded(std::string_view text) { return percent_encoded(text, "/"); }

std::string attachment(std::string_view download_name) {
    std::string plain;
    for (const char c : download_name) plain += is_alphanumeric(c) || c == '.' || c == '-' || c == ' ' ? c : '_';
    return std::format("attachment; filename=\"{}\"; filename*=UTF-8''{}", plain, percent_encoded(download_name));
}

}  // namespace attune::files

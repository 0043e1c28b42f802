#include "platform/http/accept.hpp"

#include <algorithm>
#include <charconv>
#include <format>
#include <string>

namespace attune::http {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string_view stripped(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

// Takes the next part before `separator`, stripped.
std::string_view take_part(std::string_view& rest, char separator) {
    const auto end = std::min(rest.find(separator), rest.size());
    const auto part = stripped(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

// "gzip;q=0.5" → {"gzip", 500}.
struct Ranked {
    std::string_view name;
    int quality = 1000;
};

Ranked ranked_from(std::string_view part) {
    Ranked result{.name = take_part(part, ';')};
    while (!part.empty()) {
        auto parameter = take_part(part, ';');
        if (!parameter.starts_with("q=") && !parameter.starts_with("Q=")) continue;
        parameter.remove_prefix(2);
        double quality = 0;
        const auto [end, error] = std::from_chars(parameter.data(), parameter.data() + parameter.size(), quality);
        // "nan" is read as a number, too, and no number is at least as large.
        const bool is_quality = error == std::errc{} && quality >= 0;
        result.quality = is_quality ? static_cast<int>(std::min(quality, 1.0) * 1000) : 0;
    }
    return result;
}

bool is_language_tag(std::string_view text) {
    return !text.empty() && text.size() <= 35 && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
}

bool takes_number(std::string_view text, std::uint64_t& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() && !text.empty();
}

}  // namespace

bool equals_ignoring_case(std::string_view left, std::string_view right) {
    return std::ranges::equal(left, right, {}, lower, lower);
}

bool prefers_html(std::string_view accept) {
    int html = -1, json = -1, text_any = -1, application_any = -1, any = -1;
    while (!accept.empty()) {
        const auto [name, quality] = ranked_from(take_part(accept, ','));
        if (equals_ignoring_case(name, "text/html") || equals_ignoring_case(name, "application/xhtml+xml"))
            html = std::max(html, quality);
        else if (equals_ignoring_case(name, "application/json"))
            json = std::max(json, quality);
        else if (equals_ignoring_case(name, "text/*"))
            text_any = quality;
        else if (equals_ignoring_case(name, "application/*"))
            application_any = quality;
        else if (name == "*/*")
            any = quality;
    }
    if (html < 0) html = text_any;
    if (html <= 0) return false;
    // Only what is said of JSON itself can tie with html; a wildcard is what is left over.
    if (json >= 0) return html > json;
    return html >= std::max(application_any, any);
}

std::string_view preferred_language(std::string_view accept_language) {
    std::string_view best = "en";
    int rank = 0;
    while (!accept_language.empty()) {
        const auto [name, quality] = ranked_from(take_part(accept_language, ','));
        if (quality <= rank || !is_language_tag(name)) continue;
        best = name;
        rank = quality;
    }
    return best;
}

Encoding preferred_encoding(std::string_view accept_encoding) {
    int gzip = 0, brotli = 0;
    while (!accept_encoding.empty()) {
        const auto [name, quality] = ranked_from(take_part(accept_encoding, ','));
        if (equals_ignoring_case(name, "gzip") || equals_ignoring_case(name, "x-gzip"))
            gzip = quality;
        else if (equals_ignoring_case(name, "br"))
            brotli = quality;
    }
    if (brotli > 0 && brotli >= gzip) return Encoding::brotli;
    return gzip > 0 ? Encoding::gzip : Encoding::identity;
}

std::string etag_of(std::string_view bytes) {
    std::uint64_t value = 0xcbf29ce484222325U;  // FNV-1a
    for (const char c : bytes) value = (value ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return std::format("\"{:016x}{:x}\"", value, bytes.size());
}

bool matches_etag(std::string_view header, std::string_view etag) {
    const auto opaque = [](std::string_view tag) {
        if (tag.starts_with("W/")) tag.remove_prefix(2);
        return tag;
    };
    while (!header.empty()) {
        const auto tag = take_part(header, ',');
        if (tag == "*" || (!tag.empty() && opaque(tag) == opaque(etag))) return true;
    }
    return false;
}

RangeWish range_from(std::string_view header, std::uint64_t size) {
    constexpr std::string_view unit = "bytes=";
    if (!header.starts_with(unit) || header.contains(',')) return {};
    header.remove_prefix(unit.size());
    header = stripped(header);
    const auto dash = header.find('-');
    if (dash == std::string_view::npos) return {};
    const auto first_text = header.substr(0, dash), last_text = header.substr(dash + 1);
    std::uint64_t first = 0, last = 0;
    if (first_text.empty()) {
        if (!takes_number(last_text, last)) return {};
        if (last == 0 || size == 0) return {.kind = RangeKind::unsatisfiable};
        return {.kind = RangeKind::part, .range = {size - std::min(last, size), size - 1}};
    }
    if (!takes_number(first_text, first)) return {};
    if (last_text.empty())
        last = size == 0 ? 0 : size - 1;
    else if (!takes_number(last_text, last) || last < first)
        return {};
    if (first >= size) return {.kind = RangeKind::unsatisfiable};
    return {.kind = RangeKind::part, .range = {first, std::min(last, size - 1)}};
}

}  // namespace attune::http

#include "platform/http/target.hpp"

#include <algorithm>

#include "core/text.hpp"

namespace attune::http {
namespace {

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool has_control(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_alphanumeric(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_name(std::string_view text) {
    const auto fits = [](char c) { return is_alphanumeric(c) || c == '-' || c == '_' || c == '.'; };
    return !text.empty() && text.front() != '.' && !text.contains("..") && std::ranges::all_of(text, fits);
}

bool is_bracketed_address(std::string_view text) {
    const auto fits = [](char c) { return hex_digit(c) >= 0 || c == ':' || c == '.'; };
    return text.size() > 2 && std::ranges::all_of(text.substr(1, text.size() - 2), fits);
}

bool is_dot_segment(std::string_view segment) { return segment == "." || segment == ".."; }

bool has_dot_segment(std::string_view path) {
    while (!path.empty()) {
        path.remove_prefix(1);
        const auto end = std::min(path.find('/'), path.size());
        if (is_dot_segment(path.substr(0, end))) return true;
        path.remove_prefix(end);
    }
    return false;
}

}  // namespace

std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_space) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%') {
            if (i + 2 >= text.size()) return {};
            const int high = hex_digit(text[i + 1]), low = hex_digit(text[i + 2]);
            if (high < 0 || low < 0) return {};
            result += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            result += plus_is_space && text[i] == '+' ? ' ' : text[i];
        }
    }
    return result;
}

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string result;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = is_alphanumeric(c) || c == '-' || c == '_' || c == '.' || c == '~';
        if (plain) {
            result += c;
        } else {
            result += '%';
            result += digits[byte >> 4];
            result += digits[byte & 15];
        }
    }
    return result;
}

Pairs query_pairs(std::string_view text) {
    Pairs pairs;
    while (!text.empty()) {
        const auto end = std::min(text.find('&'), text.size());
        const auto part = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (part.empty()) continue;
        const auto equals = std::min(part.find('='), part.size());
        const auto name = part.substr(0, equals);
        const auto value = part.substr(std::min(equals + 1, part.size()));
        pairs.emplace_back(percent_decoded(name, true).value_or(std::string(name)),
                           percent_decoded(value, true).value_or(std::string(value)));
    }
    return pairs;
}

bool is_host(std::string_view text) {
    const bool has_brackets = text.starts_with('[');
    const auto end = has_brackets ? text.find(']') + 1 : std::min(text.find(':'), text.size());
    const auto host = text.substr(0, end), rest = text.substr(end);
    if (has_brackets ? !is_bracketed_address(host) : !is_name(host)) return false;
    return rest.empty() || (rest.front() == ':' && std::ranges::all_of(rest.substr(1), is_digit));
}

std::optional<Target> target_from(std::string_view text) {
    Target target;
    // The absolute form, as a proxy is asked: the host in it means no more to us than the Host field.
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (!text.starts_with(scheme)) continue;
        // A slash in the query begins no path.
        const auto end = std::min(text.find_first_of("/?#", scheme.size()), text.size());
        if (!is_host(text.substr(scheme.size(), end - scheme.size()))) return {};
        text.remove_prefix(end);
    }
    const auto mark = std::min(text.find('?'), text.size());
    auto raw_path = text.substr(0, mark);
    if (!raw_path.starts_with('/')) return {};
    if (raw_path == "/api" || raw_path.starts_with("/api/")) {
        target.under_api = true;
        raw_path.remove_prefix(4);
    }
    while (raw_path.size() > 1 && raw_path.ends_with('/')) raw_path.remove_suffix(1);
    if (raw_path.contains('%')) {
        auto decoded = percent_decoded(raw_path, false);
        if (!decoded || !is_utf8(*decoded) || has_control(*decoded)) return {};
        // A slash within a segment would be read as one between two: a proxy in front may see another path than we do.
        if (std::ranges::count(*decoded, '/') != std::ranges::count(raw_path, '/')) return {};
        target.path = std::move(*decoded);
    } else {
        target.path = raw_path;
    }
    if (target.path.empty()) target.path = "/";
    if (has_dot_segment(target.path) || !is_utf8(target.path)) return {};
    if (mark < text.size()) {
        target.query = query_pairs(text.substr(mark + 1));
        for (const auto& [name, value] : target.query) {
            if (!is_utf8(name) || !is_utf8(value) || value.contains('\0') || name.contains('\0')) return {};
        }
    }
    return target;
}

}  // namespace attune::http

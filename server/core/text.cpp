#include "core/text.hpp"

#include <array>
#include <cstdint>
#include <optional>

namespace attune {
namespace {

struct CodePoint {
    std::uint32_t value;
    std::size_t bytes;
};

// Decodes one code point strictly (no overlong forms, no surrogates); nothing for malformed bytes.
std::optional<CodePoint> decode(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const auto lead = byte(0);
    if (lead < 0x80) return CodePoint{lead, 1};
    const std::size_t bytes = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || text.size() < bytes) return {};
    std::uint32_t value = lead & (0xffU >> (bytes + 1));
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((byte(i) & 0xc0) != 0x80) return {};
        value = (value << 6) | (byte(i) & 0x3fU);
    }
    constexpr std::array<std::uint32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
    if (value < smallest[bytes] || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) return {};
    return CodePoint{value, bytes};
}

// Base letters of U+00C0…U+017F in order; '*' stands for a letter that has no single base letter.
constexpr std::string_view latin_bases =
    "aaaaaa*ceeeeiiiidnooooo*ouuuuy**aaaaaa*ceeeeiiiidnooooo*ouuuuy*y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkkllllllllllnnnnnnnnnoooooo**rrrrrrssssssss"
    "ttttttuuuuuuuuuuuuwwyyyzzzzzzs";

}  // namespace

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const auto point = decode(text);
        if (!point) return false;
        text.remove_prefix(point->bytes);
    }
    return true;
}

std::size_t length_in_code_points(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

std::string valid_utf8(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const auto point = decode(text);
        if (!point) {
            result += "\xef\xbf\xbd";
            text.remove_prefix(1);
            continue;
        }
        if (point->value != 0) result += text.substr(0, point->bytes);
        text.remove_prefix(point->bytes);
    }
    return result;
}

std::string trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n\f\v";
    const auto begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return std::string(text.substr(begin, text.find_last_not_of(blanks) - begin + 1));
}

std::string folded(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const auto point = decode(text);
        if (!point) {
            text.remove_prefix(1);
            continue;
        }
        const auto value = point->value;
        if (value < 0x80) {
            const char c = static_cast<char>(value);
            result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        } else if (value >= 0xc0 && value - 0xc0 < latin_bases.size() && latin_bases[value - 0xc0] != '*') {
            result += latin_bases[value - 0xc0];
        } else {
            result += text.substr(0, point->bytes);
        }
        text.remove_prefix(point->bytes);
    }
    return result;
}

bool is_email(std::string_view text) {
    const auto at = text.rfind('@');
    if (text.size() > 254 || at == std::string_view::npos || at == 0 || at > 64) return false;
    const auto domain = text.substr(at + 1);
    const auto plain = [](unsigned char c) {
        return c > 0x20 && c < 0x7f && c != '"' && c != '(' && c != ')' && c != ',' && c != ':' && c != ';' &&
               c != '<' && c != '>' && c != '@' && c != '[' && c != '\\' && c != ']';
    };
    if (!std::ranges::all_of(text.substr(0, at), plain)) return false;
    if (domain.size() < 3 || domain.find('.') == std::string_view::npos || domain.starts_with('.') ||
        domain.ends_with('.') || domain.starts_with('-') || domain.find("..") != std::string_view::npos)
        return false;
    return std::ranges::all_of(domain, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    });
}

Email::Email(const std::string& text) : value(trimmed(text)) {
    std::ranges::transform(value, value.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (!is_email(value)) throw std::invalid_argument("Enter an e-mail address like name@example.com.");
}

}  // namespace attune

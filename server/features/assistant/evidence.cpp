#include "features/assistant/evidence.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <vector>

#include "core/text.hpp"

namespace attune::assistant {
namespace {

struct Number {
    double value = 0;
    int decimals = 0;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "1,204" is one number, "1, 2" are two: a comma counts before exactly three digits only.
std::vector<Number> numbers_of(std::string_view text) {
    std::vector<Number> found;
    const auto digits_from = [&](std::size_t at) {
        std::size_t n = 0;
        while (at + n < text.size() && is_digit(text[at + n])) ++n;
        return n;
    };
    for (std::size_t at = 0; at < text.size();) {
        if (!is_digit(text[at])) {
            ++at;
            continue;
        }
        auto n = digits_from(at);
        std::string digits(text.substr(at, n));
        at += n;
        while (digits.size() <= 12 && n <= 3 && at < text.size() && text[at] == ',' && digits_from(at + 1) == 3) {
            digits += text.substr(at + 1, 3);
            at += 4;
        }
        Number number;
        if (at < text.size() && text[at] == '.' && (n = digits_from(at + 1)) > 0) {
            digits += text.substr(at, n + 1);
            number.decimals = static_cast<int>(std::min<std::size_t>(n, 12));
            at += n + 1;
        }
        std::from_chars(digits.data(), digits.data() + digits.size(), number.value);
        found.push_back(number);
    }
    return found;
}

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// Something.something/… and www.… are taken for links by what shows them, so the scheme alone does not decide.
bool is_address(std::string_view word) {
    const auto lower = folded(word);
    if (lower.contains("://") || lower.contains("www.") || lower.contains("//")) return true;
    for (const std::string_view scheme : {"mailto:", "javascript:", "data:", "tel:", "file:", "http:", "https:"})
        if (lower.contains(scheme)) return true;
    const auto slash = lower.find('/');
    return slash != std::string::npos && lower.substr(0, slash).contains('.');
}

// Directions, joiners, tags and marks that carry text which nobody sees. The text is UTF-8.
std::string visible(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        std::uint32_t point = length == 1 ? lead : lead & (0xFFU >> (length + 1));
        for (std::size_t i = 1; i < length && at + i < text.size(); ++i)
            point = (point << 6) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
        const bool is_control = (point < 0x20 && point != '\n') || (point >= 0x7F && point < 0xA0);
        const bool is_hidden = (point >= 0x200B && point <= 0x200F) || (point >= 0x2028 && point <= 0x202E) ||
                               (point >= 0x2060 && point <= 0x206F) || point == 0xFEFF || point == 0xAD ||
                               (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0000 && point <= 0xE0FFF);
        if (point == '\t' || point == '\r')
            result += ' ';
        else if (!is_control && !is_hidden)
            result += text.substr(at, length);
        at += length;
    }
    return result;
}

// "![what](where)" and "[what](where)" leave what they say; "<…>" leaves nothing.
std::string without_markup(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '<') {
            const auto end = text.find('>', at);
            if (end != text.npos) {
                at = end + 1;
                continue;
            }
        }
        if (text[at] == ']' && at + 1 < text.size() && text[at + 1] == '(') {
            const auto end = text.find(')', at);
            at = end == text.npos ? text.size() : end + 1;
            continue;
        }
        const bool is_mark = text[at] == '[' || text[at] == ']' || text[at] == '`' || text[at] == '*' ||
                             text[at] == '<' || text[at] == '>' ||
                             (text[at] == '!' && at + 1 < text.size() && text[at + 1] == '[');
        if (!is_mark) result += text[at];
        ++at;
    }
    return result;
}

}  // namespace

void Evidence::add(std::string_view text) {
    for (const auto& number : numbers_of(text)) numbers_.insert(number.value);
}

bool Evidence::supports(std::string_view text) const {
    return std::ranges::all_of(numbers_of(text), [&](const Number& said) {
        const auto half = 0.5 * std::pow(10, -said.decimals) * (1 + 1e-9);
        const auto next = numbers_.lower_bound(said.value - half);
        return next != numbers_.end() && *next <= said.value + half;
    });
}

std::string plain(std::string_view text) {
    const auto shown = without_markup(visible(valid_utf8(text)));
    std::string result;
    for (std::size_t at = 0; at < shown.size();) {
        auto end = at;
        while (end < shown.size() && !is_space(shown[end])) ++end;
        if (end > at && !is_address(std::string_view(shown).substr(at, end - at))) result += shown.substr(at, end - at);
        for (at = end; at < shown.size() && is_space(shown[at]); ++at) {
            const bool is_doubled =
                result.empty() || (shown[at] == ' ' ? is_space(result.back()) : result.ends_with("\n\n"));
            if (!is_doubled) result += shown[at];
        }
    }
    return trimmed(result);
}

}  // namespace attune::assistant

#include "platform/mail/headers.hpp"

#include <algorithm>
#include <format>

#include "platform/crypto/crypto.hpp"

namespace attune::mail {
namespace {

constexpr std::size_t longest_plain = 60;
constexpr std::size_t bytes_a_word = 36;  // 60 characters as an encoded word, which leaves room for the field's name

bool is_printable_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](unsigned char c) { return c >= 0x20 && c < 0x7f; });
}

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

}  // namespace

bool is_one_line(std::string_view text) {
    return std::ranges::none_of(text, [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

std::string unstructured(std::string_view text) {
    if (is_printable_ascii(text) && text.size() <= longest_plain && !text.contains("=?")) return std::string(text);
    std::string words;
    while (!text.empty()) {
        auto end = std::min(bytes_a_word, text.size());
        while (end < text.size() && end > 0 && continues_character(text[end])) --end;
        if (end == 0) end = std::min(bytes_a_word, text.size());
        words += std::format("{}=?UTF-8?B?{}?=", words.empty() ? "" : "\r\n ", crypto::base64(text.substr(0, end)));
        text.remove_prefix(end);
    }
    return words;
}

std::string mailbox(const Address& address) {
    if (address.name.empty()) return address.address;
    if (!is_printable_ascii(address.name)) return std::format("{} <{}>", unstructured(address.name), address.address);
    std::string quoted;
    for (const char c : address.name) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c;
    }
    return std::format("\"{}\" <{}>", quoted, address.address);
}

std::string mail_date(Instant instant) {
    return std::format("{:%a, %d %b %Y %H:%M:%S} +0000", std::chrono::floor<std::chrono::seconds>(instant));
}

}  // namespace attune::mail

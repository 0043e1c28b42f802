#include "platform/documents/encoding.hpp"

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

#include "core/text.hpp"
#include "platform/sandbox/sandbox.hpp"

namespace attune::documents {
namespace {

// Windows-1252 from 0x80 to 0x9F (WHATWG Encoding Standard); the rest is Latin-1.
constexpr std::array<std::uint16_t, 32> upper_controls{0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                       0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                                       0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                       0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

void append(std::string& text, std::uint32_t point) {
    const auto byte = [&](std::uint32_t value) { text += static_cast<char>(value); };
    if (point < 0x80) return byte(point);
    if (point < 0x800) {
        byte(0xC0 | (point >> 6));
    } else {
        if (point < 0x10000) {
            byte(0xE0 | (point >> 12));
        } else {
            byte(0xF0 | (point >> 18));
            byte(0x80 | ((point >> 12) & 0x3F));
        }
        byte(0x80 | ((point >> 6) & 0x3F));
    }
    byte(0x80 | (point & 0x3F));
}

std::string from_windows_1252(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto byte = static_cast<std::uint8_t>(c);
        append(text, byte >= 0x80 && byte < 0xA0 ? upper_controls[byte - 0x80] : byte);
    }
    return text;
}

std::string from_utf_16(std::string_view bytes, bool big_endian) {
    const auto unit = [&](std::size_t i) {
        const auto first = static_cast<std::uint8_t>(bytes[i]), second = static_cast<std::uint8_t>(bytes[i + 1]);
        return static_cast<std::uint32_t>(big_endian ? first << 8 | second : second << 8 | first);
    };
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        auto point = unit(i);
        const bool leads = point >= 0xD800 && point < 0xDC00;
        if (leads && i + 3 < bytes.size() && unit(i + 2) >= 0xDC00 && unit(i + 2) < 0xE000) {
            point = 0x10000 + ((point - 0xD800) << 10) + (unit(i + 2) - 0xDC00);
            i += 2;
        } else if (point >= 0xD800 && point < 0xE000) {
            point = 0xFFFD;
        }
        append(text, point);
    }
    return text;
}

}  // namespace

Decoded decoded(std::string bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
    Decoded result;
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        result = {from_utf_16(std::string_view(bytes).substr(2), bytes.starts_with("\xFE\xFF")), "UTF-16"};
    else if (is_utf8(bytes))
        result = {std::move(bytes), "UTF-8"};
    else
        result = {from_windows_1252(bytes), "Windows-1252"};
    if (result.text.contains('\0')) throw sandbox::Refused("This is no table: CSV and XLSX can be read.");
    return result;
}

}  // namespace attune::documents

#pragma once
// Text that came from people: length limits in the type, and the folded key by which it is sorted and compared.

#include <algorithm>
#include <cstddef>
#include <format>
#include <stdexcept>
#include <string>
#include <string_view>

namespace attune {

bool is_utf8(std::string_view text);
// Code points, not bytes. The text must be UTF-8.
std::size_t length_in_code_points(std::string_view text);
// Replaces what is not UTF-8 with U+FFFD and drops NUL: for text from files and models before it is stored or sent.
std::string valid_utf8(std::string_view text);
std::string trimmed(std::string_view text);
// Lower case for ASCII and Latin-1/Latin Extended-A letters, accents of those removed: "Núñez" → "nunez".
std::string folded(std::string_view text);
bool is_email(std::string_view text);

// Text of Min…Max code points, trimmed, without control characters. Throws std::invalid_argument with a sentence.
template <std::size_t Min, std::size_t Max>
struct Text {
    using ReflectionType = std::string;
    std::string value;

    Text() = default;
    Text(const std::string& text) : value(trimmed(text)) {
        const auto length = length_in_code_points(value);
        if (length == 0 && Min > 0) throw std::invalid_argument("This field may not be empty.");
        if (length < Min) throw std::invalid_argument(std::format("This needs at least {} characters.", Min));
        if (length > Max) throw std::invalid_argument(std::format("This may have at most {} characters.", Max));
        if (std::ranges::any_of(value,
                                [](unsigned char c) { return (c < 0x20 && c != '\n' && c != '\t') || c == 0x7f; }))
            throw std::invalid_argument("This contains characters that cannot be shown.");
    }
    const std::string& reflection() const { return value; }
    bool operator==(const Text&) const = default;
};

// An e-mail address, lower-cased.
struct Email {
    using ReflectionType = std::string;
    std::string value;

    Email() = default;
    Email(const std::string& text);
    const std::string& reflection() const { return value; }
    bool operator==(const Email&) const = default;
};

// A whole number of Min…Max.
template <long long Min, long long Max>
struct Whole {
    using ReflectionType = std::int64_t;
    std::int64_t value = Min;

    Whole() = default;
    Whole(std::int64_t number) : value(number) {
        if (number < Min || number > Max)
            throw std::invalid_argument(std::format("Give a number from {} to {}.", Min, Max));
    }
    std::int64_t reflection() const { return value; }
    bool operator==(const Whole&) const = default;
};

}  // namespace attune

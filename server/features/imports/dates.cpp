#include "features/imports/dates.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <format>
#include <string>
#include <vector>

#include "core/text.hpp"

namespace attune {
namespace {

constexpr std::size_t most_examples = 5;

// In the order of months; a text names the month that it begins with, or that begins with it where it has three letters or more.
constexpr std::array<std::string_view, 12> months_by_name{"january januar janvier enero janeiro jan",
                                                          "february februar fevrier febrero fevereiro feb fev",
                                                          "march marz maerz mars marzo marco mar",
                                                          "april avril abril apr avr abr",
                                                          "may mai mayo maio",
                                                          "june juni juin junio junho jun",
                                                          "july juli juillet julio julho jul",
                                                          "august aout agosto aug ago",
                                                          "september septembre septiembre setembro sep sept set",
                                                          "october oktober octobre octubre outubro oct okt out",
                                                          "november novembre noviembre novembro nov",
                                                          "december dezember decembre diciembre dezembro dec dez dic"};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::optional<int> month_named(std::string_view word) {
    for (std::size_t i = 0; i < months_by_name.size(); ++i) {
        std::string_view names = months_by_name[i];
        while (!names.empty()) {
            const auto end = std::min(names.find(' '), names.size());
            if (names.substr(0, end) == word) return static_cast<int>(i) + 1;
            names.remove_prefix(std::min(end + 1, names.size()));
        }
    }
    return {};
}

bool says_nothing(std::string_view word) {
    constexpr auto words = std::to_array<std::string_view>(
        {"st",  "nd",  "rd",  "th",     "er",      "de",        "of",       "mon",    "tue",      "wed",   "thu",
         "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"});
    return std::ranges::contains(words, word);
}

// Three numbers, or two and a named month, and what stands behind.
struct Parts {
    std::array<std::string_view, 3> numbers;
    std::size_t count = 0;
    std::optional<int> month;
    std::string_view rest;
};

std::optional<Parts> parts_of(std::string_view text) {
    Parts parts;
    while (!text.empty() && parts.count + (parts.month ? 1 : 0) < 3) {
        std::size_t end = 1;
        if (is_digit(text.front())) {
            while (end < text.size() && is_digit(text[end])) ++end;
            parts.numbers[parts.count++] = text.substr(0, end);
            if (parts.count == 1 && end == 8) {
                parts.rest = text.substr(end);
                return parts;
            }
        } else if (is_letter(text.front())) {
            while (end < text.size() && is_letter(text[end])) ++end;
            const auto month = month_named(text.substr(0, end));
            if (month && !parts.month)
                parts.month = month;
            else if (!says_nothing(text.substr(0, end)))
                return {};
        } else if (!std::string_view(" .,/-").contains(text.front())) {
            return {};
        }
        text.remove_prefix(end);
    }
    parts.rest = text;
    return parts;
}

// A time, perhaps with a zone, which does not move the day.
bool may_stand_behind(std::string_view rest) {
    while (!rest.empty() && std::string_view(" .,").contains(rest.front())) rest.remove_prefix(1);
    if (rest.empty()) return true;
    if (!rest.contains(':')) return false;
    return rest.find_first_not_of("t 0123456789:.z+-apm") == rest.npos;
}

std::optional<int> number_of(std::string_view digits) {
    int number = 0;
    if (digits.size() > 4) return {};
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

std::optional<Day> day_of(std::string_view year_digits, std::optional<int> month, std::optional<int> day) {
    auto year = number_of(year_digits);
    if (!year || !month || !day || year_digits.size() == 3) return {};
    if (year_digits.size() <= 2) *year += *year >= 70 ? 1900 : 2000;
    if (*year < 1900 || *year > 2200 || *month < 1 || *day < 1) return {};
    const Day made = std::chrono::year(*year) / std::chrono::month(static_cast<unsigned>(*month)) /
                     std::chrono::day(static_cast<unsigned>(*day));
    return made.ok() ? std::optional(made) : std::nullopt;
}

struct Readings {
    std::optional<Day> certain;  // says so itself
    std::optional<Day> day_first, month_first;
};

Readings readings_of(std::string_view said) {
    const auto text = folded(trimmed(said));
    const auto parts = parts_of(text);
    if (!parts || !may_stand_behind(parts->rest)) return {};
    const auto& [numbers, count, month, rest] = *parts;
    if (count == 1 && numbers[0].size() == 8)
        return {.certain = day_of(numbers[0].substr(0, 4), number_of(numbers[0].substr(4, 2)),
                                  number_of(numbers[0].substr(6, 2)))};
    if (month && count == 2) {
        const bool year_first = numbers[0].size() == 4;
        return {.certain = day_of(numbers[year_first ? 0 : 1], month, number_of(numbers[year_first ? 1 : 0]))};
    }
    if (month || count != 3) return {};
    if (numbers[0].size() == 4) return {.certain = day_of(numbers[0], number_of(numbers[1]), number_of(numbers[2]))};
    if (numbers[0].size() > 2 || numbers[1].size() > 2) return {};
    return {.certain = {},
            .day_first = day_of(numbers[2], number_of(numbers[1]), number_of(numbers[0])),
            .month_first = day_of(numbers[2], number_of(numbers[0]), number_of(numbers[1]))};
}

bool could_be_two(const Readings& read) {
    return read.day_first && read.month_first && read.day_first != read.month_first;
}

}  // namespace

std::optional<Day> day_said(std::string_view text, std::optional<DateOrder> order) {
    const auto read = readings_of(text);
    if (read.certain) return read.certain;
    if (!order) return could_be_two(read) ? std::nullopt : read.day_first ? read.day_first : read.month_first;
    return *order == DateOrder::day_first ? read.day_first : read.month_first;
}

std::optional<TimeOfDay> time_said(std::string_view said) {
    auto text = folded(trimmed(said));
    const auto colon = text.find(':');
    if (colon == text.npos) return {};
    const auto begin = text.find_last_of(" t", colon);
    if (begin != text.npos) {
        if (!day_said(text.substr(0, begin), DateOrder::day_first) &&
            !day_said(text.substr(0, begin), DateOrder::month_first))
            return {};
        text = text.substr(begin + 1);
    }
    const auto half = text.find_first_of("ap");
    const char named = half == text.npos ? 0 : text[half];
    if (named != 0 && text.substr(half + 1) != "m" && text.substr(half + 1) != ".m.") return {};
    text = trimmed(text.substr(0, half));
    std::vector<int> numbers;
    for (std::string_view rest = text; numbers.size() < 3;) {
        const auto end = std::min(rest.find(':'), rest.size());
        const auto digits = rest.substr(0, end);
        if (digits.empty() || digits.size() > 2 || !std::ranges::all_of(digits, is_digit)) return {};
        numbers.push_back(*number_of(digits));
        if (end == rest.size()) break;
        rest.remove_prefix(end + 1);
        if (numbers.size() == 3) return {};
    }
    if (numbers.size() < 2) return {};
    if (named != 0 && (numbers[0] < 1 || numbers[0] > 12)) return {};
    if (named == 'a' && numbers[0] == 12) numbers[0] = 0;
    if (named == 'p' && numbers[0] < 12) numbers[0] += 12;
    numbers.resize(3);
    return time_of_day_from(std::format("{:02}:{:02}:{:02}", numbers[0], numbers[1], numbers[2]));
}

std::optional<bool> yes_or_no(std::string_view said) {
    constexpr auto yes =
        std::to_array<std::string_view>({"true", "yes", "y", "1", "x", "active", "ja", "oui", "si", "sim"});
    constexpr auto no = std::to_array<std::string_view>({"false", "no", "n", "0", "inactive", "nein", "non", "nao"});
    const auto text = folded(trimmed(said));
    if (std::ranges::contains(yes, text)) return true;
    if (std::ranges::contains(no, text)) return false;
    return {};
}

void look_at(DatesSeen& seen, const std::string& text) {
    if (text.size() > 40) return;
    const auto read = readings_of(text);
    if (!read.certain && !read.day_first && !read.month_first) return;
    if (could_be_two(read)) {
        ++seen.either;
        if (seen.examples.size() == most_examples && seen.either <= static_cast<std::int64_t>(most_examples))
            seen.examples.pop_back();
        if (seen.examples.size() < most_examples)
            seen.examples.insert(
                seen.examples.begin() + std::min<std::ptrdiff_t>(seen.either - 1, std::ssize(seen.examples)), text);
        return;
    }
    if (!read.certain && read.day_first && !read.month_first) ++seen.day_first;
    if (!read.certain && read.month_first && !read.day_first) ++seen.month_first;
    if (seen.examples.size() < most_examples) seen.examples.push_back(text);
}

std::optional<DateOrder> order_of(const std::vector<DatesSeen>& columns) {
    bool day_first = false, month_first = false;
    for (const auto& column : columns) {
        day_first |= column.day_first > 0;
        month_first |= column.month_first > 0;
    }
    if (day_first == month_first) return {};
    return day_first ? DateOrder::day_first : DateOrder::month_first;
}

bool order_is_open(const std::vector<DatesSeen>& columns) {
    return !order_of(columns) && std::ranges::any_of(columns, [](const auto& column) { return column.either > 0; });
}

}  // namespace attune

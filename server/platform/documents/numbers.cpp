#include "platform/documents/numbers.hpp"

#include <charconv>
#include <chrono>
#include <cmath>
#include <format>
#include <optional>

#include "core/time.hpp"

namespace attune::documents {
namespace {

constexpr double last_serial = 2'958'466;  // 10000-01-01 in the system from 1900
constexpr std::int64_t seconds_a_day = 86'400;
constexpr double exactly_whole = 1e15;

std::string time_text(std::int64_t seconds) {
    return std::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

Day day_of(std::int64_t serial, DateSystem dates) {
    using namespace std::chrono;
    if (dates == DateSystem::from_1904) return sys_days(year(1904) / 1 / 1) + days(serial);
    // The system from 1900 has a 29 February 1900, which never was: day 60.
    return sys_days(year(1899) / 12 / 31) + days(serial < 60 ? serial : serial - 1);
}

}  // namespace

NumberKind kind_of_format(std::string_view code) {
    bool has_time = false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        switch (code[i]) {
            case '"': i = std::min(code.find('"', i + 1), code.size()); break;
            case '\\':
            case '_':
            case '*': ++i; break;
            case '[': {
                const auto end = std::min(code.find(']', i), code.size());
                const auto inside = code.substr(i + 1, end - i - 1);
                // [h] is hours that do not end at 24; [Red], [$-409] and conditions say nothing of time.
                if (!inside.empty() && inside.find_first_not_of("hHmMsS") == inside.npos) has_time = true;
                i = end;
                break;
            }
            case 'y':
            case 'Y':
            case 'd':
            case 'D': return NumberKind::date;
            case 'h':
            case 'H':
            case 's':
            case 'S': has_time = true; break;
            case 'm':
            case 'M':
                // Months, unless hours or seconds are near: a month alone (mmm) is a date.
                if (code.find_first_of("hHsS") == code.npos) return NumberKind::date;
                break;
            case 'G':
            case 'g':
                if (code.substr(i).starts_with("General") || code.substr(i).starts_with("GENERAL"))
                    return NumberKind::number;
                break;
            case ';':
                return has_time ? NumberKind::time : NumberKind::number;  // the sections behind are for other signs
            default: break;
        }
    }
    return has_time ? NumberKind::time : NumberKind::number;
}

NumberKind kind_of_built_in(std::int64_t id) {
    if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58))
        return NumberKind::date;
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return NumberKind::time;
    return NumberKind::number;
}

std::string text_of_number(std::string_view written, NumberKind kind, DateSystem dates) {
    double number = 0;
    const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), number);
    if (error != std::errc{} || end != written.data() + written.size() || !std::isfinite(number))
        return std::string(written);
    if (kind != NumberKind::number && number >= 0 && number < last_serial) {
        const auto all = std::llround(number * static_cast<double>(seconds_a_day));
        const auto serial = all / seconds_a_day, seconds = all % seconds_a_day;
        if (kind == NumberKind::time && serial == 0) return time_text(seconds);
        const auto day = to_text(day_of(serial, dates));
        return seconds == 0 ? day : std::format("{} {}", day, time_text(seconds));
    }
    if (number == std::floor(number) && std::abs(number) < exactly_whole) return std::format("{:.0f}", number);
    return std::format("{:.15g}", number);
}

}  // namespace attune::documents

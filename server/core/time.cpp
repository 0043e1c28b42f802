#include "core/time.hpp"

#include <stdexcept>

namespace attune {
namespace {

using namespace std::chrono;

// Takes exactly `digits` decimal digits from the front of `text`.
std::optional<int> take_number(std::string_view& text, std::size_t digits) {
    if (text.size() < digits) return {};
    int number = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        if (text[i] < '0' || text[i] > '9') return {};
        number = number * 10 + (text[i] - '0');
    }
    text.remove_prefix(digits);
    return number;
}

bool take(std::string_view& text, char wanted) {
    if (text.empty() || text.front() != wanted) return false;
    text.remove_prefix(1);
    return true;
}

std::optional<Day> take_day(std::string_view& text) {
    const auto year_number = take_number(text, 4);
    if (!year_number || !take(text, '-')) return {};
    const auto month_number = take_number(text, 2);
    if (!month_number || !take(text, '-')) return {};
    const auto day_number = take_number(text, 2);
    if (!day_number) return {};
    const Day day{year{*year_number}, month{static_cast<unsigned>(*month_number)},
                  std::chrono::day{static_cast<unsigned>(*day_number)}};
    if (!day.ok()) return {};
    return day;
}

std::optional<microseconds> take_fraction(std::string_view& text) {
    if (!take(text, '.')) return microseconds{0};
    long long value = 0;
    int digits = 0;
    while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
        if (digits < 6) value = value * 10 + (text.front() - '0');
        if (++digits > 9) return {};
        text.remove_prefix(1);
    }
    if (digits == 0) return {};
    for (; digits < 6; ++digits) value *= 10;
    return microseconds{value};
}

// "Z", "+00", "+02:00", "-0530": how far local time is ahead of UTC.
std::optional<minutes> take_offset(std::string_view& text) {
    if (take(text, 'Z') || take(text, 'z')) return minutes{0};
    const bool ahead = take(text, '+');
    if (!ahead && !take(text, '-')) return {};
    const auto hour = take_number(text, 2);
    if (!hour || *hour > 23) return {};
    int minute = 0;
    if (!text.empty()) {
        take(text, ':');
        const auto number = take_number(text, 2);
        if (!number || *number > 59) return {};
        minute = *number;
    }
    const minutes offset = hours{*hour} + minutes{minute};
    return ahead ? offset : -offset;
}

// Writes the last `digits` digits of a number over what stands at a place. Formatting by %F takes ten times as long, and a list has
// hundreds of days.
void put_number(std::string& text, std::size_t place, std::size_t digits, unsigned number) {
    for (auto at = place + digits; at > place; number /= 10) text[--at] = static_cast<char>('0' + number % 10);
}

}  // namespace

std::string to_text(Instant instant) {
    const auto day = floor<days>(instant);
    const hh_mm_ss time(instant - day);
    std::string text = to_text(Day(day)) + "T00:00:00.000000Z";
    put_number(text, 11, 2, static_cast<unsigned>(time.hours().count()));
    put_number(text, 14, 2, static_cast<unsigned>(time.minutes().count()));
    put_number(text, 17, 2, static_cast<unsigned>(time.seconds().count()));
    put_number(text, 20, 6, static_cast<unsigned>(time.subseconds().count()));
    return text;
}

std::string to_text(Day day) {
    std::string text = "0000-00-00";
    put_number(text, 0, 4, static_cast<unsigned>(static_cast<int>(day.year())));
    put_number(text, 5, 2, static_cast<unsigned>(day.month()));
    put_number(text, 8, 2, static_cast<unsigned>(day.day()));
    return text;
}

std::optional<Instant> instant_from(std::string_view text) {
    const auto day = take_day(text);
    if (!day || (!take(text, 'T') && !take(text, 't') && !take(text, ' '))) return {};
    const auto hour = take_number(text, 2);
    if (!hour || *hour > 23 || !take(text, ':')) return {};
    const auto minute = take_number(text, 2);
    if (!minute || *minute > 59 || !take(text, ':')) return {};
    const auto second = take_number(text, 2);
    if (!second || *second > 59) return {};
    const auto fraction = take_fraction(text);
    if (!fraction) return {};
    const auto offset = take_offset(text);
    if (!offset || !text.empty()) return {};
    return Instant{sys_days{*day}} + hours{*hour} + minutes{*minute} + seconds{*second} + *fraction - *offset;
}

std::optional<Day> day_from(std::string_view text) {
    const auto day = take_day(text);
    if (!day || !text.empty()) return {};
    return day;
}

Day day_in_zone(Instant instant, std::string_view time_zone) {
    const auto local = locate_zone(time_zone)->to_local(instant);
    return Day{floor<days>(local)};
}

bool is_time_zone(std::string_view name) {
    try {
        return locate_zone(name) != nullptr;
    } catch (const std::runtime_error&) {
        return false;
    }
}

Instant day_start(Day day, std::string_view time_zone) {
    return locate_zone(time_zone)->to_sys(local_days{day}, choose::earliest);
}

std::string to_text(TimeOfDay time) {
    const hh_mm_ss parts(time.since_midnight);
    std::string text = "00:00:00";
    put_number(text, 0, 2, static_cast<unsigned>(parts.hours().count()));
    put_number(text, 3, 2, static_cast<unsigned>(parts.minutes().count()));
    put_number(text, 6, 2, static_cast<unsigned>(parts.seconds().count()));
    return text;
}

std::optional<TimeOfDay> time_of_day_from(std::string_view text) {
    const auto hour = take_number(text, 2);
    if (!hour || *hour > 23 || !take(text, ':')) return {};
    const auto minute = take_number(text, 2);
    if (!minute || *minute > 59) return {};
    auto second = std::optional(0);
    if (take(text, ':')) second = take_number(text, 2);
    if (!second || *second > 59 || !text.empty()) return {};
    return TimeOfDay(hours{*hour} + minutes{*minute} + seconds{*second});
}

TimeOfDay time_in_zone(Instant instant, std::string_view time_zone) {
    const auto local = locate_zone(time_zone)->to_local(instant);
    return {floor<seconds>(local - floor<days>(local))};
}

Instant instant_in_zone(Day day, TimeOfDay time, std::string_view time_zone) {
    return locate_zone(time_zone)->to_sys(local_days{day} + time.since_midnight, choose::earliest);
}

Day plus_days(Day day, int count) { return Day{sys_days{day} + days{count}}; }

int days_between(Day from, Day to) { return static_cast<int>((sys_days{to} - sys_days{from}).count()); }

Timestamp::Timestamp(const std::string& text) {
    const auto instant = instant_from(text);
    if (!instant) throw std::invalid_argument("Give a time like 2026-11-20T08:30:00Z.");
    value = *instant;
}

TimeOfDay::TimeOfDay(const std::string& text) {
    const auto time = time_of_day_from(text);
    if (!time) throw std::invalid_argument("Give a time of day like 09:00.");
    *this = *time;
}

std::string TimeOfDay::reflection() const { return to_text(*this); }

Date::Date(const std::string& text) {
    const auto day = day_from(text);
    if (!day) throw std::invalid_argument("Give a day like 2026-11-20.");
    value = *day;
}

}  // namespace attune

// Holidays as calendars: taken in from a stranger's, and given to others (RFC 5545).

#include <algorithm>
#include <format>
#include <set>

#include "features/attendance/attendance.hpp"
#include "features/attendance/attendance.sql.hpp"
#include "platform/documents/documents.hpp"
#include "platform/http/routes.hpp"

namespace attune {
namespace {

constexpr std::int64_t most_given = 2'000;
constexpr std::size_t longest_name = 255;

Day year_begin(Day day, int years) { return (day.year() + std::chrono::years(years)) / 1 / 1; }

std::string name_of_day(const std::string& summary) {
    auto name = trimmed(summary.empty() ? "Holiday" : summary);
    std::erase_if(name, [](unsigned char c) { return c < 0x20 || c == 0x7f; });
    while (length_in_code_points(name) > longest_name) name.pop_back();
    return valid_utf8(name);
}

// Commas, semicolons, backslashes and new lines mean something in a value.
std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == ',' || c == ';' || c == '\\') result += '\\';
        if (c == '\n')
            result += "\\n";
        else
            result += c;
    }
    return result;
}

// A line has at most 75 bytes; it goes on behind a space, and not within a character.
void add_line(std::string& text, std::string_view line) {
    constexpr std::size_t longest = 74;
    while (line.size() > longest) {
        auto end = longest;
        while ((static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) --end;
        text += std::format("{}\r\n ", line.substr(0, end));
        line.remove_prefix(end);
    }
    text += std::format("{}\r\n", line);
}

std::string compact(Day day) {
    return std::format("{:04}{:02}{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
}

}  // namespace

HolidayImport Attendance::import_holidays(Work& work, const http::Request& request) {
    const auto year = day_in_zone(work.now, "UTC");
    const auto from = year_begin(year, 0), to = plus_days(year_begin(year, 3), -1);
    const auto calendar = work.offload(
        reading_, [&] { return documents::read_calendar(documents::Bytes(request.body).descriptor(), {}, from, to); });
    HolidayImport result{.added = {}, .kept = 0, .timed = calendar.timed, .outside = calendar.outside};
    std::vector<Holiday> wanted;
    std::set<Day> days;
    for (const auto& [day, name] : calendar.days)
        if (days.insert(day).second) wanted.push_back({.day = Date(day), .name = name_of_day(name)});
    if (!wanted.empty())
        result.added = work.db(sql::insert_holidays{.rows = http::write_json(wanted), .now = work.now});
    std::ranges::sort(result.added, {}, [](const Holiday& one) { return one.day.value; });
    result.kept = std::ssize(calendar.days) - std::ssize(result.added);
    audit_.record(work, "holidays_imported", "holiday");
    return result;
}

http::Reply Attendance::calendar(Work& work) {
    const auto from = year_begin(day_in_zone(work.now, "UTC"), -1);
    std::string text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Attune//Holidays//EN\r\n";
    for (const auto& [day, name] : work.db(sql::list_holidays{
             .from = from, .to = std::chrono::year(9999) / 12 / 31, .limit = most_given, .offset = 0})) {
        text += "BEGIN:VEVENT\r\n";
        add_line(text, std::format("UID:{}@{}", compact(day.value), work.company().value));
        add_line(text, std::format("DTSTAMP:{}T000000Z", compact(day_in_zone(work.now, "UTC"))));
        add_line(text, std::format("DTSTART;VALUE=DATE:{}", compact(day.value)));
        add_line(text, "SUMMARY:" + escaped(name));
        text += "END:VEVENT\r\n";
    }
    text += "END:VCALENDAR\r\n";
    return http::Reply::text(200, std::move(text), "text/calendar; charset=utf-8")
        .with("Content-Disposition", "attachment; filename=\"holidays.ics\"");
}

}  // namespace attune

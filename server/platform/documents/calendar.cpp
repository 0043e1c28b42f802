#include "platform/documents/calendar.hpp"

#include <libical/ical.h>

#include <array>
#include <format>
#include <memory>
#include <span>
#include <string_view>
#include <utility>

#include "core/text.hpp"
#include "platform/documents/documents.hpp"
#include "platform/documents/encoding.hpp"
#include "platform/documents/wire.hpp"

namespace attune::documents {
namespace {

using sandbox::Refused;

constexpr int longest_event = 31;  // days
constexpr int most_repetitions = 20'000;
constexpr std::size_t longest_name = 1'000;

Day day_of(const icaltimetype& time) {
    return std::chrono::year(time.year) / std::chrono::month(static_cast<unsigned>(time.month)) /
           std::chrono::day(static_cast<unsigned>(time.day));
}

class Reading {
public:
    Reading(Day from, Day to) : from_(from), to_(to) {}

    void take(icalcomponent* event) {
        const auto start = icalcomponent_get_dtstart(event);
        if (icaltime_is_null_time(start) || !icaltime_is_valid_time(start)) return;
        if (!start.is_date) {
            ++timed_;
            return;
        }
        const auto days = length_of(event, start);
        const char* words = icalcomponent_get_summary(event);
        const std::string name = trimmed(valid_utf8(std::string_view(words ? words : "").substr(0, longest_name)));
        auto* rule = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY);
        if (rule == nullptr) return put(start, days, name);
        const std::unique_ptr<icalrecur_iterator, void (*)(icalrecur_iterator*)> repeated(
            icalrecur_iterator_new(icalproperty_get_rrule(rule), start), icalrecur_iterator_free);
        if (!repeated) throw Refused("An event of this calendar repeats in a way that cannot be read: " + name);
        for (int i = 0; i < most_repetitions; ++i) {
            const auto next = icalrecur_iterator_next(repeated.get());
            if (icaltime_is_null_time(next) || day_of(next) > to_) return;
            if (!is_excluded(event, next)) put(next, days, name, false);
        }
    }

    void finish() const {
        const std::array numbers{timed_, outside_};
        sandbox::send(kind_left_out, std::as_bytes(std::span(numbers)));
    }

private:
    static int length_of(icalcomponent* event, const icaltimetype& start) {
        const auto end = icalcomponent_get_dtend(event);
        if (icaltime_is_null_time(end) || !icaltime_is_valid_time(end)) return 1;
        const auto days = icaltime_day_number(end) - icaltime_day_number(start);
        if (days > longest_event) throw Refused("An event of this calendar is longer than 31 days.");
        return std::max(1, days);
    }
    static int icaltime_day_number(const icaltimetype& time) {
        return static_cast<int>(std::chrono::sys_days(day_of(time)).time_since_epoch().count());
    }
    static bool is_excluded(icalcomponent* event, const icaltimetype& start) {
        for (auto* property = icalcomponent_get_first_property(event, ICAL_EXDATE_PROPERTY); property != nullptr;
             property = icalcomponent_get_next_property(event, ICAL_EXDATE_PROPERTY)) {
            const auto excluded = icalproperty_get_exdate(property);
            if (!icaltime_is_null_time(excluded) && day_of(excluded) == day_of(start)) return true;
        }
        return false;
    }

    void put(const icaltimetype& start, int days, const std::string& name, bool counts_outside = true) {
        for (int i = 0; i < days; ++i) {
            const Day day = std::chrono::sys_days(day_of(start)) + std::chrono::days(i);
            if (day < from_ || day > to_) {
                if (counts_outside) ++outside_;
                continue;
            }
            if (++sent_ > most_days)
                throw Refused(
                    std::format("This calendar has more than {} days, which is the most that is read.", most_days));
            const auto text = to_text(day) + name;
            sandbox::send(kind_day, std::as_bytes(std::span(text)));
        }
    }

    const Day from_, to_;
    std::size_t sent_ = 0;
    std::uint32_t timed_ = 0, outside_ = 0;
};

}  // namespace

void read_calendar_text(std::string bytes, Day from, Day to) {
    icalerror_set_errors_are_fatal(0);
    const auto text = decoded(std::move(bytes)).text;
    const std::unique_ptr<icalcomponent, void (*)(icalcomponent*)> whole(icalparser_parse_string(text.c_str()),
                                                                         icalcomponent_free);
    auto* calendar = whole.get();
    if (calendar != nullptr && icalcomponent_isa(calendar) != ICAL_VCALENDAR_COMPONENT)
        calendar = icalcomponent_get_first_component(calendar, ICAL_VCALENDAR_COMPONENT);
    if (calendar == nullptr) throw Refused("This is no calendar: ICS (text/calendar) can be read.");
    Reading reading(from, to);
    for (auto* event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event != nullptr;
         event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT))
        reading.take(event);
    reading.finish();
}

}  // namespace attune::documents

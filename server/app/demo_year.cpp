#include "app/demo_year.hpp"

#include <algorithm>

#include "app/demo_draws.hpp"

namespace attune::app {
namespace {

using namespace std::chrono;
using enum AttendanceStatus;

constexpr std::uint64_t years = 1;  // the stream of this file's draws
constexpr std::string_view annual_leave = "Annual leave";
constexpr std::string_view sick_leave = "Sick leave";
constexpr std::string_view called_in = "Called in: family emergency";

struct Block {
    sys_days from, to;
    std::string_view note;
};

// What a person is like.
struct Habits {
    int late = 0, from_home = 0, absent = 0;  // of a thousand days
    bool at_night = false, on_site = false;
};

class Year {
public:
    Year(const DemoWish& wish, const Roster& roster, std::size_t person)
        : wish_(wish), person_(roster.people[person]),
          draws_({wish.seed, roster.stream, years, static_cast<std::uint64_t>(person)}) {
        if (person_.team) {
            const auto& team = roster.teams[*person_.team];
            habits_.at_night = team.at_night;
            habits_.on_site = team.on_site;
            troubled_ = team.troubled;
        }
        habits_.late = draws_.between(10, 60);
        habits_.from_home = habits_.on_site || habits_.at_night ? 0
                            : draws_.chance(120)                ? 800
                                                                : draws_.between(40, 140);
        habits_.absent = draws_.between(0, 8);
        plan_leave();
    }

    std::vector<DayAtWork> told(const std::vector<Day>& days) {
        const auto trouble = sys_days(trouble_begins(wish_));
        std::vector<DayAtWork> year;
        year.reserve(days.size());
        for (const auto& day : days) {
            if (day < person_.hired) continue;
            if (person_.left && *person_.left < day) break;
            year.push_back(of(day, troubled_ && sys_days(day) >= trouble));
        }
        return year;
    }

private:
    void plan_leave() {
        const auto first = sys_days(first_day(wish_));
        const auto block = [&](sys_days from, int days_away, std::string_view note) {
            blocks_.push_back({from, from + days{days_away - 1}, note});
        };
        for (int i = draws_.between(2, 4); i > 0; --i)
            block(first + days{draws_.between(0, 360)}, draws_.between(1, 5), annual_leave);
        for (const auto year : {wish_.until.year() - years_of_one, wish_.until.year()}) {
            if (draws_.chance(750))
                block(sys_days(year / July / 1) + days{draws_.between(0, 55)}, draws_.between(5, 14), annual_leave);
            if (draws_.chance(450))
                block(sys_days(year / December / 22) + days{draws_.between(0, 5)}, draws_.between(3, 10), annual_leave);
            if (draws_.chance(420))
                block(sys_days(year / January / 11) + days{draws_.between(0, 40)}, draws_.between(2, 5), sick_leave);
        }
        for (int i = draws_.between(0, 2); i > 0; --i)
            block(first + days{draws_.between(0, 360)}, draws_.between(1, 3), sick_leave);
    }

    DayAtWork of(const Day& day, bool in_trouble) {
        const sys_days at(day);
        const auto away =
            std::ranges::find_if(blocks_, [&](const auto& block) { return block.from <= at && at <= block.to; });
        if (away != blocks_.end()) return {.day = day, .status = Leave, .from = {}, .to = {}, .note = away->note};
        if (in_trouble && draws_.chance(110)) return {.day = day, .status = Absent, .from = {}, .to = {}, .note = {}};
        if (draws_.chance(habits_.absent))
            return {.day = day, .status = Absent, .from = {}, .to = {}, .note = draws_.chance(500) ? called_in : ""};
        const weekday on(at);
        auto late = habits_.late;
        if (on == Monday) late += 70;
        if (in_trouble) late += 60;
        const bool comes_late = draws_.chance(late);
        const bool stays_home =
            habits_.from_home > 0 && draws_.chance(on == Friday ? std::max(400, habits_.from_home) : habits_.from_home);
        const int start = habits_.at_night ? night_starts : day_starts;
        const int from =
            start + (comes_late && !stays_home ? grace + draws_.between(1, 40) : draws_.between(-25, grace - 1));
        const int to =
            start + (habits_.at_night ? 8 * 60 : 8 * 60 + 30) + draws_.between(-20, 20) + draws_.between(-10, 25);
        const auto status = stays_home ? WFH : comes_late ? Late : Present;
        if (draws_.chance(8))
            return {.day = day, .status = status, .from = from, .to = {}, .note = {}};  // forgot to check out
        return {.day = day, .status = status, .from = from, .to = to, .note = {}};
    }

    static constexpr std::chrono::years years_of_one{1};

    const DemoWish& wish_;
    const RosterPerson& person_;
    Draws draws_;
    Habits habits_;
    bool troubled_ = false;
    std::vector<Block> blocks_;
};

}  // namespace

std::vector<Day> days_of_work(const DemoWish& wish, const Roster& roster) {
    std::vector<Day> days;
    for (auto day = sys_days(first_day(wish)); day <= sys_days(wish.until); day += std::chrono::days{1}) {
        const weekday on(day);
        const bool is_holiday = std::ranges::contains(roster.holidays, Day(day), &DemoHoliday::day);
        if (on != Saturday && on != Sunday && !is_holiday) days.emplace_back(day);
    }
    return days;
}

std::vector<DayAtWork> year_of(const DemoWish& wish, const Roster& roster, const std::vector<Day>& days,
                               std::size_t person) {
    return Year(wish, roster, person).told(days);
}

}  // namespace attune::app

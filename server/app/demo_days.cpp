#include "app/demo_days.hpp"

#include <cstdio>
#include <map>
#include <print>

#include "app/demo_year.hpp"
#include "features/attendance/bulk.hpp"

namespace attune::app {
namespace {

using namespace std::chrono;

constexpr int minutes_of_day = 24 * 60;
constexpr auto between_words = 5s;

// When the clocks of the company show what time; each day is looked up once.
class Clocks {
public:
    explicit Clocks(std::string zone) : zone_(std::move(zone)) {}
    // Minutes after midnight of the day; those of the next day are read on its clocks.
    Instant at(Day day, int minute) {
        if (minute >= minutes_of_day) return at(plus_days(day, 1), minute - minutes_of_day);
        const auto [known, is_new] = noons_.try_emplace(day);
        if (is_new) known->second = instant_in_zone(day, TimeOfDay(12h), zone_) - 12h;
        return known->second + minutes(minute);
    }

private:
    std::string zone_;
    std::map<Day, Instant> noons_;
};

TimeOfDay on_the_clock(int minute) { return TimeOfDay(minutes(minute % minutes_of_day)); }

class Writing {
public:
    Writing(House& house, const CompanyId& company, const Roster& roster)
        : house_(house), company_(company), roster_(roster), clocks_(roster.time_zone), now_(house.clock.now()) {}

    void add(EmployeeId employee, std::optional<TeamId> team, const std::vector<DayAtWork>& year) {
        if (wishes_.size() + year.size() > most_days_at_once) write();
        for (const auto& day : year) wishes_.push_back(wish(employee, team, day));
    }

    void write() {
        if (wishes_.empty()) return;
        Work work(*house_.database, Work::system(company_), db::Mode::write, now_);
        write_days(work, wishes_, {});
        work.commit();
        written_ += wishes_.size();
        wishes_.clear();
        tell();
    }

    void finish() {
        write();
        std::println("{}: {} attendance records", roster_.company, written_);
        std::fflush(stdout);
    }

private:
    DayWish wish(EmployeeId employee, std::optional<TeamId> team, const DayAtWork& day) {
        DayWish wish;
        wish.employee_id = employee;
        wish.team_id = team;
        wish.day = day.day;
        wish.status = day.status;
        if (!day.note.empty()) wish.notes = day.note;
        if (!day.from) return wish;
        const auto from = clocks_.at(day.day, *day.from);
        wish.check_in_time = on_the_clock(*day.from);
        wish.check_in_at = from;
        if (!day.to) return wish;
        const auto to = clocks_.at(day.day, *day.to);
        if (to > now_) return wish;  // the last night is not over yet
        wish.check_out_time = on_the_clock(*day.to);
        wish.check_out_at = to;
        wish.minutes_worked = floor<minutes>(to - from).count();
        return wish;
    }

    void tell() {
        const auto now = steady_clock::now();
        if (now - told_ < between_words) return;
        const auto passed = duration<double>(now - began_).count();
        std::println("{}: {} records so far, {:.0f} a second", roster_.company, written_,
                     static_cast<double>(written_) / passed);
        std::fflush(stdout);
        told_ = now;
    }

    House& house_;
    const CompanyId& company_;
    const Roster& roster_;
    Clocks clocks_;
    Instant now_;
    std::vector<DayWish> wishes_;
    std::size_t written_ = 0;
    steady_clock::time_point began_ = steady_clock::now(), told_ = began_;
};

}  // namespace

void write_years(House& house, const DemoWish& wish, const Roster& roster, const Founded& founded) {
    const auto days = days_of_work(wish, roster);
    Writing writing(house, founded.company, roster);
    for (std::size_t person = 0; person < roster.people.size(); ++person) {
        const auto& team = roster.people[person].team;
        writing.add(founded.people[person], team ? std::optional(founded.teams[*team]) : std::nullopt,
                    year_of(wish, roster, days, person));
    }
    writing.finish();
}

}  // namespace attune::app

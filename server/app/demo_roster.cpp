#include "app/demo_roster.hpp"

#include <algorithm>
#include <array>
#include <format>
#include <set>
#include <utility>

#include "app/demo_draws.hpp"
#include "core/text.hpp"

namespace attune::app {
namespace {

using namespace std::chrono;

constexpr int days_of_year = 365;
constexpr std::string_view senior = "Senior ";

// Of the small company's team members, by their places among them: what has to be among so few people is given, not drawn.
using Places = std::initializer_list<int>;
constexpr Places hired_this_year{4, 8, 13, 20, 27, 31};
constexpr Places who_left{9, 15, 26};
constexpr Places without_user{7, 14, 21, 32};
constexpr Places who_rose{1, 11, 18, 24};
constexpr Places accented{2, 6, 12, 17, 22, 25, 29, 33};
struct Namesake {
    int who, of_whom;
};
constexpr std::array same_first{Namesake{19, 3}, Namesake{28, 5}};
constexpr std::array same_last{Namesake{16, 2}, Namesake{30, 12}};

// Whom the documents and the browser's journeys know.
struct Known {
    std::string_view company, team, first, last, mailbox;
};
constexpr std::string_view small_company = "Lumen Works";
constexpr auto known_members = std::to_array<Known>({
    {small_company, "Platform", "Amara", "Okafor", "amara"},
    {small_company, "Field Service", "Kenji", "Watanabe", "kenji"},
    {small_company, "Support", "Sofia", "Lindqvist", "sofia"},
});
constexpr Known known_hr{small_company, "", "Ines", "Ortega", "hr"};

bool among(Places places, int place) { return std::ranges::find(places, place) != places.end(); }
bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string mailbox_of(std::string_view name) {
    std::string letters;
    for (const char c : folded(name))
        if ((c >= 'a' && c <= 'z') || c == '-') letters += c;
    return letters;
}

Day next_monday(sys_days day) {
    while (weekday(day) != Monday) day += days{1};
    return Day(day);
}

// Draws one company, person after person.
class Hiring {
public:
    Hiring(const DemoWish& wish, const CompanyPlan& plan, std::uint64_t stream, const Names& names)
        : wish_(wish), plan_(plan), names_(names), draws_({wish.seed, stream}),
          is_small_(wish.size == DemoSize::small && !wish.people) {
        roster_.company = plan.name;
        roster_.domain = plan.domain;
        roster_.jurisdiction = plan.jurisdiction;
        roster_.time_zone = plan.time_zone;
        roster_.stream = stream;
        if (plan.name == small_company) {
            for (const auto& each : known_members) take(each.first, each.last);
            take(known_hr.first, known_hr.last);
        }
        for (auto year = first_day(wish).year(); year <= wish.until.year(); ++year)
            for (auto& holiday : holidays_of(plan.jurisdiction, year)) roster_.holidays.push_back(std::move(holiday));
    }

    Roster small() {
        plan_departments(small_departments());
        for (const auto& team : small_teams()) {
            roster_.teams.push_back({.name = std::string(team.name),
                                     .department = team.department,
                                     .lead = {},
                                     .at_night = team.at_night,
                                     .on_site = team.on_site,
                                     .troubled = team.troubled});
            sizes_.push_back(team.people);
        }
        return hire();
    }

    Roster of_many(int people, int departments) {
        plan_departments(departments_of_many().first(static_cast<std::size_t>(departments)));
        auto left = people - 3 - departments;  // without the chief, HR and the analyst
        for (int department = 0; department < departments; ++department) {
            const auto share = left / (departments - department);
            plan_teams(static_cast<std::size_t>(department), share);
            left -= share;
        }
        return hire();
    }

private:
    void plan_departments(std::span<const DepartmentPlan> plans) {
        departments_ = plans;
        for (const auto& plan : plans) roster_.departments.emplace_back(plan.name);
    }

    void plan_teams(std::size_t department, int people) {
        const auto cities = places();
        for (std::size_t i = 0; people > 0; ++i) {
            auto size = std::min(people, draws_.between(9, 15));
            if (people - size < 4) size = people;
            people -= size;
            const auto& plan = departments_[department];
            const bool at_night = plan.works_nights && i % 5 == 3;
            auto name = std::format("{} {}", plan.name, cities[i % cities.size()]);
            if (i >= cities.size()) name += std::format(" {}", i / cities.size() + 1);
            if (at_night) name += " Nights";
            roster_.teams.push_back({.name = std::move(name),
                                     .department = department,
                                     .lead = {},
                                     .at_night = at_night,
                                     .on_site = plan.on_site,
                                     .troubled = department == 1 && i % 2 == 0});
            sizes_.push_back(size);
        }
    }

    Roster hire() {
        const auto people_department = static_cast<std::size_t>(
            std::ranges::find_if(departments_, [](const auto& plan) { return plan.name.starts_with("People"); }) -
            departments_.begin());
        chief();
        for (std::size_t department = 0; department < departments_.size(); ++department) head(department);
        specialist("HR Business Partner", Role::hr, "hr", people_department);
        specialist("People Analyst", Role::analyst, "analyst", people_department);
        for (std::size_t team = 0; team < roster_.teams.size(); ++team) {
            lead(team);
            for (int i = 1; i < sizes_[team]; ++i) member(team, i);
        }
        if (is_small_) make_namesakes();
        give_mailboxes();
        return std::move(roster_);
    }

    void chief() {
        auto& person = add("Chief Executive Officer", {}, {}, {});
        person.hired = between_years_ago(10, 9);
        person.access = Role::admin;
        sign_in("admin");
    }

    void head(std::size_t department) {
        auto& person = add(departments_[department].head, department, {}, 0);
        person.hired = between_years_ago(9, 4);
        person.access = Role::manager;
    }

    void specialist(std::string_view title, Role access, std::string_view mailbox, std::size_t department) {
        auto& person = add(title, department, {}, 1 + department);
        person.hired = between_years_ago(6, 2);
        person.access = access;
        if (access == Role::hr && roster_.company == known_hr.company) rename(person, known_hr.first, known_hr.last);
        sign_in(mailbox);
    }

    void lead(std::size_t team) {
        auto& its = roster_.teams[team];
        auto& person = add(departments_[its.department].lead, its.department, team, 1 + its.department);
        person.hired = between_years_ago(8, 2);
        person.access = Role::manager;
        its.lead = roster_.people.size() - 1;
        if (team == 0) sign_in("manager");
    }

    void member(std::size_t team, int place) {
        const auto number = members_++;
        const auto& its = roster_.teams[team];
        const auto titles = departments_[its.department].titles;
        const auto& title = draws_.pick(titles);
        const bool rises = is_small_ ? among(who_rose, number) : draws_.chance(40);
        const bool is_senior = draws_.chance(250) || rises;
        auto& person = add((is_senior ? std::string(senior) : "") + std::string(title), its.department, team, its.lead);
        const bool is_new = is_small_ ? among(hired_this_year, number) : draws_.chance(120) && !rises;
        person.hired = is_new ? this_year() : between_years_ago(8, 1);
        if (rises)
            person.promoted = {.day = Day(sys_days(wish_.until) - days{draws_.between(40, 300)}),
                               .title_before = std::string(title)};
        const bool leaves = is_small_ ? among(who_left, number) : draws_.chance(35) && !is_new && number > 0;
        if (leaves) person.left = Day(sys_days(wish_.until) - days{draws_.between(25, 250)});
        person.signs_in =
            !leaves && (number == 0 || (is_small_ ? !among(without_user, number)
                                                  : draws_.chance(wish_.size == DemoSize::large ? 20 : 900)));
        known(team, place, person);
        if (number == 0) sign_in(mailboxes_.back().empty() ? "employee" : mailboxes_.back());
    }

    // A known person takes the first place behind their team's lead.
    void known(std::size_t team, int place, RosterPerson& person) {
        for (const auto& each : known_members) {
            if (place != 1 || each.company != roster_.company || each.team != roster_.teams[team].name) continue;
            rename(person, each.first, each.last);
            mailboxes_.back() = each.mailbox;
        }
    }

    RosterPerson& add(std::string_view title, std::optional<std::size_t> department, std::optional<std::size_t> team,
                      std::optional<std::size_t> manager) {
        auto& person = roster_.people.emplace_back();
        person.title = title;
        person.department = department;
        person.team = team;
        person.manager = manager;
        mailboxes_.emplace_back();
        name(person, is_small_ && team && roster_.teams[*team].lead && among(accented, members_ - 1));
        return person;
    }

    std::string_view draw_culture() {
        return draws_.chance(500) ? draws_.pick(plan_.home)
                                  : std::string_view(draws_.pick(std::span<const std::string>(names_.cultures())));
    }

    void name(RosterPerson& person, bool with_accent) {
        for (;;) {
            const auto culture = draw_culture();
            const auto& its = names_.of(culture);
            const auto& first = draws_.pick(std::span<const std::string>(its.first));
            const auto& last = draws_.pick(std::span<const std::string>(its.last));
            if (with_accent && is_ascii(first) && is_ascii(last)) continue;
            // Among few people a name that comes twice is there on purpose (make_namesakes).
            if (is_small_ && (taken_.contains(first) || taken_.contains(last))) continue;
            rename(person, first, last);
            cultures_.resize(roster_.people.size());
            cultures_.back() = culture;
            return;
        }
    }

    void rename(RosterPerson& person, std::string_view first, std::string_view last) {
        person.first = first;
        person.last = last;
        take(first, last);
    }

    void take(std::string_view first, std::string_view last) {
        taken_.emplace(first);
        taken_.emplace(last);
    }

    void make_namesakes() {
        std::vector<std::size_t> members;
        for (std::size_t i = 0; i < roster_.people.size(); ++i) {
            const auto& team = roster_.people[i].team;
            if (team && roster_.teams[*team].lead != i) members.push_back(i);
        }
        const auto fresh = [&](const std::string& culture, bool first) {
            const auto& its = names_.of(culture);
            for (;;) {
                const auto& name = draws_.pick(std::span<const std::string>(first ? its.first : its.last));
                if (taken_.insert(name).second) return name;
            }
        };
        for (const auto& [who, of_whom] : same_first) {
            auto& person = roster_.people[members[static_cast<std::size_t>(who)]];
            const auto other = members[static_cast<std::size_t>(of_whom)];
            person.first = roster_.people[other].first;
            person.last = fresh(cultures_[other], false);
        }
        for (const auto& [who, of_whom] : same_last) {
            auto& person = roster_.people[members[static_cast<std::size_t>(who)]];
            const auto other = members[static_cast<std::size_t>(of_whom)];
            person.last = roster_.people[other].last;
            person.first = fresh(cultures_[other], true);
        }
    }

    // The person who was added last signs in under this address.
    void sign_in(std::string_view mailbox) {
        mailboxes_.back() = mailbox;
        roster_.sign_ins.push_back(roster_.people.size() - 1);
    }

    void give_mailboxes() {
        std::set<std::string> given(mailboxes_.begin(), mailboxes_.end());
        for (std::size_t i = 0; i < roster_.people.size(); ++i) {
            auto& person = roster_.people[i];
            auto mailbox = mailboxes_[i];
            if (mailbox.empty()) {
                const auto plain = mailbox_of(person.first) + "." + mailbox_of(person.last);
                mailbox = plain;
                for (int number = 2; !given.insert(mailbox).second; ++number) mailbox = plain + std::to_string(number);
            }
            person.email = mailbox + "@" + roster_.domain;
        }
    }

    Day between_years_ago(int most, int least) {
        const auto until = sys_days(wish_.until);
        return next_monday(until - days{draws_.between(least * days_of_year + 20, most * days_of_year)});
    }

    // In the year of the last day; where that one has only begun, in the weeks before it.
    Day this_year() {
        const auto until = sys_days(wish_.until);
        const auto so_far = (until - sys_days(wish_.until.year() / January / 1)).count();
        return next_monday(until - days{draws_.between(20, std::max<int>(60, static_cast<int>(so_far) - 8))});
    }

    const DemoWish& wish_;
    const CompanyPlan& plan_;
    const Names& names_;
    Draws draws_;
    bool is_small_;
    Roster roster_;
    std::span<const DepartmentPlan> departments_;
    std::vector<int> sizes_;                    // of the teams
    std::vector<std::string> mailboxes_;        // of the people; empty where their names make it
    std::vector<std::string> cultures_;         // of the people's names
    std::set<std::string, std::less<>> taken_;  // first and last names
    int members_ = 0;
};

constexpr int people_of_medium = 1000, people_of_large = 20'000;
constexpr int few_departments = 8, many_departments = 18, many_people = 2000;

}  // namespace

std::span<const CompanyPlan> plans_for(const DemoWish& wish) {
    if (wish.people) return large_companies().first(1);
    if (wish.size == DemoSize::small) return small_companies();
    return wish.size == DemoSize::medium ? medium_companies() : large_companies();
}

std::vector<Roster> rosters(const DemoWish& wish, const Names& names) {
    const auto people = wish.people.value_or(wish.size == DemoSize::large ? people_of_large : people_of_medium);
    const auto departments = people < many_people ? few_departments : many_departments;
    std::vector<Roster> all;
    for (const auto& plan : plans_for(wish)) {
        Hiring hiring(wish, plan, all.size() + 1, names);
        const bool is_small = wish.size == DemoSize::small && !wish.people;
        all.push_back(is_small ? hiring.small() : hiring.of_many(people, departments));
    }
    return all;
}

Day first_day(const DemoWish& wish) { return plus_days(wish.until, 1 - days_of_year); }

Day trouble_begins(const DemoWish& wish) {
    const auto month = wish.until.year() / wish.until.month();
    return (month - months{1}) / 1;
}

}  // namespace attune::app

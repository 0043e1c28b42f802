#pragma once
// Who works at the demo's companies: made from a size, a seed and a last day alone, the same on every machine.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/demo_holidays.hpp"
#include "app/demo_names.hpp"
#include "app/demo_plans.hpp"
#include "core/permissions.hpp"
#include "core/time.hpp"

namespace attune::app {

enum class DemoSize { small, medium, large };

struct DemoWish {
    DemoSize size = DemoSize::small;
    std::uint64_t seed = 1;
    Day until{};                // the last day of the year that is told
    std::optional<int> people;  // one company of so many, whatever the size
};

struct RosterTeam {
    std::string name;
    std::size_t department = 0;
    std::optional<std::size_t> lead;
    bool at_night = false;
    bool on_site = false;   // nobody of them works from home
    bool troubled = false;  // where people stay away without a word before the last day
};

struct Promotion {
    Day day{};
    std::string title_before;
};

struct RosterPerson {
    std::string first, last, email, title;
    std::optional<std::size_t> department, team,
        manager;  // by their places in the roster; a manager comes before whom they lead
    Day hired{};
    std::optional<Day> left;  // their last day
    std::optional<Promotion> promoted;
    Role access = Role::employee;
    bool signs_in = true;

    std::string name() const { return first + " " + last; }
};

struct Roster {
    std::string company, domain, jurisdiction, time_zone;
    std::uint64_t stream = 0;  // which draws are this company's
    std::vector<std::string> departments;
    std::vector<RosterTeam> teams;
    std::vector<RosterPerson> people;
    std::vector<DemoHoliday> holidays;
    // Whose passwords are told: an admin, HR, a manager, an analyst, an employee.
    std::vector<std::size_t> sign_ins;
};

// The companies of the wish, whatever the seed and the last day.
std::span<const CompanyPlan> plans_for(const DemoWish& wish);

// Small is one company of 48 people, medium two of 1,000, large three of 20,000.
std::vector<Roster> rosters(const DemoWish& wish, const Names& names);

// The first of the 365 days that end with the last one.
Day first_day(const DemoWish& wish);
// From then on the troubled teams are.
Day trouble_begins(const DemoWish& wish);

}  // namespace attune::app

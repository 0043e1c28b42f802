#pragma once
// What the demo's companies are like: their places, departments, teams and job titles.

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace attune::app {

struct CompanyPlan {
    std::string_view name, domain, jurisdiction, time_zone;
    std::span<const std::string_view> home;  // the cultures that half of its people's names are of
};

struct DepartmentPlan {
    std::string_view name, head, lead;
    std::span<const std::string_view> titles;
    bool works_nights = false, on_site = false;
};

struct TeamPlan {
    std::string_view name;
    std::size_t department = 0;
    int people = 0;  // its lead among them
    bool at_night = false, on_site = false, troubled = false;
};

// The small company's, by hand.
std::span<const DepartmentPlan> small_departments();
std::span<const TeamPlan> small_teams();

// Those of the medium and large companies, whose teams are named after places.
std::span<const DepartmentPlan> departments_of_many();
std::span<const std::string_view> places();

std::span<const CompanyPlan> small_companies();
std::span<const CompanyPlan> medium_companies();
std::span<const CompanyPlan> large_companies();

}  // namespace attune::app

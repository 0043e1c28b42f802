#pragma once
// A company to ask about, and plans as one line of text, for this feature's tests. Today is Thursday, 26 November 2026.

#include <format>
#include <string>

#include "core/enum_names.hpp"
#include "features/assistant/understanding.hpp"

namespace attune::assistant::test {

constexpr Day today{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(26)};
constexpr EmployeeId asker = 5;  // Tom Baker

inline Day hired(int year, int month, int day) {
    return {std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
            std::chrono::day(static_cast<unsigned>(day))};
}

inline const Directory& directory() {
    static const Directory company(
        {
            {1, "Maria Lopez", hired(2024, 5, 6), 1, 2, "Sales Representative"},
            {2, "Jonas Weber", hired(2023, 2, 1), 3, 1, "Developer"},
            {3, "Anna Schmidt", hired(2022, 9, 1), 1, 2, "Sales Representative"},
            {4, "Anna Kowalski", hired(2025, 1, 13), 2, 3, "Support Agent"},
            {5, "Tom Baker", hired(2021, 3, 15), 3, 1, "Senior Developer"},
            {6, "Priya Natarajan", hired(2026, 2, 2), 3, 1, "Developer"},
            {7, "Mark Taylor", hired(2020, 7, 1), 2, 3, "Support Agent"},
            {8, "Chloé Dubois", hired(2026, 10, 1), 5, 1, "Designer"},
            {9, "Liam O'Brien", hired(2019, 11, 4), 4, 2, "Account Manager"},
            {10, "Anne-Marie Petit", hired(2018, 1, 8), {}, 4, "HR Manager"},
            {11, "José Núñez", hired(2024, 8, 19), 4, 2, "Account Manager"},
            {12, "April Jones", hired(2023, 6, 12), 5, 1, "Designer"},
            {13, "Bartholomew Finch", hired(2017, 4, 3), 2, 3, "Support Agent"},
            {14, "Kenji Watanabe", hired(2022, 2, 14), 3, 1, "Developer"},
        },
        {{1, "Sales", 2}, {2, "Support", 3}, {3, "Platform", 1}, {4, "Customer Success", 2}, {5, "Design", 1}},
        {{1, "Engineering"}, {2, "Commercial"}, {3, "Operations"}, {4, "HR"}});
    return company;
}

template <class List>
std::string listed(const char* name, const List& list) {
    std::string text = std::format(" {}", name);
    char separator = '=';
    for (const auto& item : list) {
        text += std::format("{}{}", separator, item);
        separator = ',';
    }
    return text;
}

inline std::string shown(const Period& period) {
    const auto from = to_text(period.from.value), to = to_text(period.to.value);
    return from == to ? from : from + ".." + to;
}

inline std::string shown(const Plan& plan) {
    std::string text(name_of(plan.intent));
    if (plan.measure) text += std::format(" {}", name_of(*plan.measure));
    if (plan.statuses)
        for (std::size_t i = 0; i < plan.statuses->size(); ++i)
            text += std::format("{}{}", i == 0 ? " " : "+", name_of((*plan.statuses)[i]));
    if (plan.who) {
        if (plan.who->me) text += " me";
        if (plan.who->employees) text += listed("employees", *plan.who->employees);
        if (plan.who->teams) text += listed("teams", *plan.who->teams);
        if (plan.who->departments) text += listed("departments", *plan.who->departments);
        if (plan.who->title) text += std::format(" title={}", *plan.who->title);
        if (plan.who->my_team) text += " my_team";
    }
    if (plan.fact) text += std::format(" fact={}", name_of(*plan.fact));
    if (plan.topic) text += std::format(" topic={}", name_of(*plan.topic));
    if (plan.period) text += " " + shown(*plan.period);
    if (plan.compare_with) text += " vs " + shown(*plan.compare_with);
    if (plan.group_by) text += std::format(" by {}", name_of(*plan.group_by));
    if (plan.order) text += std::format(" {}", name_of(*plan.order));
    if (plan.limit) text += std::format(" {}", *plan.limit);
    if (plan.threshold)
        text +=
            std::format(" {} {} {}", name_of(plan.threshold->is), plan.threshold->value, name_of(plan.threshold->unit));
    return text;
}

inline std::string shown(const Understood& understood) {
    std::string text;
    for (const auto& plan : understood.plans) text += (text.empty() ? "" : " | ") + shown(plan);
    if (understood.doubt != Doubt::none) text += std::format(" ? {}", name_of(understood.doubt));
    return text;
}

inline Asking asking(std::optional<Plan> before = {}, bool month_first = false) {
    return {
        .today = today, .month_first = month_first, .me = asker, .directory = directory(), .before = std::move(before)};
}

}  // namespace attune::assistant::test

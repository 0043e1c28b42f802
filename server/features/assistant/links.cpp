#include "features/assistant/links.hpp"

#include <format>

#include "core/enum_names.hpp"

namespace attune::assistant {

std::vector<Link> links_to_records(Facts& facts, const Plan& plan) {
    std::vector<Link> links;
    if (!plan.period) return links;
    const auto who = plan.who.value_or(Who{});
    const auto from = to_text(plan.period->from.value), to = to_text(plan.period->to.value);
    if (facts.work.may(Permission::attendance_read)) {
        auto href = std::format("/api/attendance?from={}&to={}", from, to);
        if (plan.statuses && plan.statuses->size() == 1)
            href += std::format("&status={}", name_of(plan.statuses->front()));
        if (who.me && facts.me) href += std::format("&employee_id={}", facts.me->employee_id);
        if (who.employees && who.employees->size() == 1) href += std::format("&employee_id={}", who.employees->front());
        if (who.teams && who.teams->size() == 1) href += std::format("&team_id={}", who.teams->front());
        links.push_back({.label = "Attendance records", .href = href});
    }
    if (plan.group_by && facts.work.may(Permission::attendance_overview)) {
        const auto group = *plan.group_by;
        if (group == Grouping::team || group == Grouping::employee || group == Grouping::status)
            links.push_back(
                {.label = "Trends",
                 .href = std::format("/api/trends?start_date={}&end_date={}&group_by={}", from, to, name_of(group))});
    }
    return links;
}

}  // namespace attune::assistant

#include "features/assistant/chips.hpp"

#include <string>

#include "features/assistant/words.hpp"

namespace attune::assistant {
namespace {

std::string name_of_person(Facts& facts, EmployeeId id) {
    const auto found = facts.rooms.people.by_id(facts.work, id);
    const bool is_visible =
        found && (facts.is_colleague(*found) ||
                  facts.work.may(Permission::attendance_read, facts.rooms.people.relation_to(facts.work, *found)));
    return is_visible ? found->name : "somebody";
}

void add_who(Facts& facts, std::int64_t step, const Who& who, std::vector<Chip>& chips) {
    const auto add = [&](std::string field, std::string label, std::string value) {
        chips.push_back(
            {.step = step, .field = std::move(field), .label = std::move(label), .value = std::move(value)});
    };
    std::vector<std::string> names;
    if (who.me.value_or(false)) add("who.me", "Who", "Me");
    for (const auto id : who.employees.value_or(std::vector<EmployeeId>{})) names.push_back(name_of_person(facts, id));
    if (who.employees) add("who.employees", "Who", words::list_of(names));
    names.clear();
    for (const auto id : who.teams.value_or(std::vector<TeamId>{})) names.push_back(facts.team_name(id));
    if (who.teams) add("who.teams", "Team", words::list_of(names));
    names.clear();
    for (const auto id : who.departments.value_or(std::vector<DepartmentId>{}))
        names.push_back(facts.department_name(id));
    if (who.departments) add("who.departments", "Department", words::list_of(names));
    if (who.title) add("who.title", "Title", *who.title);
    if (who.my_team.value_or(false)) add("who.my_team", "Team", "My team");
}

}  // namespace

std::vector<Chip> chips_of(Facts& facts, const std::vector<Plan>& steps) {
    std::vector<Chip> chips;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto step = static_cast<std::int64_t>(i);
        const auto& plan = steps[i];
        const auto add = [&](std::string field, std::string label, std::string value) {
            chips.push_back(
                {.step = step, .field = std::move(field), .label = std::move(label), .value = std::move(value)});
        };
        add("intent", "Question", words::intent(plan.intent));
        if (plan.measure) add("measure", "Measure", words::measure(*plan.measure));
        if (plan.statuses) {
            std::vector<std::string> names;
            for (const auto status : *plan.statuses) names.push_back(words::label(status));
            add("statuses", "Status", words::list_of(names, 5));
        }
        if (plan.who) add_who(facts, step, *plan.who, chips);
        if (plan.period) add("period", "Period", words::period(*plan.period));
        if (plan.compare_with) add("compare_with", "Compared with", words::period(*plan.compare_with));
        if (plan.group_by) add("group_by", "By", words::label(*plan.group_by));
        if (plan.order) add("order", "Order", words::order(*plan.order));
        if (plan.limit) add("limit", "At most", std::to_string(*plan.limit));
        if (plan.threshold) add("threshold", "Only", words::threshold(*plan.threshold));
    }
    return chips;
}

}  // namespace attune::assistant

#include "features/assistant/found_rows.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "features/assistant/words.hpp"
#include "platform/http/routes.hpp"

namespace attune::assistant {
namespace {

using http::json::Node;

// What kind of question a tool answers.
Intent intent_of(std::string_view tool) {
    using enum Intent;
    constexpr auto known = std::to_array<std::pair<std::string_view, Intent>>({
        {"get_all_employees", people_list},
        {"get_employee", person},
        {"search_employees", people_list},
        {"get_all_teams", teams},
        {"search_teams", teams},
        {"get_team", team},
        {"get_employee_attendance_stats", attendance_figure},
        {"get_team_attendance_stats", attendance_figure},
        {"get_employees_without_attendance", missing},
        {"get_today_date", date},
        {"process_date", date},
    });
    const auto found = std::ranges::find(known, tool, &std::pair<std::string_view, Intent>::first);
    return found == known.end() ? attendance_list : found->second;
}

bool is_shown(std::string_view key) { return !key.ends_with("_id"); }

std::string label_of(std::string_view key) {
    std::string label(key);
    std::ranges::replace(label, '_', ' ');
    if (label == "wfh") return "From home";
    if (!label.empty() && label[0] >= 'a' && label[0] <= 'z') label[0] = static_cast<char>(label[0] - 32);
    return label;
}

ColumnKind kind_of(std::string_view key, Node value) {
    if (key.ends_with("_rate")) return ColumnKind::percent;
    if (key.ends_with("_time")) return ColumnKind::time;
    if (key == "date" || key.ends_with("_date") || key == "start" || key == "end") return ColumnKind::day;
    return value.is_number() ? ColumnKind::number : ColumnKind::text;
}

// Texts, numbers and nulls only; yes and no as words.
std::string cell_of(Node value) {
    if (const auto flag = value.boolean()) return *flag ? R"("yes")" : R"("no")";
    return value.is_object() || value.is_array() ? "null" : value.written();
}

void add_row(Part& part, Node item) {
    const bool is_first = part.rows.empty();
    auto& row = part.rows.emplace_back();
    item.each_member([&](std::string_view key, Node value) {
        if (!is_shown(key)) return;
        if (is_first)
            part.columns.push_back({.key = std::string(key), .label = label_of(key), .kind = kind_of(key, value)});
        row.push_back({.text = cell_of(value)});
    });
    row.resize(part.columns.size());
}

}  // namespace

Part part_of(const LookedUp& found, std::string said) {
    Part part{.intent = intent_of(found.tool)};
    const http::json::Document document(found.answer);
    std::optional<Node> list;
    std::optional<std::int64_t> total;
    document.root().each_member([&](std::string_view key, Node value) {
        if (value.is_array()) list = value;
        if (key == "total") total = value.integer();
    });
    if (list) {
        list->each_item([&](Node item) { add_row(part, item); });
    } else {
        add_row(part, document.root());
    }
    part.total = total.value_or(std::ssize(part.rows));
    part.outcome = part.rows.empty() ? Outcome::nothing : Outcome::answered;
    part.response = said.empty() ? words::found_rows(std::ssize(part.rows), part.total) : std::move(said);
    return part;
}

}  // namespace attune::assistant

// An event as the nodes hand it to each other: node, company, permission, users and message, a line each.

#include <format>
#include <stdexcept>

#include "core/enum_names.hpp"
#include "platform/live/live.hpp"

namespace attune::live {
namespace {

std::string_view line(std::string_view& text) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto found = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return found;
}

}  // namespace

std::string relayed(const Event& event, std::string_view node) {
    const auto& audience = event.audience;
    std::string users;
    for (const auto& user : audience.users) users += (users.empty() ? "" : ",") + user.value;
    const auto permission = audience.permission ? std::string(name_of(*audience.permission)) : std::string{};
    return std::format("{}\n{}\n{}\n{}\n{}", node, event.company.value, permission, users, *event.message);
}

std::optional<Event> event_of_another(std::string_view text, std::string_view node) try {
    if (line(text) == node) return {};
    Event event{.company = CompanyId(std::string(line(text))), .audience = {}, .message = {}};
    if (const auto permission = line(text); !permission.empty()) {
        event.audience.permission = named<Permission>(permission);
        // Another version's permission, which nobody here can hold.
        if (!event.audience.permission) return {};
    }
    for (auto users = line(text); !users.empty();) {
        const auto end = std::min(users.find(','), users.size());
        event.audience.users.emplace(std::string(users.substr(0, end)));
        users.remove_prefix(std::min(end + 1, users.size()));
    }
    event.message = std::make_shared<const std::string>(text);
    return event;
} catch (const std::invalid_argument&) {  // no id
    return {};
}

}  // namespace attune::live

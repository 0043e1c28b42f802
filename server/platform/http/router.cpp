#include <algorithm>
#include <format>
#include <map>

#include "platform/http/http.hpp"

namespace attune::http {
namespace {

constexpr std::size_t methods = 7;

std::string_view take_segment(std::string_view& rest) {
    rest.remove_prefix(1);
    const auto end = std::min(rest.find('/'), rest.size());
    const auto segment = rest.substr(0, end);
    rest.remove_prefix(end);
    return segment;
}

}  // namespace

struct Router::Node {
    std::map<std::string, std::unique_ptr<Node>, std::less<>> children;
    std::unique_ptr<Node> parameter;
    std::array<const Route*, methods> routes{};

    bool ends_route() const {
        return std::ranges::any_of(routes, [](auto* route) { return route != nullptr; });
    }

    // The node of the path, exact segments first; `words` collects what parameters matched.
    const Node* walk(std::string_view rest, std::vector<std::string_view>& words) const {
        if (rest.empty() || rest == "/") return ends_route() ? this : nullptr;
        const auto segment = take_segment(rest);
        if (const auto child = children.find(segment); child != children.end()) {
            if (const auto* found = child->second->walk(rest, words)) return found;
        }
        if (parameter == nullptr || segment.empty()) return nullptr;
        words.push_back(segment);
        if (const auto* found = parameter->walk(rest, words)) return found;
        words.pop_back();
        return nullptr;
    }
};

Router::Router() : root_(std::make_unique<Node>()) {}
Router::~Router() = default;

Route& Router::add(Route route) {
    while (route.path.ends_with('/')) route.path.pop_back();
    if (route.path.empty()) route.path = "/";
    check(route.path.starts_with('/'), std::format("the path {} begins with a slash", route.path));

    Node* node = root_.get();
    for (std::string_view rest = route.path; !rest.empty() && rest != "/";) {
        const auto segment = take_segment(rest);
        auto& next =
            segment.starts_with('{') ? node->parameter : node->children.try_emplace(std::string(segment)).first->second;
        if (next == nullptr) next = std::make_unique<Node>();
        node = next.get();
    }
    auto& slot = node->routes[static_cast<std::size_t>(route.method)];
    check(slot == nullptr, std::format("{} {} is declared once", name_of(route.method), route.path));
    auto& kept = *routes_.emplace_back(std::make_unique<Route>(std::move(route)));
    slot = &kept;
    return kept;
}

Router::Match Router::find(Method method, std::string_view path) const {
    Match match;
    std::vector<std::string_view> words;
    const auto* node = root_->walk(path, words);
    if (node == nullptr) return match;

    match.route = node->routes[static_cast<std::size_t>(method)];
    if (match.route == nullptr && method == Method::head)
        match.route = node->routes[static_cast<std::size_t>(Method::get)];
    if (match.route == nullptr) {
        for (std::size_t i = 0; i < methods; ++i) {
            if (node->routes[i] != nullptr) match.allowed.push_back(static_cast<Method>(i));
        }
        return match;
    }
    std::size_t next = 0;
    for (std::string_view rest = match.route->path; next < words.size();) {
        const auto segment = take_segment(rest);
        if (segment.starts_with('{'))
            match.parameters.emplace_back(segment.substr(1, segment.size() - 2), words[next++]);
    }
    return match;
}

const std::vector<std::unique_ptr<Route>>& Router::routes() const { return routes_; }

}  // namespace attune::http

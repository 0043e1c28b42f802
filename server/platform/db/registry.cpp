// The statements of this program, and who watches them.

#include <algorithm>
#include <format>
#include <utility>

#include "platform/db/observer.hpp"
#include "platform/db/registry.hpp"

namespace attune::db {
namespace {

// Statements register while static objects are made, in no order; so this one is made with its first use.
std::vector<const Statement*>& statements() {
    static std::vector<const Statement*> all;
    return all;
}

Observer& observer() {
    static Observer watching;
    return watching;
}

}  // namespace

void register_statements(std::span<const Statement* const> added) {
    statements().insert(statements().end(), added.begin(), added.end());
}

std::vector<const Statement*> all_statements() {
    auto all = statements();
    std::ranges::sort(all, {}, [](const Statement* statement) { return statement->name; });
    return all;
}

bool is_registered(const Statement& statement) { return std::ranges::contains(statements(), &statement); }

void observe(Observer watching) { observer() = std::move(watching); }

void observed(std::string_view statement, std::chrono::nanoseconds took) {
    if (observer()) observer()(statement, took);
}

std::size_t sort_index(std::span<const std::string_view> sorts, std::string_view sort) {
    const auto found = std::ranges::find(sorts, sort);
    if (found != sorts.end()) return static_cast<std::size_t>(found - sorts.begin());
    std::string list;
    for (const auto known : sorts) list += (list.empty() ? "" : ", ") + std::string(known);
    throw invalid("sort", std::format("Sort by one of: {}.", list));
}

}  // namespace attune::db

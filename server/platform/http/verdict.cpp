// The same functions that stand before a handler, run for somebody who only wants to know what they say.

#include <format>

#include "platform/http/http.hpp"
#include "platform/http/target.hpp"

namespace attune::http {

std::optional<Asked> asked(const Router& router, std::string_view words) {
    const auto space = words.find(' ');
    const auto word = space == std::string_view::npos ? std::string_view("GET") : words.substr(0, space);
    const auto target = target_from(space == std::string_view::npos ? words : words.substr(space + 1));
    if (!target) return {};
    for (const auto method : {Method::get, Method::post, Method::put, Method::patch, Method::del}) {
        if (name_of(method) != word) continue;
        auto match = router.find(method, target->path);
        if (match.route == nullptr) return {};
        return Asked{.route = match.route,
                     .text = std::format("{} {}", word, target->path),
                     .first_id = match.parameters.empty() ? std::string{} : std::move(match.parameters.front().second)};
    }
    return {};
}

Verdict judge(Work& work, const Asked& asked) {
    Verdict verdict;
    const auto permission = asked.route->permission;
    const bool is_open = permission == Permission::anyone || permission == Permission::signed_url;
    if (!is_open) verdict.decisions.push_back(decide(work.asker.permissions, permission));
    work.keep_decisions(verdict.decisions);
    try {
        verdict.stage = Stage::admission;
        if (!is_open) admit(work.asker, *asked.route);
        verdict.stage = Stage::gate;
        if (asked.route->gate) asked.route->gate(work);
        verdict.stage = Stage::guard;
        if (asked.route->guard) asked.route->guard(work, asked.first_id);
        verdict.stage = Stage::passed;
    } catch (const Problem& problem) {
        verdict.refusal = problem;
    }
    return verdict;
}

}  // namespace attune::http

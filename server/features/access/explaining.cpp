// Why somebody may or may not. The answer is the verdict of what admits their requests; here it is only put into words.

#include <array>
#include <format>

#include "core/enum_names.hpp"
#include "features/access/access.hpp"
#include "features/access/asking.hpp"

namespace attune {
namespace {

std::string words_of(Scope scope) {
    constexpr std::array<std::string_view, 4> words{"themselves", "their own team", "their own department",
                                                    "the whole company"};
    return std::string(words[static_cast<std::size_t>(scope)]);
}

std::string nearness_of(Scope relation) {
    constexpr std::array<std::string_view, 4> words{"This is their own.", "This belongs to their own team.",
                                                    "This belongs to their own department, and not to their team.",
                                                    "This belongs to somebody else of the company, or is not there."};
    return std::string(words[static_cast<std::size_t>(relation)]);
}

Reason said(ReasonKind kind, bool holds, std::string text, std::optional<std::string> code = {}) {
    Reason reason;
    reason.kind = kind;
    reason.holds = holds;
    reason.text = std::move(text);
    reason.code = std::move(code);
    return reason;
}

Reason reason_of(const Decision& decision) {
    const auto name = name_of(decision.permission);
    auto reason = said(decision.relation ? ReasonKind::relation : ReasonKind::permission, decision.allowed(), {});
    reason.permission = decision.permission;
    reason.scope = decision.held;
    reason.relation = decision.relation;
    if (!decision.held) {
        reason.text = std::format("This needs the permission {}, which their role does not hold.", name);
    } else if (!decision.relation) {
        const auto* known = grantable(decision.permission);
        const bool is_scoped = known != nullptr && known->narrowest != known->widest;
        reason.text = std::format("This needs the permission {}, which their role holds{}.", name,
                                  is_scoped ? " for " + words_of(*decision.held) : "");
    } else {
        reason.text = std::format("{} Their permission {} reaches {}.", nearness_of(*decision.relation), name,
                                  words_of(*decision.held));
    }
    return reason;
}

ReasonKind kind_of(http::Stage stage, const Problem& problem) {
    if (stage == http::Stage::admission) return ReasonKind::account;
    return stage == http::Stage::gate || problem.status != 404 ? ReasonKind::policy : ReasonKind::existence;
}

}  // namespace

Explanation Access::explain(Work& work, http::Query<ExplanationQuery> query) {
    if (!query->user) throw invalid("user", "This field is required.");
    if (!query->resource) throw invalid("resource", "This field is required.");
    const auto asked = http::asked(*router_, *query->resource);
    if (!asked) throw invalid("resource", "There is no such request. Write it like GET /hr/employees/12.");
    const auto person = existing(work, *query->user);
    const RoleName role{person.role, person.role_id};
    auto asker = known(work.asker, person.user_id, work.company(), person.role);
    asker.pending = person.state == UserState::pending;
    asker.permissions = asker.pending ? permissions_of(Role::user) : roles_.permissions(work, role);
    asker.email = person.email;
    asker.session = {};
    asker.viewer.reset();
    asker.hypothetical = true;

    Explanation answer{.allowed = false, .user_id = person.user_id, .resource = asked->text, .reasons = {}};
    if (person.state == UserState::disabled) {
        answer.reasons.push_back(said(ReasonKind::account, false, "Their access has ended."));
        return answer;
    }
    answer.reasons.push_back(said(ReasonKind::role, true, std::format("Their role is {}.", roles_.name(work, role))));
    work.db.close();  // never two connections at once
    Work there(database_, asker, db::Mode::read, work.now);
    const auto verdict = http::judge(there, *asked);
    for (const auto& decision : verdict.decisions) answer.reasons.push_back(reason_of(decision));
    if (verdict.decisions.empty())
        answer.reasons.push_back(said(ReasonKind::permission, true, "This address asks for no permission."));
    answer.allowed = verdict.stage == http::Stage::passed;
    // What was decided last and refused has been said already.
    const bool is_said = !verdict.decisions.empty() && !verdict.decisions.back().allowed() && verdict.refusal &&
                         (verdict.refusal->code == "not_allowed" || verdict.refusal->status == 404);
    if (verdict.refusal && !is_said) {
        answer.reasons.push_back(
            said(kind_of(verdict.stage, *verdict.refusal), false, verdict.refusal->detail, verdict.refusal->code));
    } else if (answer.allowed && asked->route->gate) {
        answer.reasons.push_back(said(ReasonKind::policy, true, "Law, the company's policy and consent allow it."));
    }
    return answer;
}

}  // namespace attune

#include "app/each_company.hpp"

#include <format>

#include "features/audit/sealing.hpp"

namespace attune::app {

// Every company has an audit log, because its founding is the first row.
void in_each_company(House& house, const std::string& only, const std::function<void(const CompanyId&)>& visit) {
    if (!only.empty()) return visit(CompanyId(only));
    CompanyId company;
    while (true) {
        Work look(*house.database, Work::system({}), db::Mode::read, house.clock.now());
        const auto next = next_chain(look, company);
        look.db.close();
        if (!next) return;
        visit(company = *next);
    }
}

std::string sentence_of(const AuditVerification& verified) {
    const auto& fault = verified.first_fault;
    if (!fault) return std::format("{} sealed, {} not yet, all as recorded", verified.sealed, verified.unsealed);
    if (fault->kind == AuditFaultKind::unknown_key)
        return std::format(
            "from {} on not to be verified: sealed with the secret {}, which is not known here. Name it in "
            "AUTH_SECRET_KEY_PREVIOUS",
            fault->seq.value_or(0), fault->key_id == crypto::first_key_id ? "of before keys had ids" : *fault->key_id);
    return std::format("{}{}{}", name_of(fault->kind), fault->seq ? std::format(" at {}", *fault->seq) : "",
                       fault->audit_id ? std::format(", row {}", *fault->audit_id) : "");
}

}  // namespace attune::app

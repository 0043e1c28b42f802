#pragma once
// Companies and their departments; and the gate that every use of emotion analysis passes.

#include <string_view>
#include <vector>

#include "features/audit/audit.hpp"
#include "features/companies/types.hpp"
#include "platform/db/db.hpp"
#include "platform/http/http.hpp"

namespace attune {

// A company went to a policy that forbids what is queued.
using PolicyListener = std::function<void(Work&, const Company&)>;
// Whether this user is one of the company's: asked of the features that know people, which know companies.
using IsMember = std::function<bool(Work&, const UserId&)>;

class Companies {
public:
    explicit Companies(Audit& audit) : audit_(audit) {}
    void routes(http::Api& api);

    // A new company, in a Work of that company. 409 `company_name_taken`.
    Company found(Work& work, const std::string& name, const std::optional<std::string>& jurisdiction,
                  const std::string& time_zone);
    // A company of one, for a person without a company; it has no name that others could find.
    Company found_personal(Work& work);
    // The company of that name, in any spelling of its case. Needs no company in the Work.
    std::optional<CompanyId> named(Work& work, std::string_view name);

    Company current(Work& work);
    // Throws what stands between this company and emotion analysis: 409 `jurisdiction_needed`, 451 `policy_prohibited` (audited).
    Company require_emotion_analysis(Work& work);
    void on_policy_change(PolicyListener listener) { listeners_.push_back(std::move(listener)); }
    void members_are(IsMember is_member) { is_member_ = std::move(is_member); }

    Company change(Work& work, CompanyChange wish);
    std::vector<Department> departments(Work& work);
    Department department(Work& work, DepartmentId id);
    bool has_department(Work& work, DepartmentId id);
    http::Created<Department> add_department(Work& work, NewDepartment wish);
    Department change_department(Work& work, DepartmentId id, DepartmentChange wish);
    void remove_department(Work& work, DepartmentId id);

private:
    // 400 that names the field, for a user of no company and of another one alike.
    void require_member(Work& work, const std::optional<UserId>& user, const char* field);

    Audit& audit_;
    IsMember is_member_;
    std::vector<PolicyListener> listeners_;
};

}  // namespace attune

#pragma once
// Companies, their departments and e-mail domains; and the gate that every use of emotion analysis passes.

#include <string_view>
#include <vector>

#include "features/audit/audit.hpp"
#include "features/companies/email_domains.hpp"
#include "features/companies/emotion_policy.hpp"
#include "features/companies/types.hpp"
#include "platform/db/db.hpp"
#include "platform/http/http.hpp"

namespace attune {

// A change of the company that leaves it with a policy that forbids what is queued.
using PolicyListener = std::function<void(Work&, const Company&)>;
// Whether that is a person of the company who may sign in and see results.
using MayRunProgramme = std::function<bool(Work&, const UserId&)>;
// Whether this user is one of the company's: asked of the features that know people, which know companies.
using IsMember = std::function<bool(Work&, const UserId&)>;

class Companies {
public:
    struct Settings {
        std::string public_url;
        MailProviders providers;
    };
    Companies(Settings settings, db::Database& database, Notices& notices, Audit& audit)
        : audit_(audit),
          domains_(std::move(settings.public_url), std::move(settings.providers), database, notices, audit) {}
    void routes(http::Api& api);

    // A new company, in a Work of that company. 409 `company_name_taken`.
    Company found(Work& work, const std::string& name, const std::optional<std::string>& jurisdiction,
                  const std::string& time_zone);
    // A company of one, for a person without a company; it has no name that others could find.
    Company found_personal(Work& work);
    // The company of that name, in any spelling of its case. Needs no company in the Work.
    std::optional<CompanyId> named(Work& work, std::string_view name);

    Company current(Work& work);
    // Whether the Work's company lets everybody in who proves to have this address: its domain is verified and open.
    bool let_in(Work& work, std::string_view email) { return domains_.let_in(work, email); }
    // Forgets links of the past. Housekeeping calls it, in a Work of no company.
    void tidy(Work& work) { domains_.tidy(work); }
    // Throws what stands between this company and emotion analysis: 409 `jurisdiction_needed`, 451 `policy_prohibited` (audited).
    Company require_emotion_analysis(Work& work);
    void on_policy_change(PolicyListener listener) { listeners_.push_back(std::move(listener)); }
    // Said once, by the feature that knows users.
    void programmes_are_run_by(MayRunProgramme may_run) { may_run_programme_ = std::move(may_run); }
    // Who sees the results of the company's safety programme; nobody where none runs or that person may not see them any more.
    std::optional<UserId> programme_runner(Work& work, const Company& company);
    void members_are(IsMember is_member) { is_member_ = std::move(is_member); }

    Company change(Work& work, CompanyChange wish);
    http::Page<Department> departments(Work& work, http::Paging page);
    std::vector<Department> all_departments(Work& work);  // by name
    Department department(Work& work, DepartmentId id);
    bool has_department(Work& work, DepartmentId id);
    http::Created<Department> add_department(Work& work, NewDepartment wish);
    Department change_department(Work& work, DepartmentId id, DepartmentChange wish);
    void remove_department(Work& work, DepartmentId id);

private:
    // Throws 400 with every field that keeps `after` from being a safety programme.
    void refuse_bad_programme(Work& work, const Company& before, const Company& after);

    // 400 that names the field, for a user of no company and of another one alike.
    void require_member(Work& work, const std::optional<UserId>& user, const char* field);

    Audit& audit_;
    EmailDomains domains_;
    IsMember is_member_;
    std::vector<PolicyListener> listeners_;
    MayRunProgramme may_run_programme_;
};

}  // namespace attune

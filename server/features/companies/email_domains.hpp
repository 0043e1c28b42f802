#pragma once
// E-mail domains of a company: added by an admin, verified by whoever reads the domain's own mailbox, and opened for sign-up.
//
// A link that proves a domain works once, for a day; only its SHA-256 is kept, and a wrong, an old and a used one are answered alike.
// Two companies may ask for the same domain: who is verified first has it until they give it up.

#include <string>
#include <string_view>

#include "features/audit/audit.hpp"
#include "features/companies/mail_providers.hpp"
#include "features/companies/types.hpp"
#include "features/notices/notices.hpp"
#include "platform/db/db.hpp"
#include "platform/http/http.hpp"

namespace attune {

class EmailDomains {
public:
    EmailDomains(std::string public_url, MailProviders providers, db::Database& database, Notices& notices,
                 Audit& audit)
        : public_url_(std::move(public_url)), providers_(std::move(providers)), database_(database), notices_(notices),
          audit_(audit) {}
    void routes(http::Api& api);

    // Whether the Work's company is the one that this address's domain is verified for, and lets its people in.
    bool let_in(Work& work, std::string_view email);
    void tidy(Work& work);

    http::Page<EmailDomain> list(Work& work, http::Paging page);
    http::Created<EmailDomain> add(Work& work, NewEmailDomain wish);
    EmailDomain find(Work& work, EmailDomainId id);
    EmailDomain change(Work& work, EmailDomainId id, EmailDomainChange wish);
    http::Accepted<EmailDomain> send_again(Work& work, EmailDomainId id, ProofWish wish);
    void remove(Work& work, EmailDomainId id);
    DomainProof proof(Work& work, std::string token);
    DomainVerified verify(Work& work, ProofAnswer answer);

private:
    // The one spelling of a domain that a company can have; 400 that says why not.
    std::string ownable(std::string_view typed) const;
    // 429 where the domain has been mailed often enough.
    void mail_proof(Work& work, const EmailDomainId& id, const std::string& domain, ProofMailbox mailbox);

    std::string public_url_;
    MailProviders providers_;
    db::Database& database_;
    Notices& notices_;
    Audit& audit_;
};

}  // namespace attune

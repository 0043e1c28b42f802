#pragma once
// A company, what its law allows, its departments and its e-mail domains.

#include <cstdint>
#include <optional>
#include <string>

#include "core/ids.hpp"
#include "core/text.hpp"
#include "core/time.hpp"
#include "platform/http/http.hpp"

namespace attune {

// What may be done with emotions of people at work (docs/words.md).
enum class EmotionPolicy { prohibited, safety_programme, aggregate, individual };

struct Company {
    CompanyId company_id;
    std::string name;
    std::optional<std::string> jurisdiction;  // ISO 3166-1 alpha-2, with region where it matters ("US-IL")
    std::string time_zone;                    // IANA
    EmotionPolicy emotion_policy = EmotionPolicy::individual;
    std::int64_t group_minimum = 5;  // the smallest group whose results are shown under `aggregate`
    std::optional<std::string> programme_purpose;
    std::optional<UserId> programme_runner;  // who runs the safety programme and sees its results
    std::optional<Date> programme_ends;
    Timestamp created_at;
    Timestamp updated_at;
};

struct CompanyRef {
    CompanyId company_id;
};

struct CompanyChange {
    std::optional<Text<1, 255>> name;
    http::Change<std::string> jurisdiction;
    std::optional<std::string> time_zone;
    std::optional<EmotionPolicy> emotion_policy;
    std::optional<Whole<5, 1000>> group_minimum;
    http::Change<Text<1, 500>> programme_purpose;
    http::Change<UserId> programme_runner;
    http::Change<Date> programme_ends;
};

struct Department {
    DepartmentId id = 0;
    std::string name;
    std::optional<std::string> description;
    std::optional<double> budget;
    std::optional<UserId> manager_id;
    bool is_active = true;
    Timestamp created_at;
    Timestamp updated_at;
};

struct NewDepartment {
    Text<1, 255> name;
    std::optional<Text<0, 2000>> description;
    std::optional<double> budget;
    std::optional<UserId> manager_id;
};

struct DepartmentChange {
    std::optional<Text<1, 255>> name;
    http::Change<Text<0, 2000>> description;
    http::Change<double> budget;
    http::Change<UserId> manager_id;
    std::optional<bool> is_active;
};

using EmailDomainId = Id<struct EmailDomainTag>;

// Mailboxes that are read by whoever runs a domain: RFC 2142, and 3.2.2.4.4 of the CA/Browser Forum's Baseline Requirements.
enum class ProofMailbox { postmaster, hostmaster, webmaster, admin };

struct EmailDomain {
    EmailDomainId domain_id;
    std::string domain;  // as DNS spells it: xn--bcher-kva.example
    ProofMailbox mailbox = ProofMailbox::postmaster;
    Timestamp added_at;
    Timestamp proof_sent_at;
    Timestamp proof_expires_at;
    std::optional<Timestamp> verified_at;
    bool sign_up_open = false;  // whoever proves an address of it joins without approval
};

struct NewEmailDomain {
    Text<1, 255> domain;
    std::optional<ProofMailbox> mailbox;  // postmaster unless said
};

struct EmailDomainChange {
    std::optional<bool> sign_up_open;
};

struct ProofWish {
    std::optional<ProofMailbox> mailbox;  // the one before unless said
};

// What whoever reads the mailbox sees before saying yes.
struct DomainProof {
    std::string domain;
    std::string company_name;
    Timestamp expires_at;
};

struct ProofAnswer {
    std::string token;
};

struct DomainVerified {
    std::string domain;
    std::string company_name;
};

struct DomainProofRef {
    CompanyId company_id;
    EmailDomainId domain_id;
    std::string domain;
    Instant expires_at{};
    std::optional<Instant> used_at;
};

}  // namespace attune

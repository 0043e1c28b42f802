#include "features/companies/email_domains.hpp"

#include <format>

#include "core/enum_names.hpp"
#include "features/companies/email_domains.sql.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/domains/domains.hpp"
#include "platform/http/routes.hpp"

namespace attune {
namespace {

using namespace std::chrono_literals;

constexpr auto proof_lifetime = 24h;
constexpr auto proofs_kept = std::chrono::days(2);
constexpr std::size_t longest_domain = 254 - std::string_view("postmaster@").size();
constexpr std::int64_t most_domains = 100;
constexpr std::int64_t most_proofs_an_hour = 5;

std::string hash_of(std::string_view token) { return crypto::hex(crypto::sha256(token)); }

// The holder of a link, in the company that the link names.
Asker holder(Asker anyone, const CompanyId& company) {
    anyone.company = company;
    return anyone;
}

bool is_good(const std::optional<DomainProofRef>& proof, Instant now) {
    return proof && !proof->used_at && proof->expires_at > now;
}

}  // namespace

void EmailDomains::routes(http::Api& api) {
    auto own = api.group("/companies/current/domains", *this, "companies");
    own.get("", &EmailDomains::list, Permission::company_manage, "The company's e-mail domains, by name");
    own.post("", &EmailDomains::add, Permission::company_manage,
             "Add an e-mail domain: a link that verifies it is mailed to one of its own mailboxes");
    own.get("/{domain_id}", &EmailDomains::find, Permission::company_manage, "One e-mail domain");
    own.put("/{domain_id}", &EmailDomains::change, Permission::company_manage,
            "Let people with an address of a verified domain join without approval, or no longer");
    own.post("/{domain_id}/proof", &EmailDomains::send_again, Permission::company_manage,
             "Mail another link that verifies a domain");
    own.del("/{domain_id}", &EmailDomains::remove, Permission::company_manage,
            "Remove a domain; people who joined by it stay");

    auto proofs = api.group("/domain-proofs", *this, "companies");
    proofs.get("/{token}", &EmailDomains::proof, Permission::anyone,
               "Which company asks for which domain, for whoever holds the link");
    proofs.post("", &EmailDomains::verify, Permission::anyone, "Verify a domain for the company that asks for it, once")
        .rate(http::RateClass::auth);
}

bool EmailDomains::let_in(Work& work, std::string_view email) {
    return work.db(sql::is_open{.domain = std::string(email.substr(email.rfind('@') + 1))}) > 0;
}

void EmailDomains::tidy(Work& work) { work.db(sql::forget_domain_proofs_before{.before = work.now - proofs_kept}); }

http::Page<EmailDomain> EmailDomains::list(Work& work, http::Paging page) {
    return {.items = work.db(sql::list_email_domains{.limit = page.page_size, .offset = page.offset()}),
            .total = work.db(sql::count_email_domains{}),
            .paging = page};
}

std::string EmailDomains::ownable(std::string_view typed) const {
    auto name = domains::ascii_name(typed);
    if (!name || name->size() > longest_domain) throw invalid("domain", "Give a domain like example.com.");
    if (domains::is_public_suffix(*name))
        throw invalid("domain", "Below this domain everybody has a name of their own. Give the company's.");
    if (providers_.have(*name))
        throw invalid("domain", "At this provider anybody gets an address. Give the company's own domain.");
    return *std::move(name);
}

EmailDomain EmailDomains::find(Work& work, EmailDomainId id) {
    auto found = work.db(sql::find_email_domain{.id = id});
    if (!found) throw not_found("email_domain");
    return *std::move(found);
}

void EmailDomains::mail_proof(Work& work, const EmailDomainId& id, const std::string& domain, ProofMailbox mailbox) {
    if (work.db(sql::domain_proofs_since{.domain = domain, .since = work.now - 1h}) >= most_proofs_an_hour)
        throw too_many_requests("too_many_domain_proofs", 3600);
    const auto token = crypto::random_token();
    const auto expires = work.now + proof_lifetime;
    work.db(sql::insert_domain_proof{
        .hash = hash_of(token), .id = id, .domain = domain, .now = work.now, .expires = expires});
    notices_.post(work, {.kind = NoticeKind::domain_proof,
                         .to = std::format("{}@{}", name_of(mailbox), domain),
                         .language = work.asker.language,
                         .values = {{"link", std::format("{}/domain-proofs/{}", public_url_, token)},
                                    {"company", work.db(sql::own_name{})},
                                    {"domain", domain},
                                    {"inviter", work.asker.email},
                                    {"expires", to_text(expires)}}});
}

http::Created<EmailDomain> EmailDomains::add(Work& work, NewEmailDomain wish) {
    const auto domain = ownable(wish.domain.value);
    if (!notices_.can_mail()) throw conflict("domain_proof_needs_mail");
    if (work.db(sql::count_email_domains{}) >= most_domains) throw conflict("too_many_email_domains");
    const auto mailbox = wish.mailbox.value_or(ProofMailbox::postmaster);
    const EmailDomainId id(work.new_id());
    work.db(sql::insert_email_domain{
        .id = id, .domain = domain, .mailbox = mailbox, .now = work.now, .expires = work.now + proof_lifetime});
    mail_proof(work, id, domain, mailbox);
    audit_.record(work, "email_domain_added", "email_domain", id.value);
    return {.location = "/companies/current/domains/" + id.value, .body = find(work, id)};
}

EmailDomain EmailDomains::change(Work& work, EmailDomainId id, EmailDomainChange wish) {
    auto before = find(work, id);
    if (!wish.sign_up_open) return before;
    if (work.db(sql::set_sign_up_open{.domain = before.domain, .open = *wish.sign_up_open}) == 0)
        throw conflict("email_domain_unverified");
    audit_.record(work, *wish.sign_up_open ? "email_domain_opened" : "email_domain_closed", "email_domain", id.value);
    return find(work, id);
}

http::Accepted<EmailDomain> EmailDomains::send_again(Work& work, EmailDomainId id, ProofWish wish) {
    const auto before = find(work, id);
    if (before.verified_at) throw conflict("email_domain_verified");
    if (!notices_.can_mail()) throw conflict("domain_proof_needs_mail");
    const auto mailbox = wish.mailbox.value_or(before.mailbox);
    mail_proof(work, id, before.domain, mailbox);
    work.db(sql::proof_sent{.id = id, .mailbox = mailbox, .now = work.now, .expires = work.now + proof_lifetime});
    audit_.record(work, "email_domain_proof_sent", "email_domain", id.value);
    return {find(work, id)};
}

void EmailDomains::remove(Work& work, EmailDomainId id) {
    const auto before = find(work, id);
    work.db(sql::end_domain_proofs_of{.id = id, .now = work.now});
    work.db(sql::delete_verified_domain{.domain = before.domain});
    work.db(sql::delete_email_domain{.id = id});
    audit_.record(work, "email_domain_removed", "email_domain", id.value);
}

DomainProof EmailDomains::proof(Work& work, std::string token) {
    const auto proof = work.db(sql::domain_proof_of{.hash = hash_of(token)});
    if (!is_good(proof, work.now)) throw not_found("domain_proof");
    work.db.close();  // never two connections at once
    Work there(database_, holder(work.asker, proof->company_id), db::Mode::read, work.now);
    return {
        .domain = proof->domain, .company_name = there.db(sql::own_name{}), .expires_at = Timestamp(proof->expires_at)};
}

DomainVerified EmailDomains::verify(Work& work, ProofAnswer answer) {
    const auto hash = hash_of(answer.token);
    std::optional<DomainProofRef> proof;
    {
        Work look(database_, work.asker, db::Mode::read, work.now);
        proof = look.db(sql::domain_proof_of{.hash = hash});
    }
    if (!is_good(proof, work.now)) throw not_found("domain_proof");
    Work there(database_, holder(work.asker, proof->company_id), db::Mode::write, work.now);
    if (there.db(sql::use_domain_proof{.hash = hash, .now = there.now}) == 0) throw not_found("domain_proof");
    there.db(sql::insert_verified_domain{.domain = proof->domain, .now = there.now});
    there.db(sql::end_domain_proofs_of{.id = proof->domain_id, .now = there.now});
    audit_.record(there, "email_domain_verified", "email_domain", proof->domain_id.value);
    DomainVerified verified{.domain = proof->domain, .company_name = there.db(sql::own_name{})};
    there.commit();
    return verified;
}

}  // namespace attune

-- list_email_domains(limit: int, offset: int) -> EmailDomain*
select d.domain_id, d.domain, d.mailbox, d.added_at, d.proof_sent_at, d.proof_expires_at, v.verified_at,
    coalesce(v.sign_up_open, false) as sign_up_open
from email_domains d left join verified_domains v on v.company_id = d.company_id and v.domain = d.domain
where d.company_id = :company order by d.domain limit :limit offset :offset;

-- count_email_domains() -> int
select count(*) as n from email_domains where company_id = :company;

-- find_email_domain(id: EmailDomainId) -> EmailDomain?
select d.domain_id, d.domain, d.mailbox, d.added_at, d.proof_sent_at, d.proof_expires_at, v.verified_at,
    coalesce(v.sign_up_open, false) as sign_up_open
from email_domains d left join verified_domains v on v.company_id = d.company_id and v.domain = d.domain
where d.company_id = :company and d.domain_id = :id;

-- insert_email_domain(id: EmailDomainId, domain: text, mailbox: ProofMailbox, now: instant, expires: instant) -> !
insert into email_domains (company_id, domain_id, domain, mailbox, added_at, proof_sent_at, proof_expires_at)
values (:company, :id, :domain, :mailbox, :now, :now, :expires);

-- proof_sent(id: EmailDomainId, mailbox: ProofMailbox, now: instant, expires: instant) -> !
update email_domains set mailbox = :mailbox, proof_sent_at = :now, proof_expires_at = :expires
where company_id = :company and domain_id = :id;

-- delete_email_domain(id: EmailDomainId) -> !
delete from email_domains where company_id = :company and domain_id = :id;

-- insert_verified_domain(domain: text, now: instant) -> !
insert into verified_domains (company_id, domain, verified_at, sign_up_open) values (:company, :domain, :now, false);

-- set_sign_up_open(domain: text, open: bool) -> !
update verified_domains set sign_up_open = :open where company_id = :company and domain = :domain;

-- delete_verified_domain(domain: text) -> !
delete from verified_domains where company_id = :company and domain = :domain;

-- is_open(domain: text) -> int
select count(*) as n from verified_domains where company_id = :company and domain = :domain and sign_up_open = true;

-- own_name() -> text
select name from companies where company_id = :company;

-- insert_domain_proof(hash: text, id: EmailDomainId, domain: text, now: instant, expires: instant) -> !
insert into domain_proofs (token_hash, company_id, domain_id, domain, created_at, expires_at)
values (:hash, :company, :id, :domain, :now, :expires);

-- domain_proofs_since(domain: text, since: instant) -> int
-- across companies: a mailbox is not to be flooded, whoever has it written to
select count(*) as n from domain_proofs where domain = :domain and created_at > :since;

-- domain_proof_of(hash: text) -> DomainProofRef?
-- across companies: whoever holds the link is in no company
select company_id, domain_id, domain, expires_at, used_at from domain_proofs where token_hash = :hash;

-- use_domain_proof(hash: text, now: instant) -> !
update domain_proofs set used_at = :now
where company_id = :company and token_hash = :hash and used_at is null and expires_at > :now;

-- end_domain_proofs_of(id: EmailDomainId, now: instant) -> !
update domain_proofs set used_at = :now where company_id = :company and domain_id = :id and used_at is null;

-- forget_domain_proofs_before(before: instant) -> !
-- across companies: links of the past, whoever they were for
delete from domain_proofs where created_at < :before;

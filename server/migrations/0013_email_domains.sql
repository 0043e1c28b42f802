-- E-mail domains of companies: which were added, what proves them, which are proved, and whose addresses may join by them.

create table email_domains (
    company_id text collate "C" not null,
    domain_id text collate "C" not null,
    domain text collate "C" not null,
    mailbox text not null check (mailbox in ('postmaster', 'hostmaster', 'webmaster', 'admin')),
    added_at timestamptz not null,
    proof_sent_at timestamptz not null,
    proof_expires_at timestamptz not null,
    primary key (company_id, domain_id)
);
create unique index email_domain_added on email_domains (company_id, domain);
-- tenant: email_domains

create table verified_domains (
    company_id text collate "C" not null,
    domain text collate "C" not null,
    verified_at timestamptz not null,
    sign_up_open boolean not null,
    primary key (company_id, domain)
);
create unique index email_domain_taken on verified_domains (domain);
-- global: verified_domains

create table domain_proofs (
    token_hash text collate "C" not null primary key,
    company_id text collate "C" not null,
    domain_id text collate "C" not null,
    domain text collate "C" not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index domain_proofs_by_domain on domain_proofs (domain, created_at);
create index domain_proofs_by_time on domain_proofs (created_at);
create index domain_proofs_of_company on domain_proofs (company_id, domain_id);
-- global: domain_proofs

create table join_confirmations (
    token_hash text collate "C" not null primary key,
    company_id text collate "C" not null,
    user_id text collate "C" not null,
    address_hash text collate "C" not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index join_confirmations_by_address on join_confirmations (address_hash, created_at);
create index join_confirmations_by_time on join_confirmations (created_at);
create index join_confirmations_of_user on join_confirmations (user_id);
-- global: join_confirmations

alter table users add column joined_by_domain text;

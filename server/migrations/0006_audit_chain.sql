-- The chain of the audit log. A row of audit_log is written unsealed by what causes it, and sealed within a second.

-- What is to be sealed: a row that is committed late stands here like any other, whatever its time and id.
create table audit_unsealed (
    company_id text collate "C" not null,
    audit_id text collate "C" not null,
    primary key (company_id, audit_id)
);
-- global: audit_unsealed

create table audit_seals (
    company_id text collate "C" not null,
    seq bigint not null,
    audit_id text collate "C" not null,
    digest text not null,
    mac text not null,
    key_id text not null,
    sealed_at timestamptz not null,
    primary key (company_id, seq)
);
create unique index audit_sealed_once on audit_seals (company_id, audit_id);
-- tenant: audit_seals

create table audit_checkpoints (
    company_id text collate "C" not null,
    seq bigint not null,
    mac text not null,
    key_id text not null,
    at timestamptz not null,
    signature text not null,
    primary key (company_id, seq)
);
-- tenant: audit_checkpoints

-- Whoever seals a company's rows holds its row here. A checkpoint is due while there are seals after the last one.
create table audit_chains (
    company_id text collate "C" not null primary key,
    checkpoint_due timestamptz
);
create index audit_checkpoints_due on audit_chains (checkpoint_due, company_id);
-- global: audit_chains

-- postgres: alter table audit_log no force row level security;
insert into audit_unsealed (company_id, audit_id) select company_id, audit_id from audit_log;
-- postgres: alter table audit_log force row level security;

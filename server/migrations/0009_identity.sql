-- What proves a person beyond a password, and what lets a program act for a company.

alter table users add column avatar_url text;

create index sign_in_attempts_by_time on sign_in_attempts (last_at);
create index sessions_by_end on sessions (expires_at);

create table password_resets (
    token_hash text collate "C" not null primary key,
    company_id text collate "C" not null,
    user_id text collate "C" not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index password_resets_of_user on password_resets (user_id, created_at);
create index password_resets_by_time on password_resets (created_at);
-- global: password_resets

create table second_factors (
    company_id text collate "C" not null,
    user_id text collate "C" not null,
    sealed_secret text not null,
    last_step bigint not null,
    created_at timestamptz not null,
    confirmed_at timestamptz,
    primary key (company_id, user_id)
);
-- tenant: second_factors

create table recovery_codes (
    company_id text collate "C" not null,
    user_id text collate "C" not null,
    code_hash text collate "C" not null,
    used_at timestamptz,
    primary key (company_id, user_id, code_hash)
);
-- tenant: recovery_codes

create table api_keys (
    company_id text collate "C" not null,
    key_id text collate "C" not null,
    name text not null,
    hint text not null,
    scopes text not null,
    created_by text collate "C" not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    last_used_at timestamptz,
    revoked_at timestamptz,
    primary key (company_id, key_id)
);
create index api_keys_by_time on api_keys (company_id, created_at);
-- tenant: api_keys

create table api_key_hashes (
    token_hash text collate "C" not null primary key,
    company_id text collate "C" not null,
    key_id text collate "C" not null
);
-- global: api_key_hashes

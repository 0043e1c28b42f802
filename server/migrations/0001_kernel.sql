-- Global tables: what sign-in and the queue need before a company is known. No personal content beyond that.

create table identities (
    user_id text collate "C" not null primary key,
    company_id text collate "C" not null,
    email text not null,
    email_key text collate "C" not null,
    username text,
    username_key text collate "C",
    password_hash text not null,
    role text not null,
    state text not null check (state in ('active', 'pending', 'disabled')),
    created_at timestamptz not null
);
create unique index email_taken on identities (email_key);
create unique index username_taken on identities (username_key);
create index identities_of_company on identities (company_id, state);
-- global: identities

create table company_names (
    company_id text collate "C" not null primary key,
    name_key text collate "C" not null
);
create unique index company_name_taken on company_names (name_key);
-- global: company_names

create table sessions (
    session_id text collate "C" not null primary key,
    user_id text collate "C" not null,
    company_id text collate "C" not null,
    generation bigint not null,
    rotated_at timestamptz not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz,
    device text not null,
    address text not null
);
create index sessions_of_user on sessions (user_id, created_at);
-- global: sessions

create table sign_in_attempts (
    subject text collate "C" not null primary key,
    failures bigint not null,
    blocked_until timestamptz not null,
    last_at timestamptz not null
);
-- global: sign_in_attempts

create table invite_tokens (
    token_hash text collate "C" not null primary key,
    company_id text collate "C" not null,
    invite_id text collate "C" not null
);
-- global: invite_tokens

create table jobs (
    job_id text collate "C" not null primary key,
    company_id text collate "C" not null,
    kind text not null,
    unique_key text collate "C",
    payload jsonb not null,
    state text not null check (state in ('queued', 'running', 'done', 'dead', 'cancelled')),
    attempts bigint not null,
    max_attempts bigint not null,
    fence bigint not null,
    error text,
    due_at timestamptz not null,
    leased_until timestamptz,
    created_at timestamptz not null,
    finished_at timestamptz
);
create index jobs_due on jobs (state, due_at);
create index jobs_of_company on jobs (company_id, created_at);
create unique index jobs_live_once on jobs (company_id, unique_key) where state in ('queued', 'running');
-- global: jobs

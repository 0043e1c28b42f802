-- Conversations and reports are their person's alone: every query names the user beside the company.
create table assistant_conversations (
    company_id text collate "C" not null,
    conversation_id text collate "C" not null,
    user_id text collate "C" not null,
    title text not null,
    messages bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (company_id, conversation_id)
);
create index assistant_conversations_of_user on assistant_conversations (company_id, user_id, updated_at);
-- tenant: assistant_conversations

create table assistant_messages (
    company_id text collate "C" not null,
    conversation_id text collate "C" not null,
    number bigint not null,
    message text not null,
    plan jsonb not null,
    answer jsonb not null,
    asked_at timestamptz not null,
    primary key (company_id, conversation_id, number)
);
-- tenant: assistant_messages

create table assistant_reports (
    company_id text collate "C" not null,
    report_id text collate "C" not null,
    user_id text collate "C" not null,
    name text not null,
    name_key text collate "C" not null,
    plan jsonb not null,
    created_at timestamptz not null,
    primary key (company_id, report_id)
);
create unique index report_name_taken on assistant_reports (company_id, user_id, name_key);
-- tenant: assistant_reports

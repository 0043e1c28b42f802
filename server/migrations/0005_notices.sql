-- Mail that was written, and what became of it. `sealed_values` is what it says, readable only with the server's secret, and
-- only until it was sent or given up for good.

create table notices (
    company_id text collate "C" not null,
    notice_id text collate "C" not null,
    kind text not null,
    recipient text not null,
    language text not null,
    subject text not null,
    state text not null check (state in ('queued', 'sent', 'failed', 'not_configured')),
    sealed_values text,
    attempts bigint not null,
    last_error text,
    created_at timestamptz not null,
    sent_at timestamptz,
    primary key (company_id, notice_id)
);
create index notices_by_time on notices (company_id, created_at);
-- tenant: notices

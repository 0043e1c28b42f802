-- What the nodes of one Attune must agree on: whose access ended just now, and which tickets have opened a socket.

create table revocations (
    revocation_id text collate "C" not null primary key,
    company_id text collate "C" not null,
    user_id text collate "C" not null,
    session_id text collate "C",
    revoked_at timestamptz not null
);
create index revocations_by_time on revocations (revoked_at);
-- global: revocations

create table used_tickets (
    ticket_hash text collate "C" not null primary key,
    expires_at timestamptz not null
);
create index used_tickets_by_end on used_tickets (expires_at);
-- global: used_tickets

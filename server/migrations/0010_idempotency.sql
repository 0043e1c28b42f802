-- What is answered to a POST that is asked again under its Idempotency-Key.

create table idempotency_keys (
    company_id text collate "C" not null,
    user_id text collate "C" not null,
    route text collate "C" not null,
    key text collate "C" not null,
    request_hash text not null,
    leased_until timestamptz not null,
    created_at timestamptz not null,
    status bigint,
    location text,
    body text,
    primary key (company_id, user_id, route, key)
);
create index idempotency_keys_by_time on idempotency_keys (company_id, created_at);
-- tenant: idempotency_keys

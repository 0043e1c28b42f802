-- How the server was, one line a minute whichever node writes it, kept for 30 days.
create table health_samples (
    minute timestamptz not null primary key,
    status text not null,
    database_status text not null,
    cache_status text not null,
    storage_status text not null,
    models_status text not null,
    jobs_status text not null,
    database_ms double precision,
    jobs_queued bigint not null,
    jobs_dead bigint not null
);
-- global: health_samples

create index sessions_active on sessions (expires_at) where ended_at is null;

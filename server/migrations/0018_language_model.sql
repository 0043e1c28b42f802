-- What a company decided about the assistant. No row: no question leaves the server.
create table assistant_choices (
    company_id text collate "C" not null primary key,
    language_model boolean not null,
    updated_at timestamptz not null
);
-- tenant: assistant_choices

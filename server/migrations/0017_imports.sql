-- A table that somebody brought, and what became of it.
create table imports (
    company_id text collate "C" not null,
    import_id text collate "C" not null,
    kind text collate "C" not null check (kind in ('employees', 'attendance')),
    filename text,
    format text not null,
    state text collate "C" not null check (state in ('ready', 'running', 'done', 'undoing', 'undone', 'failed')),
    row_count bigint not null,
    rows_done bigint not null,
    columns jsonb not null,
    choices jsonb not null,
    result jsonb,
    error text,
    ran_at timestamptz,
    created_by text collate "C" not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (company_id, import_id)
);
create index imports_by_time on imports (company_id, created_at, import_id);
-- tenant: imports

-- Its rows as they were brought, and what was said of each the last time that they were looked at.
create table import_rows (
    company_id text collate "C" not null,
    import_id text collate "C" not null,
    row_number bigint not null,
    cells jsonb not null,
    outcome text collate "C",
    field text,
    message text,
    subject bigint,
    before jsonb,
    after jsonb,
    primary key (company_id, import_id, row_number)
);
create index import_rows_by_outcome on import_rows (company_id, import_id, outcome, row_number);
-- tenant: import_rows

-- Under which heading a company's files say what, as it was chosen last.
create table import_headings (
    company_id text collate "C" not null,
    kind text collate "C" not null,
    heading_key text collate "C" not null,
    field text collate "C",
    primary key (company_id, kind, heading_key)
);
-- tenant: import_headings

-- Roles of a company's own, who has them, and sessions in which an admin sees the product as somebody else.

create table roles (
    company_id text collate "C" not null,
    role_id text collate "C" not null,
    name text not null,
    name_key text collate "C" not null,
    description text not null,
    permissions text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (company_id, role_id)
);
create unique index role_name_taken on roles (company_id, name_key);
-- tenant: roles

alter table users add column role_id text collate "C";
alter table identities add column role_id text collate "C";
alter table invites add column role_id text collate "C";
create index users_by_role on users (company_id, role_id) where role_id is not null;
create index invites_by_role on invites (company_id, role_id) where role_id is not null;

alter table sessions add column viewed_user text collate "C";
alter table sessions add column view_ends_at timestamptz;
create index sessions_by_view on sessions (view_ends_at) where view_ends_at is not null;

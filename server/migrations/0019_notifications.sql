-- What people are told inside the product. `number` counts a person's own, so that the oldest can go.
create table notifications (
    company_id text collate "C" not null,
    user_id text collate "C" not null,
    notification_id text collate "C" not null,
    number bigint not null,
    kind text collate "C" not null,
    details jsonb not null,
    link text not null,
    created_at timestamptz not null,
    read_at timestamptz,
    primary key (company_id, user_id, notification_id)
);
create index notifications_by_number on notifications (company_id, user_id, number);
create index notifications_of_user on notifications (company_id, user_id, created_at, number);
create index notifications_by_time on notifications (company_id, created_at);
-- tenant: notifications

-- Who may do more than everybody: looked up for each thing that falls to them.
create index users_beyond_employees on users (company_id) where role <> 'employee';

-- A person's own language; null: as their browser says. Beside the identity too, because a session is looked up by that alone.
alter table users add column language text collate "C";
alter table identities add column language text collate "C";

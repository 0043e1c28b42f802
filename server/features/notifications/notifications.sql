-- insert_notifications(users: json, notification: NotificationId, kind: NotificationKind, details: json, link: text, now: instant) -> !
insert into notifications (company_id, user_id, notification_id, number, kind, details, link, created_at)
select :company, r.user_id, :notification,
    coalesce((select max(n.number) from notifications n where n.company_id = :company and n.user_id = r.user_id), 0) + 1,
    :kind, :details, :link, :now
-- postgres: from (select jsonb_array_elements_text(:users) as user_id) as r
-- sqlite: from (select value as user_id from json_each(:users)) as r
where true;

-- drop_beyond(users: json, most: int) -> !
delete from notifications where company_id = :company and (user_id, notification_id) in (
    select o.user_id, o.notification_id
    -- postgres: from (select jsonb_array_elements_text(:users) as user_id) as r
    -- sqlite: from (select value as user_id from json_each(:users)) as r
    cross join notifications o
    where o.company_id = :company and o.user_id = r.user_id and o.number <= (select max(m.number) from notifications m where m.company_id = :company and m.user_id = r.user_id) - :most
);

-- drop_unread_of_kind(users: json, kind: NotificationKind) -> !
delete from notifications where company_id = :company and kind = :kind and read_at is null
and user_id in (select value from json_each(:users)) -- sqlite
and user_id in (select jsonb_array_elements_text(:users)) -- postgres
;

-- drop_before(before: instant) -> !
delete from notifications where company_id = :company and created_at < :before;

-- list_notifications(user: UserId, unread: bool, since: instant, limit: int, offset: int) -> NotificationRow*
select notification_id, kind, details, link, created_at, read_at
from notifications where company_id = :company and user_id = :user and created_at >= :since
-- if unread: and read_at is null
order by created_at desc, number desc limit :limit offset :offset;

-- count_notifications(user: UserId, unread: bool, since: instant) -> int
select count(*) as n from notifications where company_id = :company and user_id = :user and created_at >= :since
-- if unread: and read_at is null
;

-- mark_read(user: UserId, notification: NotificationId, now: instant) -> NotificationRow?
update notifications set read_at = coalesce(read_at, :now)
where company_id = :company and user_id = :user and notification_id = :notification
returning notification_id, kind, details, link, created_at, read_at;

-- mark_unread(user: UserId, notification: NotificationId) -> NotificationRow?
update notifications set read_at = null
where company_id = :company and user_id = :user and notification_id = :notification
returning notification_id, kind, details, link, created_at, read_at;

-- mark_all_read(user: UserId, now: instant) -> !
update notifications set read_at = :now where company_id = :company and user_id = :user and read_at is null;

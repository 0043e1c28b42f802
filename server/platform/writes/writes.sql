-- forget_keys_before(before: instant) -> !
delete from idempotency_keys where company_id = :company and created_at < :before;

-- lease_key(user: UserId, route: text, key: text, hash: text, until: instant, now: instant) -> !
insert into idempotency_keys (company_id, user_id, route, key, request_hash, leased_until, created_at)
values (:company, :user, :route, :key, :hash, :until, :now)
on conflict (company_id, user_id, route, key) do nothing;

-- find_key(user: UserId, route: text, key: text) -> writes::Kept?
select request_hash, leased_until, status, location, body
from idempotency_keys where company_id = :company and user_id = :user and route = :route and key = :key;

-- take_key_over(user: UserId, route: text, key: text, ended: instant, until: instant) -> !
update idempotency_keys set leased_until = :until
where company_id = :company and user_id = :user and route = :route and key = :key and status is null and leased_until = :ended;

-- keep_answer(user: UserId, route: text, key: text, until: instant, status: int, location: text?, body: text?) -> !
update idempotency_keys set status = :status, location = :location, body = :body
where company_id = :company and user_id = :user and route = :route and key = :key and status is null and leased_until = :until;

-- release_key(user: UserId, route: text, key: text, until: instant) -> !
delete from idempotency_keys
where company_id = :company and user_id = :user and route = :route and key = :key and status is null and leased_until = :until;

-- wait_for_changes_of(address: text) -> int
-- postgres: select 1 as n from (select pg_advisory_xact_lock(hashtextextended(:company || :address, 0))) as lock;
-- sqlite: select 1 as n where :company is not null and :address is not null;

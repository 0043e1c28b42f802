-- insert_audit(audit: text, at: instant, user: UserId?, action: text, resource: text, resource_id: text?, address: text, request: text, details: json) -> !
insert into audit_log (company_id, audit_id, at, user_id, action, resource, resource_id, address, request_id, details)
values (:company, :audit, :at, :user, :action, :resource, :resource_id, :address, :request, :details);

-- await_seal(audit: text) -> !
insert into audit_unsealed (company_id, audit_id) values (:company, :audit);

-- list_audit(user: UserId?, action: text?, resource: text?, first: text, limit: int, offset: int) -> AuditEntry*
select audit_id, at, user_id, details->>'viewed_as' as viewed_as, cast(details->>'times' as bigint) as times,
    action, resource, resource_id, address, request_id
from audit_log where company_id = :company and audit_id >= :first
-- if user: and user_id = :user
-- if action: and action = :action
-- if resource: and resource = :resource
order by audit_id desc limit :limit offset :offset;

-- count_audit(user: UserId?, action: text?, resource: text?, first: text, most: int) -> int
select count(*) as n from (
    select audit_id from audit_log where company_id = :company and audit_id >= :first
    -- if user: and user_id = :user
    -- if action: and action = :action
    -- if resource: and resource = :resource
    limit :most
) as counted;

-- audit_before(user: UserId?, action: text?, resource: text?, first: text, before: text, limit: int) -> AuditEntry*
select audit_id, at, user_id, details->>'viewed_as' as viewed_as, cast(details->>'times' as bigint) as times,
    action, resource, resource_id, address, request_id
from audit_log where company_id = :company and audit_id >= :first and audit_id < :before
-- if user: and user_id = :user
-- if action: and action = :action
-- if resource: and resource = :resource
order by audit_id desc limit :limit;

-- looks_at(resource: text, resource_id: text, limit: int, offset: int) -> Look*
select at, user_id, action from audit_log
where company_id = :company and resource = :resource and resource_id = :resource_id and action in ('results_seen', 'video_played')
order by audit_id desc limit :limit offset :offset;

-- count_looks_at(resource: text, resource_id: text) -> int
select count(*) as n from audit_log
where company_id = :company and resource = :resource and resource_id = :resource_id and action in ('results_seen', 'video_played');

-- next_unsealed(after: text) -> CompanyId?
-- across companies: one loop seals every company
select company_id from audit_unsealed where company_id > :after order by company_id limit 1;

-- next_chain(after: text) -> CompanyId?
-- across companies: the command line verifies every company
select company_id from (
    select company_id from (select company_id from audit_chains where company_id > :after order by company_id limit 1) as sealed
    union all
    select company_id from (select company_id from audit_unsealed where company_id > :after order by company_id limit 1) as unsealed
) as next order by company_id limit 1;

-- next_checkpoint_due(now: instant) -> CompanyId?
-- across companies: one loop makes every company's checkpoints
select company_id from audit_chains where checkpoint_due <= :now order by checkpoint_due limit 1;

-- hold_chain(due: instant) -> !
insert into audit_chains (company_id, checkpoint_due) values (:company, :due)
on conflict (company_id) do update set checkpoint_due = coalesce(audit_chains.checkpoint_due, excluded.checkpoint_due);

-- end_wait_for_checkpoint(now: instant) -> !
update audit_chains set checkpoint_due = null where company_id = :company and checkpoint_due <= :now;

-- The laterals below keep PostgreSQL to one look at a primary key for each row: by statistics from before a burst it would
-- rather read all of the company's rows for each of them.

-- unsealed_rows(limit: int) -> AuditRow*
select l.audit_id, l.at, l.user_id, l.action, l.resource, l.resource_id, l.address, l.request_id, l.details
from audit_unsealed u
-- sqlite: join audit_log l on l.company_id = u.company_id and l.audit_id = u.audit_id
-- postgres: join lateral (select * from audit_log r where r.company_id = :company and r.audit_id = u.audit_id limit 1) l on true
where u.company_id = :company order by u.audit_id limit :limit;

-- insert_seals(seals: json, key: text, now: instant) -> !
insert into audit_seals (company_id, seq, audit_id, digest, mac, key_id, sealed_at)
-- postgres: select :company, (s->>'seq')::bigint, s->>'audit_id', s->>'digest', s->>'mac', :key, :now from jsonb_array_elements(:seals) as s
-- sqlite: select :company, value->>'seq', value->>'audit_id', value->>'digest', value->>'mac', :key, :now from json_each(:seals)
;

-- forget_sealed(first: text, last: text, after: int) -> !
delete from audit_unsealed where company_id = :company and audit_id >= :first and audit_id <= :last and audit_id in (
    select audit_id from audit_seals where company_id = :company and seq > :after);

-- last_seal() -> SealEnd?
select seq, mac from audit_seals where company_id = :company order by seq desc limit 1;

-- seal_at(seq: int) -> SealEnd?
select seq, mac from audit_seals where company_id = :company and seq = :seq;

-- seals_after(after: int, limit: int) -> SealedRow*
select s.seq, s.audit_id, s.digest, s.mac, s.key_id, l.at, l.user_id, l.action, l.resource, l.resource_id, l.address, l.request_id, l.details
from (select seq, audit_id, digest, mac, key_id from audit_seals where company_id = :company and seq > :after order by seq limit :limit) s
-- sqlite: left join audit_log l on l.company_id = :company and l.audit_id = s.audit_id
-- postgres: left join lateral (select * from audit_log r where r.company_id = :company and r.audit_id = s.audit_id limit 1) l on true
order by s.seq;

-- insert_checkpoint(seq: int, mac: text, key: text, at: instant, signature: text) -> !
insert into audit_checkpoints (company_id, seq, mac, key_id, at, signature)
values (:company, :seq, :mac, :key, :at, :signature)
on conflict (company_id, seq) do nothing;

-- keys_used() -> KeyUse*
select key_id, count(*) as made, sum(case when is_seal then 0 else 1 end) as checkpoints, min(at) as first_at, max(at) as last_at
from (
    select key_id, sealed_at as at, true as is_seal from audit_seals where company_id = :company
    union all
    select key_id, at, false as is_seal from audit_checkpoints where company_id = :company
) as used group by key_id order by key_id;

-- last_checkpoint() -> AuditCheckpoint?
select seq, mac, key_id, at, signature from audit_checkpoints where company_id = :company order by seq desc limit 1;

-- checkpoints_after(after: int, limit: int) -> AuditCheckpoint*
select seq, mac, key_id, at, signature from audit_checkpoints
where company_id = :company and seq > :after order by seq limit :limit;

-- count_unsealed() -> int
select count(*) as n from audit_unsealed where company_id = :company;

-- unsealed_and_gone() -> GoneRow?
select u.audit_id from audit_unsealed u
-- sqlite: left join audit_log l on l.company_id = u.company_id and l.audit_id = u.audit_id
-- postgres: left join lateral (select r.audit_id from audit_log r where r.company_id = :company and r.audit_id = u.audit_id limit 1) l on true
where u.company_id = :company and l.audit_id is null order by u.audit_id limit 1;

-- known_rows(before: text, limit: int) -> KnownRow*
select l.audit_id, (s.audit_id is not null or u.audit_id is not null) as known
from (select audit_id from audit_log where company_id = :company and audit_id < :before order by audit_id desc limit :limit) l
-- sqlite: left join audit_seals s on s.company_id = :company and s.audit_id = l.audit_id
-- sqlite: left join audit_unsealed u on u.company_id = :company and u.audit_id = l.audit_id
-- postgres: left join lateral (select r.audit_id from audit_seals r where r.company_id = :company and r.audit_id = l.audit_id limit 1) s on true
-- postgres: left join lateral (select r.audit_id from audit_unsealed r where r.company_id = :company and r.audit_id = l.audit_id limit 1) u on true
order by l.audit_id desc;

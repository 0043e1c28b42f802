-- insert_job(job: JobId, kind: text, unique_key: text?, payload: json, max_attempts: int, due: instant, created: instant) -> !
insert into jobs (job_id, company_id, kind, unique_key, payload, state, attempts, max_attempts, fence, due_at, created_at)
values (:job, :company, :kind, :unique_key, :payload, 'queued', 0, :max_attempts, 0, :due, :created)
on conflict (company_id, unique_key) where state in ('queued', 'running') do nothing;

-- live_job(unique_key: text) -> jobs::Job?
select job_id, kind, state, attempts, max_attempts, error, due_at, created_at, finished_at
from jobs where company_id = :company and unique_key = :unique_key and state in ('queued', 'running');

-- lease_job(now: instant, until: instant) -> jobs::Leased?
-- across companies: workers serve every company
update jobs set state = 'running', attempts = attempts + 1, fence = fence + 1, leased_until = :until
where job_id = (
    select job_id from jobs
    where state = 'queued' and due_at <= :now
    order by due_at limit 1
    -- postgres: for update skip locked
)
returning job_id, company_id, kind, payload, attempts, max_attempts, fence;

-- extend_lease(job: JobId, fence: int, until: instant) -> !
-- across companies: workers serve every company
update jobs set leased_until = :until where job_id = :job and fence = :fence and state = 'running';

-- finish_job(job: JobId, fence: int, now: instant) -> !
update jobs set state = 'done', finished_at = :now, leased_until = null, error = null
where company_id = :company and job_id = :job and fence = :fence and state = 'running';

-- put_back_job(job: JobId, fence: int, due: instant, error: text?, attempts: int) -> !
update jobs set state = 'queued', due_at = :due, leased_until = null, error = :error, attempts = :attempts
where company_id = :company and job_id = :job and fence = :fence and state = 'running';

-- bury_job(job: JobId, fence: int, now: instant, error: text) -> !
update jobs set state = 'dead', finished_at = :now, leased_until = null, error = :error
where company_id = :company and job_id = :job and fence = :fence and state = 'running';

-- expired_leases(now: instant) -> jobs::Leased*
-- across companies: workers serve every company
select job_id, company_id, kind, payload, attempts, max_attempts, fence
from jobs where state = 'running' and leased_until < :now order by leased_until limit 100;

-- cancel_jobs(unique_key: text, now: instant) -> jobs::Cancelled*
update jobs set state = 'cancelled', finished_at = :now, leased_until = null
where company_id = :company and unique_key = :unique_key and state in ('queued', 'running')
returning job_id;

-- list_jobs(state: jobs::State?, limit: int, offset: int) -> jobs::Job*
select job_id, kind, state, attempts, max_attempts, error, due_at, created_at, finished_at
from jobs where company_id = :company
-- if state: and state = :state
order by created_at desc, job_id desc limit :limit offset :offset;

-- count_jobs(state: jobs::State?) -> int
select count(*) as n from jobs where company_id = :company
-- if state: and state = :state
;

-- retry_job(job: JobId, now: instant) -> jobs::Job?
update jobs set state = 'queued', due_at = :now, attempts = 0, error = null, finished_at = null
where company_id = :company and job_id = :job and state in ('dead', 'cancelled')
returning job_id, kind, state, attempts, max_attempts, error, due_at, created_at, finished_at;

-- find_job(job: JobId) -> jobs::Job?
select job_id, kind, state, attempts, max_attempts, error, due_at, created_at, finished_at
from jobs where company_id = :company and job_id = :job;

-- count_by_kind() -> jobs::Counted*
-- across companies: metrics of the whole server
select kind, state, count(*) as jobs from jobs where state in ('queued', 'running', 'dead') group by kind, state;

-- count_mentions(text: text) -> int
-- across companies: whoever checks the whole store asks whether an object waits for its removal
select count(*) as n from jobs where state in ('queued', 'running', 'dead')
-- postgres: and position(:text in payload::text) > 0
-- sqlite: and instr(payload, :text) > 0
;

-- impossible_jobs() -> text*
-- across companies: whoever checks the whole database
select job_id from jobs
where (state = 'running' and leased_until is null) or (state <> 'running' and leased_until is not null)
    or (state in ('done', 'dead', 'cancelled')) <> (finished_at is not null) or attempts < 0 or attempts > fence
order by job_id limit 20;

-- next_due() -> jobs::Due?
-- across companies: workers serve every company
select due_at from jobs where state = 'queued' order by due_at limit 1;

-- live_payloads(kind: text, after: JobId, limit: int) -> jobs::LivePayload*
-- across companies: whoever exchanges the server's secret
select job_id, payload from jobs
where kind = :kind and job_id > :after and state in ('queued', 'running') order by job_id limit :limit;

-- rewrite_payload(job: JobId, payload: json) -> !
-- across companies: whoever exchanges the server's secret
update jobs set payload = :payload where job_id = :job and state in ('queued', 'running');

-- insert_health_sample(minute: instant, status: text, database: text, cache: text, storage: text, models: text, jobs: text, database_ms: real?, jobs_queued: int, jobs_dead: int) -> !
-- across companies: the health of the whole server
insert into health_samples (minute, status, database_status, cache_status, storage_status, models_status, jobs_status, database_ms, jobs_queued, jobs_dead)
values (:minute, :status, :database, :cache, :storage, :models, :jobs, :database_ms, :jobs_queued, :jobs_dead)
on conflict (minute) do nothing;

-- forget_health_samples(before: instant) -> !
-- across companies: the health of the whole server
delete from health_samples where minute < :before;

-- health_samples(since: instant, limit: int, offset: int) -> HealthSample*
-- across companies: the health of the whole server
select minute, status, database_status, cache_status, storage_status, models_status, jobs_status, database_ms, jobs_queued, jobs_dead
from health_samples where minute >= :since order by minute desc limit :limit offset :offset;

-- count_health_samples(since: instant) -> int
-- across companies: the health of the whole server
select count(*) as n from health_samples where minute >= :since;

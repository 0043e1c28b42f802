-- insert_session(session: SessionId, user: UserId, now: instant, expires: instant, device: text, address: text) -> !
insert into sessions (session_id, user_id, company_id, generation, rotated_at, created_at, expires_at, device, address)
values (:session, :user, :company, 0, :now, :now, :expires, :device, :address);

-- live_session(session: SessionId) -> LiveSession?
-- across companies: a token names a session, the session names the company
select s.session_id, s.user_id, s.company_id, s.generation, s.rotated_at, s.created_at, s.expires_at, s.ended_at, s.viewed_user, s.view_ends_at, i.email, i.role, i.role_id, i.state, i.language
from sessions s join identities i on i.user_id = s.user_id where s.session_id = :session;

-- rotate_session(session: SessionId, generation: int, now: instant, expires: instant) -> !
update sessions set generation = generation + 1, rotated_at = :now, expires_at = :expires
where company_id = :company and session_id = :session and generation = :generation and ended_at is null;

-- end_session(session: SessionId, user: UserId, now: instant) -> !
update sessions set ended_at = :now
where company_id = :company and session_id = :session and user_id = :user and ended_at is null;

-- end_sessions_of(user: UserId, now: instant) -> !
update sessions set ended_at = :now where company_id = :company and user_id = :user and ended_at is null;

-- sessions_of(user: UserId, now: instant, limit: int, offset: int) -> SessionRow*
select session_id, device, address, created_at, rotated_at as last_used_at
from sessions where company_id = :company and user_id = :user and ended_at is null and expires_at > :now
order by created_at desc, session_id limit :limit offset :offset;

-- count_sessions_of(user: UserId, now: instant) -> int
select count(*) as n from sessions where company_id = :company and user_id = :user and ended_at is null and expires_at > :now;

-- other_sessions_of(user: UserId, session: SessionId) -> SessionId*
select session_id from sessions where company_id = :company and user_id = :user and session_id <> :session and ended_at is null;

-- end_other_sessions_of(user: UserId, session: SessionId, now: instant) -> !
update sessions set ended_at = :now
where company_id = :company and user_id = :user and session_id <> :session and ended_at is null;

-- forget_sessions_before(before: instant) -> !
-- across companies: sessions long over, whoever had them
delete from sessions where expires_at < :before;

-- count_active_sessions(now: instant) -> int
-- across companies: metrics of the whole server
select count(*) as n from sessions where ended_at is null and expires_at > :now;

-- begin_view(session: SessionId, viewed: UserId, ends: instant) -> !
update sessions set viewed_user = :viewed, view_ends_at = :ends
where company_id = :company and session_id = :session and viewed_user is null and ended_at is null;

-- end_view(session: SessionId) -> !
update sessions set viewed_user = null, view_ends_at = null
where company_id = :company and session_id = :session and viewed_user is not null;

-- lapsed_views(now: instant) -> LapsedView*
-- across companies: housekeeping ends the views of every company
select session_id, user_id, company_id, viewed_user from sessions where view_ends_at <= :now order by view_ends_at limit 500;

-- lapse_view(session: SessionId) -> !
update sessions set view_ends_at = null where company_id = :company and session_id = :session and view_ends_at is not null;

-- sessions_of_before(moment: instant, now: instant) -> SessionsOfBefore
-- across companies: whoever exchanges the server's secret
select count(*) as sessions, max(expires_at) as last_ends_at
from sessions where ended_at is null and expires_at > :now and rotated_at < :moment;

-- insert_session(session: SessionId, user: UserId, now: instant, expires: instant, device: text, address: text) -> !
insert into sessions (session_id, user_id, company_id, generation, rotated_at, created_at, expires_at, device, address)
values (:session, :user, :company, 0, :now, :now, :expires, :device, :address);

-- live_session(session: SessionId) -> LiveSession?
-- across companies: a token names a session, the session names the company
select s.session_id, s.user_id, s.company_id, s.generation, s.rotated_at, s.expires_at, s.ended_at, i.email, i.role, i.state
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

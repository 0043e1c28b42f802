-- insert_identity(user: UserId, email: text, email_key: text, username: text?, username_key: text?, hash: text, role: Role, state: UserState, now: instant) -> !
insert into identities (user_id, company_id, email, email_key, username, username_key, password_hash, role, state, created_at)
values (:user, :company, :email, :email_key, :username, :username_key, :hash, :role, :state, :now);

-- identity_by_email(key: text) -> Identity?
-- across companies: signing in names no company
select user_id, company_id, email, password_hash, role, state from identities where email_key = :key;

-- identity_by_username(key: text) -> Identity?
-- across companies: signing in names no company
select user_id, company_id, email, password_hash, role, state from identities where username_key = :key;

-- approve_identity(user: UserId) -> !
update identities set state = 'active' where company_id = :company and user_id = :user and state = 'pending';

-- disable_identity(user: UserId) -> !
update identities set state = 'disabled' where company_id = :company and user_id = :user;

-- rehash_identity(user: UserId, hash: text) -> !
update identities set password_hash = :hash where company_id = :company and user_id = :user;

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

-- sessions_of(user: UserId, now: instant) -> SessionRow*
select session_id, device, address, created_at, rotated_at as last_used_at
from sessions where company_id = :company and user_id = :user and ended_at is null and expires_at > :now
order by created_at desc limit 200;

-- count_active_sessions(now: instant) -> int
-- across companies: metrics of the whole server
select count(*) as n from sessions where ended_at is null and expires_at > :now;

-- attempts_of(subject: text) -> Attempts?
-- across companies: an address is counted before anybody is known
select failures, blocked_until from sign_in_attempts where subject = :subject;

-- count_failure(subject: text, blocked_until: instant, now: instant) -> !
-- across companies: an address is counted before anybody is known
insert into sign_in_attempts (subject, failures, blocked_until, last_at) values (:subject, 1, :blocked_until, :now)
on conflict (subject) do update set failures = sign_in_attempts.failures + 1, blocked_until = excluded.blocked_until, last_at = excluded.last_at;

-- forget_failures(subject: text) -> !
-- across companies: an address is counted before anybody is known
delete from sign_in_attempts where subject = :subject;

-- insert_user(user: UserId, email: text, username: text?, first: text?, last: text?, phone: text?, role: Role, state: UserState, now: instant) -> !
insert into users (company_id, user_id, email, username, first_name, last_name, phone_number, role, state, created_at, updated_at)
values (:company, :user, :email, :username, :first, :last, :phone, :role, :state, :now, :now);

-- find_user(user: UserId) -> UserRow?
select user_id, email, username, first_name, last_name, phone_number, role, state, last_login, created_at, updated_at
from users where company_id = :company and user_id = :user;

-- list_users(q: text?, role: Role?, state: UserState?, limit: int, offset: int) -> UserRow*
select user_id, email, username, first_name, last_name, phone_number, role, state, last_login, created_at, updated_at
from users where company_id = :company
-- if q: and (lower(email) like :q escape '\' or lower(coalesce(first_name, '') || ' ' || coalesce(last_name, '')) like :q escape '\')
-- if role: and role = :role
-- if state: and state = :state
order by created_at desc, user_id desc limit :limit offset :offset;

-- count_users(q: text?, role: Role?, state: UserState?) -> int
select count(*) as n from users where company_id = :company
-- if q: and (lower(email) like :q escape '\' or lower(coalesce(first_name, '') || ' ' || coalesce(last_name, '')) like :q escape '\')
-- if role: and role = :role
-- if state: and state = :state
;

-- set_user_state(user: UserId, state: UserState, now: instant) -> !
update users set state = :state, updated_at = :now where company_id = :company and user_id = :user;

-- touch_login(user: UserId, now: instant) -> !
update users set last_login = :now where company_id = :company and user_id = :user;

-- insert_invite(invite: InviteId, email: text, role: Role, team: TeamId?, by: UserId, now: instant, expires: instant) -> !
insert into invites (company_id, invite_id, email, role, team_id, created_by, created_at, expires_at)
values (:company, :invite, :email, :role, :team, :by, :now, :expires);

-- insert_invite_token(hash: text, invite: InviteId) -> !
insert into invite_tokens (token_hash, company_id, invite_id) values (:hash, :company, :invite);

-- invite_of_token(hash: text) -> InviteRef?
-- across companies: the holder of an invitation is in no company yet
select company_id, invite_id from invite_tokens where token_hash = :hash;

-- find_invite(invite: InviteId) -> Invite?
select invite_id, email, role, team_id, created_at, expires_at, used_at, revoked_at
from invites where company_id = :company and invite_id = :invite;

-- list_invites(limit: int, offset: int) -> Invite*
select invite_id, email, role, team_id, created_at, expires_at, used_at, revoked_at
from invites where company_id = :company order by created_at desc, invite_id desc limit :limit offset :offset;

-- count_invites() -> int
select count(*) as n from invites where company_id = :company;

-- use_invite(invite: InviteId, now: instant) -> !
update invites set used_at = :now
where company_id = :company and invite_id = :invite and used_at is null and revoked_at is null and expires_at > :now;

-- revoke_invite(invite: InviteId, now: instant) -> !
update invites set revoked_at = :now where company_id = :company and invite_id = :invite and used_at is null and revoked_at is null;

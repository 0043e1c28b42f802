-- insert_identity(user: UserId, email: text, email_key: text, username: text?, username_key: text?, hash: text, role: Role, role_id: RoleId?, state: UserState, now: instant) -> !
insert into identities (user_id, company_id, email, email_key, username, username_key, password_hash, role, role_id, state, created_at)
values (:user, :company, :email, :email_key, :username, :username_key, :hash, :role, :role_id, :state, :now);

-- identity_by_email(key: text) -> Identity?
-- across companies: signing in names no company
select user_id, company_id, email, password_hash, role, role_id, state, language from identities where email_key = :key;

-- identity_by_username(key: text) -> Identity?
-- across companies: signing in names no company
select user_id, company_id, email, password_hash, role, role_id, state, language from identities where username_key = :key;

-- set_identity(user: UserId, username: text?, username_key: text?, role: Role, role_id: RoleId?, state: UserState, language: Language?) -> !
update identities set username = :username, username_key = :username_key, role = :role, role_id = :role_id, state = :state,
    language = :language
where company_id = :company and user_id = :user;

-- lock_admins() -> !
update identities set role = role where company_id = :company and role = 'admin';

-- count_other_admins(user: UserId) -> int
select count(*) as n from identities
where company_id = :company and role = 'admin' and state = 'active' and user_id <> :user;

-- remove_pending_identity(user: UserId) -> !
delete from identities where company_id = :company and user_id = :user and state = 'pending';

-- blocked_until(subject: text) -> instant?
-- across companies: an address is counted before anybody is known
select blocked_until from sign_in_attempts where subject = :subject;

-- count_failure(subject: text, never: instant, now: instant, stale: instant) -> int
-- across companies: an address is counted before anybody is known
insert into sign_in_attempts (subject, failures, blocked_until, last_at) values (:subject, 1, :never, :now)
on conflict (subject) do update
    set failures = case when sign_in_attempts.last_at < :stale then 1 else sign_in_attempts.failures + 1 end, last_at = excluded.last_at
returning failures;

-- block_until(subject: text, until: instant) -> !
-- across companies: an address is counted before anybody is known
update sign_in_attempts set blocked_until = :until where subject = :subject;

-- forget_failures(subject: text) -> !
-- across companies: an address is counted before anybody is known
delete from sign_in_attempts where subject = :subject;

-- forget_attempts_before(before: instant) -> !
-- across companies: an address is counted before anybody is known
delete from sign_in_attempts where last_at < :before;

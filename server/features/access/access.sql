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

-- password_of(user: UserId) -> text?
select password_hash from identities where company_id = :company and user_id = :user;

-- set_password(user: UserId, hash: text) -> !
update identities set password_hash = :hash where company_id = :company and user_id = :user;

-- insert_password_reset(hash: text, user: UserId, now: instant, expires: instant) -> !
insert into password_resets (token_hash, company_id, user_id, created_at, expires_at)
values (:hash, :company, :user, :now, :expires);

-- resets_since(user: UserId, since: instant) -> int
select count(*) as n from password_resets where company_id = :company and user_id = :user and created_at > :since;

-- password_reset_of(hash: text) -> PasswordResetRef?
-- across companies: whoever holds the link is in no company yet
select r.company_id, r.user_id, i.email, i.role, i.state, r.expires_at, r.used_at
from password_resets r join identities i on i.user_id = r.user_id where r.token_hash = :hash;

-- use_password_reset(hash: text, now: instant) -> !
update password_resets set used_at = :now
where company_id = :company and token_hash = :hash and used_at is null and expires_at > :now;

-- end_password_resets_of(user: UserId, now: instant) -> !
update password_resets set used_at = :now where company_id = :company and user_id = :user and used_at is null;

-- forget_resets_before(before: instant) -> !
-- across companies: links of the past, whoever they were for
delete from password_resets where created_at < :before;

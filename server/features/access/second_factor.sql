-- put_second_factor(user: UserId, secret: text, now: instant) -> !
insert into second_factors (company_id, user_id, sealed_secret, last_step, created_at) values (:company, :user, :secret, 0, :now)
on conflict (company_id, user_id) do update set sealed_secret = excluded.sealed_secret, created_at = excluded.created_at
where second_factors.confirmed_at is null;

-- second_factor_of(user: UserId) -> SecondFactorRow?
select sealed_secret, confirmed_at from second_factors where company_id = :company and user_id = :user;

-- confirm_second_factor(user: UserId, now: instant) -> !
update second_factors set confirmed_at = :now where company_id = :company and user_id = :user and confirmed_at is null;

-- use_step(user: UserId, step: int) -> !
update second_factors set last_step = :step where company_id = :company and user_id = :user and last_step < :step;

-- remove_second_factor(user: UserId) -> !
delete from second_factors where company_id = :company and user_id = :user;

-- insert_recovery_code(user: UserId, hash: text) -> !
insert into recovery_codes (company_id, user_id, code_hash) values (:company, :user, :hash);

-- use_recovery_code(user: UserId, hash: text, now: instant) -> !
update recovery_codes set used_at = :now
where company_id = :company and user_id = :user and code_hash = :hash and used_at is null;

-- recovery_codes_left(user: UserId) -> int
select count(*) as n from recovery_codes where company_id = :company and user_id = :user and used_at is null;

-- remove_recovery_codes(user: UserId) -> !
delete from recovery_codes where company_id = :company and user_id = :user;

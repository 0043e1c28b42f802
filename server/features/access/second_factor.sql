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

-- use_recovery_code(user: UserId, hashes: json, now: instant) -> !
update recovery_codes set used_at = :now
where company_id = :company and user_id = :user and used_at is null and code_hash in (
    -- postgres: select h from jsonb_array_elements_text(:hashes) as h
    -- sqlite: select value from json_each(:hashes)
);

-- recovery_codes_left(user: UserId) -> int
select count(*) as n from recovery_codes where company_id = :company and user_id = :user and used_at is null;

-- remove_recovery_codes(user: UserId) -> !
delete from recovery_codes where company_id = :company and user_id = :user;

-- second_factors_after(after: UserId, limit: int) -> SealedSecondFactor*
select user_id, sealed_secret from second_factors where company_id = :company and user_id > :after order by user_id limit :limit;

-- reseal_second_factor(user: UserId, before: text, sealed: text) -> !
update second_factors set sealed_secret = :sealed where company_id = :company and user_id = :user and sealed_secret = :before;

-- recovery_codes_of_secrets() -> int
select count(*) as n from recovery_codes where company_id = :company and used_at is null and code_hash not like 'app:%';

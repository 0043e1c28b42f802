-- insert_user(user: UserId, email: text, username: text?, first: text?, last: text?, phone: text?, role: Role, role_id: RoleId?, state: UserState, now: instant) -> !
insert into users (company_id, user_id, email, username, first_name, last_name, phone_number, role, role_id, state, created_at, updated_at)
values (:company, :user, :email, :username, :first, :last, :phone, :role, :role_id, :state, :now, :now);

-- find_user(user: UserId) -> UserRow?
select user_id, email, username, first_name, last_name, phone_number, avatar_url, language, role, role_id, state, last_login, joined_by_domain,
       created_at, updated_at
from users where company_id = :company and user_id = :user;

-- list_users(q: text?, role: Role?, state: UserState?, limit: int, offset: int) -> UserRow*
select user_id, email, username, first_name, last_name, phone_number, avatar_url, language, role, role_id, state, last_login, joined_by_domain,
       created_at, updated_at
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

-- update_user(user: UserId, username: text?, first: text?, last: text?, phone: text?, avatar: text?, language: Language?, role: Role, role_id: RoleId?,
--             state: UserState, now: instant) -> !
update users set username = :username, first_name = :first, last_name = :last, phone_number = :phone, avatar_url = :avatar, language = :language,
    role = :role, role_id = :role_id, state = :state, updated_at = :now
where company_id = :company and user_id = :user;

-- remove_user(user: UserId) -> !
delete from users where company_id = :company and user_id = :user;

-- set_joined_by_domain(user: UserId, domain: text) -> !
update users set joined_by_domain = :domain where company_id = :company and user_id = :user;

-- touch_login(user: UserId, now: instant) -> !
update users set last_login = :now where company_id = :company and user_id = :user;

-- list_users_among(users: json, q: text?, role: Role?, state: UserState?, limit: int, offset: int) -> UserRow*
select user_id, email, username, first_name, last_name, phone_number, avatar_url, language, role, role_id, state, last_login, joined_by_domain,
       created_at, updated_at
from users where company_id = :company
and user_id in (select value from json_each(:users)) -- sqlite
and user_id in (select jsonb_array_elements_text(:users)) -- postgres
-- if q: and (lower(email) like :q escape '\' or lower(coalesce(first_name, '') || ' ' || coalesce(last_name, '')) like :q escape '\')
-- if role: and role = :role
-- if state: and state = :state
order by created_at desc, user_id desc limit :limit offset :offset;

-- count_users_among(users: json, q: text?, role: Role?, state: UserState?) -> int
select count(*) as n from users where company_id = :company
and user_id in (select value from json_each(:users)) -- sqlite
and user_id in (select jsonb_array_elements_text(:users)) -- postgres
-- if q: and (lower(email) like :q escape '\' or lower(coalesce(first_name, '') || ' ' || coalesce(last_name, '')) like :q escape '\')
-- if role: and role = :role
-- if state: and state = :state
;

-- users_with_roles(roles: json, role_ids: json, limit: int) -> UserId*
select user_id from users where company_id = :company and role <> 'employee' and state = 'active'
and (role in (select value from json_each(:roles)) or role_id in (select value from json_each(:role_ids))) -- sqlite
and (role in (select jsonb_array_elements_text(:roles)) or role_id in (select jsonb_array_elements_text(:role_ids))) -- postgres
order by last_login desc nulls last, user_id limit :limit;

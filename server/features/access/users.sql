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

-- list_roles() -> RoleRow*
select role_id, name, description, permissions, created_at, updated_at
from roles where company_id = :company order by name_key limit 200;

-- find_role(role: RoleId) -> RoleRow?
select role_id, name, description, permissions, created_at, updated_at
from roles where company_id = :company and role_id = :role;

-- count_roles() -> int
select count(*) as n from roles where company_id = :company;

-- insert_role(role: RoleId, name: text, name_key: text, description: text, permissions: text, now: instant) -> !
insert into roles (company_id, role_id, name, name_key, description, permissions, created_at, updated_at)
values (:company, :role, :name, :name_key, :description, :permissions, :now, :now);

-- update_role(role: RoleId, name: text, name_key: text, description: text, permissions: text, now: instant) -> !
update roles set name = :name, name_key = :name_key, description = :description, permissions = :permissions, updated_at = :now
where company_id = :company and role_id = :role;

-- lock_role(role: RoleId) -> !
update roles set updated_at = updated_at where company_id = :company and role_id = :role;

-- delete_role(role: RoleId) -> !
delete from roles where company_id = :company and role_id = :role;

-- people_by_role() -> RoleCount*
select role, role_id, count(*) as people from users where company_id = :company group by role, role_id;

-- users_of_role(role: RoleId) -> UserId*
select user_id from users where company_id = :company and role_id = :role;

-- count_open_invites_of_role(role: RoleId, now: instant) -> int
select count(*) as n from invites
where company_id = :company and role_id = :role and used_at is null and revoked_at is null and expires_at > :now;

-- insert_company(name: text, jurisdiction: text?, time_zone: text, policy: EmotionPolicy, now: instant) -> !
insert into companies (company_id, name, jurisdiction, time_zone, emotion_policy, group_minimum, created_at, updated_at)
values (:company, :name, :jurisdiction, :time_zone, :policy, 5, :now, :now);

-- insert_company_name(name_key: text) -> !
insert into company_names (company_id, name_key) values (:company, :name_key);

-- rename_company(name_key: text) -> !
update company_names set name_key = :name_key where company_id = :company;

-- company_named(name_key: text) -> CompanyRef?
-- across companies: a person who joins names the company before being in it
select company_id from company_names where name_key = :name_key;

-- current_company() -> Company?
select company_id, name, jurisdiction, time_zone, emotion_policy, group_minimum,
       programme_purpose, programme_runner, programme_ends, created_at, updated_at
from companies where company_id = :company;

-- update_company(name: text, jurisdiction: text?, time_zone: text, policy: EmotionPolicy, group_minimum: int,
--                purpose: text?, runner: UserId?, ends: day?, now: instant) -> !
update companies set name = :name, jurisdiction = :jurisdiction, time_zone = :time_zone, emotion_policy = :policy,
    group_minimum = :group_minimum, programme_purpose = :purpose, programme_runner = :runner, programme_ends = :ends,
    updated_at = :now
where company_id = :company;

-- list_departments(limit: int, offset: int) -> Department*
select id, name, description, budget, manager_id, is_active, created_at, updated_at
from departments where company_id = :company order by name_key, id limit :limit offset :offset;

-- count_departments() -> int
select count(*) as n from departments where company_id = :company;

-- find_department(id: DepartmentId) -> Department?
select id, name, description, budget, manager_id, is_active, created_at, updated_at
from departments where company_id = :company and id = :id;

-- insert_department(name: text, name_key: text, description: text?, budget: real?, manager: UserId?, now: instant) -> Department
insert into departments (company_id, name, name_key, description, budget, manager_id, is_active, created_at, updated_at)
values (:company, :name, :name_key, :description, :budget, :manager, true, :now, :now)
returning id, name, description, budget, manager_id, is_active, created_at, updated_at;

-- update_department(id: DepartmentId, name: text, name_key: text, description: text?, budget: real?, manager: UserId?, active: bool, now: instant) -> Department?
update departments set name = :name, name_key = :name_key, description = :description, budget = :budget,
    manager_id = :manager, is_active = :active, updated_at = :now
where company_id = :company and id = :id
returning id, name, description, budget, manager_id, is_active, created_at, updated_at;

-- delete_department(id: DepartmentId) -> !
delete from departments where company_id = :company and id = :id;

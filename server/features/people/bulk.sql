-- employees_with_ids(ids: json) -> Employee*
select employee_id, name, email, team_id, role, department_id, manager_id, user_id, hire_date, is_active
from employees where company_id = :company
-- postgres: and employee_id = any(array(select jsonb_array_elements_text(:ids)::bigint))
-- sqlite: and employee_id in (select value from json_each(:ids))
;

-- employees_with_emails(keys: json) -> Employee*
select employee_id, name, email, team_id, role, department_id, manager_id, user_id, hire_date, is_active
from employees where company_id = :company
-- postgres: and email_key = any(array(select jsonb_array_elements_text(:keys)))
-- sqlite: and email_key in (select value from json_each(:keys))
;

-- employees_with_names(keys: json) -> Employee*
select employee_id, name, email, team_id, role, department_id, manager_id, user_id, hire_date, is_active
from employees where company_id = :company
-- postgres: and name_key = any(array(select jsonb_array_elements_text(:keys)))
-- sqlite: and name_key in (select value from json_each(:keys))
;

-- reporting() -> Reporting*
select employee_id, manager_id from employees where company_id = :company and manager_id is not null;

-- insert_employees(rows: json, now: instant) -> Employee*
insert into employees (company_id, name, name_key, email, email_key, role, department_id, team_id, manager_id, hire_date, is_active, created_at, updated_at)
select :company, r.name, r.name_key, r.email, r.email_key, r.role, r.department_id, r.team_id, r.manager_id, r.hire_date, r.is_active, :now, :now
-- postgres: from jsonb_to_recordset(:rows) as r(name text, name_key text, email text, email_key text, role text, department_id bigint, team_id bigint, manager_id bigint, hire_date date, is_active boolean)
-- sqlite: from (select value ->> 'name' as name, value ->> 'name_key' as name_key, value ->> 'email' as email, value ->> 'email_key' as email_key, value ->> 'role' as role, value ->> 'department_id' as department_id, value ->> 'team_id' as team_id, value ->> 'manager_id' as manager_id, value ->> 'hire_date' as hire_date, value ->> 'is_active' as is_active from json_each(:rows)) as r
returning employee_id, name, email, team_id, role, department_id, manager_id, user_id, hire_date, is_active;

-- update_employees(rows: json, now: instant) -> !
update employees set name = r.name, name_key = r.name_key, role = r.role, department_id = r.department_id, team_id = r.team_id,
    manager_id = r.manager_id, hire_date = r.hire_date, is_active = r.is_active, updated_at = :now
-- postgres: from jsonb_to_recordset(:rows) as r(employee_id bigint, name text, name_key text, role text, department_id bigint, team_id bigint, manager_id bigint, hire_date date, is_active boolean)
-- sqlite: from (select value ->> 'employee_id' as employee_id, value ->> 'name' as name, value ->> 'name_key' as name_key, value ->> 'role' as role, value ->> 'department_id' as department_id, value ->> 'team_id' as team_id, value ->> 'manager_id' as manager_id, value ->> 'hire_date' as hire_date, value ->> 'is_active' as is_active from json_each(:rows)) as r
where employees.employee_id = r.employee_id
-- postgres: and employees.company_id = :company
-- sqlite: and +employees.company_id = :company
;

-- unchanged_since(ids: json, since: instant) -> EmployeeId*
select employee_id from employees where company_id = :company and updated_at = :since
-- postgres: and employee_id = any(array(select jsonb_array_elements_text(:ids)::bigint)) for update
-- sqlite: and employee_id in (select value from json_each(:ids))
;

-- deletable(ids: json, since: instant) -> EmployeeId*
select e.employee_id from employees e where e.company_id = :company and e.updated_at = :since and e.user_id is null
and not exists (select 1 from teams t where t.company_id = :company and t.lead_id = e.employee_id)
-- postgres: and e.employee_id = any(array(select jsonb_array_elements_text(:ids)::bigint)) for update
-- sqlite: and e.employee_id in (select value from json_each(:ids))
;

-- delete_employees(ids: json) -> !
delete from employees where company_id = :company
-- postgres: and employee_id = any(array(select jsonb_array_elements_text(:ids)::bigint))
-- sqlite: and employee_id in (select value from json_each(:ids))
;

-- newest_positions(ids: json) -> PositionOf*
select p.employee_id, p.valid_from, p.role, p.team_id, p.department_id, p.manager_id from employee_positions p
where p.company_id = :company
-- postgres: and p.employee_id = any(array(select jsonb_array_elements_text(:ids)::bigint))
-- sqlite: and p.employee_id in (select value from json_each(:ids))
and p.valid_from = (select max(q.valid_from) from employee_positions q where q.company_id = :company and q.employee_id = p.employee_id);

-- put_positions(rows: json, now: instant) -> !
insert into employee_positions (company_id, employee_id, valid_from, role, team_id, department_id, manager_id, recorded_at)
select :company, r.employee_id, r.valid_from, r.role, r.team_id, r.department_id, r.manager_id, :now
-- postgres: from jsonb_to_recordset(:rows) as r(employee_id bigint, valid_from date, role text, team_id bigint, department_id bigint, manager_id bigint)
-- sqlite: from (select value ->> 'employee_id' as employee_id, value ->> 'valid_from' as valid_from, value ->> 'role' as role, value ->> 'team_id' as team_id, value ->> 'department_id' as department_id, value ->> 'manager_id' as manager_id from json_each(:rows)) as r
where true on conflict (company_id, employee_id, valid_from) do update set role = excluded.role, team_id = excluded.team_id,
    department_id = excluded.department_id, manager_id = excluded.manager_id, recorded_at = excluded.recorded_at;

-- drop_positions(ids: json, day: day) -> !
delete from employee_positions where company_id = :company and valid_from = :day
-- postgres: and employee_id = any(array(select jsonb_array_elements_text(:ids)::bigint))
-- sqlite: and employee_id in (select value from json_each(:ids))
;

-- drop_all_positions(ids: json) -> !
delete from employee_positions where company_id = :company
-- postgres: and employee_id = any(array(select jsonb_array_elements_text(:ids)::bigint))
-- sqlite: and employee_id in (select value from json_each(:ids))
;

create index positions_of_team on employee_positions (company_id, team_id);

-- 0015 gave everybody their first position, but under an owner of the tables who is no superuser row-level security hid everybody from it.
-- postgres: alter table employees no force row level security;
-- postgres: alter table employee_positions no force row level security;
-- postgres: insert into employee_positions select company_id, employee_id, coalesce(hire_date, (created_at at time zone 'UTC')::date), role, team_id, department_id, manager_id, created_at from employees e where not exists (select 1 from employee_positions p where p.company_id = e.company_id and p.employee_id = e.employee_id);
-- postgres: alter table employees force row level security;
-- postgres: alter table employee_positions force row level security;

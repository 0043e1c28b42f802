-- What somebody was from which day on: the newest row of a person is what `employees` says.
create table employee_positions (
    company_id text collate "C" not null,
    employee_id bigint not null,
    valid_from date not null,
    role text,
    team_id bigint,
    department_id bigint,
    manager_id bigint,
    recorded_at timestamptz not null,
    primary key (company_id, employee_id, valid_from)
);
create index positions_of_manager on employee_positions (company_id, manager_id);
-- tenant: employee_positions

create index employees_by_manager on employees (company_id, manager_id);

-- postgres: insert into employee_positions select company_id, employee_id, coalesce(hire_date, (created_at at time zone 'UTC')::date), role, team_id, department_id, manager_id, created_at from employees;
-- sqlite: insert into employee_positions select company_id, employee_id, coalesce(hire_date, substr(created_at, 1, 10)), role, team_id, department_id, manager_id, created_at from employees;

-- columns employee: employee_id bigint, name text, email text, team_id bigint, role text, department_id bigint, manager_id bigint,
--                    user_id text, hire_date date, is_active boolean

-- insert_employee(user: UserId?, name: text, name_key: text, email: text, email_key: text, role: text?, department: DepartmentId?,
--                 team: TeamId?, manager: EmployeeId?, hired: day?, now: instant) -> Employee
insert into employees (company_id, user_id, name, name_key, email, email_key, role, department_id, team_id, manager_id, hire_date,
                       is_active, created_at, updated_at)
values (:company, :user, :name, :name_key, :email, :email_key, :role, :department, :team, :manager, :hired, true, :now, :now)
returning {employee};

-- link_employee(email_key: text, user: UserId, now: instant) -> Employee?
update employees set user_id = :user, is_active = true, updated_at = :now
where company_id = :company and email_key = :email_key and user_id is null
returning {employee};

-- find_employee(employee: EmployeeId) -> Employee?
select {employee} from employees where company_id = :company and employee_id = :employee;

-- employee_of_user(user: UserId) -> Employee?
select {employee} from employees where company_id = :company and user_id = :user;

-- Whom somebody reaches who does not reach everybody: each line finds its few people by an index of its own.
-- part reach:
--     select employee_id from employees where company_id = :company and employee_id = :me
--     union select employee_id from employees where company_id = :company and manager_id = :lead
--     union select employee_id from employees where company_id = :company and team_id = :own_team
--     union select employee_id from employees where company_id = :company and department_id = :own_department
--     union select e.employee_id from teams t cross join employees e where t.company_id = :company and t.lead_id = :lead
--         and e.company_id = :company and e.team_id = t.team_id

-- part wanted:
--     (:q is null or e.name_key like :q escape '\' or e.email_key like :q escape '\')
--     and (:department is null or e.department_id = :department) and (:team is null or e.team_id = :team)
--     and (:manager is null or e.manager_id = :manager) and (:active is null or e.is_active = :active)

-- Of a manager or a team it begins with those few, and not with everybody by name.
-- list_employees(q: text?, department: DepartmentId?, team: TeamId?, manager: EmployeeId?, active: bool?, limit: int, offset: int) -> Employee*
select {employee: e.*} from
-- if team: (select employee_id from employees where company_id = :company and team_id = :team) members cross join
-- if manager: (select employee_id from employees where company_id = :company and manager_id = :manager) reports cross join
employees e where e.company_id = :company and (:active is null or e.is_active = :active)
-- if q: and (e.name_key like :q escape '\' or e.email_key like :q escape '\')
-- if department: and e.department_id = :department
-- if team: and e.employee_id = members.employee_id
-- if manager: and e.employee_id = reports.employee_id
-- sort name: order by e.name_key, e.employee_id
-- sort -name: order by e.name_key desc, e.employee_id desc
-- sort email: order by e.email_key, e.employee_id
-- sort employee_id: order by e.employee_id
limit :limit offset :offset;

-- count_employees(q: text?, department: DepartmentId?, team: TeamId?, manager: EmployeeId?, active: bool?) -> int
select count(*) as n from employees where company_id = :company and (:active is null or is_active = :active)
-- if q: and (name_key like :q escape '\' or email_key like :q escape '\')
-- if department: and department_id = :department
-- if team: and team_id = :team
-- if manager: and manager_id = :manager
;

-- list_reached_employees(me: EmployeeId?, lead: EmployeeId?, own_team: TeamId?, own_department: DepartmentId?, q: text?, department: DepartmentId?,
--                        team: TeamId?, manager: EmployeeId?, active: bool?, limit: int, offset: int) -> Employee*
select {employee: e.*} from ({reach}) reach cross join employees e
where e.company_id = :company and e.employee_id = reach.employee_id
and {wanted}
-- sort name: order by e.name_key, e.employee_id
-- sort -name: order by e.name_key desc, e.employee_id desc
-- sort email: order by e.email_key, e.employee_id
-- sort employee_id: order by e.employee_id
limit :limit offset :offset;

-- count_reached_employees(me: EmployeeId?, lead: EmployeeId?, own_team: TeamId?, own_department: DepartmentId?, q: text?, department: DepartmentId?,
--                         team: TeamId?, manager: EmployeeId?, active: bool?) -> int
select count(*) as n from ({reach}) reach cross join employees e
where e.company_id = :company and e.employee_id = reach.employee_id
and {wanted};

-- choose_employees(limited: bool, me: EmployeeId?, lead: EmployeeId?, own_team: TeamId?, own_department: DepartmentId?, only: EmployeeId?,
--                  any_employee: bool, employees: json, any_team: bool, teams: json, any_department: bool, departments: json, active: bool?,
--                  after_key: text, after: EmployeeId, limit: int) -> ChosenEmployee*
select e.employee_id, e.name, e.name_key, e.email, e.team_id, e.role, coalesce(e.department_id, t.department_id) as department_id, e.manager_id,
    e.user_id, e.hire_date, e.is_active
from
-- if limited: ({reach}) reach cross join
employees e left join teams t on t.company_id = e.company_id and t.team_id = e.team_id
where e.company_id = :company and (e.name_key, e.employee_id) > (:after_key, :after)
-- if limited: and e.employee_id = reach.employee_id
-- if only: and e.employee_id = :only
-- postgres: and (:any_employee or e.employee_id in (select jsonb_array_elements_text(:employees)::bigint))
-- sqlite: and (:any_employee or e.employee_id in (select value from json_each(:employees)))
-- postgres: and (:any_team or e.team_id in (select jsonb_array_elements_text(:teams)::bigint))
-- sqlite: and (:any_team or e.team_id in (select value from json_each(:teams)))
-- postgres: and (:any_department or coalesce(e.department_id, t.department_id) in (select jsonb_array_elements_text(:departments)::bigint))
-- sqlite: and (:any_department or coalesce(e.department_id, t.department_id) in (select value from json_each(:departments)))
-- if active: and e.is_active = :active
order by e.name_key, e.employee_id limit :limit;

-- people_stamp() -> PeopleStamp
select (select count(*) from employees e where e.company_id = :company) as employees,
    (select max(e.updated_at) from employees e where e.company_id = :company) as employee_changed,
    (select count(*) from teams t where t.company_id = :company) as teams,
    (select max(t.updated_at) from teams t where t.company_id = :company) as team_changed;

-- users_of_department(department: DepartmentId) -> UserId*
select user_id from employees
where company_id = :company and department_id = :department and user_id is not null order by user_id limit 10000;

-- employees_by_department(team: TeamId?) -> DepartmentCount*
select department_id, count(*) as employees from employees
where company_id = :company and is_active = true
-- if team: and team_id = :team
group by department_id;

-- update_employee(employee: EmployeeId, name: text, name_key: text, team: TeamId?, role: text?, department: DepartmentId?,
--                 manager: EmployeeId?, hired: day?, active: bool, now: instant) -> Employee?
update employees set name = :name, name_key = :name_key, team_id = :team, role = :role, department_id = :department,
    manager_id = :manager, hire_date = :hired, is_active = :active, updated_at = :now
where company_id = :company and employee_id = :employee
returning {employee};

-- list_teams(limit: int, offset: int) -> Team*
select team_id, team_name, department_id, lead_id, created_at, updated_at
from teams where company_id = :company order by name_key, team_id limit :limit offset :offset;

-- name_teams(limit: int, offset: int) -> TeamName*
select team_id, team_name, (select count(*) from teams where company_id = :company) as total
from teams where company_id = :company order by name_key, team_id limit :limit offset :offset;

-- count_teams() -> int
select count(*) as n from teams where company_id = :company;

-- find_team(team: TeamId) -> Team?
select team_id, team_name, department_id, lead_id, created_at, updated_at
from teams where company_id = :company and team_id = :team;

-- insert_team(name: text, name_key: text, department: DepartmentId?, lead: EmployeeId?, now: instant) -> Team
insert into teams (company_id, team_name, name_key, department_id, lead_id, created_at, updated_at)
values (:company, :name, :name_key, :department, :lead, :now, :now)
returning team_id, team_name, department_id, lead_id, created_at, updated_at;

-- update_team(team: TeamId, name: text, name_key: text, department: DepartmentId?, lead: EmployeeId?, now: instant) -> Team?
update teams set team_name = :name, name_key = :name_key, department_id = :department, lead_id = :lead, updated_at = :now
where company_id = :company and team_id = :team
returning team_id, team_name, department_id, lead_id, created_at, updated_at;

-- leave_team(team: TeamId, now: instant) -> !
update employees set team_id = null, updated_at = :now where company_id = :company and team_id = :team;

-- delete_team(team: TeamId) -> !
delete from teams where company_id = :company and team_id = :team;

-- put_position(employee: EmployeeId, from: day, role: text?, team: TeamId?, department: DepartmentId?, manager: EmployeeId?, now: instant) -> !
insert into employee_positions (company_id, employee_id, valid_from, role, team_id, department_id, manager_id, recorded_at)
values (:company, :employee, :from, :role, :team, :department, :manager, :now)
on conflict (company_id, employee_id, valid_from) do update set role = excluded.role, team_id = excluded.team_id,
    department_id = excluded.department_id, manager_id = excluded.manager_id, recorded_at = excluded.recorded_at;

-- newest_position(employee: EmployeeId) -> Position
select valid_from, role, team_id, department_id, manager_id from employee_positions
where company_id = :company and employee_id = :employee order by valid_from desc limit 1;

-- position_on(employee: EmployeeId, day: day) -> Position?
select valid_from, role, team_id, department_id, manager_id from employee_positions
where company_id = :company and employee_id = :employee and valid_from <= :day order by valid_from desc limit 1;

-- positions_of(employee: EmployeeId, limit: int, offset: int) -> Position*
select valid_from, role, team_id, department_id, manager_id from employee_positions
where company_id = :company and employee_id = :employee order by valid_from desc limit :limit offset :offset;

-- count_positions(employee: EmployeeId) -> int
select count(*) as n from employee_positions where company_id = :company and employee_id = :employee;

-- leave_team_positions(team: TeamId, day: day, now: instant) -> !
insert into employee_positions (company_id, employee_id, valid_from, role, team_id, department_id, manager_id, recorded_at)
select company_id, employee_id, :day, role, null, department_id, manager_id, :now from employees
where company_id = :company and team_id = :team
on conflict (company_id, employee_id, valid_from) do update set team_id = null, recorded_at = excluded.recorded_at;

-- part whose_day:
--     employees e join employee_positions p on p.company_id = e.company_id and p.employee_id = e.employee_id and p.valid_from = (
--         select max(q.valid_from) from employee_positions q
--         where q.company_id = :company and q.employee_id = e.employee_id and q.valid_from <= :day)
--     where e.company_id = :company and e.is_active = true

-- chart_of_day(day: day, manager: EmployeeId?, team: TeamId?, limited: bool, me: EmployeeId?, lead: EmployeeId?, own_team: TeamId?,
--              own_department: DepartmentId?, limit: int, offset: int) -> ChartEntry*
select e.employee_id, e.name, p.role, p.team_id, p.department_id, p.manager_id from
-- if manager: (select employee_id, valid_from from employee_positions where company_id = :company and manager_id = :manager) reports cross join
-- if team: (select employee_id, valid_from from employee_positions where company_id = :company and team_id = :team) members cross join
-- if limited: ({reach}) reach cross join
{whose_day}
-- if manager: and e.employee_id = reports.employee_id and p.valid_from = reports.valid_from
-- if team: and e.employee_id = members.employee_id and p.valid_from = members.valid_from
-- if limited: and e.employee_id = reach.employee_id
order by e.name_key, e.employee_id limit :limit offset :offset;

-- count_chart(day: day, manager: EmployeeId?, team: TeamId?, limited: bool, me: EmployeeId?, lead: EmployeeId?, own_team: TeamId?,
--             own_department: DepartmentId?) -> int
select count(*) as n from
-- if manager: (select employee_id, valid_from from employee_positions where company_id = :company and manager_id = :manager) reports cross join
-- if team: (select employee_id, valid_from from employee_positions where company_id = :company and team_id = :team) members cross join
-- if limited: ({reach}) reach cross join
{whose_day}
-- if manager: and e.employee_id = reports.employee_id and p.valid_from = reports.valid_from
-- if team: and e.employee_id = members.employee_id and p.valid_from = members.valid_from
-- if limited: and e.employee_id = reach.employee_id
;

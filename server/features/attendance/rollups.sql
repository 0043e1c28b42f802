-- add_day_count(team: int, day: day, status: AttendanceStatus, n: int) -> !
insert into attendance_counts (company_id, team_id, day, status, n) values (:company, :team, :day, :status, :n)
on conflict (company_id, team_id, day, status) do update set n = attendance_counts.n + excluded.n;

-- day_counts(team: int, from: day, to: day) -> DayCount*
select day, status, n from attendance_counts
where company_id = :company and team_id = :team and day >= :from and day <= :to and n <> 0 order by day, status;

-- counted(team: int, from: day, to: day, status: AttendanceStatus?) -> int
select cast(coalesce(sum(n), 0) as bigint) as n from attendance_counts
where company_id = :company and team_id = :team and day >= :from and day <= :to
-- if status: and status = :status
;

-- mark_day(employee: EmployeeId, month: day, fresh: text, before: int, mark: text, after: int) -> !
insert into attendance_months (company_id, month, employee_id, days) values (:company, :month, :employee, :fresh)
on conflict (company_id, month, employee_id) do update set
    days = substr(attendance_months.days, 1, cast(:before as integer)) || :mark || substr(attendance_months.days, cast(:after as integer));

-- clear_day_counts() -> !
delete from attendance_counts where company_id = :company;

-- clear_months() -> !
delete from attendance_months where company_id = :company;

-- records_after(after: int, limit: int) -> CountableRecord*
select record_id, employee_id, attendance_date, status, team_id from attendance_records
where company_id = :company and record_id > :after order by record_id limit :limit;

-- all_day_counts() -> TeamDayCount*
select team_id, day, status, n from attendance_counts where company_id = :company and n <> 0 order by team_id, day, status;

-- months_after(month: day, employee: EmployeeId, limit: int) -> MonthRow*
select month, employee_id, days from attendance_months
where company_id = :company and (month > :month or (month = :month and employee_id > :employee)) order by month, employee_id limit :limit;

-- status_counts(from: day, to: day, teams: json) -> GroupCount*
select team_id as group_id, status, cast(sum(n) as bigint) as n, min(day) as earliest, max(day) as latest from attendance_counts
where company_id = :company and day >= :from and day <= :to and n > 0
-- postgres: and team_id in (select jsonb_array_elements_text(:teams)::bigint)
-- sqlite: and team_id in (select value from json_each(:teams))
group by team_id, status order by team_id, status;

-- employee_counts(from: day, to: day, employees: json) -> GroupCount*
select employee_id as group_id, status, count(*) as n, min(attendance_date) as earliest, max(attendance_date) as latest
from attendance_records where company_id = :company and attendance_date >= :from and attendance_date <= :to
-- postgres: and employee_id in (select jsonb_array_elements_text(:employees)::bigint)
-- sqlite: and employee_id in (select value from json_each(:employees))
group by employee_id, status order by employee_id, status;

-- sheet_page(month: day, empty: text, after_key: text, after: EmployeeId, team: TeamId?, limited: bool, me: EmployeeId?, lead: EmployeeId?, own_team: TeamId?,
--            own_department: DepartmentId?, limit: int) -> SheetRow*
select e.employee_id, e.name, e.name_key, coalesce(m.days, :empty) as days from employees e
left join attendance_months m on m.company_id = e.company_id and m.month = :month and m.employee_id = e.employee_id
where e.company_id = :company and (e.name_key, e.employee_id) > (:after_key, :after) and (e.is_active = true or m.days is not null)
-- if team: and e.team_id = :team
-- if limited: and (e.employee_id = :me or e.manager_id = :lead or e.team_id = :own_team or e.department_id = :own_department or e.team_id in (select t.team_id from teams t where t.company_id = :company and t.lead_id = :lead))
order by e.name_key, e.employee_id limit :limit;

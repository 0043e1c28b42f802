-- add_to_line(team: int, month: day, fresh: text, before: int, n: int) -> !
insert into attendance_counts (company_id, team_id, month, counts) values (:company, :team, :month, :fresh)
on conflict (company_id, team_id, month) do update set counts = substr(attendance_counts.counts, 1, cast(:before as integer))
-- postgres: || lpad(greatest(substr(attendance_counts.counts, cast(:before as integer) + 1, 7)::bigint + :n, 0)::text, 7, '0')
-- sqlite: || printf('%07d', max(cast(substr(attendance_counts.counts, :before + 1, 7) as integer) + :n, 0))
    || substr(attendance_counts.counts, cast(:before as integer) + 8);

-- count_lines(from: day, to: day, teams: json) -> CountLine*
select team_id, month, counts from attendance_counts where company_id = :company and month >= :from and month <= :to
-- postgres: and team_id = any(array(select jsonb_array_elements_text(:teams)::bigint))
-- sqlite: and team_id in (select value from json_each(:teams))
order by team_id, month;

-- mark_day(employee: EmployeeId, month: day, fresh: text, before: int, mark: text, after: int) -> !
insert into attendance_months (company_id, month, employee_id, days) values (:company, :month, :employee, :fresh)
on conflict (company_id, month, employee_id) do update set
    days = substr(attendance_months.days, 1, cast(:before as integer)) || :mark || substr(attendance_months.days, cast(:after as integer));

-- clear_lines() -> !
delete from attendance_counts where company_id = :company;

-- clear_months() -> !
delete from attendance_months where company_id = :company;

-- records_after(after: int, limit: int) -> CountableRecord*
select record_id, employee_id, attendance_date, status, team_id from attendance_records
where company_id = :company and record_id > :after order by record_id limit :limit;

-- all_count_lines() -> CountLine*
select team_id, month, counts from attendance_counts where company_id = :company order by team_id, month;

-- months_after(month: day, employee: EmployeeId, limit: int) -> MonthRow*
select month, employee_id, days from attendance_months
where company_id = :company and (month > :month or (month = :month and employee_id > :employee)) order by month, employee_id limit :limit;

-- employee_counts(periods: json, employees: json) -> GroupCount*
select r.employee_id as group_id, p.starts, p.ends, r.status, count(*) as n, min(r.attendance_date) as earliest, max(r.attendance_date) as latest
-- postgres: from jsonb_to_recordset(:periods) as p(starts date, ends date)
-- sqlite: from (select value ->> 'starts' as starts, value ->> 'ends' as ends from json_each(:periods)) p
cross join attendance_records r
where r.company_id = :company and r.attendance_date >= p.starts and r.attendance_date <= p.ends
-- postgres: and r.employee_id = any(array(select jsonb_array_elements_text(:employees)::bigint))
-- sqlite: and r.employee_id in (select value from json_each(:employees))
group by r.employee_id, p.starts, p.ends, r.status order by r.employee_id, p.starts, r.status;

-- sheet_page(month: day, empty: text, after_key: text, after: EmployeeId, team: TeamId?, limit: int) -> SheetRow*
select e.employee_id, e.name, e.name_key, coalesce(m.days, :empty) as days from employees e
left join attendance_months m on m.company_id = e.company_id and m.month = :month and m.employee_id = e.employee_id
where e.company_id = :company and (e.name_key, e.employee_id) > (:after_key, :after) and (e.is_active = true or m.days is not null)
-- if team: and e.team_id = :team
order by e.name_key, e.employee_id limit :limit;

-- sheet_page_reached(month: day, empty: text, after_key: text, after: EmployeeId, team: TeamId?, me: EmployeeId?, lead: EmployeeId?, own_team: TeamId?,
--                    own_department: DepartmentId?, limit: int) -> SheetRow*
select e.employee_id, e.name, e.name_key, coalesce(m.days, :empty) as days from ({reach}) reach cross join employees e
left join attendance_months m on m.company_id = e.company_id and m.month = :month and m.employee_id = e.employee_id
where e.company_id = :company and e.employee_id = reach.employee_id
    and (e.name_key, e.employee_id) > (:after_key, :after) and (e.is_active = true or m.days is not null)
-- if team: and e.team_id = :team
order by e.name_key, e.employee_id limit :limit;

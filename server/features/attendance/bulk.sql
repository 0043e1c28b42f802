-- records_of(employees: json, from: day, to: day) -> RecordRow*
select {record} from attendance_records where company_id = :company and attendance_date >= :from and attendance_date <= :to
-- postgres: and employee_id in (select jsonb_array_elements_text(:employees)::bigint) order by record_id for update
-- sqlite: and employee_id in (select value from json_each(:employees))
;

-- insert_days(rows: json, now: instant) -> RecordRow*
insert into attendance_records (company_id, employee_id, attendance_date, team_id, {said}, created_at, updated_at)
select :company, r.employee_id, r.day, r.team_id, {said: r.*}, :now, :now from {fresh_day of :rows}
where true on conflict (company_id, employee_id, attendance_date) do nothing
returning {record};

-- update_days(rows: json, now: instant) -> !
update attendance_records set {times: * = r.*}, {remarks: * = coalesce(r.*, attendance_records.*)}, {moments: * = r.*}, updated_at = :now
from {kept_day of :rows} where attendance_records.record_id = r.record_id
-- postgres: and attendance_records.company_id = :company
-- sqlite: and +attendance_records.company_id = :company
;

-- put_days_back(rows: json, now: instant) -> !
update attendance_records set {said: * = r.*}, updated_at = :now
from {kept_day of :rows} where attendance_records.record_id = r.record_id
-- postgres: and attendance_records.company_id = :company
-- sqlite: and +attendance_records.company_id = :company
;

-- records_at(days: json) -> RecordRow*
select {record} from attendance_records where company_id = :company
-- postgres: and (employee_id, attendance_date) in (select d.employee_id, d.day from jsonb_to_recordset(:days) as d(employee_id bigint, day date)) order by record_id for update
-- sqlite: and (employee_id, attendance_date) in (select value ->> 'employee_id', value ->> 'day' from json_each(:days))
;

-- records_since(ids: json, since: instant) -> RecordRow*
select {record} from attendance_records where company_id = :company and updated_at = :since
-- postgres: and record_id = any(array(select jsonb_array_elements_text(:ids)::bigint)) order by record_id for update
-- sqlite: and record_id in (select value from json_each(:ids))
;

-- delete_days(ids: json, since: instant) -> RecordRow*
delete from attendance_records where company_id = :company and updated_at = :since
-- postgres: and record_id = any(array(select jsonb_array_elements_text(:ids)::bigint))
-- sqlite: and record_id in (select value from json_each(:ids))
returning {record};

-- recorded_people(ids: json) -> EmployeeId*
select e.employee_id from employees e where e.company_id = :company
-- postgres: and e.employee_id = any(array(select jsonb_array_elements_text(:ids)::bigint))
-- sqlite: and e.employee_id in (select value from json_each(:ids))
and (exists (select 1 from attendance_records r where r.company_id = :company and r.employee_id = e.employee_id)
    or exists (select 1 from attendance_punches p where p.company_id = :company and p.employee_id = e.employee_id)
    or exists (select 1 from attendance_corrections c where c.company_id = :company and c.employee_id = e.employee_id));

-- columns person_month: month date, employee_id bigint, days text
-- columns team_month: team_id bigint, month date, counts text

-- open_months(rows: json, fresh: text) -> !
insert into attendance_months (company_id, month, employee_id, days)
select :company, r.month, r.employee_id, :fresh from {person_month of :rows}
where true on conflict (company_id, month, employee_id) do nothing;

-- months_of(rows: json) -> MonthRow*
select m.month, m.employee_id, m.days
-- postgres: from jsonb_to_recordset(:rows) as r(month date, employee_id bigint) join attendance_months m on m.company_id = :company and m.month = r.month and m.employee_id = r.employee_id order by m.month, m.employee_id for update of m
-- sqlite: from json_each(:rows) as r cross join attendance_months m on m.company_id = :company and m.month = r.value ->> 'month' and m.employee_id = r.value ->> 'employee_id'
;

-- put_months(rows: json) -> !
insert into attendance_months (company_id, {person_month})
select :company, {person_month: r.*} from {person_month of :rows}
where true on conflict (company_id, month, employee_id) do update set days = excluded.days;

-- open_counts(rows: json, fresh: text) -> !
insert into attendance_counts (company_id, team_id, month, counts)
select :company, r.team_id, r.month, :fresh from {team_month of :rows}
where true on conflict (company_id, team_id, month) do nothing;

-- counts_of(rows: json) -> CountLine*
select c.team_id, c.month, c.counts
-- postgres: from jsonb_to_recordset(:rows) as r(team_id bigint, month date) join attendance_counts c on c.company_id = :company and c.team_id = r.team_id and c.month = r.month order by c.team_id desc, c.month for update of c
-- sqlite: from json_each(:rows) as r cross join attendance_counts c on c.company_id = :company and c.team_id = r.value ->> 'team_id' and c.month = r.value ->> 'month'
;

-- put_counts(rows: json) -> !
insert into attendance_counts (company_id, {team_month})
select :company, {team_month: r.*} from {team_month of :rows}
where true on conflict (company_id, team_id, month) do update set counts = excluded.counts;

-- punching(employees: json, emails: json) -> PunchingEmployee*
select employee_id, email_key, team_id from employees where company_id = :company
-- postgres: and employee_id in (select jsonb_array_elements_text(:employees)::bigint)
-- sqlite: and employee_id in (select value from json_each(:employees))
union select employee_id, email_key, team_id from employees where company_id = :company
-- postgres: and email_key in (select jsonb_array_elements_text(:emails))
-- sqlite: and email_key in (select value from json_each(:emails))
;

-- hold_people(employees: json) -> EmployeeId*
select employee_id from employees where company_id = :company
-- postgres: and employee_id = any(array(select jsonb_array_elements_text(:employees)::bigint)) order by employee_id for no key update
-- sqlite: and employee_id in (select value from json_each(:employees))
;

-- punches_of(employees: json, from: instant, to: instant) -> Punch*
select employee_id, at, kind from attendance_punches where company_id = :company and at >= :from and at <= :to
-- postgres: and employee_id = any(array(select jsonb_array_elements_text(:employees)::bigint))
-- sqlite: and employee_id in (select value from json_each(:employees))
order by employee_id, at, kind;

-- insert_punches(rows: json, now: instant) -> Punch*
insert into attendance_punches (company_id, employee_id, at, kind, created_at)
select :company, r.employee_id, r.at, r.kind, :now
-- postgres: from jsonb_to_recordset(:rows) as r(employee_id bigint, at timestamptz, kind text)
-- sqlite: from (select value ->> 'employee_id' as employee_id, value ->> 'at' as at, value ->> 'kind' as kind from json_each(:rows)) as r
where true on conflict (company_id, employee_id, at, kind) do nothing returning employee_id, at, kind;

-- without_record(day: day, after: EmployeeId, limit: int) -> PunchingEmployee*
select e.employee_id, e.email_key, e.team_id from employees e
where e.company_id = :company and e.employee_id > :after and e.is_active = true and (e.hire_date is null or e.hire_date <= :day)
    and not exists (select 1 from attendance_records r where r.company_id = :company and r.employee_id = e.employee_id
        and r.attendance_date = :day)
order by e.employee_id limit :limit;

-- next_closing(now: instant) -> Closing?
-- across companies: days end in every company
select company_id, day from attendance_closings where due_at <= :now order by due_at limit 1;

-- closing_of() -> Closing?
select company_id, day from attendance_closings where company_id = :company;

-- put_closing(day: day, due: instant) -> !
insert into attendance_closings (company_id, day, due_at) values (:company, :day, :due)
on conflict (company_id) do update set day = excluded.day, due_at = excluded.due_at;

-- drop_closing() -> !
delete from attendance_closings where company_id = :company;

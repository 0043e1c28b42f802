-- What may be said of a day, what is kept beside it, and what of it people see; `remarks` are those that a later word leaves as they are
-- when it does not mention them.
-- columns times: status text, check_in_time text, check_out_time text, minutes_worked bigint
-- columns remarks: notes text, place text
-- columns moments: check_in_at timestamptz, check_out_at timestamptz, by_hand boolean
-- columns said: {times}, {remarks}, {moments}
-- columns shown: record_id bigint, employee_id bigint, attendance_date date, {times}, {remarks}
-- columns record: {shown}, {moments}, team_id bigint
-- columns fresh_day: employee_id bigint, day date, team_id bigint, {said}
-- columns kept_day: record_id bigint, {said}

-- Whom somebody reaches who does not reach everybody: each line finds its few people by an index of its own.
-- part reach:
--     select employee_id from employees where company_id = :company and employee_id = :me
--     union select employee_id from employees where company_id = :company and manager_id = :lead
--     union select employee_id from employees where company_id = :company and team_id = :own_team
--     union select employee_id from employees where company_id = :company and department_id = :own_department
--     union select e.employee_id from teams t cross join employees e where t.company_id = :company and t.lead_id = :lead
--         and e.company_id = :company and e.team_id = t.team_id

-- insert_record(days: json, now: instant) -> RecordRow
insert into attendance_records (company_id, employee_id, attendance_date, team_id, {said}, created_at, updated_at)
select :company, r.employee_id, r.day, r.team_id, {said: r.*}, :now, :now from {fresh_day of :days}
returning {record};

-- find_record(record: int) -> RecordRow?
select {record} from attendance_records where company_id = :company and record_id = :record;

-- record_of_day(employee: EmployeeId, day: day) -> RecordRow?
select {record} from attendance_records where company_id = :company and employee_id = :employee and attendance_date = :day;

-- open_shift(employee: EmployeeId, first_day: day, since: instant) -> RecordRow?
select {record} from attendance_records
where company_id = :company and employee_id = :employee and attendance_date >= :first_day and check_in_at >= :since and check_out_at is null
order by attendance_date desc limit 1;

-- record_to_change(record: int) -> RecordRow?
select {record} from attendance_records where company_id = :company and record_id = :record
-- postgres: for update
;

-- update_record(days: json, now: instant) -> RecordRow?
update attendance_records set {said: * = r.*}, updated_at = :now from {kept_day of :days}
where attendance_records.record_id = r.record_id
-- postgres: and attendance_records.company_id = :company
-- sqlite: and +attendance_records.company_id = :company
returning {record: attendance_records.*};

-- delete_record(record: int) -> RecordRow?
delete from attendance_records where company_id = :company and record_id = :record returning {record};

-- list_records(from: day, to: day, employee: EmployeeId?, team: TeamId?, status: AttendanceStatus?, limit: int, offset: int) -> AttendanceRecord*
select {shown} from attendance_records where company_id = :company and attendance_date >= :from and attendance_date <= :to
-- if employee: and employee_id = :employee
-- if team: and team_id = :team -- postgres
-- if team: and unlikely(team_id = :team) -- sqlite
-- if status: and status = :status
-- sort attendance_date: order by attendance_date, record_id
-- sort -attendance_date: order by attendance_date desc, record_id desc
limit :limit offset :offset;

-- count_records(from: day, to: day, employee: EmployeeId?, team: TeamId?, status: AttendanceStatus?) -> int
select count(*) as n from attendance_records where company_id = :company and attendance_date >= :from and attendance_date <= :to
-- if employee: and employee_id = :employee
-- if team: and team_id = :team
-- if status: and status = :status
;

-- list_reached(from: day, to: day, employee: EmployeeId?, team: TeamId?, status: AttendanceStatus?, me: EmployeeId?, lead: EmployeeId?,
--              own_team: TeamId?, own_department: DepartmentId?, limit: int, offset: int) -> AttendanceRecord*
select {shown: r.*} from ({reach}) reach cross join attendance_records r
where r.company_id = :company and r.employee_id = reach.employee_id and r.attendance_date >= :from and r.attendance_date <= :to
-- if employee: and r.employee_id = :employee
-- if team: and r.team_id = :team
-- if status: and r.status = :status
-- sort attendance_date: order by r.attendance_date, r.record_id
-- sort -attendance_date: order by r.attendance_date desc, r.record_id desc
limit :limit offset :offset;

-- count_reached(from: day, to: day, employee: EmployeeId?, team: TeamId?, status: AttendanceStatus?, me: EmployeeId?, lead: EmployeeId?,
--               own_team: TeamId?, own_department: DepartmentId?) -> int
select count(*) as n from ({reach}) reach cross join attendance_records r
where r.company_id = :company and r.employee_id = reach.employee_id and r.attendance_date >= :from and r.attendance_date <= :to
-- if employee: and r.employee_id = :employee
-- if team: and r.team_id = :team
-- if status: and r.status = :status
;

-- rules_for(team: TeamId) -> RulesRow?
select team_id, working_days, starts_at, grace_minutes, longest_shift_hours, records_absences
from attendance_rules where company_id = :company and team_id in (0, :team) order by team_id desc limit 1;

-- list_rules() -> RulesRow*
select team_id, working_days, starts_at, grace_minutes, longest_shift_hours, records_absences
from attendance_rules r where company_id = :company
and (team_id = 0 or exists (select 1 from teams t where t.company_id = :company and t.team_id = r.team_id))
order by team_id limit 5000;

-- put_rules(team: TeamId, working_days: text, starts_at: text, grace: int, longest: int, absences: bool, now: instant) -> !
insert into attendance_rules (company_id, team_id, working_days, starts_at, grace_minutes, longest_shift_hours, records_absences, updated_at)
values (:company, :team, :working_days, :starts_at, :grace, :longest, :absences, :now)
on conflict (company_id, team_id) do update set working_days = excluded.working_days, starts_at = excluded.starts_at,
    grace_minutes = excluded.grace_minutes, longest_shift_hours = excluded.longest_shift_hours,
    records_absences = excluded.records_absences, updated_at = excluded.updated_at;

-- delete_rules(team: TeamId) -> !
delete from attendance_rules where company_id = :company and team_id = :team;

-- list_holidays(from: day, to: day, limit: int, offset: int) -> Holiday*
select day, name from holidays where company_id = :company and day >= :from and day <= :to order by day limit :limit offset :offset;

-- count_holidays(from: day, to: day) -> int
select count(*) as n from holidays where company_id = :company and day >= :from and day <= :to;

-- find_holiday(day: day) -> Holiday?
select day, name from holidays where company_id = :company and day = :day;

-- insert_holiday(day: day, name: text, now: instant) -> Holiday
insert into holidays (company_id, day, name, created_at) values (:company, :day, :name, :now) returning day, name;

-- insert_holidays(rows: json, now: instant) -> Holiday*
insert into holidays (company_id, day, name, created_at)
select :company, r.day, r.name, :now
-- postgres: from jsonb_to_recordset(:rows) as r(day date, name text)
-- sqlite: from (select value ->> 'day' as day, value ->> 'name' as name from json_each(:rows)) as r
where true on conflict (company_id, day) do nothing returning day, name;

-- delete_holiday(day: day) -> !
delete from holidays where company_id = :company and day = :day;

-- marks_after(month: day, after: EmployeeId, limit: int) -> MonthRow*
select month, employee_id, days from attendance_months
where company_id = :company and month = :month and employee_id > :after order by employee_id limit :limit;

-- marks_of(month: day, employees: json) -> MonthRow*
select month, employee_id, days from attendance_months where company_id = :company and month = :month
-- postgres: and employee_id in (select jsonb_array_elements_text(:employees)::bigint)
-- sqlite: and employee_id in (select value from json_each(:employees))
order by employee_id;

-- times_by_day(from: day, to: day, only: EmployeeId?, everybody: bool, employees: json, any_status: bool, statuses: json) -> DayTimes*
select attendance_date as day, cast(coalesce(sum(minutes_worked), 0) as bigint) as minutes, count(minutes_worked) as shifts,
    cast(coalesce(sum(cast(substr(check_in_time, 1, 2) as integer) * 60 + cast(substr(check_in_time, 4, 2) as integer)), 0) as bigint) as arrival_minutes,
    count(check_in_time) as arrivals
from attendance_records where company_id = :company and attendance_date >= :from and attendance_date <= :to
-- if only: and employee_id = :only
-- postgres: and (:everybody or employee_id in (select jsonb_array_elements_text(:employees)::bigint))
-- sqlite: and (:everybody or employee_id in (select value from json_each(:employees)))
-- postgres: and (:any_status or status in (select jsonb_array_elements_text(:statuses)))
-- sqlite: and (:any_status or status in (select value from json_each(:statuses)))
group by attendance_date order by attendance_date;

-- times_by_employee(from: day, to: day, only: EmployeeId?, everybody: bool, employees: json, any_status: bool, statuses: json) -> EmployeeTimes*
select employee_id, cast(coalesce(sum(minutes_worked), 0) as bigint) as minutes, count(minutes_worked) as shifts,
    cast(coalesce(sum(cast(substr(check_in_time, 1, 2) as integer) * 60 + cast(substr(check_in_time, 4, 2) as integer)), 0) as bigint) as arrival_minutes,
    count(check_in_time) as arrivals
from attendance_records where company_id = :company and attendance_date >= :from and attendance_date <= :to
-- if only: and employee_id = :only
-- postgres: and (:everybody or employee_id in (select jsonb_array_elements_text(:employees)::bigint))
-- sqlite: and (:everybody or employee_id in (select value from json_each(:employees)))
-- postgres: and (:any_status or status in (select jsonb_array_elements_text(:statuses)))
-- sqlite: and (:any_status or status in (select value from json_each(:statuses)))
group by employee_id order by employee_id;

-- unexplained_absences(from: day, to: day, everybody: bool, employees: json) -> EmployeeCount*
select employee_id, count(*) as n from attendance_records
where company_id = :company and status = 'Absent' and attendance_date >= :from and attendance_date <= :to and coalesce(notes, '') = ''
-- postgres: and (:everybody or employee_id in (select jsonb_array_elements_text(:employees)::bigint))
-- sqlite: and (:everybody or employee_id in (select value from json_each(:employees)))
group by employee_id order by employee_id;

-- records_among(from: day, to: day, only: EmployeeId?, everybody: bool, employees: json, any_status: bool, statuses: json, limit: int) -> AttendanceRecord*
select {shown} from attendance_records where company_id = :company and attendance_date >= :from and attendance_date <= :to
-- if only: and employee_id = :only
-- postgres: and (:everybody or employee_id in (select jsonb_array_elements_text(:employees)::bigint))
-- sqlite: and (:everybody or employee_id in (select value from json_each(:employees)))
-- postgres: and (:any_status or status in (select jsonb_array_elements_text(:statuses)))
-- sqlite: and (:any_status or status in (select value from json_each(:statuses)))
order by attendance_date desc, record_id desc limit :limit;

-- statuses_among(from: day, to: day, only: EmployeeId?, everybody: bool, employees: json) -> StatusCount*
select status, count(*) as n from attendance_records
where company_id = :company and attendance_date >= :from and attendance_date <= :to
-- if only: and employee_id = :only
-- postgres: and (:everybody or employee_id in (select jsonb_array_elements_text(:employees)::bigint))
-- sqlite: and (:everybody or employee_id in (select value from json_each(:employees)))
group by status order by status;

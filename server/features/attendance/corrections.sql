-- columns correction: correction_id text, employee_id bigint, attendance_date date, status text, check_in_time text, check_out_time text,
--                     reason text, state text, decided_by text, decided_at timestamptz, decision_note text, created_at timestamptz

-- insert_correction(id: CorrectionId, employee: EmployeeId, day: day, status: AttendanceStatus, check_in: text?, check_out: text?,
--                   reason: text, now: instant) -> Correction
insert into attendance_corrections (company_id, correction_id, employee_id, attendance_date, status, check_in_time, check_out_time, reason,
                                    state, created_at)
values (:company, :id, :employee, :day, :status, :check_in, :check_out, :reason, 'open', :now)
returning {correction};

-- find_correction(id: CorrectionId) -> Correction?
select {correction} from attendance_corrections where company_id = :company and correction_id = :id;

-- decide_correction(id: CorrectionId, state: CorrectionState, by: UserId, note: text?, now: instant) -> Correction?
update attendance_corrections set state = :state, decided_by = :by, decided_at = :now, decision_note = :note
where company_id = :company and correction_id = :id and state = 'open'
returning {correction};

-- list_corrections(state: CorrectionState?, employee: EmployeeId?, limited: bool, me: EmployeeId?, lead: EmployeeId?, own_team: TeamId?,
--                  own_department: DepartmentId?, limit: int, offset: int) -> Correction*
select {correction} from attendance_corrections where company_id = :company
-- if state: and state = :state
-- if employee: and employee_id = :employee
-- if limited: and employee_id in ({reach})
order by created_at desc, correction_id desc limit :limit offset :offset;

-- count_corrections(state: CorrectionState?, employee: EmployeeId?, limited: bool, me: EmployeeId?, lead: EmployeeId?, own_team: TeamId?,
--                   own_department: DepartmentId?) -> int
select count(*) as n from attendance_corrections where company_id = :company
-- if state: and state = :state
-- if employee: and employee_id = :employee
-- if limited: and employee_id in ({reach})
;

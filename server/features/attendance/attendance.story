story A day is recorded once, changed, and deleted
company acme
company other
person hr@acme role=hr
person emp@acme role=employee
as emp@acme
GET /employees/current
200 {"employee_id": $emp}
as hr@acme
POST /attendance {"employee_id": $emp, "attendance_date": "2025-04-12", "status": "Present", "check_in_time": "09:00", "check_out_time": "17:30:00", "notes": "Regular day"}
201 {"record_id": $id, "employee_id": $emp, "attendance_date": "2025-04-12", "status": "Present", "check_in_time": "09:00:00", "check_out_time": "17:30:00", "notes": "Regular day", "minutes_worked": 510}
< Location: /attendance/$id
POST /attendance/ {"employee_id": $emp, "attendance_date": "2025-04-12", "status": "Leave"}
409 {"code": "attendance_already_recorded"}
POST /attendance {"employee_id": 999999999, "attendance_date": "2025-04-12", "status": "Leave"}
404 {"code": "employee_not_found"}
POST /attendance {"employee_id": $emp, "attendance_date": "2025-04-31", "status": "Leave"}
400 {"errors": [{"field": "attendance_date"}]}
POST /attendance {"employee_id": $emp, "attendance_date": "2025-04-13", "status": "present"}
400 {"errors": [{"field": "status"}]}
POST /attendance {"employee_id": $emp, "attendance_date": "2025-04-13", "status": "Present", "check_in_time": "25:00"}
400 {"errors": [{"field": "check_in_time"}]}
POST /attendance {"employee_id": $emp, "attendance_date": "2025-04-13", "status": "Present", "check_out_time": "17:00"}
400 {"errors": [{"field": "check_in_time"}]}
POST /attendance {"employee_id": $emp, "attendance_date": "2025-04-13", "status": "Absent", "check_in_time": "09:00"}
400 {"errors": [{"field": "status"}]}
GET /attendance/$id
200 {"record_id": $id, "status": "Present"}
PUT /attendance/$id {"status": "Late", "check_in_time": "10:15:00", "notes": null}
200 {"status": "Late", "check_in_time": "10:15:00", "check_out_time": "17:30:00", "notes": null, "minutes_worked": 435}
PUT /attendance/$id {"status": "Absent"}
400 {"errors": [{"field": "status"}]}
PUT /attendance/$id {"status": "Absent", "check_in_time": null, "check_out_time": null}
200 {"status": "Absent", "check_in_time": null, "minutes_worked": null}
GET /attendance?employee_id=$emp
200 [{"record_id": $id, "status": "Absent"}]
< X-Total-Count: 1
as admin@other
GET /attendance/999999999
404 {"code": "attendance_record_not_found"}
save reply as absent_one
GET /attendance/$id
404 {"code": "attendance_record_not_found"}
same reply as absent_one
PUT /attendance/$id {"status": "Present"}
404 {"code": "attendance_record_not_found"}
DELETE /attendance/$id
404 {"code": "attendance_record_not_found"}
POST /attendance {"employee_id": $emp, "attendance_date": "2025-05-12", "status": "Present"}
404 {"code": "employee_not_found"}
GET /attendance
200 []
< X-Total-Count: 0
as hr@acme
DELETE /attendance/$id
204
GET /attendance/$id
404 {"code": "attendance_record_not_found"}
GET /attendance
200 []

story Where somebody worked is kept with the day
company acme
person hr@acme role=hr
person emp@acme role=employee
as emp@acme
GET /employees/current
200 {"employee_id": $emp}
as hr@acme
POST /attendance {"employee_id": $emp, "attendance_date": "2026-02-02", "status": "WFH", "place": " home "}
201 {"record_id": $id, "place": "home"}
POST /attendance {"employee_id": $emp, "attendance_date": "2026-02-03", "status": "Present"}
201 {"place": null}
PUT /attendance/$id {"notes": "Half a day"}
200 {"notes": "Half a day", "place": "home"}
PUT /attendance/$id {"place": "01234567890123456789012345678901234567890123456789012345678901"}
400 {"errors": [{"field": "place"}]}
as emp@acme
POST /corrections {"attendance_date": "2026-02-02", "status": "Present", "reason": "Came in after all"}
201 {"correction_id": $correction}
as hr@acme
POST /corrections/$correction/approve {}
200
GET /attendance/$id
200 {"status": "Present", "place": "home"}
PUT /attendance/$id {"place": "Hall 3"}
200 {"place": "Hall 3"}
GET /attendance?format=csv&employee_id=$emp&to=2026-02-02
200 "~^record_id,employee_id,attendance_date,status,check_in_time,check_out_time,notes,place,minutes_worked\r\n[0-9]+,[0-9]+,2026-02-02,Present,,,Came in after all,Hall 3,\r\n$"
PUT /attendance/$id {"place": null}
200 {"place": null}

story Work past midnight belongs to the day on which it began
company acme time_zone=Europe/Berlin
person emp@acme role=employee
as emp@acme
GET /employees/current
200 {"employee_id": $emp}
as admin@acme
POST /attendance {"employee_id": $emp, "attendance_date": "2025-04-10", "status": "Present", "check_in_time": "22:00", "check_out_time": "06:00"}
201 {"minutes_worked": 480}
POST /attendance {"employee_id": $emp, "attendance_date": "2025-03-29", "status": "Present", "check_in_time": "22:00", "check_out_time": "06:00"}
201 {"minutes_worked": 420}
POST /attendance {"employee_id": $emp, "attendance_date": "2025-10-25", "status": "Present", "check_in_time": "22:00", "check_out_time": "06:00"}
201 {"minutes_worked": 540}

story People check in and out
company acme
person emp@acme role=employee
as emp@acme
POST /attendance/check-out
409 {"code": "not_checked_in"}
POST /attendance/check-in {"from_home": true, "notes": "Waiting for the plumber"}
201 {"record_id": $id, "status": "WFH", "attendance_date": $day, "check_in_time": $text, "check_out_time": null, "notes": "Waiting for the plumber"}
POST /attendance/check-in
409 {"code": "attendance_already_recorded"}
POST /attendance/check-out
200 {"record_id": $id, "status": "WFH", "check_out_time": $text, "minutes_worked": 0}
POST /attendance/check-out
409 {"code": "not_checked_in"}
GET /attendance/employee/current
200 [{"record_id": $id}]

story Who comes after the start and its grace is late, on working days only
company acme
person early@acme role=employee
person tardy@acme role=employee
as admin@acme
GET /attendance/rules
200 [{"team_id": null, "working_days": ["monday", "tuesday", "wednesday", "thursday", "friday"], "starts_at": "09:00:00", "grace_minutes": 10, "longest_shift_hours": 16}]
PUT /attendance/rules {"working_days": [], "starts_at": "00:00", "grace_minutes": 0}
200 {"working_days": [], "starts_at": "00:00:00", "grace_minutes": 0}
as early@acme
POST /attendance/check-in
201 {"status": "Present", "record_id": $fine}
as admin@acme
PUT /attendance/rules {"working_days": ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]}
200
as tardy@acme
POST /attendance/check-in
201 {"status": "Late", "record_id": $late, "attendance_date": $today}
GET /attendance/$late/explain
200 {"record_id": $late, "status": "Late", "rules": [{"rule": "working_day", "holds": true}, {"rule": "holiday", "holds": false, "holiday": null}, {"rule": "late", "holds": true, "starts_at": "00:00:00", "grace_minutes": 0, "came_at": "~^[0-9]{2}:[0-9]{2}:[0-9]{2}$", "text": "~The day starts at 00:00 with 0 minutes of grace, and the person came at .*"}, {"rule": "by_hand", "holds": false, "text": "The rules made it Late."}]}
GET /attendance/$fine
404 {"code": "attendance_record_not_found"}
GET /attendance/$fine/explain
404 {"code": "attendance_record_not_found"}
PUT /attendance/rules {"grace_minutes": 240}
403 {"code": "not_allowed"}
as admin@acme
PUT /attendance/rules {"grace_minutes": 241}
400 {"errors": [{"field": "grace_minutes"}]}
PUT /attendance/rules {"starts_at": "9"}
400 {"errors": [{"field": "starts_at"}]}
PUT /attendance/rules {"working_days": ["someday"]}
400

story A team may have rules of its own
company acme
company other
person emp@acme role=employee
as admin@acme
POST /teams {"team_name": "Night"}
201 {"team_id": $night}
PUT /attendance/rules/$night {"starts_at": "22:00", "longest_shift_hours": 12}
200 {"team_id": $night, "starts_at": "22:00:00", "grace_minutes": 10, "longest_shift_hours": 12}
GET /attendance/rules
200 [{"team_id": null, "starts_at": "09:00:00"}, {"team_id": $night, "starts_at": "22:00:00"}]
PUT /attendance/rules/999999999 {"starts_at": "22:00"}
404 {"code": "team_not_found"}
as admin@other
PUT /attendance/rules/$night {"starts_at": "22:00"}
404 {"code": "team_not_found"}
as admin@acme
DELETE /attendance/rules/$night
204
GET /attendance/rules
200 [{"team_id": null}]
PUT /attendance/rules/$night {"starts_at": "21:00"}
200 {"team_id": $night}
DELETE /teams/$night
204
GET /attendance/rules
200 [{"team_id": null}]

story On a holiday nobody is late
company acme
company other
person emp@acme role=employee
as emp@acme
POST /attendance/check-in {"from_home": true}
201 {"attendance_date": $today, "record_id": $id}
as admin@acme
DELETE /attendance/$id
204
PUT /attendance/rules {"working_days": ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"], "starts_at": "00:00", "grace_minutes": 0}
200
POST /holidays {"day": $today, "name": "Founders’ day"}
201 {"day": $today, "name": "Founders’ day"}
POST /holidays {"day": $today, "name": "Again"}
409 {"code": "holiday_taken"}
as emp@acme
POST /attendance/check-in
201 {"status": "Present"}
GET /holidays
200 [{"day": $today, "name": "Founders’ day"}]
POST /holidays {"day": "2030-01-01", "name": "Mine"}
403 {"code": "not_allowed"}
as admin@other
DELETE /holidays/$today
404 {"code": "holiday_not_found"}
as admin@acme
DELETE /holidays/$today
204
DELETE /holidays/$today
404 {"code": "holiday_not_found"}
DELETE /holidays/today
400

story Everybody sees their own days, a manager those of the team, HR all
company acme
person hr@acme role=hr
person boss@acme role=manager
person one@acme role=employee
person two@acme role=employee
as one@acme
GET /employees/current
200 {"employee_id": $one}
as two@acme
GET /employees/current
200 {"employee_id": $two}
as boss@acme
GET /employees/current
200 {"employee_id": $boss}
as admin@acme
POST /teams {"team_name": "Blue", "lead_id": $boss}
201 {"team_id": $blue}
PUT /employees/$one {"team_id": $blue}
200
as hr@acme
POST /attendance {"employee_id": $one, "attendance_date": "2025-04-10", "status": "Present"}
201 {"record_id": $of_one}
POST /attendance {"employee_id": $two, "attendance_date": "2025-04-10", "status": "Leave"}
201 {"record_id": $of_two}
POST /attendance {"employee_id": $two, "attendance_date": "2025-04-11", "status": "Absent"}
201
GET /attendance?sort=attendance_date&page_size=2
200 [{"record_id": $of_one}, {"record_id": $of_two}]
< X-Total-Count: 3
GET /attendance?status=Absent
200 [{"employee_id": $two, "attendance_date": "2025-04-11"}]
< X-Total-Count: 1
GET /attendance?from=2025-04-11&to=2025-04-30
200 [{"employee_id": $two}]
< X-Total-Count: 1
GET /attendance?from=2025-04-11&to=2025-04-10
400 {"errors": [{"field": "to"}]}
GET /attendance?sort=notes
400 {"errors": [{"field": "sort"}]}
GET /attendance/team/$blue
200 [{"record_id": $of_one}]
< X-Total-Count: 1
GET /attendance/team/999999999
404 {"code": "team_not_found"}
GET /attendance/employee/$two?sort=attendance_date
200 [{"record_id": $of_two}, {"status": "Absent"}]
< X-Total-Count: 2
as boss@acme
GET /attendance
200 [{"record_id": $of_one}]
< X-Total-Count: 1
GET /attendance/$of_one
200 {"status": "Present"}
GET /attendance/$of_two
404 {"code": "attendance_record_not_found"}
GET /attendance/employee/$two
404 {"code": "employee_not_found"}
PUT /attendance/$of_one {"status": "Late"}
403 {"code": "not_allowed"}
as one@acme
GET /attendance
200 [{"record_id": $of_one}]
GET /attendance/$of_two
404 {"code": "attendance_record_not_found"}
POST /attendance {"employee_id": $one, "attendance_date": "2025-04-14", "status": "WFH"}
201 {"status": "WFH"}
POST /attendance {"employee_id": $two, "attendance_date": "2025-04-14", "status": "WFH"}
404 {"code": "employee_not_found"}
GET /summarize_attendance
403 {"code": "not_allowed"}
GET /trends
403 {"code": "not_allowed"}

story A month is people and days, a mark each
company acme
person emp@acme role=employee
as emp@acme
GET /employees/current
200 {"employee_id": $emp}
as admin@acme
POST /attendance {"employee_id": $emp, "attendance_date": "2024-02-01", "status": "Present"}
201
POST /attendance {"employee_id": $emp, "attendance_date": "2024-02-02", "status": "Late"}
201 {"record_id": $id}
POST /attendance {"employee_id": $emp, "attendance_date": "2024-02-29", "status": "Leave"}
201
GET /attendance/sheet?month=2024-02
200 {"month": "2024-02", "days": 29, "people": [{"days": "............................."}, {"employee_id": $emp, "days": "PL..........................V"}]}
PUT /attendance/$id {"status": "WFH"}
200
as emp@acme
GET /attendance/sheet?month=2024-02
200 {"people": [{"employee_id": $emp, "days": "PW..........................V"}]}
GET /attendance/sheet?month=2024-13
400 {"errors": [{"field": "month"}]}
GET /attendance/sheet
200 {"people": [{"employee_id": $emp}]}

story Trends count statuses by team, person and over all
company acme
person one@acme role=employee
person two@acme role=employee
as one@acme
GET /employees/current
200 {"employee_id": $one}
as two@acme
GET /employees/current
200 {"employee_id": $two}
as admin@acme
POST /teams {"team_name": "Blue"}
201 {"team_id": $blue}
PUT /employees/$one {"team_id": $blue}
200
POST /attendance {"employee_id": $one, "attendance_date": "2025-04-07", "status": "Present"}
201
POST /attendance {"employee_id": $one, "attendance_date": "2025-04-08", "status": "Present"}
201
POST /attendance {"employee_id": $one, "attendance_date": "2025-04-09", "status": "Absent"}
201
POST /attendance {"employee_id": $two, "attendance_date": "2025-04-07", "status": "WFH"}
201
GET /trends/?start_date=2025-04-01&end_date=2025-04-30&group_by=team
200 [{"team_id": $blue, "team_name": "Blue", "employee_id": null, "status": "Absent", "count": 1, "percentage": $number, "earliest_date": "2025-04-09", "latest_date": "2025-04-09"}, {"team_id": $blue, "status": "Present", "count": 2, "earliest_date": "2025-04-07", "latest_date": "2025-04-08"}]
GET /trends?start_date=2025-04-01&end_date=2025-04-30&group_by=status
200 [{"team_id": null, "status": "Absent", "count": 1, "percentage": 25}, {"status": "Present", "count": 2, "percentage": 50}, {"status": "WFH", "count": 1, "percentage": 25}]
GET /trends?start_date=2025-04-01&end_date=2025-04-08&group_by=employee
200 [{"employee_id": $one, "status": "Present", "count": 2, "percentage": 100}, {"employee_id": $two, "status": "WFH", "count": 1}]
GET /trends?start_date=2025-04-01&end_date=2025-04-30&group_by=team&step=week
200 [{"team_id": $blue, "period_start": "2025-04-07", "period_end": "2025-04-13", "status": "Absent", "count": 1}, {"status": "Present", "count": 2}]
GET /trends?start_date=2025-04-08&end_date=2025-04-30&group_by=status&step=month
200 [{"team_id": null, "period_start": "2025-04-08", "period_end": "2025-04-30", "status": "Absent", "count": 1, "percentage": 50}, {"status": "Present", "count": 1, "percentage": 50}]
GET /trends?start_date=2025-04-07&end_date=2025-04-08&group_by=status&step=day
200 [{"period_start": "2025-04-07", "period_end": "2025-04-07", "status": "Present", "count": 1, "percentage": 50, "latest_date": "2025-04-07"}, {"period_start": "2025-04-07", "status": "WFH", "count": 1}, {"period_start": "2025-04-08", "status": "Present", "count": 1, "percentage": 100}]
GET /trends?start_date=2025-04-06&end_date=2025-04-09&group_by=employee&step=week
200 [{"employee_id": $one, "period_start": "2025-04-07", "period_end": "2025-04-09", "status": "Absent", "count": 1}, {"employee_id": $one, "status": "Present", "count": 2}, {"employee_id": $two, "period_start": "2025-04-07", "status": "WFH", "count": 1}]
GET /trends?start_date=0001-01-01&end_date=9999-12-31&group_by=status&step=day
400 {"errors": [{"field": "step"}]}
GET /trends?step=hour
400 {"errors": [{"field": "step"}]}
GET /trends?start_date=2025-04-01&end_date=2025-03-08
400 {"errors": [{"field": "end_date"}]}
GET /trends?group_by=moon
400 {"errors": [{"field": "group_by"}]}
GET /trends
200 []
GET /summarize_attendance/
200 {"yesterday_summary": "No attendance was recorded yesterday", "last_week_summary": "No attendance was recorded last week", "yesterday": {"present": 0, "attendance_rate": null}, "last_week": {"absent": 0, "best_day": null}}

story Readers report punches in any order, each once
company acme time_zone=Europe/Berlin
company other
person one@acme role=employee
person two@acme role=employee
as one@acme
GET /employees/current
200 {"employee_id": $one}
POST /attendance/batch {"punches": []}
403 {"code": "not_allowed"}
as two@acme
GET /employees/current
200 {"employee_id": $two}
as admin@acme
POST /attendance/batch {"punches": [
    {"employee_id": $one, "at": "2025-04-10T15:30:00Z", "kind": "out"},
    {"employee_id": $one, "at": "2025-04-10T06:55:00Z", "kind": "in"},
    {"email": "two@acme", "at": "2025-04-10T20:05:00Z", "kind": "in"},
    {"employee_id": 999999999, "at": "2025-04-10T06:55:00Z", "kind": "in"},
    {"at": "2025-04-10T06:55:00Z", "kind": "in"},
    {"employee_id": $one, "at": "2999-01-01T06:55:00Z", "kind": "in"}]}
200 {"accepted": 3, "duplicates": 0, "refused": 3, "items": [{"fate": "accepted", "record_id": $id}, {"fate": "accepted", "record_id": $id}, {"fate": "accepted", "record_id": $late}, {"fate": "refused", "reason": "There is no such employee."}, {"fate": "refused", "reason": "Give either employee_id or email."}, {"fate": "refused", "reason": "This time is still to come."}]}
GET /attendance/$id
200 {"employee_id": $one, "attendance_date": "2025-04-10", "status": "Present", "check_in_time": "08:55:00", "check_out_time": "17:30:00", "minutes_worked": 515}
GET /attendance/$late
200 {"employee_id": $two, "attendance_date": "2025-04-10", "status": "Late", "check_in_time": "22:05:00", "check_out_time": null}
POST /attendance/batch {"punches": [
    {"employee_id": $one, "at": "2025-04-10T06:55:00Z", "kind": "in"},
    {"employee_id": $two, "at": "2025-04-11T04:05:00Z", "kind": "out"},
    {"employee_id": $two, "at": "2025-04-11T04:05:00Z", "kind": "out"}]}
200 {"accepted": 1, "duplicates": 2, "refused": 0, "items": [{"fate": "duplicate"}, {"fate": "accepted", "record_id": $late}, {"fate": "duplicate"}]}
GET /attendance/$late
200 {"check_out_time": "06:05:00", "minutes_worked": 480}
GET /attendance/sheet?month=2025-04
200 {"people": [{"days": ".............................."}, {"employee_id": $one, "days": ".........P...................."}, {"employee_id": $two, "days": ".........L...................."}]}
PUT /attendance/$id {"status": "WFH"}
200
POST /attendance/batch {"punches": [{"employee_id": $one, "at": "2025-04-10T16:00:00Z", "kind": "out"}]}
200 {"accepted": 1, "items": [{"fate": "accepted"}]}
GET /attendance/$id
200 {"status": "WFH", "check_out_time": "17:30:00"}
GET /attendance?status=Present
200 []
< X-Total-Count: 0
GET /attendance?status=WFH
200 [{"record_id": $id}]
< X-Total-Count: 1
as admin@other
POST /attendance/batch {"punches": [{"employee_id": $one, "at": "2025-04-10T16:00:00Z", "kind": "in"}]}
200 {"refused": 1, "items": [{"fate": "refused", "reason": "There is no such employee."}]}

story Holidays come out of a calendar, and leave as one
company acme
person emp@acme role=employee
as admin@acme
POST /holidays/import <text:BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
DTSTART;VALUE=DATE:19901225
DTEND;VALUE=DATE:19901227
RRULE:FREQ=YEARLY
SUMMARY:Christmas\, both days
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:19900501
SUMMARY:Long ago
END:VEVENT
BEGIN:VEVENT
DTSTART:20261124T090000Z
SUMMARY:A meeting
END:VEVENT
END:VCALENDAR
>
200 {"added": [{"day": "~-12-25$", "name": "Christmas, both days"}, {"day": "~-12-26$"}, {"day": "~-12-25$"}, {"day": "~-12-26$"}, {"day": "~-12-25$"}, {"day": $last}],
 "kept": 0, "timed": 1, "outside": 1}
DELETE /holidays/$last
204
POST /holidays/import <text:BEGIN:VCALENDAR
BEGIN:VEVENT
DTSTART;VALUE=DATE:19901226
RRULE:FREQ=YEARLY
SUMMARY:Boxing Day
END:VEVENT
END:VCALENDAR
>
200 {"added": [{"day": $last, "name": "Boxing Day"}], "kept": 2, "timed": 0, "outside": 0}
POST /holidays/import <text:no calendar>
400 {"errors": [{"field": "file", "message": "This is no calendar: ICS (text/calendar) can be read."}]}
as emp@acme
GET /holidays/calendar
200 "~(?s)^BEGIN:VCALENDAR\r\n.*\r\nSUMMARY:Christmas., both days\r\n"
< Content-Type: text/calendar; charset=utf-8
POST /holidays/import <text:BEGIN:VCALENDAR>
403 {"code": "not_allowed"}

story Somebody asks for a correction, and who may decides
company acme
company other
person hr@acme role=hr
person boss@acme role=manager
person one@acme role=employee
person two@acme role=employee
as one@acme
GET /employees/current
200 {"employee_id": $one}
as boss@acme
GET /employees/current
200 {"employee_id": $boss}
as hr@acme
PUT /employees/$one {"manager_id": $boss}
200
as one@acme
POST /corrections {"attendance_date": "2025-04-10", "status": "Present", "check_in_time": "09:00", "check_out_time": "17:00", "reason": "The reader was broken"}
201 {"correction_id": $id, "employee_id": $one, "state": "open", "status": "Present", "check_in_time": "09:00:00", "reason": "The reader was broken", "decided_at": null}
< Location: /corrections/$id
POST /corrections {"attendance_date": "2025-04-10", "status": "WFH", "reason": "Again"}
409 {"code": "correction_open_already"}
POST /corrections {"attendance_date": "2999-04-10", "status": "WFH", "reason": "Soon"}
400 {"errors": [{"field": "attendance_date"}]}
POST /corrections {"attendance_date": "2025-04-11", "status": "Leave", "check_in_time": "09:00", "reason": "Both"}
400 {"errors": [{"field": "status"}]}
POST /corrections/$id/approve {}
403 {"code": "not_allowed"}
as two@acme
GET /corrections/$id
404 {"code": "correction_not_found"}
DELETE /corrections/$id
404 {"code": "correction_not_found"}
GET /corrections
200 []
GET /corrections?employee_id=$one
200 []
< X-Total-Count: 0
as admin@other
GET /corrections?employee_id=$one
200 []
POST /corrections/$id/approve {}
404 {"code": "correction_not_found"}
as boss@acme
GET /corrections?state=open
200 [{"correction_id": $id}]
< X-Total-Count: 1
GET /corrections?employee_id=$one
200 [{"correction_id": $id}]
< X-Total-Count: 1
GET /corrections?employee_id=$boss
200 []
< X-Total-Count: 0
POST /corrections/$id/approve {"note": "I saw it"}
200 {"state": "approved", "decided_by": $boss@acme.user_id, "decided_at": $instant, "decision_note": "I saw it"}
POST /corrections/$id/reject {}
409 {"code": "correction_decided"}
as one@acme
GET /attendance/employee/current
200 [{"attendance_date": "2025-04-10", "status": "Present", "check_in_time": "09:00:00", "check_out_time": "17:00:00", "minutes_worked": 480, "notes": "The reader was broken"}]
DELETE /corrections/$id
409 {"code": "correction_decided"}

story A correction changes a day that was recorded, is rejected, or withdrawn
company acme
person hr@acme role=hr
person one@acme role=employee
as one@acme
GET /employees/current
200 {"employee_id": $one}
as hr@acme
POST /attendance {"employee_id": $one, "attendance_date": "2025-04-10", "status": "Absent"}
201 {"record_id": $record}
as one@acme
POST /corrections {"attendance_date": "2025-04-10", "status": "WFH", "reason": "I was at home"}
201 {"correction_id": $first}
as hr@acme
POST /corrections/$first/reject {"note": "Nobody knew"}
200 {"state": "rejected", "decision_note": "Nobody knew"}
GET /attendance/$record
200 {"status": "Absent"}
as one@acme
POST /corrections {"attendance_date": "2025-04-10", "status": "WFH", "reason": "Here is the mail"}
201 {"correction_id": $second}
as hr@acme
POST /corrections/$second/approve {}
200 {"state": "approved"}
GET /attendance/$record
200 {"status": "WFH", "notes": "Here is the mail"}
as one@acme
POST /corrections {"attendance_date": "2025-04-11", "status": "WFH", "reason": "Or not"}
201 {"correction_id": $third}
DELETE /corrections/$third
204
GET /corrections/$third
200 {"state": "withdrawn"}
as hr@acme
POST /corrections {"attendance_date": "2025-04-12", "status": "WFH", "reason": "My own"}
201 {"correction_id": $own}
POST /corrections/$own/approve {}
403 {"code": "not_oneself"}

story A table of employees is tried, imported and taken back
company acme jurisdiction=US
company other
person emp@acme role=employee
as admin@acme
POST /teams {"team_name": "Platform"}
201 {"team_id": $platform}
POST /imports/employees?filename=people.csv <text:E-Mail;Vorname;Nachname;Team;Eintrittsdatum;Manager;Shoe size
ada@acme.example;Ada;Lovelace;platform;24.12.2025;;38
bo@acme.example;Bo;Ek;;01.02.2026;Ada Lovelace;
cy@acme.example;Cy;Ono;Nowhere;01.02.2026;;
>
201 {"import_id": $import, "kind": "employees", "filename": "people.csv", "state": "ready", "rows": 3, "format": "CSV, UTF-8, separated by ;",
 "date_order": "day_first", "date_order_needed": false, "key": "email", "result": null,
 "columns": [{"heading": "E-Mail", "field": "email"}, {"heading": "Vorname", "field": "first_name"}, {"heading": "Nachname", "field": "last_name"},
  {"heading": "Team", "field": "team"}, {"heading": "Eintrittsdatum", "field": "hire_date", "dates": [{"text": "01.02.2026", "day_first": "2026-02-01", "month_first": "2026-01-02"},
  {"text": "01.02.2026"}, {"text": "24.12.2025", "month_first": null}]}, {"heading": "Manager", "field": "manager"}, {"heading": "Shoe size", "field": null, "examples": ["38"]}]}
< Location: /imports/$import
POST /imports/$import/run {}
202 {"state": "running"}
GET /imports/$import
eventually 200 {"state": "ready", "result": {"dry_run": true, "written": false, "counts": {"created": 2, "changed": 0, "unchanged": 0, "refused": 1}}}
POST /imports/$import/undo
409 {"code": "import_not_done"}
GET /imports/$import/rows?outcome=refused
200 [{"row": 4, "outcome": "refused", "field": "team", "message": "There is no team called \"Nowhere\". Correct the name, or let missing ones be made.", "before": null, "after": null}]
GET /employees?sort=email
200 [{"name": "admin"}, {"name": "emp"}]
POST /imports/$import/run {"dry_run": false}
202
GET /imports/$import
eventually 200 {"state": "ready", "result": {"dry_run": false, "written": false, "counts": {"refused": 1}}}
PUT /imports/$import {"on_error": "skip"}
200 {"on_error": "skip"}
POST /imports/$import/run {"dry_run": false}
202
GET /imports/$import
eventually 200 {"state": "done", "rows_done": 3, "result": {"written": true, "counts": {"created": 2, "refused": 1}}}
GET /employees?sort=email
200 [{"employee_id": $ada, "name": "Ada Lovelace", "team_id": $platform, "hire_date": "2025-12-24"}, {"name": "admin"},
 {"employee_id": $bo, "name": "Bo Ek", "manager_id": $ada}, {"name": "emp"}]
GET /imports/$import/rows?format=csv&outcome=created
200 "~(?s)^row,outcome,field,message,subject,before,after\r\n2,created,,,[0-9]+,,.*\r\n3,created,.*\r\n$"
PUT /imports/$import {"on_error": "stop"}
409 {"code": "import_not_ready"}
as admin@other
GET /imports/$import
404 {"code": "import_not_found"}
POST /imports/$import/undo
404 {"code": "import_not_found"}
as emp@acme
GET /imports/$import
403 {"code": "not_allowed"}
as admin@acme
POST /imports/$import/undo
202 {"state": "undoing"}
GET /imports/$import
eventually 200 {"state": "undone", "result": {"counts": {"created": 2, "undone": 2, "kept": 0}}}
GET /employees?sort=email
200 [{"name": "admin"}, {"name": "emp"}]
DELETE /imports/$import
204
GET /imports
200 []

story What an import changes can be taken back, unless somebody has changed it since
company acme
as admin@acme
POST /departments {"name": "Sales"}
201 {"id": $sales}
POST /employees {"name": "Ada", "email": "ada@acme.example", "role": "Developer", "invite": false}
201 {"employee_id": $ada}
POST /employees {"name": "Bo", "email": "bo@acme.example", "role": "Developer", "invite": false}
201 {"employee_id": $bo}
POST /employees {"name": "Cy", "email": "cy@acme.example", "role": "Developer", "invite": false}
201
POST /imports/employees <text:email,job title,department,team,manager
ADA@acme.example,Lead,sales,New Team,
bo@acme.example,Lead,sales,New Team,ada@acme.example
cy@acme.example,Developer,,,
dee@acme.example,Chief,,,
>
201 {"import_id": $import, "columns": [{"field": "email"}, {"field": "role"}, {"field": "department"}, {"field": "team"}, {"field": "manager"}]}
PUT /imports/$import {"create_missing": true, "on_error": "skip"}
200 {"create_missing": true}
POST /imports/$import/run {"dry_run": false}
202
GET /imports/$import
eventually 200 {"state": "done", "result": {"counts": {"created": 0, "changed": 2, "unchanged": 1, "refused": 1}}}
GET /imports/$import/rows?outcome=refused
200 [{"row": 5, "field": "name", "message": "Somebody new needs a name."}]
GET /imports/$import/rows?outcome=changed
200 [{"row": 2, "subject": $ada, "before": {"role": "Developer", "team_id": null}, "after": {"role": "Lead", "department_id": $sales, "team_id": $team}},
 {"row": 3, "subject": $bo, "after": {"manager_id": $ada}}]
GET /employees/$bo
200 {"role": "Lead", "department_id": $sales, "team_id": $team, "manager_id": $ada}
PUT /employees/$ada {"name": "Ada L."}
200
POST /imports/$import/undo
202
GET /imports/$import
eventually 200 {"state": "undone", "result": {"counts": {"undone": 1, "kept": 1}}}
GET /imports/$import/rows?outcome=kept
200 [{"row": 2, "subject": $ada, "message": $text}]
GET /employees/$ada
200 {"name": "Ada L.", "role": "Lead"}
GET /employees/$bo
200 {"role": "Developer", "department_id": null, "team_id": null, "manager_id": null}
GET /employees/$bo/history
200 [{"role": "Developer", "team_id": null}]

story An import says of each row why it is refused
company acme
as admin@acme
POST /imports/employees <text:name,email,manager,hire date,active
Ada,ada@acme.example,cy@acme.example,2026-02-01,yes
Bo,Ada@acme.example,,2026-02-01,yes
Cy,cy@acme.example,Ada,2026-02-01,yes
Di,not an address,,2026-02-01,yes
Ed,ed@acme.example,Nobody At All,2026-02-01,yes
Flo,flo@acme.example,,the other day,yes
Gus,gus@acme.example,,2026-02-01,perhaps
Hal,,,2026-02-01,no
Ida,ida@acme.example,ed@acme.example,2026-02-01,no
Jo,jo@acme.example,,2026-02-01,no
>
201 {"import_id": $import}
POST /imports/$import/run {}
202
GET /imports/$import
eventually 200 {"state": "ready", "result": {"counts": {"created": 1, "refused": 9}}}
GET /imports/$import/rows
200 [{"row": 2, "field": "manager", "message": "~would report to themselves"}, {"row": 3, "field": "email", "message": "Row 2 is about the same person."},
 {"row": 4, "field": "manager"}, {"row": 5, "field": "email", "message": "\"not an address\" is no e-mail address."}, {"row": 6, "field": "manager", "message": "There is nobody called \"Nobody At All\"."},
 {"row": 7, "field": "hire_date", "message": "~the other day"}, {"row": 8, "field": "is_active"}, {"row": 9, "field": "email"},
 {"row": 10, "field": "manager", "message": "The manager's own row 6 is refused."}, {"row": 11, "outcome": "created"}]

story Days that could be read in two ways are asked about, and headings are remembered
company acme
as admin@acme
POST /imports/employees <text:Person,Address,Since
Ada,ada@acme.example,01/02/2026
>
201 {"import_id": $import, "date_order": null, "columns": [{"field": null}, {"field": null}, {"field": null}]}
POST /imports/$import/run {}
400 {"errors": [{"field": "columns"}]}
PUT /imports/$import {"columns": [{"heading": "Nothing", "field": "name"}]}
400 {"errors": [{"field": "columns"}]}
PUT /imports/$import {"columns": [{"heading": "Address", "field": "notes"}]}
400 {"errors": [{"field": "columns"}]}
PUT /imports/$import {"columns": [{"heading": "Person", "field": "name"}, {"heading": "Address", "field": "email"}, {"heading": "Since", "field": "hire_date"}]}
200 {"date_order": null, "date_order_needed": true, "columns": [{"field": "name"}, {"field": "email"}, {"field": "hire_date", "dates": [{"day_first": "2026-02-01", "month_first": "2026-01-02"}]}]}
POST /imports/$import/run {}
400 {"errors": [{"field": "date_order"}]}
PUT /imports/$import {"date_order": "month_first"}
200 {"date_order": "month_first", "date_order_needed": false}
POST /imports/$import/run {"dry_run": false}
202
GET /imports/$import
eventually 200 {"state": "done"}
GET /employees?q=ada
200 [{"name": "Ada", "hire_date": "2026-01-02"}]
POST /imports/employees <text:address,PERSON,since
bo@acme.example,Bo,2026-02-01
>
201 {"columns": [{"heading": "address", "field": "email"}, {"field": "name"}, {"field": "hire_date"}]}

story What leaves as a file comes back as it was
company acme
as admin@acme
POST /employees {"name": "=1+1", "email": "ada@acme.example", "role": "Lead, \"acting\"", "hire_date": "2026-02-01", "invite": false}
201
GET /employees?format=csv&q=ada@
200
POST /imports/employees <text:employee_id,name,email,team_id,role,department_id,manager_id,user_id,hire_date,is_active
,"'=1+1",ada@acme.example,,"Lead, ""acting""",,,,2026-02-01,true
>
201 {"import_id": $import}
POST /imports/$import/run {}
202
GET /imports/$import
eventually 200 {"result": {"counts": {"unchanged": 1, "changed": 0, "created": 0, "refused": 0}}}

story Attendance is imported by person and day, and taken back
company acme time_zone=Europe/Berlin
person hr@acme role=hr
person emp@acme role=employee
as hr@acme
GET /employees?q=emp
200 [{"employee_id": $emp}]
POST /attendance {"employee_id": $emp, "attendance_date": "2026-02-02", "status": "Present", "check_in_time": "09:00:00", "notes": "by hand"}
201 {"record_id": $record}
POST /imports/attendance <text:employee_id,date,status,check in,check out,notes
$emp,2026-02-02,late,09:30,17:30,
$emp,2026-02-03,remote,8:00 am,4:15 pm,from home
$emp,2026-02-04,,,,
$emp,2026-02-05,absent,09:00,,
$emp,2026-02-03,Leave,,,
999999999,2026-02-03,Leave,,,
>
201 {"import_id": $import, "kind": "attendance", "key": "employee_id"}
POST /imports/$import/run {"dry_run": false}
202
GET /imports/$import
eventually 200 {"state": "ready", "result": {"written": false, "counts": {"created": 1, "changed": 1, "refused": 4}}}
GET /imports/$import/rows?outcome=refused
200 [{"row": 4, "field": "status"}, {"row": 5, "field": "status", "message": "Somebody who checked in was neither absent nor on leave."},
 {"row": 6, "field": "attendance_date", "message": "Row 3 is about the same day of the same person."}, {"row": 7, "field": "employee_id"}]
PUT /imports/$import {"on_error": "skip"}
200
POST /imports/$import/run {"dry_run": false}
202
GET /imports/$import
eventually 200 {"state": "done"}
GET /attendance?employee_id=$emp&sort=attendance_date
200 [{"record_id": $record, "status": "Late", "check_in_time": "09:30:00", "check_out_time": "17:30:00", "minutes_worked": 480, "notes": "by hand"},
 {"record_id": $second, "status": "WFH", "check_in_time": "08:00:00", "check_out_time": "16:15:00", "minutes_worked": 495, "notes": "from home"}]
GET /trends?start_date=2026-02-01&end_date=2026-02-28&group_by=status
200 [{"status": "Late", "count": 1}, {"status": "WFH", "count": 1}]
POST /imports/$import/undo
202
GET /imports/$import
eventually 200 {"state": "undone", "result": {"counts": {"undone": 2, "kept": 0}}}
GET /attendance?employee_id=$emp
200 [{"record_id": $record, "status": "Present", "check_in_time": "09:00:00", "check_out_time": null, "notes": "by hand"}]
GET /trends?start_date=2026-02-01&end_date=2026-02-28&group_by=status
200 [{"status": "Present", "count": 1}]

story Where somebody worked is imported with the day, and taken back
company acme
person hr@acme role=hr
person emp@acme role=employee
as hr@acme
GET /employees?q=emp
200 [{"employee_id": $emp}]
POST /attendance {"employee_id": $emp, "attendance_date": "2026-02-02", "status": "Present", "place": "office"}
201 {"record_id": $record}
POST /attendance {"employee_id": $emp, "attendance_date": "2026-02-03", "status": "Present", "place": "office"}
201
POST /imports/attendance <text:employee_id,date,status,Location
$emp,2026-02-02,Present,home
$emp,2026-02-03,Present,
$emp,2026-02-04,Present,Hall 3
$emp,2026-02-05,Present,01234567890123456789012345678901234567890123456789012345678901
>
201 {"import_id": $import, "columns": [{"field": "employee_id"}, {"field": "attendance_date"}, {"field": "status"}, {"heading": "Location", "field": "place"}]}
PUT /imports/$import {"on_error": "skip"}
200
POST /imports/$import/run {"dry_run": false}
202
GET /imports/$import
eventually 200 {"state": "done", "result": {"counts": {"created": 1, "changed": 1, "unchanged": 1, "refused": 1}}}
GET /imports/$import/rows?outcome=refused
200 [{"row": 5, "field": "place"}]
GET /attendance?employee_id=$emp&sort=attendance_date
200 [{"record_id": $record, "place": "home"}, {"place": "office"}, {"place": "Hall 3"}]
POST /imports/$import/undo
202
GET /imports/$import
eventually 200 {"state": "undone", "result": {"counts": {"undone": 2, "kept": 0}}}
GET /attendance?employee_id=$emp&sort=attendance_date
200 [{"record_id": $record, "place": "office"}, {"place": "office"}]

story What is no table is refused with a sentence
company acme
as admin@acme
POST /imports/employees <text:>
400 {"errors": [{"field": "file", "message": "This file is empty."}]}
POST /imports/employees <text:name,email
>
400 {"errors": [{"field": "file"}]}
POST /imports/employees <text:name
"never closed
>
400 {"errors": [{"field": "file", "message": "~quotation mark"}]}
POST /imports/employees <file:face.mp4>
400 {"errors": [{"field": "file"}]}

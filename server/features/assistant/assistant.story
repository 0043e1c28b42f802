story A figure is counted, compared, and shown with how it was understood
company acme
person jonas@acme role=employee first_name=Jonas last_name=Berg
person mia@acme role=employee first_name=Mia last_name=Holm
as jonas@acme
GET /employees/current
200 {"employee_id": $jonas}
as mia@acme
GET /employees/current
200 {"employee_id": $mia}
as admin@acme
POST /attendance {"employee_id": $jonas, "attendance_date": "2025-03-03", "status": "Present", "check_in_time": "09:00", "check_out_time": "17:00"}
201
POST /attendance {"employee_id": $jonas, "attendance_date": "2025-03-04", "status": "Late", "check_in_time": "10:00", "check_out_time": "17:00"}
201
POST /attendance {"employee_id": $mia, "attendance_date": "2025-03-03", "status": "Absent"}
201
POST /attendance {"employee_id": $mia, "attendance_date": "2025-03-04", "status": "WFH"}
201
POST /attendance {"employee_id": $mia, "attendance_date": "2025-02-04", "status": "Absent"}
201
POST /attendance {"employee_id": $jonas, "attendance_date": "2025-02-04", "status": "Present"}
201
POST /chat/ {"plan": {"steps": [{"intent": "attendance_figure", "measure": "rate", "period": {"from": "2025-03-01", "to": "2025-03-31", "words": "in March"}, "compare_with": {"from": "2025-02-01", "to": "2025-02-28", "words": "the month before"}}]}}
200 {"response": "In March (1–31 March 2025), the attendance rate of the company was 75%, 3 of 4 days attended. That is 25 points more than the month before (1–28 February 2025): 50%.", "conversation_id": $uuid, "number": 1, "intent": "attendance_figure", "outcome": "answered", "plan": {"steps": [{"intent": "attendance_figure", "measure": "rate"}], "chips": [{"step": 0, "field": "intent", "value": "Attendance figure"}, {"field": "measure", "value": "Attendance rate"}, {"field": "period", "value": "in March (1–31 March 2025)"}, {"field": "compare_with"}]}, "columns": [{"key": "period"}, {"key": "rate", "kind": "percent"}], "rows": [["1–31 March 2025", 75.0], ["1–28 February 2025", 50.0]], "total": 2, "chart": null, "took_ms": $number, "parts": [{"outcome": "answered"}]}
POST /chat {"plan": {"steps": [{"intent": "attendance_figure", "measure": "days", "statuses": ["Late"], "group_by": "employee", "period": {"from": "2025-03-01", "to": "2025-03-31", "words": ""}}]}}
200 {"response": "For 1–31 March 2025, 1 person was late: Jonas Berg (1 day).", "columns": [{"key": "employee"}, {"key": "days"}], "rows": [["Jonas Berg", 1.0]], "links": [{"label": "Attendance records", "href": "/api/attendance?from=2025-03-01&to=2025-03-31&status=Late"}, {"label": "Trends"}]}
GET /api/attendance?from=2025-03-01&to=2025-03-31&status=Late
200 [{"employee_id": $jonas}]
POST /chat {"plan": {"steps": [{"intent": "attendance_figure", "measure": "rate", "group_by": "employee", "order": "lowest", "limit": 1, "period": {"from": "2025-03-01", "to": "2025-03-31", "words": "in March"}}]}}
200 {"response": "In March (1–31 March 2025), Mia Holm had the lowest attendance rate: 50%.", "rows": [["Mia Holm", 50.0, 1.0, 1.0]], "total": 1}
POST /chat {"plan": {"steps": [{"intent": "attendance_figure", "measure": "people", "statuses": ["Present"], "period": {"from": "2025-03-03", "to": "2025-03-03", "words": ""}}]}}
200 {"response": "On Monday 3 March 2025, 1 person was present."}
POST /chat {"plan": {"steps": [{"intent": "attendance_figure", "measure": "people", "statuses": ["Late", "WFH"], "period": {"from": "2025-03-01", "to": "2025-03-31", "words": "in March"}}]}}
200 {"response": "In March (1–31 March 2025), 2 people were late or working from home at least once."}
POST /chat {"plan": {"steps": [{"intent": "attendance_figure", "measure": "hours", "who": {"employees": [$jonas]}, "period": {"from": "2025-03-01", "to": "2025-03-31", "words": "in March"}}]}}
200 {"response": "In March (1–31 March 2025), Jonas Berg worked 15 hours on 2 days."}
POST /chat {"plan": {"steps": [{"intent": "attendance_figure", "measure": "arrival", "who": {"employees": [$jonas]}, "period": {"from": "2025-03-01", "to": "2025-03-31", "words": "in March"}}]}}
200 {"response": "In March (1–31 March 2025), Jonas Berg arrived at 09:30 on average, over 2 days."}
POST /chat {"plan": {"steps": [{"intent": "attendance_figure", "measure": "days", "group_by": "status", "period": {"from": "2025-03-01", "to": "2025-03-31", "words": "in March"}}]}}
200 {"response": "In March (1–31 March 2025), days of the company: 1 Present, 1 Late, 1 From home and 1 Absent.", "rows": [["Present", 1.0], ["Late", 1.0], ["WFH", 1.0], ["Absent", 1.0]], "chart": {"kind": "pie", "x": "status", "y": "days"}}
POST /chat {"plan": {"steps": [{"intent": "attendance_figure", "measure": "rate", "group_by": "day", "period": {"from": "2025-03-01", "to": "2025-03-31", "words": "in March"}}]}}
200 {"rows": [["2025-03-03", 50.0, 1.0, 1.0], ["2025-03-04", 100.0, 2.0, 0.0]], "chart": {"kind": "line", "x": "day", "y": "rate", "series": ["rate"]}}
POST /chat {"plan": {"steps": [{"intent": "attendance_figure", "measure": "rate", "group_by": "employee", "threshold": {"is": "below", "value": 80, "unit": "percent"}, "period": {"from": "2025-03-01", "to": "2025-03-31", "words": "in March"}}]}}
200 {"response": "In March (1–31 March 2025), 1 of 2 people had an attendance rate below 80%: Mia Holm (50%)."}
POST /chat {"plan": {"steps": [{"intent": "attendance_figure", "measure": "rate", "period": {"from": "2025-04-01", "to": "2025-04-30", "words": "in April"}}]}}
200 {"response": "In April (1–30 April 2025), there are no attendance records.", "outcome": "nothing", "rows": []}

story Records, who has none, and why a day has its status
company acme
person jonas@acme role=employee first_name=Jonas last_name=Berg
as jonas@acme
GET /employees/current
200 {"employee_id": $jonas}
as admin@acme
GET /employees/current
200 {"employee_id": $admin}
PUT /employees/$jonas {"hire_date": "2025-01-01"}
200
PUT /employees/$admin {"hire_date": "2025-03-05"}
200
POST /attendance {"employee_id": $jonas, "attendance_date": "2025-03-04", "status": "Late", "check_in_time": "10:00", "check_out_time": "17:30", "notes": "=cmd"}
201 {"record_id": $record}
POST /holidays {"day": "2025-03-07", "name": "Company day"}
201
POST /chat {"plan": {"steps": [{"intent": "attendance_list", "who": {"employees": [$jonas]}, "period": {"from": "2025-03-01", "to": "2025-03-31", "words": "in March"}}]}}
200 {"response": "In March (1–31 March 2025), Jonas Berg has 1 attendance record: 1 Late.", "conversation_id": $talk, "rows": [["2025-03-04", "Jonas Berg", "Late", "10:00", "17:30", 7.5, "=cmd"]], "total": 1}
GET /chat/conversations/$talk/messages/1/csv
200 ~Day,Person,Status,In,Out,Hours,Notes\r\n2025-03-04,Jonas Berg,Late,10:00,17:30,7.5,"'=cmd"\r\n
GET /chat/conversations/$talk/messages/2/csv
404 {"code": "answer_not_found"}
GET /chat/conversations/$talk/messages/1/csv?step=1
404 {"code": "answer_not_found"}
POST /chat {"plan": {"steps": [{"intent": "missing", "period": {"from": "2025-03-03", "to": "2025-03-03", "words": ""}}]}}
200 {"response": "On Monday 3 March 2025, 1 of 1 person has no record: Jonas Berg.", "rows": [["Jonas Berg", null]]}
POST /chat {"plan": {"steps": [{"intent": "missing", "period": {"from": "2025-03-07", "to": "2025-03-07", "words": ""}}]}}
200 {"response": "Friday 7 March 2025 is a holiday (Company day), so nobody is expected.", "outcome": "nothing"}
POST /chat {"plan": {"steps": [{"intent": "missing", "period": {"from": "2025-03-08", "to": "2025-03-08", "words": ""}}]}}
200 {"response": "Saturday 8 March 2025 is not a working day, so nobody is expected."}
POST /chat {"plan": {"steps": [{"intent": "missing", "period": {"from": "2025-03-03", "to": "2025-03-09", "words": "that week"}}]}}
200 {"response": "~That week \\(3–9 March 2025\\), 2 of 2 people have no record of at least one working day: .* and Jonas Berg\\.", "rows": [[$any, null, 2.0], ["Jonas Berg", null, 3.0]]}
POST /chat {"plan": {"steps": [{"intent": "explain_day", "who": {"employees": [$jonas]}, "period": {"from": "2025-03-04", "to": "2025-03-04", "words": ""}}]}}
200 {"response": "~On Tuesday 4 March 2025, Jonas Berg was late\\. .*came at 10:00.*by hand.*", "links": [{"label": "The record"}]}
POST /chat {"plan": {"steps": [{"intent": "holidays", "period": {"from": "2025-03-01", "to": "2025-12-31", "words": ""}, "limit": 1}]}}
200 {"response": "The next holiday is Company day on Friday 7 March 2025.", "rows": [["2025-03-07", "Company day"]]}

story Departments with attendance issues are told with the rule behind it
company acme
person jonas@acme role=employee first_name=Jonas last_name=Berg
person mia@acme role=employee first_name=Mia last_name=Holm
as jonas@acme
GET /employees/current
200 {"employee_id": $jonas}
as mia@acme
GET /employees/current
200 {"employee_id": $mia}
as admin@acme
POST /departments {"name": "Support"}
201 {"id": $support}
POST /departments {"name": "Research"}
201 {"id": $research}
POST /teams {"team_name": "Desk", "department_id": $support}
201 {"team_id": $desk}
PUT /employees/$jonas {"team_id": $desk}
200
PUT /employees/$mia {"department_id": $research}
200
POST /attendance {"employee_id": $jonas, "attendance_date": "2025-03-03", "status": "Absent"}
201
POST /attendance {"employee_id": $jonas, "attendance_date": "2025-03-04", "status": "Absent"}
201
POST /attendance {"employee_id": $jonas, "attendance_date": "2025-03-05", "status": "Absent"}
201
POST /attendance {"employee_id": $jonas, "attendance_date": "2025-03-06", "status": "Present"}
201
POST /attendance {"employee_id": $mia, "attendance_date": "2025-03-03", "status": "Present"}
201
POST /attendance {"employee_id": $mia, "attendance_date": "2025-03-04", "status": "Absent", "notes": "Dentist"}
201
POST /chat {"plan": {"steps": [{"intent": "attendance_issues", "period": {"from": "2025-03-01", "to": "2025-03-31", "words": "in March"}}]}}
200 {"response": "In March (1–31 March 2025), 1 of 2 departments had attendance issues: Support (rate 25%, 8.3 points under and 3 unexplained absences). An issue is a rate more than 5 points under that of the company (33.3%), or at least 3 absences without a note. Ask Support first about the absences that have no note.", "rows": [["Support", 25.0, 8.33, 3.0]]}
POST /chat {"plan": {"steps": [{"intent": "attendance_issues", "group_by": "employee", "period": {"from": "2025-03-01", "to": "2025-03-31", "words": "in March"}}]}}
200 {"rows": [["Jonas Berg", 25.0, 8.33, 3.0]]}
POST /chat {"plan": {"steps": [{"intent": "attendance_figure", "measure": "rate", "group_by": "department", "period": {"from": "2025-03-01", "to": "2025-03-31", "words": "in March"}}]}}
200 {"rows": [["Research", 50.0, 1.0, 1.0], ["Support", 25.0, 1.0, 3.0]], "chart": {"kind": "bar", "x": "department", "y": "rate"}}

story Each role sees what it may see itself, and is told so
company acme
person mgr@acme role=manager first_name=Maja last_name=Lund
person emp@acme role=employee first_name=Emil last_name=Dahl
person far@acme role=employee first_name=Frida last_name=Moe
person ana@acme role=analyst first_name=Ana last_name=Sol
as mgr@acme
GET /employees/current
200 {"employee_id": $mgr}
as emp@acme
GET /employees/current
200 {"employee_id": $emp}
as far@acme
GET /employees/current
200 {"employee_id": $far}
as admin@acme
POST /teams {"team_name": "Sales", "lead_id": $mgr}
201 {"team_id": $sales}
POST /teams {"team_name": "Stock"}
201 {"team_id": $stock}
PUT /employees/$emp {"team_id": $sales}
200
PUT /employees/$far {"team_id": $stock}
200
POST /attendance {"employee_id": $emp, "attendance_date": "2025-03-03", "status": "Present"}
201
POST /attendance {"employee_id": $far, "attendance_date": "2025-03-03", "status": "Absent"}
201
as mgr@acme
POST /chat {"plan": {"steps": [{"intent": "attendance_figure", "measure": "rate", "period": {"from": "2025-03-01", "to": "2025-03-31", "words": "in March"}}]}}
200 {"response": "In March (1–31 March 2025), the attendance rate of the 2 people whom you may see was 100%, 1 of 1 day attended.", "outcome": "answered"}
POST /chat {"plan": {"steps": [{"intent": "attendance_figure", "measure": "rate", "who": {"teams": [$sales]}, "period": {"from": "2025-03-01", "to": "2025-03-31", "words": "in March"}}]}}
200 {"response": "In March (1–31 March 2025), the attendance rate of Sales was 100%, 1 of 1 day attended."}
POST /chat {"plan": {"steps": [{"intent": "attendance_figure", "measure": "rate", "who": {"teams": [$stock]}, "period": {"from": "2025-03-01", "to": "2025-03-31", "words": "in March"}}]}}
200 {"response": "You may not see the attendance of Stock.", "outcome": "refused", "rows": [], "chart": null}
POST /chat {"plan": {"steps": [{"intent": "attendance_list", "who": {"employees": [$far]}, "period": {"from": "2025-03-01", "to": "2025-03-31", "words": "in March"}}]}}
200 {"response": "I cannot find that person among those whom you may see.", "outcome": "nothing", "plan": {"chips": [{}, {"field": "who.employees", "value": "somebody"}, {}]}}
POST /chat {"plan": {"steps": [{"intent": "attendance_list", "who": {"employees": [999999999]}, "period": {"from": "2025-03-01", "to": "2025-03-31", "words": "in March"}}]}}
200 {"response": "I cannot find that person among those whom you may see.", "outcome": "nothing", "plan": {"chips": [{}, {"field": "who.employees", "value": "somebody"}, {}]}}
POST /chat {"plan": {"steps": [{"intent": "attendance_figure", "measure": "days", "statuses": ["Absent"], "group_by": "employee", "period": {"from": "2025-03-03", "to": "2025-03-03", "words": ""}}]}}
200 {"response": "On Monday 3 March 2025, nobody of those whom you may see was absent.", "rows": []}
POST /chat {"plan": {"steps": [{"intent": "person", "who": {"employees": [$far]}}]}}
200 {"outcome": "nothing", "rows": []}
POST /chat {"plan": {"steps": [{"intent": "person", "who": {"employees": [$emp]}, "fact": "team"}]}}
200 {"response": "Emil Dahl's team is Sales."}
as emp@acme
POST /chat {"plan": {"steps": [{"intent": "attendance_figure", "measure": "rate", "period": {"from": "2025-03-01", "to": "2025-03-31", "words": "in March"}}]}}
200 {"response": "In March (1–31 March 2025), your attendance rate was 100%, 1 of 1 day attended. You may see your own attendance only, so this is yours."}
POST /chat {"plan": {"steps": [{"intent": "attendance_figure", "measure": "rate", "group_by": "team", "period": {"from": "2025-03-01", "to": "2025-03-31", "words": "in March"}}]}}
200 {"response": "You may not see the attendance of others, only your own.", "outcome": "refused", "rows": []}
POST /chat {"plan": {"steps": [{"intent": "missing"}]}}
200 {"outcome": "refused", "rows": []}
POST /chat {"plan": {"steps": [{"intent": "attendance_list", "who": {"employees": [$far]}}]}}
200 {"outcome": "nothing", "rows": []}
POST /chat {"plan": {"steps": [{"intent": "team", "who": {"teams": [$sales]}, "fact": "lead"}]}}
200 {"response": "Maja Lund leads Sales."}
POST /chat {"plan": {"steps": [{"intent": "team", "who": {"teams": [$stock]}}]}}
200 {"response": "Stock is a team.", "rows": [["Stock", null, null]]}
POST /chat {"plan": {"steps": [{"intent": "people_list"}]}}
200 {"response": "There is 1 person: Emil Dahl. You see only some of the company's people."}
POST /chat {"plan": {"steps": [{"intent": "teams"}]}}
200 {"response": "There are 2 teams: Sales and Stock.", "columns": [{"key": "team"}, {"key": "department"}]}
as ana@acme
POST /chat {"plan": {"steps": [{"intent": "attendance_figure", "measure": "rate", "group_by": "team", "period": {"from": "2025-03-01", "to": "2025-03-31", "words": "in March"}}]}}
200 {"rows": [["Sales", 100.0, 1.0, 0.0], ["Stock", 0.0, 0.0, 1.0]]}
POST /chat {"plan": {"steps": [{"intent": "attendance_figure", "measure": "people", "statuses": ["Absent"], "period": {"from": "2025-03-01", "to": "2025-03-31", "words": "in March"}}]}}
200 {"response": "In March (1–31 March 2025), 1 person was absent at least once."}
POST /chat {"plan": {"steps": [{"intent": "attendance_figure", "measure": "days", "statuses": ["Absent"], "group_by": "employee", "period": {"from": "2025-03-01", "to": "2025-03-31", "words": "in March"}}]}}
200 {"response": "You may not see the attendance of single people, only numbers of teams and of the company.", "outcome": "refused", "rows": []}
POST /chat {"plan": {"steps": [{"intent": "attendance_list", "who": {"employees": [$emp]}}]}}
200 {"outcome": "nothing", "rows": []}
as admin@acme
POST /chat {"plan": {"steps": [{"intent": "attendance_figure", "measure": "rate", "who": {"teams": [$sales, $stock]}, "group_by": "team", "period": {"from": "2025-03-01", "to": "2025-03-31", "words": "in March"}}]}}
200 {"response": "In March (1–31 March 2025), attendance rate: Sales 100%, Stock 0%. Sales has 100 points more than Stock."}
POST /chat {"plan": {"steps": [{"intent": "people_count", "group_by": "team"}]}}
200 {"rows": [["Sales", 1.0], ["Stock", 1.0], ["none", 3.0]]}

story Another company has the same names, and nothing of it is told
company acme
company other
person anna@acme role=employee first_name=Anna last_name=Berg
person anna@other role=employee first_name=Anna last_name=Berg
as anna@other
GET /employees/current
200 {"employee_id": $theirs}
as admin@other
POST /teams {"team_name": "Sales"}
201 {"team_id": $their_team}
POST /attendance {"employee_id": $theirs, "attendance_date": "2025-03-03", "status": "Absent"}
201
POST /chat {"plan": {"steps": [{"intent": "attendance_list", "who": {"employees": [$theirs]}, "period": {"from": "2025-03-01", "to": "2025-03-31", "words": "in March"}}]}}
200 {"conversation_id": $talk, "total": 1}
POST /chat/reports {"name": "Absences", "plan": {"steps": [{"intent": "attendance_list"}]}}
201 {"report_id": $report}
as admin@acme
POST /chat {"plan": {"steps": [{"intent": "attendance_list", "who": {"employees": [$theirs]}, "period": {"from": "2025-03-01", "to": "2025-03-31", "words": "in March"}}]}}
200 {"response": "I cannot find that person among those whom you may see.", "total": 0}
POST /chat {"plan": {"steps": [{"intent": "attendance_figure", "who": {"teams": [$their_team]}, "period": {"from": "2025-03-01", "to": "2025-03-31", "words": "in March"}}]}}
200 {"response": "There is no such team or department.", "total": 0}
POST /chat {"plan": {"steps": [{"intent": "attendance_figure", "measure": "days", "statuses": ["Absent"], "group_by": "employee", "period": {"from": "2025-03-01", "to": "2025-03-31", "words": "in March"}}]}}
200 {"outcome": "nothing", "total": 0}
POST /chat {"message": "Show me Anna's attendance in March 2025"}
200 {"outcome": "nothing", "total": 0, "plan": {"steps": [{"intent": "attendance_list"}]}}
GET /chat/conversations/$talk
404 {"code": "conversation_not_found"}
POST /chat {"message": "hello", "conversation_id": $talk}
404 {"code": "conversation_not_found"}
POST /chat/reports/$report/run {}
404 {"code": "report_not_found"}
DELETE /chat/reports/$report
404 {"code": "report_not_found"}

story Conversations are one's own, listed, read and deleted
company acme
person emp@acme role=employee
as emp@acme
POST /chat {}
400 {"errors": [{"field": "message"}]}
POST /chat {"message": ""}
400 {"errors": [{"field": "message"}]}
POST /chat {"message": "hello"}
200 {"conversation_id": $first, "number": 1, "intent": "greeting", "response": "~Hello.*", "plan": {"steps": [{"intent": "greeting"}]}}
POST /chat {"message": "thanks", "conversation_id": $first}
200 {"conversation_id": $first, "number": 2, "response": "You’re welcome."}
POST /chat {"message": "What can you do?", "conversation_id": $first}
200 {"intent": "help", "response": "~I answer questions about attendance.*I only read.*"}
GET /chat/conversations
200 [{"conversation_id": $first, "title": "hello", "messages": 3, "created_at": $instant, "updated_at": $instant}]
< X-Total-Count: 1
GET /chat/conversations/$first
200 {"title": "hello", "messages": [{"number": 1, "message": "hello", "answer": {"number": 1, "response": "~Hello.*", "intent": "greeting"}, "asked_at": $instant}, {"number": 2}, {"number": 3}]}
as admin@acme
GET /chat/conversations
200 []
GET /chat/conversations/$first
404 {"code": "conversation_not_found"}
DELETE /chat/conversations/$first
404 {"code": "conversation_not_found"}
GET /chat/conversations/$first/messages/1/csv
404 {"code": "conversation_not_found"}
as emp@acme
DELETE /chat/conversations/$first
204
GET /chat/conversations/$first
404 {"code": "conversation_not_found"}
GET /chat/conversations
200 []
as anyone
POST /chat {"message": "hello"}
401

story A plan that nobody could carry out is refused by its member
company acme
as admin@acme
POST /chat {"plan": {"steps": []}}
400 {"errors": [{"field": "/plan/steps"}]}
POST /chat {"plan": {"steps": [{"intent": "attendance_figure", "period": {"from": "2025-03-02", "to": "2025-03-01", "words": ""}}]}}
400 {"errors": [{"field": "/plan/steps/0/period/to"}]}
POST /chat {"plan": {"steps": [{"intent": "attendance_figure", "limit": 0}]}}
400 {"errors": [{"field": "/plan/steps/0/limit"}]}
POST /chat {"plan": {"steps": [{"intent": "attendance_figure", "who": {"teams": []}}]}}
400 {"errors": [{"field": "/plan/steps/0/who/teams"}]}
POST /chat {"plan": {"steps": [{"intent": "sing"}]}}
400 {"errors": [{"field": "/plan/steps/0/intent"}]}
POST /chat {"plan": {"steps": [{"intent": "attendance_figure", "period": {"from": "2000-01-01", "to": "2025-03-01", "words": ""}}]}}
200 {"response": "That is more than I can count at once. Ask about a shorter period, or fewer people.", "outcome": "asked_back"}
POST /chat {"plan": {"steps": [{"intent": "read_only", "topic": "people"}]}}
200 {"response": "~I only read.*", "links": [{"href": "/settings/users"}]}
POST /chat {"plan": {"steps": [{"intent": "out_of_scope", "topic": "pay"}]}}
200 {"response": "~I know nothing about pay.*", "rows": []}
POST /chat {"plan": {"steps": [{"intent": "date", "period": {"from": "2025-03-04", "to": "2025-03-04", "words": "three weeks ago"}}]}}
200 {"response": "Three weeks ago: Tuesday 4 March 2025."}
POST /chat {"plan": {"steps": [{"intent": "greeting"}, {"intent": "departments"}]}}
200 {"response": "~Hello.*\nThere is no department yet\\.", "parts": [{"intent": "greeting"}, {"intent": "departments", "outcome": "nothing"}]}

story Reports are saved, asked again and deleted
company acme
person emp@acme role=employee
as admin@acme
POST /chat/reports {"name": "Rate", "plan": {"steps": [{"intent": "attendance_figure", "measure": "rate", "period": {"from": "2020-01-01", "to": "2020-01-31", "words": "last month"}}]}}
201 {"report_id": $report, "name": "Rate", "plan": {"steps": [{"intent": "attendance_figure"}], "chips": [{"field": "intent"}, {"field": "measure"}, {"field": "period"}]}}
< Location: /chat/reports/$report
POST /chat/reports {"name": "RATE", "plan": {"steps": [{"intent": "teams"}]}}
409 {"code": "report_name_taken"}
GET /chat/reports
200 [{"report_id": $report, "name": "Rate"}]
GET /chat/reports/$report
200 {"report_id": $report}
POST /chat/reports/$report/run {}
200 {"outcome": "nothing", "conversation_id": $talk, "response": "~Last month \\(.*20(2[5-9]|[3-9]\\d)\\), there are no attendance records\\."}
POST /chat/reports/$report/run {"conversation_id": $talk}
200 {"conversation_id": $talk, "number": 2}
GET /chat/conversations/$talk
200 {"title": "Rate"}
as emp@acme
GET /chat/reports
200 []
GET /chat/reports/$report
404 {"code": "report_not_found"}
POST /chat/reports/$report/run {}
404 {"code": "report_not_found"}
as admin@acme
DELETE /chat/reports/$report
204
GET /chat/reports/$report
404 {"code": "report_not_found"}

story A question in plain words is answered, asked back, and followed up
company acme
person anna@acme role=employee first_name=Anna last_name=Berg
person anne@acme role=employee first_name=Anna last_name=Lind
as anna@acme
GET /employees/current
200 {"employee_id": $anna}
as admin@acme
POST /attendance {"employee_id": $anna, "attendance_date": "2025-03-03", "status": "Late"}
201
POST /chat {"message": "Show me Anna Berg's attendance in March 2025"}
200 {"conversation_id": $talk, "intent": "attendance_list", "outcome": "answered", "total": 1, "rows": [["2025-03-03", "Anna Berg", "Late", null, null, null, null]], "plan": {"steps": [{"intent": "attendance_list", "who": {"employees": [$anna]}, "period": {"from": "2025-03-01", "to": "2025-03-31"}}]}}
POST /chat {"message": "and in April 2025?", "conversation_id": $talk}
200 {"intent": "attendance_list", "outcome": "nothing", "plan": {"steps": [{"who": {"employees": [$anna]}, "period": {"from": "2025-04-01", "to": "2025-04-30"}}]}}
POST /chat {"message": "Show me Anna's attendance in March 2025"}
200 {"intent": "clarify", "outcome": "asked_back", "response": "~Whom do you mean by .*", "options": [{"label": "Anna Berg", "plan": {"intent": "attendance_list"}}, {"label": "Anna Lind"}]}
POST /chat {"message": "How many people were late on 3 March 2025?"}
200 {"response": "~.*1 person was late\\.", "intent": "attendance_figure"}
POST /chat {"message": "Mark Anna as present"}
200 {"intent": "read_only", "rows": []}
POST /chat {"message": "Which teams do we have?"}
200 {"intent": "teams", "outcome": "nothing"}

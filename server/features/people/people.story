story Employees are HR's to list, and one's own to read
company acme
company other
person hr@acme role=hr
person emp@acme role=employee
as hr@acme
GET /employees?q=emp
200 [{"employee_id": $emp, "email": "emp@acme", "is_active": true}]
< X-Total-Count: 1
GET /employees?sort=nonsense
400 {"errors": [{"field": "sort"}]}
GET /employees?nonsense=1
400 {"errors": [{"field": "nonsense"}]}
POST /employees {"name": "Zoë Núñez", "email": "zoe@acme.example", "role": "Developer"}
201 {"employee_id": $zoe, "name": "Zoë Núñez", "user_id": null, "role": "Developer"}
GET /employees?q=nunez
200 [{"employee_id": $zoe}]
POST /employees {"name": "Again", "email": "ZOE@acme.example"}
409 {"code": "employee_email_taken"}
PUT /employees/$zoe {"role": "Lead", "is_active": true}
200 {"employee_id": $zoe, "role": "Lead"}
as emp@acme
GET /employees
403 {"code": "not_allowed"}
GET /employees/current
200 {"employee_id": $emp}
GET /employees/$emp
200 {"employee_id": $emp}
GET /employees/$zoe
404 {"code": "employee_not_found"}
as admin@other
GET /employees/999999999
404 {"code": "employee_not_found"}
save reply as absent_one
GET /employees/$zoe
404 {"code": "employee_not_found"}
same reply as absent_one
PUT /employees/$zoe {"name": "Mine"}
404 {"code": "employee_not_found"}

story A team's members see each other
company acme
person hr@acme role=hr
person one@acme role=employee
person two@acme role=employee
as admin@acme
POST /teams {"team_name": "Blue"}
201 {"team_id": $team, "team_name": "Blue"}
as one@acme
GET /employees/current
200 {"employee_id": $one}
as two@acme
GET /employees/current
200 {"employee_id": $two}
GET /employees/$one
404 {"code": "employee_not_found"}
as hr@acme
PUT /employees/$one {"team_id": $team}
200 {"team_id": $team}
PUT /employees/$two {"team_id": $team}
200 {"team_id": $team}
PUT /employees/$two {"team_id": 999999999}
400 {"errors": [{"field": "team_id"}]}
as two@acme
GET /employees/$one
200 {"employee_id": $one, "team_id": $team}

story What an employee or a team refers to is the company's own
company acme
company other
as admin@other
POST /departments {"name": "Theirs"}
201 {"id": $their_department}
POST /employees {"name": "Their One", "email": "one@other.example"}
201 {"employee_id": $their_employee}
as admin@acme
POST /departments {"name": "Ours"}
201 {"id": $department}
POST /employees {"name": "Ana", "email": "ana@acme.example", "department_id": $their_department}
400 {"errors": [{"field": "department_id", "message": "There is no such department."}]}
POST /employees {"name": "Ana", "email": "ana@acme.example", "department_id": $department}
201 {"employee_id": $ana, "department_id": $department}
PUT /employees/$ana {"department_id": $their_department}
400 {"errors": [{"field": "department_id"}]}
PUT /employees/$ana {"manager_id": $their_employee}
400 {"errors": [{"field": "manager_id", "message": "There is no such employee."}]}
PUT /employees/$ana {"manager_id": $ana}
400 {"errors": [{"field": "manager_id", "message": "Nobody is their own manager."}]}
POST /teams {"team_name": "Blue", "department_id": $their_department}
400 {"errors": [{"field": "department_id"}]}
POST /teams {"team_name": "Blue", "lead_id": $their_employee}
400 {"errors": [{"field": "lead_id"}]}
POST /teams {"team_name": "Blue", "department_id": $department, "lead_id": $ana}
201 {"team_name": "Blue", "lead_id": $ana}

story A team is changed and deleted, and its members stay
company acme
company other
person one@acme role=employee
as one@acme
GET /employees/current
200 {"employee_id": $one}
as admin@acme
POST /teams {"team_name": "Blue"}
201 {"team_id": $team}
POST /teams {"team_name": "Green"}
201
PUT /employees/$one {"team_id": $team}
200 {"team_id": $team}
PUT /teams/$team {"team_name": "Navy", "lead_id": $one}
200 {"team_id": $team, "team_name": "Navy", "lead_id": $one}
PUT /teams/$team {"team_name": "green"}
409 {"code": "team_name_taken"}
PUT /teams/$team {"lead_id": 999999999}
400 {"errors": [{"field": "lead_id"}]}
PUT /teams/$team {"lead_id": null}
200 {"team_name": "Navy", "lead_id": null}
as one@acme
PUT /teams/$team {"team_name": "Mine"}
403 {"code": "not_allowed"}
as admin@other
GET /teams/999999999
404 {"code": "team_not_found"}
save reply as absent_one
DELETE /teams/$team
404 {"code": "team_not_found"}
same reply as absent_one
PUT /teams/$team {"team_name": "Mine"}
404 {"code": "team_not_found"}
as admin@acme
DELETE /teams/$team
204
GET /teams/$team
404 {"code": "team_not_found"}
GET /employees/$one
200 {"employee_id": $one, "team_id": null}

story What somebody was is kept, for any day
company acme
person one@acme role=employee
as one@acme
GET /employees/current
200 {"employee_id": $one}
as admin@acme
POST /teams {"team_name": "Blue"}
201 {"team_id": $blue}
POST /employees {"name": "Ada", "email": "ada@acme.example", "role": "Developer", "hire_date": "2020-03-01"}
201 {"employee_id": $ada}
POST /employees {"name": "Bo", "email": "bo@acme.example", "manager_id": $ada, "hire_date": "2021-03-01"}
201 {"employee_id": $bo}
PUT /employees/$ada {"role": "Lead", "team_id": $blue, "effective_from": "2023-06-01"}
200 {"role": "Lead", "team_id": $blue}
PUT /employees/$ada {"role": "Senior", "effective_from": "2022-01-01"}
200 {"role": "Lead", "team_id": $blue}
GET /employees/$ada/history
200 [{"valid_from": "2023-06-01", "role": "Lead", "team_id": $blue}, {"valid_from": "2022-01-01", "role": "Senior", "team_id": null}, {"valid_from": "2020-03-01", "role": "Developer", "team_id": null}]
< X-Total-Count: 3
GET /org-chart?as_of=2020-06-01
200 [{"employee_id": $ada, "name": "Ada", "role": "Developer", "manager_id": null}]
< X-Total-Count: 1
GET /org-chart?as_of=2023-07-01
200 [{"employee_id": $ada, "role": "Lead", "team_id": $blue}, {"employee_id": $bo, "manager_id": $ada}]
GET /org-chart?manager_id=$ada
200 [{"employee_id": $bo, "manager_id": $ada}]
< X-Total-Count: 1
GET /org-chart?team_id=$blue
200 [{"employee_id": $ada, "team_id": $blue}]
< X-Total-Count: 1
GET /org-chart?team_id=$blue&as_of=2022-06-01
200 []
< X-Total-Count: 0
GET /org-chart?team_id=$blue&manager_id=$ada
200 []
< X-Total-Count: 0
GET /employees?manager_id=$ada
200 [{"employee_id": $bo}]
< X-Total-Count: 1
GET /employees?manager_id=$ada&is_active=false
200 []
GET /employees?manager_id=nobody
400 {"errors": [{"field": "manager_id"}]}
PUT /employees/$ada {"role": "Later", "effective_from": "2999-01-01"}
400 {"errors": [{"field": "effective_from"}]}
PUT /employees/$ada {"manager_id": $bo}
400 {"errors": [{"field": "manager_id", "message": "This person reports to the one who is changed."}]}
as one@acme
GET /employees/current/history
200 [{"valid_from": $day, "team_id": null}]
GET /employees/$ada/history
404 {"code": "employee_not_found"}
GET /org-chart
200 [{"employee_id": $one}]
GET /org-chart?manager_id=$ada
200 []
< X-Total-Count: 0
as admin@acme
DELETE /teams/$blue
204
GET /employees/$ada/history
200 [{"valid_from": $day, "role": "Lead", "team_id": null}, {"role": "Lead", "team_id": $blue}, ...]

story A list leaves as a file, with all that its filters match, and that is recorded
company acme
company other
person emp@acme role=employee
as admin@acme
POST /employees {"name": "=cmd|calc", "email": "ada@acme.example", "role": "Developer, lead", "hire_date": "2026-02-01"}
201 {"employee_id": $ada}
GET /employees?format=csv&q=ada&page_size=1
200 "~(?s)^employee_id,name,email,team_id,role,department_id,manager_id,user_id,hire_date,is_active\r\n[0-9]+,\"'=cmd.calc\",ada@acme.example,,\"Developer, lead\",,,,2026-02-01,true\r\n$"
< Content-Type: text/csv; charset=utf-8
< X-Total-Count: 1
GET /employees?format=json&q=ada
200 [{"employee_id": $ada, "hire_date": "2026-02-01"}]
GET /teams?format=xlsx
200 "~^PK"
GET /employees?format=pdf
400 {"errors": [{"field": "format"}]}
GET /audit/logs?resource=list
200 [{"action": "list_exported"}, {"action": "list_exported"}, {"action": "list_exported"}]
as emp@acme
GET /employees?format=csv
403 {"code": "not_allowed"}
as admin@other
GET /employees?format=csv&q=ada
200 "~^employee_id,[a-z_,]+\r\n$"

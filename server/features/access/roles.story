story Roles stand in one table, built-in ones first
company acme
person emp@acme role=employee
as emp@acme
GET /roles
200 [{"role_id": "admin", "built_in": true, "people": 1, "updated_at": null}, {"role_id": "hr", "people": 0}, {"role_id": "manager", "permissions": [{"permission": "users_read", "scope": "self"}, {"permission": "users_write", "scope": "self"}, {"permission": "colleagues_read", "scope": "own_team"}, {"permission": "employees_read", "scope": "own_team"}, {"permission": "attendance_own", "scope": "self"}, {"permission": "attendance_read", "scope": "own_team"}, {"permission": "attendance_approve", "scope": "own_team"}, {"permission": "assistant_use", "scope": "self"}, {"permission": "videos_upload", "scope": "self"}, {"permission": "videos_read", "scope": "self"}, {"permission": "videos_manage", "scope": "self"}]}, {"role_id": "analyst"}, {"role_id": "employee", "people": 1}]
GET /permissions
200 [{"permission": "users_read", "description": $text, "scopes": ["self", "own_team", "own_department", "company"]}, ...]
POST /roles {"name": "Mine", "permissions": []}
403 {"code": "not_allowed"}

story A company makes a role, gives it, changes it and deletes it
company acme
company other
person emp@acme role=employee
as admin@acme
POST /roles {"name": "Auditor", "description": "Reads the log", "permissions": [{"permission": "audit_read", "scope": "company"}]}
201 {"role_id": $auditor, "name": "Auditor", "built_in": false, "people": 0, "permissions": [{"permission": "audit_read", "scope": "company"}]}
< Location: /roles/$auditor
POST /roles {"name": "AUDITOR", "permissions": []}
409 {"code": "role_name_taken"}
POST /roles {"name": "HR", "permissions": []}
409 {"code": "role_name_taken"}
PUT /users/$emp@acme.user_id {"role_id": $auditor}
200 {"role": "custom", "role_id": $auditor}
GET /users?role=custom
200 [{"email": "emp@acme"}]
as emp@acme
GET /auth/me
eventually 200 {"role": "custom", "role_id": $auditor, "role_name": "Auditor", "permissions": ["signed_in", "member", "users_read", "users_write", "audit_read", "attendance_own", "attendance_read", "assistant_use"]}
GET /audit/logs
200
GET /videos
403 {"code": "not_allowed"}
as admin@acme
PUT /roles/$auditor {"permissions": [{"permission": "jobs_manage", "scope": "company"}]}
200 {"name": "Auditor", "description": "Reads the log", "people": 1}
as emp@acme
GET /audit/logs
eventually 403 {"code": "not_allowed"}
GET /jobs
200
as admin@acme
DELETE /roles/$auditor
409 {"code": "role_in_use", "detail": "~1 person has this role.*"}
PUT /users/$emp@acme.user_id {"role": "employee"}
200 {"role": "employee", "role_id": null}
POST /invites {"email": "next@acme.example", "role_id": $auditor}
201 {"invite_id": $invite, "role": "custom", "role_id": $auditor}
DELETE /roles/$auditor
409 {"code": "role_in_use", "detail": "~0 people have this role, and 1 open invitation names it.*"}
DELETE /invites/$invite
204
as admin@other
PUT /roles/$auditor {"name": "Ours"}
404 {"code": "role_not_found"}
DELETE /roles/$auditor
404 {"code": "role_not_found"}
as admin@acme
DELETE /roles/$auditor
204
DELETE /roles/$auditor
404 {"code": "role_not_found"}
GET /audit/logs?resource=role
200 [{"resource_id": $auditor}, {"resource_id": $auditor}, {"resource_id": $auditor}]

story Built-in roles stay as they are, and a role of another company is none
company acme
company other
as admin@other
POST /roles {"name": "Theirs", "permissions": []}
201 {"role_id": $theirs}
as admin@acme
PUT /roles/hr {"name": "People"}
409 {"code": "role_built_in"}
DELETE /roles/employee
409 {"code": "role_built_in"}
DELETE /roles/nothing
404 {"code": "role_not_found"}
PUT /users/$admin@acme.user_id {"role_id": $theirs}
400 {"errors": [{"field": "role_id"}]}
PUT /users/$admin@acme.user_id {"role": "custom"}
400 {"errors": [{"field": "role"}]}
POST /invites {"email": "new@acme.example", "role_id": $theirs}
400 {"errors": [{"field": "role_id"}]}

story A role holds only what a company may give, in the scopes that it has
company acme
as admin@acme
POST /roles {"name": "Viewer", "permissions": [{"permission": "view_as", "scope": "company"}]}
400 {"errors": [{"field": "permissions/0/permission"}]}
POST /roles {"name": "Stranger", "permissions": [{"permission": "anyone", "scope": "company"}]}
400 {"errors": [{"field": "permissions/0/permission"}]}
POST /roles {"name": "Reader", "permissions": [{"permission": "audit_read", "scope": "self"}]}
400 {"errors": [{"field": "permissions/0/scope"}]}
POST /roles {"name": "Twice", "permissions": [{"permission": "audit_read", "scope": "company"}, {"permission": "audit_read", "scope": "company"}]}
400 {"errors": [{"field": "permissions/0/permission"}]}
POST /roles {"name": "Unknown", "permissions": [{"permission": "fly", "scope": "company"}]}
400

story Nobody gives more than they hold
company acme
person emp@acme role=employee
person other@acme role=employee
as admin@acme
POST /roles {"name": "Keeper of roles", "permissions": [{"permission": "roles_manage", "scope": "company"}, {"permission": "users_read", "scope": "company"}, {"permission": "users_write", "scope": "company"}, {"permission": "users_approve", "scope": "company"}]}
201 {"role_id": $keeper}
POST /roles {"name": "Auditor", "permissions": [{"permission": "audit_read", "scope": "company"}]}
201 {"role_id": $auditor}
PUT /users/$emp@acme.user_id {"role_id": $keeper}
200
as emp@acme
POST /roles {"name": "Bigger", "permissions": [{"permission": "audit_read", "scope": "company"}]}
eventually 403 {"code": "not_allowed"}
PUT /roles/$keeper {"permissions": [{"permission": "roles_manage", "scope": "company"}, {"permission": "audit_read", "scope": "company"}]}
403 {"code": "not_allowed"}
PUT /roles/$auditor {"name": "Mine"}
403 {"code": "not_allowed"}
PUT /users/$emp@acme.user_id {"role_id": $auditor}
403 {"code": "not_allowed"}
PUT /users/$emp@acme.user_id {"role": "admin"}
403 {"code": "not_allowed"}
PUT /users/$admin@acme.user_id {"first_name": "Mallory"}
403 {"code": "not_allowed"}
PUT /users/$other@acme.user_id {"role_id": $keeper}
200 {"role_id": $keeper}

story A permission reaches as far as its scope
company acme
person lead@acme role=manager
person one@acme role=employee
person two@acme role=employee
person far@acme role=employee
as admin@acme
POST /departments {"name": "Research"}
201 {"id": $department}
POST /teams {"team_name": "Blue"}
201 {"team_id": $team}
PUT /employees/$lead@acme.employee_id {"team_id": $team, "department_id": $department}
200
PUT /employees/$one@acme.employee_id {"team_id": $team}
200
PUT /employees/$two@acme.employee_id {"manager_id": $lead@acme.employee_id}
200
PUT /employees/$far@acme.employee_id {"department_id": $department}
200
as lead@acme
GET /employees?sort=employee_id
200 [{"employee_id": $lead@acme.employee_id}, {"employee_id": $one@acme.employee_id}, {"employee_id": $two@acme.employee_id}]
< X-Total-Count: 3
GET /employees/$two@acme.employee_id
200
GET /employees/$far@acme.employee_id
404 {"code": "employee_not_found"}
PUT /employees/$one@acme.employee_id {"role": "Developer"}
403 {"code": "not_allowed"}
as admin@acme
POST /roles {"name": "Team writer", "permissions": [{"permission": "employees_read", "scope": "own_department"}, {"permission": "employees_write", "scope": "own_team"}, {"permission": "colleagues_read", "scope": "own_department"}]}
201 {"role_id": $writer}
PUT /users/$lead@acme.user_id {"role_id": $writer}
200
as lead@acme
GET /employees?sort=employee_id
eventually 200 [{"employee_id": $lead@acme.employee_id}, {"employee_id": $one@acme.employee_id}, {"employee_id": $two@acme.employee_id}, {"employee_id": $far@acme.employee_id}]
GET /employees/$far@acme.employee_id
200
PUT /employees/$one@acme.employee_id {"role": "Developer"}
200 {"role": "Developer"}
PUT /employees/$far@acme.employee_id {"role": "Developer"}
404 {"code": "employee_not_found"}
PUT /employees/$lead@acme.employee_id {"team_id": null}
403 {"code": "not_allowed"}
POST /employees {"name": "New", "email": "new@acme.example", "team_id": $team}
201
POST /employees {"name": "Elsewhere", "email": "elsewhere@acme.example"}
403 {"code": "not_allowed"}

story A team's lead reaches the team
company acme
person lead@acme role=manager
person one@acme role=employee
as admin@acme
POST /teams {"team_name": "Blue", "lead_id": $lead@acme.employee_id}
201 {"team_id": $team}
PUT /employees/$one@acme.employee_id {"team_id": $team}
200
as lead@acme
GET /employees?sort=employee_id
200 [{"employee_id": $lead@acme.employee_id}, {"employee_id": $one@acme.employee_id}]
GET /employees/$one@acme.employee_id
200 {"team_id": $team}

story An analyst sees groups that are large enough, whatever the policy, and nobody alone
company acme jurisdiction=US
person ana@acme role=analyst
as ana@acme
GET /hr/dashboard/summary
200
GET /hr/employees
403 {"code": "not_allowed"}
as anyone
POST /hr/login {"email": "ana@acme", "password": "$ana@acme.password"}
401 {"code": "bad_credentials"}

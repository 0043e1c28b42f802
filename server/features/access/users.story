story People change their own profile, and not their own rights
company acme
person emp@acme role=employee
as emp@acme
PUT /users/$emp@acme.user_id {"first_name": "Ada", "last_name": "Byron", "phone_number": "+44 20 7946 0000", "avatar_url": "https://pictures.example/ada.png"}
200 {"full_name": "Ada Byron", "phone_number": "+44 20 7946 0000", "avatar_url": "https://pictures.example/ada.png", "role": "employee", "is_active": true}
PUT /users/$emp@acme.user_id {"phone_number": null}
200 {"full_name": "Ada Byron", "phone_number": null}
PUT /users/$emp@acme.user_id {"avatar_url": "javascript:alert(1)"}
400 {"errors": [{"field": "avatar_url"}]}
PUT /users/$emp@acme.user_id {"role": "admin"}
403 {"code": "not_allowed"}
PUT /users/$emp@acme.user_id {"is_active": false}
403 {"code": "not_allowed"}
PUT /users/$admin@acme.user_id {"first_name": "Mallory"}
404 {"code": "user_not_found"}
as admin@acme
GET /users/$emp@acme.user_id
200 {"first_name": "Ada", "employee_id": $number}

story Everybody has a language of their own, in which mails to them are written
company acme
person emp@acme role=employee
as emp@acme
GET /auth/me
200 {"language": null}
PUT /users/$emp@acme.user_id {"language": "tlh"}
400 {"errors": [{"field": "language"}]}
PUT /users/$emp@acme.user_id {"language": "pt"}
200 {"language": "pt"}
GET /auth/me
200 {"language": "pt"}
PUT /users/$emp@acme.user_id {"first_name": "Ada"}
200 {"language": "pt"}
POST /auth/password {"current_password": $emp@acme.password, "new_password": "another-Walk-by-the-9-lakes"}
> Accept-Language: ja
204
as anyone
POST /auth/password/forgot {"email": "emp@acme"}
> Accept-Language: ja
202
as admin@acme
PUT /users/$emp@acme.user_id {"language": "de"}
403 {"code": "not_allowed"}
PUT /users/$admin@acme.user_id {"language": "de"}
200
POST /invites {"email": "sven@elsewhere.example", "role": "hr"}
> Accept-Language: ja
201
GET /notices/outbox?kind=invitation&q=sven
200 [{"language": "de"}]
GET /notices/outbox?kind=password_changed
200 [{"recipient": "emp@acme", "language": "pt"}]
GET /notices/outbox?kind=password_reset
eventually 200 [{"recipient": "emp@acme", "language": "pt"}]
PUT /users/$admin@acme.user_id {"language": null}
200 {"language": null}
POST /notices/test
> Accept-Language: ja
202 {"language": "ja"}

story A new role holds at once on tokens that are out already
company acme
person emp@acme role=employee
as emp@acme
GET /employees
403
as admin@acme
PUT /users/$emp@acme.user_id {"role": "hr"}
200 {"role": "hr"}
as emp@acme
GET /employees
eventually 200
GET /auth/me
200 {"role": "hr"}
as admin@acme
PUT /users/$emp@acme.user_id {"role": "employee"}
200
as emp@acme
GET /employees
eventually 403 {"code": "not_allowed"}
as admin@acme
GET /audit/logs?action=user_role_changed
200 [{"resource_id": $emp@acme.user_id}, {"resource_id": $emp@acme.user_id}]

story Only an admin makes, changes or ends an admin
company acme
person hr@acme role=hr
person emp@acme role=employee
as hr@acme
PUT /users/$emp@acme.user_id {"role": "manager"}
200 {"role": "manager"}
PUT /users/$emp@acme.user_id {"role": "admin"}
403 {"code": "not_allowed"}
PUT /users/$admin@acme.user_id {"role": "employee"}
403 {"code": "not_allowed"}
DELETE /users/$admin@acme.user_id
403 {"code": "not_allowed"}
PUT /users/$hr@acme.user_id {"role": "admin"}
403 {"code": "not_allowed"}

story A company keeps its last admin
company acme
person second@acme role=admin
as admin@acme
PUT /users/$second@acme.user_id {"role": "hr"}
200
PUT /users/$admin@acme.user_id {"role": "hr"}
409 {"code": "last_admin"}
DELETE /users/$admin@acme.user_id
409 {"code": "not_oneself"}
PUT /users/$second@acme.user_id {"role": "admin"}
200
PUT /users/$admin@acme.user_id {"role": "hr"}
200 {"role": "hr"}

story Whose access ended comes back as they were
company acme
company other
person emp@acme role=employee
as admin@acme
DELETE /users/$emp@acme.user_id
204
as anyone
POST /auth/login {"email": "emp@acme", "password": "$emp@acme.password"}
401 {"code": "bad_credentials"}
as admin@acme
GET /users?status=disabled
200 [{"email": "emp@acme", "is_active": false}]
as admin@other
POST /users/$emp@acme.user_id/restore
404 {"code": "user_not_found"}
as admin@acme
POST /users/$emp@acme.user_id/restore
200 {"email": "emp@acme", "is_active": true, "role": "employee"}
POST /users/$emp@acme.user_id/restore
409 {"code": "not_disabled"}
as anyone
POST /auth/login {"email": "emp@acme", "password": "$emp@acme.password"}
200

story People are found by department, role and name
company acme
person emp@acme role=employee first_name=Nadia
person hr@acme role=hr first_name=Tomas
as admin@acme
POST /departments {"name": "Research"}
201 {"id": $department}
PUT /employees/$emp@acme.employee_id {"department_id": $department}
200
GET /users?department_id=$department
200 [{"email": "emp@acme", "department_id": $department}]
< X-Total-Count: 1
GET /users?department_id=$department&role=hr
200 []
GET /users?role=hr
200 [{"email": "hr@acme"}]
GET /users?q=nadia
200 [{"email": "emp@acme"}]

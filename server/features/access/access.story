story A company signs up and its admin signs in
company acme jurisdiction=US time_zone=America/New_York
as anyone
POST /auth/login {"email": "admin@acme", "password": "$admin@acme.password"}
200 {"access_token": $text, "refresh_token": $text, "token_type": "bearer", "expires_in": 1800}
POST /token <form:grant_type=password&username=$admin@acme.email&password=$admin@acme.password>
200 {"access_token": $text, "access": $text, "refresh": $text}
POST /auth/login {"email": "admin@acme", "password": "not the password"}
401 {"code": "bad_credentials"}
as admin@acme
GET /auth/me
200 {"email": "admin@acme", "role": "admin", "company": {"name": $acme.name, "time_zone": "America/New_York", "jurisdiction": "US", "emotion_policy": "individual"}}
GET /companies/current
200 {"company_id": $acme.company_id, "emotion_policy": "individual", "group_minimum": 5}

story Bad sign-ups name their fields
as anyone
POST /auth/signup {"email": "not an address", "password": "long enough for this"}
400 {"code": "invalid_request", "errors": [...]}
POST /auth/signup {"company_name": "Short", "email": "someone@short.example", "password": "short"}
400 {"password": ["A password needs at least 10 characters."]}
POST /auth/signup {"company_name": "Nowhere", "email": "someone@nowhere.example", "password": "long enough for this", "jurisdiction": "XX"}
400 {"errors": [{"field": "jurisdiction"}]}
POST /auth/signup {"company_name": "Elsewhere", "email": "someone@elsewhere.example", "password": "long enough for this", "time_zone": "Mars/Olympus"}
400 {"errors": [{"field": "time_zone"}]}
POST /auth/register {"email": "someone@role.example", "password": "long enough for this", "role": "admin"}
400 {"errors": [{"field": "role"}]}

story A refresh token works once, its repetition at once gets the same pair
company acme
as anyone
POST /auth/login {"email": "admin@acme", "password": "$admin@acme.password"}
200 {"refresh_token": $first}
POST /auth/refresh {"refresh_token": "$first"}
200 {"refresh_token": $second, "access_token": $access}
POST /auth/refresh {"refresh_token": "$first"}
200 {"refresh_token": $second, "access_token": $access}
POST /auth/refresh {"refresh_token": "$second"}
200 {"refresh_token": $third}
POST /auth/refresh {"refresh_token": "$first"}
401 {"code": "refresh_token_wrong"}
POST /auth/refresh {"refresh_token": "$third"}
401 {"code": "refresh_token_wrong"}

story Signing out ends the session
company acme
as anyone
POST /auth/login {"email": "admin@acme", "password": "$admin@acme.password"}
200 {"access_token": $access}
GET /auth/me
> Authorization: Bearer $access
200 {"email": "admin@acme"}
POST /auth/logout
> Authorization: Bearer $access
204
GET /auth/me
> Authorization: Bearer $access
401 {"code": "not_signed_in"}

story An invitation is for one address and one use
company acme jurisdiction=US
as admin@acme
POST /invites {"email": "nadia@acme.example", "role": "employee"}
201 {"invite_id": $invite, "token": $token, "email": "nadia@acme.example", "role": "employee", "url": $text}
GET /invites
200 [{"invite_id": $invite, "email": "nadia@acme.example", "used_at": null, "token": absent}]
as anyone
GET /invitations/$token
200 {"email": "nadia@acme.example", "role": "employee", "company_name": $acme.name}
POST /auth/register {"email": "other@acme.example", "password": "long enough for this", "invite": "$token"}
409 {"code": "invite_other_address"}
POST /auth/register {"email": "nadia@acme.example", "password": "long enough for this", "invite": "$token", "first_name": "Nadia"}
201 {"user": {"email": "nadia@acme.example", "role": "employee", "employee_id": $number, "full_name": "Nadia"}, "tokens": {"access_token": $text}}
POST /auth/register {"email": "nadia@acme.example", "password": "long enough for this", "invite": "$token"}
409 {"code": "email_taken"}
GET /invitations/$token
404 {"code": "invite_not_found"}

story A revoked invitation opens nothing
company acme
company other
as admin@acme
POST /invites {"email": "tomas@acme.example", "role": "hr"}
201 {"invite_id": $invite, "token": $token}
as admin@other
DELETE /invites/$invite
404 {"code": "invite_not_found"}
as admin@acme
DELETE /invites/$invite
204
as anyone
GET /invitations/$token
404 {"code": "invite_not_found"}
POST /auth/register {"email": "tomas@acme.example", "password": "long enough for this", "invite": "$token"}
404 {"code": "invite_not_found"}

story Whoever names a company waits for its approval
company acme jurisdiction=US
person hr@acme role=hr
as anyone
POST /auth/register {"email": "waiting@acme.example", "password": "long enough for this", "company_name": "$acme.name"}
201 {"user": {"id": $user, "state": "pending"}, "tokens": {"access_token": $access}}
GET /auth/me
> Authorization: Bearer $access
200 {"state": "pending", "company": {"name": ""}}
GET /employees/current
> Authorization: Bearer $access
403 {"code": "approval_pending"}
as hr@acme
GET /users?status=pending
200 [{"id": $user, "email": "waiting@acme.example", "state": "pending"}]
POST /users/$user/approve
200 {"id": $user, "state": "active", "employee_id": $number}
POST /users/$user/approve
409 {"code": "already_approved"}
as anyone
GET /employees/current
> Authorization: Bearer $access
200 {"email": "waiting@acme.example"}

story An unknown company's name is answered like a known one
company acme
as anyone
POST /auth/register {"email": "a@known.example", "password": "long enough for this", "company_name": "$acme.name"}
201 {"user": {"state": "pending", "role": "employee"}}
POST /auth/register {"email": "a@unknown.example", "password": "long enough for this", "company_name": "There is no such company 4711"}
201 {"user": {"state": "pending", "role": "employee"}}

story A person without a company is a user
as anyone
POST /auth/register {"email": "solo@nowhere.example", "password": "long enough for this"}
201 {"user": {"role": "user", "state": "active"}, "tokens": {"access_token": $access}}
GET /auth/me
> Authorization: Bearer $access
200 {"role": "user", "company": {"personal": true}}
GET /employees
> Authorization: Bearer $access
403 {"code": "not_allowed"}

story HR sign-in refuses those who are not HR
company acme
person hr@acme role=hr
person emp@acme role=employee
as anyone
POST /hr/login {"email": "hr@acme", "password": "$hr@acme.password"}
200 {"access_token": $text}
POST /hr/login {"email": "emp@acme", "password": "$emp@acme.password"}
401 {"code": "bad_credentials"}

story Nobody gets in without a good token
as anyone
GET /auth/me
401 {"code": "not_signed_in"}
GET /auth/me
> Authorization: Bearer nonsense
401 {"code": "not_signed_in"}
GET /employees
401 {"code": "not_signed_in"}

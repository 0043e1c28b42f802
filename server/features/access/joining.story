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

story A request to join can be withdrawn, and made again
company acme
as anyone
POST /auth/register {"email": "waiting@withdrawn.example", "password": "long enough for this", "company_name": "$acme.name"}
201 {"user": {"id": $user}, "tokens": {"access_token": $access}}
DELETE /auth/me
> Authorization: Bearer $access
204
GET /auth/me
> Authorization: Bearer $access
401 {"code": "not_signed_in"}
as admin@acme
GET /users?status=pending
200 []
as anyone
POST /auth/register {"email": "waiting@withdrawn.example", "password": "long enough for this", "company_name": "$acme.name"}
201 {"user": {"state": "pending"}}
as admin@acme
DELETE /auth/me
409 {"code": "not_pending"}

story A link that was never made lets nobody in
as anyone
POST /auth/register/confirm {"token": "never-made", "password": "another-Walk-by-the-9-lakes"}
404 {"code": "join_confirmation_not_found"}
POST /auth/register/confirm {"token": "never-made"}
400 {"errors": [{"field": "password"}]}

story Whoever joins by approval has joined by no domain
company acme
as anyone
POST /auth/register {"email": "waiting@acme.example", "password": "long enough for this", "company_name": "$acme.name"}
201 {"user": {"id": $user, "joined_by_domain": null}}
as admin@acme
POST /users/$user/approve
200 {"state": "active", "joined_by_domain": null}

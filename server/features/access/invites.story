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

story Somebody who is on the list already is invited to their own entry
company acme
company other
person emp@acme role=employee
as admin@acme
POST /employees {"name": "Nadia", "email": "nadia@acme.example", "role": "Lead", "invite": false}
201 {"employee_id": $nadia, "user_id": null}
GET /invites
200 [{"email": "emp@acme"}]
POST /employees/$nadia/invite {"role": "manager"}
201 {"email": "nadia@acme.example", "role": "manager", "token": $token, "url": $text}
as anyone
POST /auth/register {"email": "nadia@acme.example", "password": "long enough for this", "invite": "$token"}
201 {"user": {"id": $user, "role": "manager", "employee_id": $nadia}}
as admin@acme
GET /employees/$nadia
200 {"name": "Nadia", "role": "Lead", "user_id": $user}
POST /employees/$nadia/invite {}
409 {"code": "employee_has_user"}
POST /employees/999999999/invite {}
404 {"code": "employee_not_found"}
as admin@other
POST /employees/$nadia/invite {}
404 {"code": "employee_not_found"}
as emp@acme
POST /employees/$nadia/invite {}
403 {"code": "not_allowed"}

story Somebody new is invited by mail, or has a password at once
company acme
as admin@acme
POST /employees {"name": "Tomas", "email": "tomas@acme.example"}
201 {"employee_id": $tomas, "user_id": null}
GET /invites
200 [{"email": "tomas@acme.example", "role": "employee"}]
POST /employees {"name": "Ines", "email": "ines@acme.example", "password": "password"}
400 {"errors": [{"field": "password"}]}
POST /employees {"name": "Ines", "email": "ines@acme.example", "password": "long enough for this", "invite": true}
400 {"errors": [{"field": "invite"}]}
POST /employees {"name": "Ines", "email": "ines@acme.example", "access": "manager", "password": "long enough for this"}
201 {"name": "Ines", "user_id": $ines}
as anyone
POST /auth/login {"email": "ines@acme.example", "password": "long enough for this"}
200 {"access_token": $text}
as admin@acme
GET /users/$ines
200 {"role": "manager", "full_name": "Ines"}
GET /invites
200 [{"email": "tomas@acme.example"}]

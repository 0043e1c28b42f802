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

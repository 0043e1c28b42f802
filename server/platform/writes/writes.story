story A POST with an Idempotency-Key takes effect once
company acme
as admin@acme
POST /departments {"name": "Engineering"}
> Idempotency-Key: first
201 {"id": $id, "name": "Engineering"}
< Location: /departments/$id
< Idempotency-Replayed: absent
POST /departments {"name": "Engineering"}
> Idempotency-Key: first
201 {"id": $id, "name": "Engineering"}
< Location: /departments/$id
< Idempotency-Replayed: true
POST /api/departments {"name": "Engineering"}
> Idempotency-Key: first
201 {"id": $id}
< Location: /api/departments/$id
POST /departments {"name": "Sales"}
> Idempotency-Key: first
422 {"code": "idempotency_key_reused"}
GET /departments
200 [{"id": $id}]
POST /departments {"name": "Sales"}
> Idempotency-Key: a key
400 {"errors": [{"field": "Idempotency-Key"}]}

story A refused request does not use its key up
company acme
as admin@acme
POST /departments {"name": ""}
> Idempotency-Key: k1
400 {"errors": [{"field": "name"}]}
POST /departments {"name": "Sales"}
> Idempotency-Key: k1
201 {"name": "Sales"}

story A key belongs to one person and one address
company acme
company other
person second@acme role=admin
as admin@acme
POST /departments {"name": "Engineering"}
> Idempotency-Key: same
201 {"id": $id}
POST /teams {"team_name": "Platform"}
> Idempotency-Key: same
201 {"team_name": "Platform"}
as admin@other
POST /departments {"name": "Engineering"}
> Idempotency-Key: same
201 {"id": $theirs}
< Idempotency-Replayed: absent
as second@acme
POST /teams {"team_name": "Research"}
> Idempotency-Key: same
201 {"team_name": "Research"}

story What is shown once stays shown once
company acme
as admin@acme
POST /api-keys {"name": "Clock", "scopes": ["employees_read"]}
> Idempotency-Key: key
201 {"key_id": $key, "token": "~^.{20,}$"}
POST /api-keys {"name": "Clock", "scopes": ["employees_read"]}
> Idempotency-Key: key
201 {"key_id": $key, "token": "already_shown"}
POST /invites {"email": "new@acme", "role": "employee"}
> Idempotency-Key: invitation
201 {"invite_id": $invite, "token": "~^.{20,}$", "url": "~^http"}
POST /invites {"email": "new@acme", "role": "employee"}
> Idempotency-Key: invitation
201 {"invite_id": $invite, "token": "already_shown", "url": "already_shown"}

story A change can say what it is based on
company acme
as admin@acme
POST /departments {"name": "Engineering"}
201 {"id": $id}
GET /departments/$id
200 {"name": "Engineering"}
< ETag: $tag
< Cache-Control: no-store
GET /departments/$id
> If-None-Match: $tag
304
PUT /departments/$id {"description": "Builds things"}
> If-Match: $tag
200 {"description": "Builds things"}
PUT /departments/$id {"description": "Repairs things"}
> If-Match: $tag
412 {"code": "precondition_failed"}
DELETE /departments/$id
> If-Match: $tag
412 {"code": "precondition_failed"}
GET /departments/$id
200 {"description": "Builds things"}
< ETag: $newer
DELETE /departments/$id
> If-Match: $newer
204
DELETE /departments/$id
> If-Match: $newer
404 {"code": "department_not_found"}

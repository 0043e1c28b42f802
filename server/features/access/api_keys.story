story A key acts for its company with its scopes alone
company acme
as admin@acme
POST /api-keys {"name": "Clock at the door", "scopes": ["employees_read", "member"]}
201 {"key_id": $key, "token": $token, "name": "Clock at the door", "scopes": ["employees_read", "member"], "expires_at": $instant}
GET /api-keys
200 [{"key_id": $key, "hint": "~attune_.{4}", "last_used_at": null, "revoked_at": null, "token": absent}]
as anyone
GET /employees
> Authorization: Bearer $token
200 [{"email": "admin@acme"}]
GET /departments
> X-API-Key: $token
200 []
POST /departments {"name": "Research"}
> X-API-Key: $token
403 {"code": "not_allowed"}
GET /auth/me
> X-API-Key: $token
403 {"code": "not_allowed"}
POST /auth/mfa/totp
> X-API-Key: $token
403 {"code": "not_allowed"}
GET /api-keys
> X-API-Key: $token
403 {"code": "not_allowed"}
as admin@acme
GET /api-keys
200 [{"last_used_at": $instant}]

story A revoked key is nobody's
company acme
company other
as admin@acme
POST /api-keys {"name": "Short-lived", "scopes": ["employees_read"]}
201 {"key_id": $key, "token": $token}
as admin@other
GET /api-keys
200 []
DELETE /api-keys/$key
404 {"code": "api_key_not_found"}
as admin@acme
DELETE /api-keys/$key
204
DELETE /api-keys/$key
404 {"code": "api_key_not_found"}
GET /audit/logs?action=api_key_revoked
200 [{"action": "api_key_revoked", "resource_id": $key}]
as anyone
GET /employees
> X-API-Key: $token
401 {"code": "not_signed_in"}
GET /employees
> X-API-Key: attune_nothing
401 {"code": "not_signed_in"}
GET /employees
> Authorization: Bearer attune_nothing
401 {"code": "not_signed_in"}

story Nobody gives away what they do not have
company acme
person hr@acme role=hr
as admin@acme
POST /api-keys {"name": "Too much", "scopes": ["signed_in"]}
400 {"scopes": ["Name only permissions that you have yourself."]}
POST /api-keys {"name": "Unknown", "scopes": ["everything"]}
400 {"scopes": ["Name only permissions that you have yourself."]}
POST /api-keys {"name": "Nothing", "scopes": []}
400 {"scopes": ["Name at least one permission."]}
POST /api-keys {"name": "Past", "scopes": ["member"], "expires_at": "2020-01-01T00:00:00Z"}
400 {"expires_at": ["Give a time that is still to come."]}
as hr@acme
POST /api-keys {"name": "Not mine", "scopes": ["member"]}
403 {"code": "not_allowed"}

story A key goes with the role of whoever made it
company acme
person second@acme role=admin
as second@acme
POST /api-keys {"name": "Mine", "scopes": ["departments_write", "employees_read"]}
201 {"token": $token}
as admin@acme
PUT /users/$second@acme.user_id {"role": "hr"}
200 {"role": "hr"}
as anyone
POST /departments {"name": "Research"}
> X-API-Key: $token
eventually 403 {"code": "not_allowed"}
GET /employees
> X-API-Key: $token
200
as admin@acme
DELETE /users/$second@acme.user_id
204
as anyone
GET /employees
> X-API-Key: $token
eventually 401 {"code": "not_signed_in"}

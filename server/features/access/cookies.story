story A session in cookies changes nothing without its token
company acme
as anyone
POST /auth/login?session=cookie {"email": "admin@acme", "password": "$admin@acme.password"}
200 {"access_token": absent}
< Set-Cookie: ~^attune=[^;]+; Path=/; SameSite=Strict; HttpOnly; Max-Age=\d+, attune-csrf=[^;]+; Path=/; SameSite=Strict; Max-Age=\d+$
< Set-Cookie: $cookies
GET /auth/me
> Cookie: $cookies
200 {"email": "admin@acme"}
POST /departments {"name": "Research"}
> Cookie: $cookies
403 {"code": "csrf_token_wrong"}
POST /departments {"name": "Research"}
> Cookie: $cookies
> X-CSRF-Token: guessed
403 {"code": "csrf_token_wrong"}
POST /departments <form:name=Research>
> Cookie: $cookies
403 {"code": "csrf_token_wrong"}
as admin@acme
GET /departments
200 []

story Over https cookies are the host's own
company acme
as anyone
POST /auth/login?session=cookie {"email": "admin@acme", "password": "$admin@acme.password"}
> X-Forwarded-Proto: https
200
< Set-Cookie: ~^__Host-attune=[^;]+; Path=/; Secure; SameSite=Strict; HttpOnly; Max-Age=\d+, __Host-csrf=[^;]+; Path=/; Secure; SameSite=Strict; Max-Age=\d+$
< Strict-Transport-Security: max-age=31536000; includeSubDomains

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

story All other sessions are ended at once
company acme
as anyone
POST /auth/login {"email": "admin@acme", "password": "$admin@acme.password"}
> User-Agent: a phone
200 {"access_token": $phone}
as admin@acme
GET /auth/sessions
200 [{"device": "a phone", "address": $text, "current": false}, {"current": true}]
DELETE /auth/sessions
204
GET /auth/sessions
200 [{"current": true}]
as anyone
GET /auth/me
> Authorization: Bearer $phone
401 {"code": "not_signed_in"}

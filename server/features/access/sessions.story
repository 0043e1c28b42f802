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

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

story Wrong tries have to wait, for known and unknown names alike
company acme
as anyone
POST /auth/login {"email": "admin@acme", "password": "not the password"}
> X-Forwarded-For: 203.0.113.7
401 {"code": "bad_credentials"}
save reply as wrong
POST /auth/login {"email": "nobody@acme.example", "password": "not the password"}
> X-Forwarded-For: 203.0.113.7
401
same reply as wrong
POST /auth/login {"email": "admin@acme", "password": "not the password"}
> X-Forwarded-For: 203.0.113.7
eventually 429 {"code": "too_many_attempts"}
< Retry-After: ~\d+
POST /auth/login {"email": "nobody@acme.example", "password": "not the password"}
> X-Forwarded-For: 203.0.113.7
eventually 429 {"code": "too_many_attempts"}
< Retry-After: ~\d+
# It is never for good.
POST /auth/login {"email": "admin@acme", "password": "$admin@acme.password"}
eventually 200

story A form gets tokens and no cookies, since any page can send one
company acme
as anyone
POST /auth/token?session=cookie <form:grant_type=password&username=$admin@acme.email&password=$admin@acme.password>
200 {"access_token": $text}
< Set-Cookie: absent

story Where cookies cannot work nothing is written either
as anyone
POST /auth/signup?session=cookie {"company_name": "Half Written", "email": "half@written.example", "password": "a-long-Walk-by-the-8-lakes"}
> Host: hr.example.com
400 {"code": "cookies_need_https"}
POST /auth/signup?session=cookie {"company_name": "Half Written", "email": "half@written.example", "password": "a-long-Walk-by-the-8-lakes"}
> Host: hr.example.com
400 {"code": "cookies_need_https"}

story A common password is refused by name
as anyone
POST /auth/signup {"company_name": "Common", "email": "someone@common.example", "password": "SonyEricsson"}
400 {"password": ["This password is on lists of common ones."]}
POST /auth/register {"email": "someone@common.example", "password": "1qaz2wsx3edc"}
400 {"password": ["This password is on lists of common ones."]}

story A password may not contain the address
as anyone
POST /auth/register {"email": "nadia@address.example", "password": "for Nadia only, please"}
400 {"password": ["A password may not contain the e-mail address."]}

story A changed password ends all other sessions and keeps this one
company acme
as anyone
POST /auth/login {"email": "admin@acme", "password": "$admin@acme.password"}
200 {"access_token": $here}
POST /auth/login {"email": "admin@acme", "password": "$admin@acme.password"}
200 {"access_token": $elsewhere}
POST /auth/password {"current_password": "not the right one", "new_password": "another-Walk-by-the-9-lakes"}
> Authorization: Bearer $here
400 {"current_password": ["This is not your password."]}
POST /auth/password {"current_password": "$admin@acme.password", "new_password": "too short"}
> Authorization: Bearer $here
400 {"new_password": ["A password needs at least 10 characters."]}
POST /auth/password {"current_password": "$admin@acme.password", "new_password": "123qweasdzxc"}
> Authorization: Bearer $here
400 {"new_password": ["This password is on lists of common ones."]}
GET /auth/me
> Authorization: Bearer $elsewhere
200
POST /auth/password {"current_password": "$admin@acme.password", "new_password": "another-Walk-by-the-9-lakes"}
> Authorization: Bearer $here
204
GET /auth/me
> Authorization: Bearer $here
200 {"email": "admin@acme"}
GET /auth/me
> Authorization: Bearer $elsewhere
401 {"code": "not_signed_in"}
POST /auth/login {"email": "admin@acme", "password": "$admin@acme.password"}
401 {"code": "bad_credentials"}
POST /auth/login {"email": "admin@acme", "password": "another-Walk-by-the-9-lakes"}
200 {"access_token": $text}
GET /audit/logs?action=password_changed
> Authorization: Bearer $here
200 [{"action": "password_changed", "user_id": $admin@acme.user_id}]

story A forgotten password is answered alike for every address
company acme
as anyone
POST /auth/password/forgot {"email": "admin@acme"}
202 {"message": $text}
save reply as known
POST /auth/password/forgot {"email": "nobody@acme.example"}
202
same reply as known
POST /auth/password/forgot {"email": "no address"}
400 {"errors": [{"field": "email"}]}

story A link that was never made resets nothing
as anyone
POST /auth/password/reset {"token": "never-made", "password": "another-Walk-by-the-9-lakes"}
404 {"code": "reset_not_found"}

story A second factor is asked for at sign-in, and each code is taken once
company acme
as admin@acme
GET /auth/mfa
200 {"totp": false, "confirmed_at": null, "recovery_codes_left": 0}
POST /auth/mfa/totp/confirm {"code": "123456"}
404 {"code": "second_factor_not_found"}
POST /auth/mfa/totp
200 {"secret": $secret, "uri": "~otpauth://totp/.*secret=.*issuer=.*"}
GET /auth/mfa
200 {"totp": false}
as anyone
POST /auth/login {"email": "admin@acme", "password": "$admin@acme.password"}
200
as admin@acme
POST /auth/mfa/totp/confirm {"code": "no code"}
400 {"errors": [{"field": "code", "message": "This code is not right. Check that the clock of your phone is."}]}
let $first = <totp:$secret -1>
POST /auth/mfa/totp/confirm {"code": "$first"}
200 {"recovery_codes": [$text, $text, $text, $text, $text, $text, $text, $text, $text, $text]}
GET /auth/mfa
200 {"totp": true, "confirmed_at": $instant, "recovery_codes_left": 10}
POST /auth/mfa/totp
409 {"code": "second_factor_active"}
as anyone
POST /auth/login {"email": "admin@acme", "password": "$admin@acme.password"}
401 {"code": "otp_needed"}
POST /auth/login {"email": "admin@acme", "password": "not the password", "otp": "123456"}
401 {"code": "bad_credentials"}
POST /auth/login {"email": "admin@acme", "password": "$admin@acme.password", "otp": "$first"}
401 {"code": "otp_wrong"}
let $now = <totp:$secret>
POST /auth/login {"email": "admin@acme", "password": "$admin@acme.password", "otp": "$now"}
200 {"access_token": $text}
POST /auth/login {"email": "admin@acme", "password": "$admin@acme.password", "otp": "$now"}
401 {"code": "otp_wrong"}
let $next = <totp:$secret +1>
POST /token <form:grant_type=password&username=$admin@acme.email&password=$admin@acme.password&otp=$next>
200 {"access_token": $text}

story A recovery code works once, and new ones end the old
company acme
as admin@acme
POST /auth/mfa/totp
200 {"secret": $secret}
let $code = <totp:$secret>
POST /auth/mfa/totp/confirm {"code": "$code"}
200 {"recovery_codes": [$one, $two, ...]}
as anyone
POST /auth/login {"email": "admin@acme", "password": "$admin@acme.password", "otp": "$one"}
200
POST /auth/login {"email": "admin@acme", "password": "$admin@acme.password", "otp": "$one"}
401 {"code": "otp_wrong"}
as admin@acme
GET /auth/mfa
200 {"recovery_codes_left": 9}
POST /auth/mfa/recovery-codes {}
400 {"errors": [{"field": "password"}]}
POST /auth/mfa/recovery-codes {"password": "not the password"}
400 {"password": ["This is not your password."]}
POST /auth/mfa/recovery-codes {"password": "$admin@acme.password"}
200 {"recovery_codes": [$three, ...]}
as anyone
POST /auth/login {"email": "admin@acme", "password": "$admin@acme.password", "otp": "$two"}
401 {"code": "otp_wrong"}
POST /auth/login {"email": "admin@acme", "password": "$admin@acme.password", "otp": "$three"}
200

story A second factor is removed with the password or a code, and not without
company acme
as admin@acme
DELETE /auth/mfa/totp {"password": "$admin@acme.password"}
404 {"code": "second_factor_not_found"}
POST /auth/mfa/totp
200 {"secret": $secret}
let $code = <totp:$secret -1>
POST /auth/mfa/totp/confirm {"code": "$code"}
200 {"recovery_codes": [$one, ...]}
DELETE /auth/mfa/totp {"code": "$code"}
400 {"errors": [{"field": "code", "message": "This code is not right, or has been used."}]}
DELETE /auth/mfa/totp {"code": "$one"}
204
GET /auth/mfa
200 {"totp": false}
as anyone
POST /auth/login {"email": "admin@acme", "password": "$admin@acme.password"}
200

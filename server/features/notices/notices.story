# These servers have no mail server; tests/smtp plays with one.

story Without a mail server nothing is sent, and the outbox says so
company acme jurisdiction=US
as admin@acme
GET /notices/outbox
200 []
< X-Total-Count: 0
POST /invites {"email": "ann@elsewhere.example", "role": "hr"}
201 {"token": $token, "url": "~/invitations/"}
GET /notices/outbox
200 [{"notice_id": $notice, "kind": "invitation", "recipient": "ann@elsewhere.example", "language": "en", "subject": "~ invites you to ",
      "state": "not_configured", "attempts": 0, "last_error": null, "can_retry": false, "created_at": $instant, "sent_at": null}]
POST /notices/outbox/$notice/retry
409 {"code": "mail_not_configured"}
POST /notices/test
202 {"kind": "mail_test", "recipient": "admin@acme", "state": "not_configured"}
GET /audit/logs?action=mail_tested
200 [{"resource": "notice"}]

story The outbox is filtered
company acme jurisdiction=US
as admin@acme
POST /invites {"email": "ann@elsewhere.example", "role": "hr"}
201
POST /invites {"email": "bob@elsewhere.example", "role": "employee"}
201
POST /notices/test
202
GET /notices/outbox?kind=invitation
200 [{"recipient": "bob@elsewhere.example"}, {"recipient": "ann@elsewhere.example"}]
GET /notices/outbox?q=ANN@
200 [{"recipient": "ann@elsewhere.example"}]
GET /notices/outbox?state=sent
200 []
GET /notices/outbox?page_size=1&page=3
200 [{"recipient": "ann@elsewhere.example"}]
< X-Total-Count: 3
GET /notices/outbox?state=lost
400 {"code": "invalid_request", "errors": [{"field": "state"}]}

story Approval is told to the person who waits
company acme jurisdiction=US
as anyone
POST /auth/register {"email": "carl@elsewhere.example", "password": "a-long-Walk-by-the-8-lakes", "company_name": $acme.name}
201 {"user": {"id": $carl}}
as admin@acme
POST /users/$carl/approve
200
GET /notices/outbox
200 [{"kind": "account_approved", "recipient": "carl@elsewhere.example"}]

story Notices are written in the language that the inviter reads
company acme jurisdiction=US
as admin@acme
POST /invites {"email": "sami@elsewhere.example", "role": "hr"}
> Accept-Language: ja, en;q=0.5
201
GET /notices/outbox
200 [{"language": "ja", "subject": "~への招待$"}]
POST /invites {"email": "sven@elsewhere.example", "role": "hr"}
> Accept-Language: sv
201
GET /notices/outbox?q=sven
200 [{"language": "en"}]

story A preview shows each kind in each language
company acme
as admin@acme
GET /notices/preview/invitation
200 ~<html lang="en" dir="ltr">
< Content-Type: text/html; charset=utf-8
< Content-Security-Policy: ~^default-src 'none'; style-src 'unsafe-inline'.*sandbox$
< X-Frame-Options: absent
GET /notices/preview/password_changed?language=ar
200 ~<html lang="ar" dir="rtl">
GET /notices/preview/password_reset?language=de&format=text
200 ~^Neues Passwort wählen
< Content-Type: text/plain; charset=utf-8
GET /notices/preview/invitation?language=xx
400 {"code": "invalid_request", "errors": [{"field": "language"}]}
GET /notices/preview/love_letter
400 {"code": "invalid_request"}

story Only admins of the company see its mail
company acme jurisdiction=US
company other jurisdiction=US
person hr@acme role=hr
as admin@other
POST /notices/test
202 {"notice_id": $notice}
as admin@acme
POST /notices/outbox/$notice/retry
404 {"code": "notice_not_found"}
save reply as foreign
POST /notices/outbox/00000000-0000-7000-8000-000000000000/retry
404
same reply as foreign
as hr@acme
GET /notices/outbox
403 {"code": "not_allowed"}
POST /notices/test
403 {"code": "not_allowed"}
GET /notices/preview/invitation
403 {"code": "not_allowed"}

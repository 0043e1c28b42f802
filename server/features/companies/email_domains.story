# These servers have no mail server; tests/smtp follows the links of mails that arrive.

story A domain is proved by mail, so it cannot be added without a mail server
company acme
as admin@acme
GET /companies/current/domains
200 []
< X-Total-Count: 0
POST /companies/current/domains {"domain": "acme.example", "mailbox": "hostmaster"}
409 {"code": "domain_proof_needs_mail", "detail": "~SMTP_URL"}
GET /companies/current/domains
200 []

story What no company can own is refused in words
company acme
as admin@acme
POST /companies/current/domains {"domain": "acme"}
400 {"errors": [{"field": "domain", "message": "Give a domain like example.com."}]}
POST /companies/current/domains {"domain": "https://acme.example/"}
400 {"errors": [{"field": "domain"}]}
POST /companies/current/domains {"domain": "192.0.2.7"}
400 {"errors": [{"field": "domain"}]}
POST /companies/current/domains {"domain": "Co.UK."}
400 {"errors": [{"field": "domain", "message": "~name of their own"}]}
POST /companies/current/domains {"domain": "GMail.com"}
400 {"errors": [{"field": "domain", "message": "~anybody gets an address"}]}
POST /companies/current/domains {"domain": "acme.example", "mailbox": "ann"}
400 {"errors": [{"field": "mailbox"}]}
POST /companies/current/domains {}
400 {"errors": [{"field": "domain"}]}

story Domains are the admin's
company acme
person hr@acme role=hr
as hr@acme
GET /companies/current/domains
403 {"code": "not_allowed"}
POST /companies/current/domains {"domain": "acme.example"}
403 {"code": "not_allowed"}
as admin@acme
GET /companies/current/domains/00000000-0000-7000-8000-000000000000
404 {"code": "email_domain_not_found"}
PUT /companies/current/domains/00000000-0000-7000-8000-000000000000 {"sign_up_open": true}
404 {"code": "email_domain_not_found"}
POST /companies/current/domains/00000000-0000-7000-8000-000000000000/proof
404 {"code": "email_domain_not_found"}
DELETE /companies/current/domains/00000000-0000-7000-8000-000000000000
404 {"code": "email_domain_not_found"}

story A link that was never made proves nothing
as anyone
GET /domain-proofs/never-made
404 {"code": "domain_proof_not_found"}
POST /domain-proofs {"token": "never-made"}
404 {"code": "domain_proof_not_found"}
POST /domain-proofs {}
400 {"errors": [{"field": "token"}]}

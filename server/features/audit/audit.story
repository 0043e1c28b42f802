story Admins read who did what, and nobody else does
company acme
company other
person hr@acme role=hr
as admin@acme
POST /departments {"name": "Research"}
201 {"id": $department}
GET /audit/logs?action=department_added
200 [{"audit_id": $uuid, "at": $instant, "user_id": $admin@acme.user_id, "action": "department_added", "resource": "department", "resource_id": "~^\\d+$", "address": $text, "request_id": $text}]
< X-Total-Count: 1
GET /audit/logs?user=$hr@acme.user_id&resource=session
200 [{"action": "signed_in"}]
GET /audit/logs?user=$hr@acme.user_id&resource=user&days=1
200 [{"action": "user_registered"}]
GET /audit/logs?action=nothing_of_that_name
200 []
< X-Total-Count: 0
GET /audit/logs?days=0
400 {"errors": [{"field": "days"}]}
GET /audit/logs?user=somebody
400 {"errors": [{"field": "user"}]}
as hr@acme
GET /audit/logs
403 {"code": "not_allowed"}
GET /audit/logs/export
403 {"code": "not_allowed"}
GET /audit/verify
403 {"code": "not_allowed"}
as admin@other
GET /audit/logs?action=department_added
200 []
GET /audit/logs?user=$hr@acme.user_id
200 []

story What is recorded is sealed within moments, and found as recorded
company acme
as admin@acme
POST /departments {"name": "Research"}
201
GET /audit/verify
eventually 200 {"valid": true, "complete": true, "first_seq": 1, "sealed": 3, "checked": 3, "unsealed": 0, "first_fault": null, "last_checkpoint": null}

story Signing in, joining and a token that comes back are recorded
company acme
person emp@acme role=employee
as anyone
POST /auth/login {"email": "emp@acme", "password": $emp@acme.password}
200 {"refresh_token": $old}
POST /auth/refresh {"refresh_token": $old}
200 {"refresh_token": $new}
POST /auth/refresh {"refresh_token": $new}
200
as admin@acme
GET /audit/logs?user=$emp@acme.user_id&action=signed_in
200 [{"resource": "session"}, {"resource": "session"}]
GET /audit/logs?resource=invite
200 [{"action": "person_invited"}]

story The log leaves as CSV, JSON or XLSX, and that is recorded too
company acme
as admin@acme
GET /audit/logs/export?action=signed_in
200 "~(?s)^audit_id,at,user_id,action,resource,resource_id,address,request_id,viewed_as,times\\r\\n[-0-9a-f]{36},[^,]+,[-0-9a-f]{36},signed_in,session,[-0-9a-f]{36},[^,]+,[^,]+,,1\\r\\n$"
< Content-Type: text/csv; charset=utf-8
< Content-Disposition: attachment; filename="audit.csv"
GET /audit/logs/export?format=json&resource=company
200 [{"audit_id": $uuid, "action": "company_founded", "user_id": $admin@acme.user_id}]
< Content-Disposition: attachment; filename="audit.json"
GET /audit/logs/export?format=json&action=nothing_of_that_name
200 []
GET /audit/logs/export?format=xlsx
200 "~^PK"
< Content-Disposition: attachment; filename="audit.xlsx"
GET /audit/logs/export?format=pdf
400 {"errors": [{"field": "format"}]}
GET /audit/logs?action=audit_exported
200 [{"resource": "audit_log"}, {"resource": "audit_log"}, {"resource": "audit_log"}, {"resource": "audit_log"}]

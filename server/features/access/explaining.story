story An admin learns why somebody may not, and why somebody may
company acme
person hr@acme role=hr
person emp@acme role=employee
as admin@acme
GET /access/explain?user=$emp@acme.user_id&resource=GET%20/audit/logs
200 {"allowed": false, "user_id": $emp@acme.user_id, "resource": "GET /audit/logs", "reasons": [{"kind": "role", "holds": true, "text": "Their role is employee."}, {"kind": "permission", "holds": false, "permission": "audit_read", "scope": null, "relation": null}]}
GET /access/explain?user=$emp@acme.user_id&resource=/api/employees/$emp@acme.employee_id
200 {"allowed": true, "resource": "~GET /employees/.*", "reasons": [{"kind": "role"}, {"kind": "permission", "permission": "colleagues_read", "scope": "own_team"}, {"kind": "relation", "holds": true, "relation": "self"}]}
GET /access/explain?user=$emp@acme.user_id&resource=GET%20/employees/$hr@acme.employee_id
200 {"allowed": false, "reasons": [{"kind": "role"}, {"kind": "permission", "holds": true}, {"kind": "relation", "holds": false, "permission": "colleagues_read", "scope": "own_team", "relation": "company"}]}
GET /access/explain?user=$hr@acme.user_id&resource=PUT%20/employees/$emp@acme.employee_id
200 {"allowed": true, "reasons": [{"kind": "role", "text": "Their role is hr."}, {"permission": "employees_write", "scope": "company"}, {"kind": "relation", "relation": "company"}]}
GET /access/explain?user=$emp@acme.user_id&resource=GET%20/health
200 {"allowed": true}
as emp@acme
GET /employees/$hr@acme.employee_id
404
GET /access/explain?user=$emp@acme.user_id&resource=GET%20/audit/logs
403 {"code": "not_allowed"}

story The policy is one of the reasons, and asking leaves no trace
company acme jurisdiction=DE
person hr@acme role=hr
as admin@acme
GET /access/explain?user=$hr@acme.user_id&resource=GET%20/hr/employees
200 {"allowed": false, "reasons": [{"kind": "role"}, {"kind": "permission", "holds": true, "permission": "emotion_results"}, {"kind": "policy", "holds": false, "code": "policy_prohibited"}]}
GET /audit/logs?action=emotion_analysis_refused
200 []

story What is not there, or another company's, explains nothing
company acme
company other
person theirs@other role=employee
person emp@acme role=employee
as admin@acme
GET /access/explain?user=00000000-0000-7000-8000-000000000000&resource=/roles
404 {"code": "user_not_found"}
save reply as nobody
GET /access/explain?user=$theirs@other.user_id&resource=/roles
404 {"code": "user_not_found"}
same reply as nobody
GET /access/explain?user=$admin@acme.user_id&resource=/employees/$theirs@other.employee_id
200 {"allowed": false, "reasons": [{"kind": "role"}, {"kind": "permission"}, {"kind": "existence", "holds": false, "code": "employee_not_found"}]}
GET /access/explain?user=$emp@acme.user_id&resource=/nothing/here
400 {"errors": [{"field": "resource"}]}
GET /access/explain?user=$emp@acme.user_id
400 {"errors": [{"field": "resource"}]}
DELETE /users/$emp@acme.user_id
204
GET /access/explain?user=$emp@acme.user_id&resource=/roles
200 {"allowed": false, "reasons": [{"kind": "account", "holds": false}]}

story A correction is told to those who may decide it, and the decision to whoever asked
company acme
company other
person hr@acme role=hr
person boss@acme role=manager
person idle@acme role=manager
person peer@acme role=employee
person one@acme role=employee
as one@acme
GET /employees/current
200 {"employee_id": $one, "name": $name}
GET /notifications
200 []
< X-Total-Count: 0
as boss@acme
GET /employees/current
200 {"employee_id": $boss, "name": $decider}
as hr@acme
PUT /employees/$one {"manager_id": $boss}
200
as one@acme
POST /corrections {"attendance_date": "2025-04-10", "status": "WFH", "reason": "I was at home"}
201 {"correction_id": $first}
POST /corrections {"attendance_date": "2025-04-11", "status": "WFH", "reason": "Then, too"}
201 {"correction_id": $second}
GET /notifications/unread
200 {"unread": 0}
as boss@acme
GET /notifications
200 [{"kind": "correction_asked", "values": {"name": $name, "day": "2025-04-11"}, "link": "/attendance/corrections", "created_at": $instant, "read_at": null},
 {"notification_id": $told, "kind": "correction_asked", "values": {"name": $name, "day": "2025-04-10"}}]
< X-Total-Count: 2
GET /notifications?page_size=1&page=2
200 [{"notification_id": $told}]
< X-Total-Count: 2
GET /notifications/unread
200 {"unread": 2}
PUT /notifications/$told {"read": true}
200 {"notification_id": $told, "read_at": $read}
PUT /notifications/$told {"read": true}
200 {"read_at": $read}
GET /notifications?unread=true
200 [{"values": {"day": "2025-04-11"}}]
< X-Total-Count: 1
PUT /notifications/$told {"read": false}
200 {"read_at": null}
POST /corrections/$first/approve {}
200
POST /corrections/$second/reject {"note": "You were here"}
200
GET /notifications/unread
200 {"unread": 2}
POST /notifications/read-all
200 {"unread": 0}
GET /notifications?unread=true
200 []
as hr@acme
GET /notifications?unread=true
200 [{"kind": "correction_asked", "read_at": null}, {"notification_id": $told, "read_at": null}]
as idle@acme
GET /notifications
200 []
as peer@acme
GET /notifications
200 []
as one@acme
GET /notifications
200 [{"kind": "correction_rejected", "values": {"name": $decider, "day": "2025-04-11"}, "link": "/attendance/corrections"},
 {"kind": "correction_approved", "values": {"name": $decider, "day": "2025-04-10"}}]

story Notifications are their person's alone
company acme
company other
person hr@acme role=hr
person one@acme role=employee
as one@acme
POST /corrections {"attendance_date": "2025-04-10", "status": "WFH", "reason": "I was at home"}
201
as hr@acme
GET /notifications
200 [{"notification_id": $told}]
as one@acme
PUT /notifications/$told {"read": true}
404 {"code": "notification_not_found"}
save reply as nobodys
PUT /notifications/00000000-0000-7000-8000-000000000000 {"read": true}
404
same reply as nobodys
as admin@other
PUT /notifications/$told {"read": true}
404
same reply as nobodys
PUT /notifications/$told {}
400 {"errors": [{"field": "read"}]}
as anyone
GET /notifications
401 {"code": "not_signed_in"}
as admin@acme
POST /access/view-as {"user_id": $hr@acme.user_id}
200
GET /notifications
eventually 403 {"code": "viewing_only"}
GET /notifications/unread
403 {"code": "viewing_only"}
PUT /notifications/$told {"read": true}
403 {"code": "viewing_only"}
DELETE /access/view-as
204
as hr@acme
GET /notifications/unread
200 {"unread": 1}

story Who invites learns that somebody has come, and who has another role learns it
company acme
person ann@acme role=employee
as ann@acme
GET /employees/current
200 {"employee_id": $ann, "name": $name}
as admin@acme
GET /notifications
200 [{"kind": "invitation_accepted", "values": {"name": $name, "email": "ann@acme"}, "link": "/employees/$ann"}]
PUT /users/$ann@acme.user_id {"role": "manager"}
200
POST /roles {"name": "Auditor", "permissions": [{"permission": "audit_read", "scope": "company"}]}
201 {"role_id": $auditor}
PUT /users/$ann@acme.user_id {"role_id": $auditor}
200
PUT /users/$ann@acme.user_id {"last_name": "Byron"}
200
as ann@acme
GET /notifications
eventually 200 [{"kind": "role_changed", "values": {"role": "Auditor"}, "link": "/settings/roles"}, {"kind": "role_changed", "values": {"role": "manager"}}]

story Whoever may let people in learns that somebody asks to join
company acme
person boss@acme role=manager
person keeper@acme role=employee
as admin@acme
POST /roles {"name": "Keeper", "permissions": [{"permission": "users_approve", "scope": "company"}]}
201 {"role_id": $keepers}
PUT /users/$keeper@acme.user_id {"role_id": $keepers}
200
POST /notifications/read-all
200
as anyone
POST /auth/register {"email": "carl@acme", "password": "a-long-Walk-by-the-8-lakes", "company_name": $acme.name}
201
as admin@acme
GET /notifications?unread=true
eventually 200 [{"kind": "join_asked", "values": {"email": "carl@acme"}, "link": "/invitations"}]
as anyone
POST /auth/register {"email": "dora@acme", "password": "a-long-Walk-by-the-8-lakes", "company_name": $acme.name}
201
as admin@acme
GET /notifications?unread=true
eventually 200 [{"kind": "join_asked", "values": {"email": "dora@acme"}}]
as keeper@acme
GET /notifications
200 [{"kind": "join_asked", "values": {"email": "dora@acme"}}, {"kind": "role_changed"}]
as boss@acme
GET /notifications
200 []

story Whoever brings a table learns what became of it
company acme
person hr@acme role=hr
as hr@acme
POST /imports/employees?filename=people.csv <text:name,email,team
Ada,ada@acme.example,
Bo,bo@acme.example,Nowhere
>
201 {"import_id": $import}
POST /imports/$import/run {}
202
GET /imports/$import
eventually 200 {"state": "ready", "result": {"dry_run": true}}
GET /notifications
200 []
POST /imports/$import/run {"dry_run": false}
202
GET /notifications
eventually 200 [{"kind": "import_stopped", "values": {"filename": "people.csv", "subject": "employees", "refused": "1"}, "link": "/imports/$import"}]
PUT /imports/$import {"on_error": "skip"}
200
POST /imports/$import/run {"dry_run": false}
202
GET /notifications
eventually 200 [{"kind": "import_finished", "values": {"filename": "people.csv", "subject": "employees", "created": "1", "changed": "0", "unchanged": "0", "refused": "1"}}, {"kind": "import_stopped"}]

story Whose video could not be read learns it
company acme jurisdiction=US
person hr@acme role=hr
person emp@acme role=employee
as emp@acme
PUT /consents/emotion_analysis {"granted": true}
200
POST /videos {"filename": "monday.mp4", "content_type": "video/mp4", "size": 43}
201 {"video_id": $video, "upload_url": $url, "headers": $headers}
PUT $url <text:1234ftypisom and nothing that could be read>
> $headers
200
POST /videos/$video/complete
202
GET /notifications
eventually 200 [{"kind": "analysis_failed", "values": {"filename": "monday.mp4"}, "link": "/portal/videos/$video"}]
as hr@acme
GET /notifications
200 []

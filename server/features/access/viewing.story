story An admin sees the product as somebody else, only looks, and is named
company acme
person emp@acme role=employee
as admin@acme
POST /access/view-as {"user_id": $emp@acme.user_id}
200 {"user_id": $admin@acme.user_id, "email": "admin@acme", "ends_at": $instant, "over": false}
GET /auth/me
eventually 200 {"id": $emp@acme.user_id, "role": "employee", "viewed_by": {"user_id": $admin@acme.user_id, "email": "admin@acme", "over": false}}
GET /employees/current
200 {"employee_id": $emp@acme.employee_id}
GET /audit/logs
403 {"code": "not_allowed"}
PUT /users/$emp@acme.user_id {"first_name": "Mallory"}
403 {"code": "viewing_only"}
POST /ws/tickets
403 {"code": "viewing_only"}
PUT /consents/emotion_analysis {"granted": true}
403 {"code": "viewing_only"}
GET /consents
403 {"code": "viewing_only"}
GET /auth/sessions
403 {"code": "viewing_only"}
POST /access/view-as {"user_id": $emp@acme.user_id}
403 {"code": "viewing_only"}
DELETE /access/view-as
204
GET /auth/me
eventually 200 {"id": $admin@acme.user_id, "viewed_by": null}
DELETE /access/view-as
404 {"code": "view_not_found"}
GET /audit/logs?action=view_as_begun
200 [{"user_id": $admin@acme.user_id, "resource_id": $emp@acme.user_id, "viewed_as": null}]
GET /audit/logs?action=view_as_ended
200 [{"user_id": $admin@acme.user_id, "resource_id": $emp@acme.user_id, "viewed_as": $emp@acme.user_id}]

story Signing out ends a view too
company acme
person emp@acme role=employee
as admin@acme
POST /auth/login {"email": "admin@acme", "password": "$admin@acme.password"}
200 {"access_token": $token}
POST /access/view-as {"user_id": $emp@acme.user_id}
> Authorization: Bearer $token
200
POST /auth/logout
> Authorization: Bearer $token
204
GET /auth/me
> Authorization: Bearer $token
eventually 401
GET /audit/logs?action=view_as_ended
200 [{"viewed_as": $emp@acme.user_id}]

story Only an admin views as others, of the own company, and only as who has access
company acme
company other
person hr@acme role=hr
person emp@acme role=employee
person theirs@other role=employee
as hr@acme
POST /access/view-as {"user_id": $emp@acme.user_id}
403 {"code": "not_allowed"}
as admin@acme
POST /access/view-as {"user_id": $theirs@other.user_id}
404 {"code": "user_not_found"}
POST /access/view-as {"user_id": $admin@acme.user_id}
409 {"code": "not_oneself"}
DELETE /users/$emp@acme.user_id
204
POST /access/view-as {"user_id": $emp@acme.user_id}
409 {"code": "user_not_active"}

story Who views as somebody sees no more of their emotions than the policy shows
company acme jurisdiction=US
person emp@acme role=employee
as emp@acme
PUT /consents/emotion_analysis {"granted": true}
200
POST /videos {"filename": "face.mp4", "content_type": "video/mp4", "size": 1000}
201 {"video_id": $video}
as admin@acme
POST /access/view-as {"user_id": $emp@acme.user_id}
200
GET /videos
eventually 200 [{"video_id": $video}]
GET /videos/$video
200
DELETE /access/view-as
204
GET /auth/me
eventually 200 {"viewed_by": null}
PUT /companies/current {"emotion_policy": "aggregate"}
200
POST /access/view-as {"user_id": $emp@acme.user_id}
200
GET /videos
eventually 403 {"code": "policy_hides_individuals"}
GET /videos/$video
403 {"code": "policy_hides_individuals"}
GET /videos/$video/view-url
403 {"code": "policy_hides_individuals"}
DELETE /access/view-as
204
as emp@acme
GET /videos/$video
200
GET /looks
200 [{"user_id": $admin@acme.user_id}, {"user_id": $admin@acme.user_id}]
